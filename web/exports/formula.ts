// A total's own sum as a spreadsheet formula, where the report proves that it foots.
import type { Calculation, Statement } from "#report";
import type { Reading } from "../analysis/reading.js";
import { rowOf } from "../report/index.js";

/** The formula of a cell, without its equals sign; null where the printed total is not the exact sum of its terms. */
export function sumFormula(
  { report, index }: Reading,
  statement: Statement,
  ref: string,
  column: number,
  headRows: number,
): string | null {
  const check = index.checks
    .get(ref)
    ?.find(
      ({ cells, verdict, calculation }) =>
        calculation !== null && verdict === "exact" && cells[0]?.ref === ref,
    );
  const calculation =
    check && report.calculations.find(({ id, total }) => id === check.calculation && total === rowOf(ref));
  if (!calculation) return null;
  const lineOf = new Map(statement.rows.map(({ id }, at) => [id, headRows + at + 1]));
  const added = ranges(linesOf(calculation, 1, lineOf), columnName(column));
  const taken = ranges(linesOf(calculation, -1, lineOf), columnName(column));
  if (added.length + taken.length === 0) return null;
  const sum = added.length > 0 ? `SUM(${added.join(",")})` : "";
  return taken.length > 0 ? `${sum}-SUM(${taken.join(",")})` : sum;
}

/** `0` is A, `27` is AB. */
export function columnName(column: number): string {
  const letter = String.fromCharCode("A".charCodeAt(0) + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function linesOf(
  { terms }: Calculation,
  sign: 1 | -1,
  lineOf: ReadonlyMap<string, number>,
): readonly number[] {
  const lines = terms
    .filter(({ weight }) => Math.sign(weight) === sign)
    .map(({ row }) => lineOf.get(row) ?? 0);
  return lines.filter((line) => line > 0).sort((one, other) => one - other);
}

/** Neighbouring lines as one range each: `B4:B6`, `B9`. */
function ranges(lines: readonly number[], column: string): readonly string[] {
  const runs: [first: number, last: number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([first, last]) =>
    first === last ? `${column}${first}` : `${column}${first}:${column}${last}`,
  );
}
