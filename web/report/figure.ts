// A figure of a statement with everything that gives it its meaning.
import type { Cell, Column, Row, Statement } from "#report";

export interface Figure {
  readonly ref: string;
  readonly statement: Statement;
  readonly row: Row;
  readonly column: Column;
  readonly cell: Cell;
}
