// The charts: drawn from printed figures only, each bar a button that leads to its figure.
import type { Reading } from "../analysis/reading.js";
import { Bars } from "./Bars.js";
import { Composition } from "./Composition.js";
import { Walk } from "./Walk.js";
import { figuresByPeriod, firstStatement, rowOfKind, type KeyRow } from "./series.js";
import type { Statement } from "#report";

export function Charts({ read }: { read: Reading }) {
  const income = firstStatement(read.report, "income_statement");
  const cash = firstStatement(read.report, "cash_flow");
  const balance = firstStatement(read.report, "balance_sheet");
  const rows = (statement: Statement | undefined, ...keys: KeyRow[]) =>
    keys
      .map((key) => figuresByPeriod(read.index, statement, rowOfKind(statement, key)))
      .filter((row) => row.length > 0);
  return (
    <div class="charts">
      <Bars
        title="Revenue and profit by period"
        rows={rows(income, "revenue", "grossProfit", "operatingIncome", "netIncome")}
        metrics={read.report.metrics.filter(({ name }) => name.endsWith("_margin"))}
      />
      <Walk read={read} statement={income} />
      <Bars
        title="Cash by activity"
        rows={rows(cash, "operatingCash", "investingCash", "financingCash")}
        metrics={[]}
      />
      <Composition read={read} statement={balance} />
    </div>
  );
}
