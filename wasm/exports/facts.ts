// The figures of a report, each with what gives it its meaning: the most particular period, unit and scale count.
import type { Report } from "../analyzer.js";
import { digitsOf, shiftPoint } from "../decimal.js";

type Statement = Report["statements"][number];
type Row = Statement["rows"][number];
type Cell = NonNullable<Row["cells"][number]>;
type Column = Statement["columns"][number];
export type Period = NonNullable<Column["period"]>;

/** Where a period is that of a row or a figure, it stands there. */
interface Timed {
  readonly period?: Period | null;
}

export interface Fact {
  /** `s1.r4.c2`. */
  readonly ref: string;
  readonly statement: Statement;
  readonly row: Row;
  readonly column: Column;
  readonly cell: Cell;
  /** The captions of the headings it stands under, outermost first, and its own. */
  readonly captions: readonly string[];
  /** Null where it is not known. */
  readonly period: Period | null;
  readonly unit: string | null;
  readonly scale: number | null;
}

export function factsOf({ statements }: Report): readonly Fact[] {
  return statements.flatMap((statement) => {
    const rows = new Map(statement.rows.map((row) => [row.id, row]));
    const columns = new Map(statement.columns.map((column) => [column.id, column]));
    return statement.rows.flatMap((row) => {
      const captions = captionsOf(row, rows);
      return row.cells.flatMap((cell) => {
        const column = cell && columns.get(cell.column);
        return cell && column ? [factOf(statement, row, column, cell, captions)] : [];
      });
    });
  });
}

function factOf(
  statement: Statement,
  row: Row & Timed,
  column: Column,
  cell: Cell & Timed,
  captions: readonly string[],
): Fact {
  return {
    ref: row.id + column.id.slice(column.id.lastIndexOf(".")),
    statement,
    row,
    column,
    cell,
    captions,
    period: mostParticular(cell.period, row.period, column.period),
    unit: mostParticular(cell.unit, row.unit),
    scale: mostParticular(cell.scale, row.scale),
  };
}

/** What is absent is said further out; null is said, and means unknown. */
function mostParticular<Value>(...values: readonly (Value | null | undefined)[]): Value | null {
  return values.find((value) => value !== undefined) ?? null;
}

function captionsOf(row: Row, rows: ReadonlyMap<string, Row>): readonly string[] {
  const captions = [row.caption];
  for (let above = row.parent; above !== null;) {
    const heading = rows.get(above);
    if (!heading || captions.length > rows.size) break;
    captions.unshift(heading.caption);
    above = heading.parent;
  }
  return captions;
}

/** The amount in base units, digit for digit: `52171` in thousands is `52171000`; null where it is not known. */
export function amountOf(value: number | null, decimals: number, scale: number | null): string | null {
  const digits = value === null || scale === null ? null : digitsOf(value, decimals);
  return digits === null || scale === null ? null : shiftPoint(digits, scale);
}
