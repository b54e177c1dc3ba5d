// The words readers see for the report's stable names; an unknown name is shown as its own words.
import { groupThousands } from "../format/decimal.js";
import type { ClaimVerdict, FigureStatus, Severity, Statement, StatementKind, Verdict } from "#report";

interface VerdictWords {
  readonly word: string;
  readonly counted: string;
  readonly means: string;
}

export const VERDICTS: Readonly<Record<ClaimVerdict, VerdictWords>> = {
  inconsistent: { word: "inconsistent", counted: "inconsistent", means: "must hold, and does not" },
  difference: {
    word: "differs",
    counted: "differ",
    means: "does not tie, and need not on the face of a release",
  },
  near: { word: "near", counted: "near", means: "within one and a half units of the last digit" },
  rounding: { word: "rounding", counted: "rounding", means: "ties within rounding" },
  not_evaluable: { word: "not checked", counted: "not checked", means: "could not be evaluated" },
  exact: { word: "exact", counted: "exact", means: "reproduces the print" },
  unbound: { word: "not bound", counted: "not bound", means: "no figure of a table to test it against" },
};

/** Worst first: the order in which findings are read. */
export const VERDICT_ORDER: readonly Verdict[] = [
  "inconsistent",
  "difference",
  "near",
  "rounding",
  "not_evaluable",
  "exact",
];

export const STATEMENTS: Readonly<Record<StatementKind, string>> = {
  income_statement: "Income statement",
  balance_sheet: "Balance sheet",
  cash_flow: "Cash flow statement",
  comprehensive_income: "Comprehensive income",
  equity: "Changes in equity",
  reconciliation: "Reconciliation",
  segment: "Segments",
  guidance: "Guidance",
  highlights: "Highlights",
  other: "Table",
};

/** What stands above a statement: its printed title, or what kind it is. */
export function titleOf({ title, kind }: Statement): string {
  return title ?? STATEMENTS[kind];
}

export const STATUSES: Readonly<Record<FigureStatus, string>> = {
  cell: "figure of a table",
  claim: "claim in prose",
  date: "date",
  header: "column head",
  identifier: "identifier",
  context: "context",
  unread: "not read",
};

export const SEVERITIES: Readonly<Record<Severity, string>> = {
  high: "serious if it failed",
  medium: "of some weight",
  low: "of little weight",
  info: "for information",
};

const NAMES: Readonly<Record<string, string>> = {
  eps: "Earnings per share",
  eps_basic: "Basic earnings per share",
  eps_diluted: "Diluted earnings per share",
  eps_basic_diluted: "Basic and diluted earnings per share",
  assets_total: "Total assets",
  cfo: "Cash from operations",
  cfi: "Cash from investing",
  cff: "Cash from financing",
  non_gaap: "Non-GAAP",
  gaap: "GAAP",
  fcf: "Free cash flow",
  ebitda: "EBITDA",
  sga: "Selling, general and administrative",
};

/** `cash_tie` is "Cash tie". */
export function nameWords(name: string): string {
  const known = NAMES[name];
  if (known !== undefined) return known;
  const words = name.split("_").join(" ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A number of things, "1,234"; the browser's own way takes 50 ms to get going. */
export function tally(number: number): string {
  return groupThousands(String(number));
}

/** "1 figure", "2 figures". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${tally(number)} ${number === 1 ? noun : plural}`;
}
