// Reports as flat rows: facts, claims, checks or findings, one a line, for tables and databases.
import type { Report } from "../analyzer.js";
import type { Selection } from "../command/options.js";
import { amountOf, type Fact, factsOf, type Period } from "./facts.js";
import { type Finding, placeOf } from "./findings.js";

/** A number by its digits, which no floating point has touched. */
export class Digits {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }
}

export type Field = string | number | boolean | Digits | null;

/** A column's name, and what stands in it of each item. */
type Columns<Item> = Readonly<Record<string, (item: Item) => Field>>;

/** What every row can speak of besides its own item. */
interface Context {
  readonly document: string;
  readonly report: Report;
  readonly protection: ReadonlyMap<string, number>;
}

type In<Item> = Context & { readonly item: Item };

const FACTS: Columns<In<Fact>> = {
  document: ({ document }) => document,
  company: ({ report }) => report.release.company,
  released: ({ report }) => report.release.date,
  statement: ({ item }) => item.statement.id,
  kind: ({ item }) => item.statement.kind,
  title: ({ item }) => item.statement.title,
  ref: ({ item }) => item.ref,
  caption: ({ item }) => item.row.caption,
  path: ({ item }) => item.captions.join(" > "),
  concept: ({ item }) => item.row.concept,
  column: ({ item }) => item.column.label,
  role: ({ item }) => item.column.role,
  member: ({ item }) => item.column.member ?? null,
  ...periodColumns<In<Fact>>(({ item }) => item.period),
  unit: ({ item }) => item.unit,
  amount: ({ item: { cell, scale } }) => digits(amountOf(cell.value, cell.decimals, scale)),
  value: ({ item: { cell } }) => digits(amountOf(cell.value, cell.decimals, 0)),
  scale: ({ item }) => item.scale,
  decimals: ({ item }) => item.cell.decimals,
  printed: ({ item }) => item.cell.printed,
  checks: ({ item, protection }) => protection.get(item.ref) ?? 0,
  begin: ({ item }) => item.cell.span[0],
  end: ({ item }) => item.cell.span[1],
};

const CLAIMS: Columns<In<Report["claims"][number]>> = {
  document: ({ document }) => document,
  claim: ({ item }) => item.id,
  text: ({ item }) => item.text,
  metric: ({ item }) => item.metric,
  basis: ({ item }) => item.basis,
  kind: ({ item }) => item.kind,
  ...periodColumns<In<Report["claims"][number]>>(({ item }) => item.period),
  versus_end: ({ item }) => item.versus?.end ?? null,
  unit: ({ item }) => item.unit,
  amount: ({ item }) => digits(amountOf(item.value, item.decimals, item.scale)),
  high: ({ item }) => digits(amountOf(item.high, item.decimals, item.scale)),
  scale: ({ item }) => item.scale,
  decimals: ({ item }) => item.decimals,
  hedge: ({ item }) => item.hedge,
  verdict: ({ item }) => item.verdict,
  reason: ({ item }) => ("reason" in item && typeof item.reason === "string" ? item.reason : null),
  binds: ({ item }) => item.binds.join(" "),
  begin: ({ item }) => item.span[0],
  end: ({ item }) => item.span[1],
};

const CHECKS: Columns<In<Report["checks"][number]>> = {
  document: ({ document }) => document,
  check: ({ item }) => item.id,
  rule: ({ item }) => item.rule,
  verdict: ({ item }) => item.verdict,
  severity: ({ item }) => item.severity,
  reported: ({ item }) => item.reported,
  computed: ({ item }) => item.computed,
  difference: ({ item }) => item.difference,
  tolerance: ({ item }) => item.tolerance,
  unit: ({ item }) => item.unit,
  scale: ({ item }) => item.scale,
  cells: ({ item }) => item.cells.map(({ ref }) => ref).join(" "),
  claims: ({ item }) => item.claims.join(" "),
  causes: ({ item }) => item.causes.join(" "),
  message: ({ item }) => item.message,
};

const FINDINGS: Columns<In<Finding>> = {
  document: ({ document }) => document,
  finding: ({ item }) => item.id,
  verdict: ({ item }) => item.verdict,
  severity: ({ item }) => item.severity,
  title: ({ item }) => item.title,
  message: ({ item }) => item.message,
  correction: ({ item }) => item.correction,
  ref: ({ item }) => item.cause?.ref ?? null,
  claim: ({ item }) => item.cause?.claim ?? null,
  printed: ({ item }) => item.cause?.printed ?? null,
  repair: ({ item }) => item.cause?.repair ?? null,
  reason: ({ item }) => item.cause?.reason ?? null,
  checks: ({ item }) => item.checks.join(" "),
  claims: ({ item }) => item.claims.join(" "),
  begin: ({ item, report }) => placeOf(item, report)?.[0] ?? null,
  end: ({ item, report }) => placeOf(item, report)?.[1] ?? null,
};

interface Table {
  readonly names: readonly string[];
  rows(context: Context): readonly (readonly Field[])[];
}

function table<Item>(columns: Columns<In<Item>>, itemsOf: (report: Report) => readonly Item[]): Table {
  const fields = Object.values(columns);
  return {
    names: Object.keys(columns),
    rows: (context) =>
      itemsOf(context.report).map((item) => fields.map((fieldOf) => fieldOf({ ...context, item }))),
  };
}

const TABLES: Readonly<Record<Selection, Table>> = {
  facts: table(FACTS, factsOf),
  claims: table(CLAIMS, ({ claims }) => claims),
  checks: table(CHECKS, ({ checks }) => checks),
  findings: table(FINDINGS, ({ findings }) => findings),
};

export function columnNames(selection: Selection): readonly string[] {
  return TABLES[selection].names;
}

export function rowsOf(
  selection: Selection,
  document: string,
  report: Report,
): readonly (readonly Field[])[] {
  const protection = new Map<string, number>();
  for (const { ref, checks } of report.coverage.items) if (ref) protection.set(ref, checks ?? 0);
  return TABLES[selection].rows({ document, report, protection });
}

export function ndjson(selection: Selection, document: string, report: Report): string {
  const names = columnNames(selection).map((name) => JSON.stringify(name));
  return rowsOf(selection, document, report)
    .map((fields) => `{${fields.map((field, at) => `${names[at] ?? ""}:${json(field)}`).join(",")}}\n`)
    .join("");
}

function json(field: Field): string {
  return field instanceof Digits ? field.digits : JSON.stringify(field);
}

function digits(printed: string | null): Digits | null {
  return printed === null ? null : new Digits(printed);
}

function periodColumns<Item>(periodOf: (item: Item) => Period | null): Columns<Item> {
  const duration = (item: Item) => {
    const period = periodOf(item);
    return period?.type === "duration" ? period : null;
  };
  return {
    period: (item) => periodOf(item)?.type ?? null,
    start: (item) => duration(item)?.start ?? null,
    until: (item) => periodOf(item)?.end ?? null,
    months: (item) => duration(item)?.months ?? null,
    weeks: (item) => duration(item)?.weeks ?? null,
    inferred: (item) => periodOf(item)?.inferred ?? false,
  };
}
