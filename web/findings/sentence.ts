// The answer in words: one sentence, in which what there is none of is not said.
import type { Finding, Report } from "#report";
import { count, tally } from "../report/words.js";
import { byHand, claimGroup } from "./claims.js";
import { openChecks, openSlip, sheet, type Sheet } from "./findings.js";
import { countTabled } from "./tabled.js";

export interface Lead {
  readonly words: string;
  readonly go: (() => void) | null;
}

export interface Answer {
  readonly tone: "bad" | "doubt" | "good" | "none";
  readonly parts: readonly Lead[];
  /** What need not trouble anybody, and is there to be looked at. */
  readonly asides: readonly Lead[];
}

export function answerOf(report: Report, slips: readonly Finding[]): Answer {
  const parts = [...slipParts(slips), ...holding(report), tables(report), ...prose(report)];
  return { tone: toneOf(report, slips), parts, asides: asidesOf(report) };
}

function toneOf({ checks, statements }: Report, slips: readonly Finding[]): Answer["tone"] {
  if (slips.some(({ verdict }) => verdict === "inconsistent")) return "bad";
  if (slips.length > 0) return "doubt";
  return checks.length === 0 || statements.length === 0 ? "none" : "good";
}

function slipParts(slips: readonly Finding[]): readonly Lead[] {
  const wrong = slips.filter(({ verdict }) => verdict === "inconsistent");
  const open = slips.filter(({ verdict }) => verdict !== "inconsistent");
  const failed = new Set(wrong.flatMap(({ checks }) => checks)).size;
  const go = () => {
    const [first] = slips;
    if (first) openSlip(first);
  };
  const parts: Lead[] = [];
  if (wrong.length > 0)
    parts.push({
      words: `${count(wrong.length, "slip")} ${wrong.length === 1 ? "explains" : "explain"} ${count(failed, "failed check")}`,
      go,
    });
  if (open.length > 0) parts.push({ words: `${tally(open.length)} to look at`, go });
  return parts;
}

function holding({ summary }: Report): readonly Lead[] {
  const held = summary.exact + summary.rounding;
  if (held === 0) return [];
  const words = summary.inconsistent === 0 ? `${count(held, "check")} hold` : `${tally(held)} hold`;
  return [
    {
      words: held === 1 ? words.replace("hold", "holds") : words,
      go: () => {
        openChecks(null);
      },
    },
  ];
}

function tables(report: Report): Lead {
  const { read, all } = countTabled(report);
  if (all === 0) return { words: "no figures in tables", go: null };
  return { words: `tables ${tally(read)} of ${tally(all)} read`, go: read < all ? open("unread") : null };
}

interface Prose {
  readonly figures: number;
  readonly tied: number;
  readonly agree_in_text: number;
  readonly by_hand: number;
}

/** As the report counts it; of a report that does not, by its claims. */
export function proseOf({ coverage, claims }: Report): Prose {
  const counted = (coverage as { readonly prose?: Prose }).prose;
  if (counted) return counted;
  const groups = claims.map(claimGroup);
  return {
    figures: claims.length,
    tied: groups.filter((group) => group === "tied").length,
    agree_in_text: groups.filter((group) => group === "in_text").length,
    by_hand: groups.filter((group) => group === "by_hand").length,
  };
}

function prose(report: Report): readonly Lead[] {
  const { figures, tied, agree_in_text: inText, by_hand: open } = proseOf(report);
  if (figures === 0) return [];
  const parts: Lead[] = [
    {
      words: `prose ${tally(tied)} of ${tally(figures)} tied${inText > 0 ? `, ${tally(inText)} agree in text` : ""}`,
      go: openClaims(null),
    },
  ];
  if (open > 0) parts.push({ words: `${tally(open)} to check by hand`, go: openClaims("by_hand") });
  return parts;
}

function openClaims(group: "by_hand" | null): () => void {
  return () => {
    byHand.value = group !== null;
    sheet.value = "claims";
  };
}

/** Movements and articulation need not hold on the face of a release. */
const NEED_NOT_HOLD: ReadonlySet<string> = new Set(["roll_forward", "articulation", "equity_movement"]);

function asidesOf(report: Report): readonly Lead[] {
  const explained = new Set(report.findings.flatMap(({ checks }) => checks));
  const differing = report.checks.filter(({ id, verdict }) => verdict === "difference" && !explained.has(id));
  const movements = differing.filter(({ rule }) => NEED_NOT_HOLD.has(rule)).length;
  const others = differing.length - movements;
  const { near, not_evaluable: unchecked } = report.summary;
  const { unread } = report.coverage;
  const differences = () => {
    openChecks("difference");
  };
  const asides: (Lead | null)[] = [
    lead(movements, `${count(movements, "movement")} that a release need not explain`, differences),
    lead(others, `${count(others, "difference")} that need not tie`, differences),
    lead(near, `${tally(near)} near`, () => {
      openChecks("near");
    }),
    lead(unchecked, `${tally(unchecked)} could not be checked`, () => {
      openChecks("not_evaluable");
    }),
    lead(unread, `${count(unread, "figure")} not read`, open("unread")),
    lead(report.diagnostics.length, count(report.diagnostics.length, "note"), open("notes")),
  ];
  return asides.filter((aside) => aside !== null);
}

function lead(many: number, words: string, go: () => void): Lead | null {
  return many === 0 ? null : { words, go };
}

function open(name: Sheet): () => void {
  return () => {
    sheet.value = name;
  };
}
