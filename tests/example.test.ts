// The example release against its transcription by hand: every row, value, period, scale, level and total.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Report } from "../build/types/report.js";
import type { Gold, GoldRow, GoldStatement } from "./gold.js";
import { analyzer, hasShared, readJson, root, shared } from "./support.js";

type Statement = Report["statements"][number];
type Row = Statement["rows"][number];

const STATEMENT_KINDS: Record<string, string> = { cash_flow_statement: "cash_flow" };
const ROW_KINDS: Record<string, string> = { header: "heading", percent: "ratio", "per-share": "per_share" };
const UNITS: Record<string, string> = { "pure-percent": "percent" };

const renamed = (names: Record<string, string>, name: string) => names[name] ?? name;
const powerOfTen = (multiplier: number) => String(multiplier).length - 1;
const report = analyzer.analyze(readFileSync(`${root}tests/cases/sonus-2007Q2.txt`));

function printGoldRow(row: GoldRow, rows: GoldRow[]): string {
  const parent = rows.find(({ key }) => key === row.parent)?.caption ?? "-";
  const unit = row.unit === undefined ? "" : ` in ${renamed(UNITS, row.unit)} e${powerOfTen(row.scale ?? 1)}`;
  const values = row.values.map((value) => (value === null ? "blank" : String(Number(value))));
  const cells = row.kind === "header" ? "" : ` = ${values.join(" ")}`;
  return `${row.depth} ${renamed(ROW_KINDS, row.kind)} "${row.caption}" under ${parent}${cells}${unit}`;
}

function printRow(row: Row, rows: Row[]): string {
  const parent = rows.find(({ id }) => id === row.parent)?.caption ?? "-";
  const values = row.cells.map((cell) => (cell === null ? "blank" : String(cell.value)));
  const unit = row.cells.every((cell) => cell === null) ? "" : ` in ${String(row.unit)} e${row.scale}`;
  const cells = row.kind === "heading" ? "" : ` = ${values.join(" ")}`;
  return `${row.level} ${row.kind} "${row.caption}" under ${parent}${cells}${unit}`;
}

function goldPeriods({ columns }: GoldStatement) {
  return columns.map(({ start, end, instant, months }) =>
    instant === undefined ? { type: "duration", start, end, months } : { type: "instant", end: instant },
  );
}

/** A total as "row 3 = +1 +2", rows counted from 0. */
function goldTotals({ rows }: GoldStatement): string[] {
  const place = (key: string) => rows.findIndex((row) => row.key === key);
  return rows.flatMap(({ key, sum_of }) =>
    sum_of
      ? [`row ${place(key)} =${printTerms(sum_of.map(({ row, sign }) => ({ place: place(row), sign })))}`]
      : [],
  );
}

function totals({ rows }: Statement): string[] {
  const place = (id: string) => rows.findIndex((row) => row.id === id);
  return report.calculations
    .filter(({ total }) => place(total) >= 0)
    .map(({ total, terms }) => {
      const placed = terms.map(({ row, weight }) => ({ place: place(row), sign: weight }));
      return `row ${place(total)} =${printTerms(placed)}`;
    });
}

function printTerms(terms: { place: number; sign: number }[]): string {
  return [...terms]
    .sort((left, right) => left.place - right.place)
    .map(({ place, sign }) => ` ${sign < 0 ? "-" : "+"}${place}`)
    .join("");
}

describe.skipIf(!hasShared)("the example release (needs ../shared, skipped without it)", () => {
  const gold = hasShared
    ? (readJson(`${shared}gold/seed-gold.json`) as Gold)
    : { release: {} as Gold["release"], statements: [] };

  test("says who, what and when", () => {
    const { company, ticker, exchange, headline, release_date, period_end } = gold.release;
    expect(report.release).toMatchObject({ company, ticker, exchange, headline, date: release_date });
    expect(report.release.period).toMatchObject({ start: "2007-04-01", end: period_end, months: 3 });
  });

  test("has four statements", () => {
    expect(report.statements.map(({ kind, title, scale }) => ({ kind, title, scale }))).toEqual(
      gold.statements.map(({ type, title, scale }) => ({
        kind: renamed(STATEMENT_KINDS, type),
        title,
        scale: powerOfTen(scale),
      })),
    );
  });

  describe.each(gold.statements.map((statement, index) => ({ statement, index })))(
    "$statement.id",
    ({ statement, index }) => {
      const read = () => report.statements[index] ?? expect.fail("the statement is missing");

      test("has its columns", () => {
        expect(read().columns.map(({ label }) => label)).toEqual(statement.columns.map(({ label }) => label));
        expect(read().columns.map(({ period }) => period)).toMatchObject(goldPeriods(statement));
      });

      test("has every row", () => {
        const { rows } = read();
        expect(rows.map((row) => printRow(row, rows))).toEqual(
          statement.rows.map((row) => printGoldRow(row, statement.rows)),
        );
      });

      test("has every figure as printed", () => {
        const printed = read().rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.printed ?? []));
        const raw = statement.rows.flatMap(({ raw }) => raw.filter((figure) => figure !== null));
        expect(printed).toEqual(raw);
      });

      test("has every total", () => {
        expect(totals(read())).toEqual(expect.arrayContaining(goldTotals(statement)));
      });
    },
  );

  test("foots everywhere, and nothing is inconsistent", () => {
    const footings = report.checks.filter(({ rule }) => rule === "footing");
    expect(footings.length).toBeGreaterThanOrEqual(25);
    expect(footings.filter(({ verdict }) => verdict !== "exact")).toEqual([]);
    expect(report.summary.inconsistent).toBe(0);
  });
});
