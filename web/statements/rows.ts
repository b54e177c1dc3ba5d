// What a row needs beyond its words: its ruling, its currency sign, its children, and the gap where it does not foot.
import type { Check, Row, Statement } from "#report";
import type { ReportIndex } from "../report/index.js";
import { isMoney, isPerShare } from "../format/unit.js";

/** Ids of the rows that carry the currency sign: the first of a kind and the totals, as in print. */
export function rowsWithSymbol({ rows }: Statement): ReadonlySet<string> {
  const marked = new Set<string>();
  let money = false;
  let perShare = false;
  for (const row of rows) {
    if (row.cells.every((cell) => cell === null) || row.unit === null) continue;
    const isFirst = isMoney(row.unit) ? !money : isPerShare(row.unit) && !perShare;
    if (isFirst || (row.kind === "total" && isMoney(row.unit))) marked.add(row.id);
    money ||= isMoney(row.unit);
    perShare = isPerShare(row.unit);
  }
  return marked;
}

/** Headings that have rows below them, with those rows; subtotals of a section stay when it collapses. */
export function foldableRows({ rows }: Statement): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = new Map(rows.map((row) => [row.id, row.parent]));
  const folds = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.kind === "total" || row.kind === "subtotal") continue;
    for (let parent = row.parent; parent; parent = parents.get(parent) ?? null) {
      const fold = folds.get(parent) ?? new Set<string>();
      folds.set(parent, fold.add(row.id));
    }
  }
  return folds;
}

/** The checks that a row's total fails to foot by, by column. */
export function gapsOf(row: Row, index: ReportIndex): ReadonlyMap<string, Check> {
  const gaps = new Map<string, Check>();
  for (const check of index.rowChecks.get(row.id) ?? []) {
    const figure = index.figures.get(check.cells[0]?.ref ?? "");
    if (check.calculation !== null && figure && check.difference !== null && check.difference !== 0)
      gaps.set(figure.column.id, check);
  }
  return gaps;
}
