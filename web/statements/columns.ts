// Which columns a statement shows and in which order: the printed ones, and those derived for the view.
import type { Column, Period, Row, Statement } from "#report";
import { lengthKey } from "../format/period.js";
import { isMoney } from "../format/unit.js";
import type { ColumnOrder } from "../view/preferences.js";

export type ShownColumn =
  | { readonly kind: "printed"; readonly key: string; readonly column: Column }
  | { readonly kind: "share"; readonly key: string; readonly column: Column; readonly base: Row }
  | {
      readonly kind: "change" | "growth";
      readonly key: string;
      readonly column: Column;
      readonly against: Column;
    };

interface Settings {
  readonly order: ColumnOrder;
  readonly shares: boolean;
  readonly changes: boolean;
}

export function shownColumns(
  statement: Statement,
  { order, shares, changes }: Settings,
): readonly ShownColumn[] {
  const columns = orderColumns(statement.columns, order);
  const base = shares ? revenueRow(statement) : undefined;
  const against = changes ? comparisons(statement.columns) : new Map<string, Column>();
  return columns.flatMap((column) => {
    const shown: ShownColumn[] = [{ kind: "printed", key: column.id, column }];
    if (base && column.role === "value")
      shown.push({ kind: "share", key: `${column.id} share`, column, base });
    const earlier = against.get(column.id);
    if (earlier)
      for (const kind of ["change", "growth"] as const)
        shown.push({ kind, key: `${column.id} ${kind}`, column, against: earlier });
    return shown;
  });
}

/** The row whose figures are the hundred percent of an income statement. */
export function revenueRow({ kind, rows }: Statement): Row | undefined {
  if (kind !== "income_statement") return undefined;
  return rows.find(
    ({ concept, unit }) => (concept === "revenue" || concept === "revenue_contract") && isMoney(unit),
  );
}

/** Ordered by date within runs of the same length; printed order where a column has no date to go by. */
function orderColumns(columns: readonly Column[], order: ColumnOrder): readonly Column[] {
  if (order === "printed" || columns.some(({ period, role }) => !period?.end || role !== "value"))
    return columns;
  const direction = order === "newest" ? -1 : 1;
  return runsOfLength(columns).flatMap((run) =>
    [...run].sort((a, b) => direction * endOf(a).localeCompare(endOf(b))),
  );
}

function runsOfLength(columns: readonly Column[]): Column[][] {
  const runs: Column[][] = [];
  let length = "";
  for (const column of columns) {
    const own = column.period ? lengthKey(column.period) : "";
    if (own !== length || runs.length === 0) runs.push([]);
    runs.at(-1)?.push(column);
    length = own;
  }
  return runs;
}

/** To each column the one a year before it or, where no column has one, the last before it. */
function comparisons(columns: readonly Column[]): Map<string, Column> {
  const dated = columns.filter(({ role, period }) => role === "value" && period?.end);
  const yearly = pair(dated, (column) =>
    dated.find((other) => sameLength(column, other) && isYearBefore(other, column)),
  );
  if (yearly.size > 0) return yearly;
  return pair(dated, (column) =>
    dated
      .filter((other) => sameLength(column, other) && endOf(other) < endOf(column))
      .sort((a, b) => endOf(b).localeCompare(endOf(a)))
      .at(0),
  );
}

function pair(
  columns: readonly Column[],
  earlierOf: (column: Column) => Column | undefined,
): Map<string, Column> {
  const pairs = new Map<string, Column>();
  for (const column of columns) {
    const earlier = earlierOf(column);
    if (earlier) pairs.set(column.id, earlier);
  }
  return pairs;
}

function sameLength(one: Column, other: Column): boolean {
  return one.period !== null && other.period !== null && lengthKey(one.period) === lengthKey(other.period);
}

/** 52 weeks fall short of a year, and 53 go over it. */
const YEAR_OF_DAYS = { least: 357, most: 373 };
const DAY = 86_400_000;

export function isYearBefore(earlier: Column, later: Column): boolean {
  const days = (Date.parse(endOf(later)) - Date.parse(endOf(earlier))) / DAY;
  return days >= YEAR_OF_DAYS.least && days <= YEAR_OF_DAYS.most;
}

export function endOf({ period }: { period: Period | null }): string {
  return period?.end ?? "";
}
