// What the statements hold that is worth drawing: rows by concept, with their figures by period.
import type { Report, Row, Statement, StatementKind } from "#report";
import { endOf } from "../statements/columns.js";
import { cellRef, type ReportIndex } from "../report/index.js";
import type { Figure } from "../report/figure.js";
import { lengthKey } from "../format/period.js";
import { isSameMeasure, measureOf } from "../format/unit.js";

/** The rows that key figures and charts are made of, with the concepts that may stand for each. */
export const KEY_ROWS = {
  revenue: ["revenue", "revenue_contract"],
  grossProfit: ["gross_profit"],
  operatingIncome: ["operating_income"],
  pretaxIncome: ["pretax_income"],
  netIncome: ["net_income", "profit_loss", "ni_to_common"],
  epsDiluted: ["eps_diluted", "eps_basic_diluted"],
  operatingCash: ["cfo"],
  investingCash: ["cfi"],
  financingCash: ["cff"],
  assets: ["assets_total"],
  liabilitiesAndEquity: ["liab_equity_total"],
  cash: ["cash", "cash_and_sti"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type KeyRow = keyof typeof KEY_ROWS;

export function firstStatement(report: Report, kind: StatementKind): Statement | undefined {
  return report.statements.find((statement) => statement.kind === kind);
}

export function rowOfKind(statement: Statement | undefined, key: KeyRow): Row | undefined {
  for (const concept of KEY_ROWS[key]) {
    const row = statement?.rows.find((candidate) => candidate.concept === concept);
    if (row) return row;
  }
  return undefined;
}

/**
 * The figures of a row in columns of values, earliest period first, all of the first column's length and unit: where a
 * column translates the statement into another currency, its figures are not to be set beside the others.
 */
export function figuresByPeriod(
  index: ReportIndex,
  statement: Statement | undefined,
  row: Row | undefined,
): readonly Figure[] {
  if (!statement || !row) return [];
  const dated = statement.columns.filter(({ role, period }) => role === "value" && period?.end);
  const length = dated[0]?.period ? lengthKey(dated[0].period) : "";
  const figures = dated
    .filter(({ period }) => period && lengthKey(period) === length)
    .map(({ id }) => index.figures.get(cellRef(row.id, id)))
    .filter((figure) => figure !== undefined)
    .filter(({ cell }) => cell.value !== null);
  const [first] = figures;
  return figures
    .filter(
      (figure) =>
        first && isSameMeasure(measureOf(figure.row, figure.cell), measureOf(first.row, first.cell)),
    )
    .sort((one, other) => endOf(one.column).localeCompare(endOf(other.column)));
}

/** The figure of a row for the latest period. */
export function latest(
  index: ReportIndex,
  statement: Statement | undefined,
  row: Row | undefined,
): Figure | undefined {
  return figuresByPeriod(index, statement, row).at(-1);
}
