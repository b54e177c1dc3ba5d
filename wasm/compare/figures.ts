// The figures of a report by what they mean rather than where they stand: statement, captions, column.
import type { Cell, Column, Period, Report, Row, Statement } from "#report";
import { exactOf, type Exact } from "./exact.js";

export interface Known {
  readonly ref: string;
  readonly statement: Statement;
  readonly row: Row;
  readonly cell: Cell;
  readonly caption: readonly string[];
  readonly period: Period | null;
}

/** What may be said of a figure itself rather than of its row or column. */
interface Own {
  readonly period?: Period | null;
}

export class Figures {
  /** By reference. */
  readonly all = new Map<string, Known>();

  constructor({ statements }: Report) {
    for (const statement of statements) this.#take(statement);
  }

  #take(statement: Statement): void {
    const columns = new Map(statement.columns.map((column) => [column.id, column]));
    const rows = new Map(statement.rows.map((row) => [row.id, row]));
    for (const row of statement.rows) {
      const caption = captionsOf(row, rows);
      for (const cell of row.cells) {
        const column = cell ? columns.get(cell.column) : undefined;
        if (!cell || !column) continue;
        const ref = row.id + column.id.slice(column.id.lastIndexOf("."));
        this.all.set(ref, { ref, statement, row, cell, caption, period: periodOf(row, cell, column) });
      }
    }
  }

  /** By a key that says what each means; the second of two that mean the same has its number behind it. */
  by(keyOf: (figure: Known) => string | null): ReadonlyMap<string, Known> {
    const found = new Map<string, Known>();
    for (const figure of this.all.values()) {
      const key = keyOf(figure);
      if (key === null) continue;
      let own = key;
      for (let copy = 2; found.has(own); copy += 1) own = `${key} #${String(copy)}`;
      found.set(own, figure);
    }
    return found;
  }
}

export function exactFigure({ row, cell }: Known): Exact | null {
  return exactOf(cell.value, cell.decimals, cell.scale === undefined ? row.scale : cell.scale);
}

/** What a figure is in its own release: the same in the next draft. */
export function draftKey({ statement, row, cell, caption, period }: Known): string {
  const column = statement.columns.find(({ id }) => id === cell.column);
  const head = period ? periodKey(period) : words(column?.label ?? "");
  return [
    statement.kind,
    words(statement.title ?? ""),
    ...caption.map(words),
    row.kind,
    column?.role,
    column?.member,
    head,
  ].join("|");
}

/** What a figure is wherever it is printed; null where its period is not known. */
export function meaningKey({ statement, row, caption, period, cell }: Known): string | null {
  if (!period?.end || cell.value === null) return null;
  const column = statement.columns.find(({ id }) => id === cell.column);
  if (column?.role !== "value") return null;
  const unit = cell.unit === undefined ? row.unit : cell.unit;
  return [statement.kind, ...caption.map(words), column.member ?? "", unit ?? "", periodKey(period)].join(
    "|",
  );
}

export function periodKey(period: Period): string {
  if (period.type === "instant") return `at ${period.end ?? "?"}`;
  return `${period.start ?? ""} to ${period.end ?? "?"} ${String(period.months ?? "")} ${String(period.weeks ?? "")}`;
}

/** Words by which captions are known again, whatever their case, spaces and note marks. */
export function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

function periodOf(row: Row & Own, cell: Cell & Own, column: Column): Period | null {
  if (cell.period !== undefined) return cell.period;
  return row.period === undefined ? column.period : row.period;
}

function captionsOf(row: Row, rows: ReadonlyMap<string, Row>): readonly string[] {
  const captions = [row.caption];
  const seen = new Set([row.id]);
  for (
    let above = rows.get(row.parent ?? "");
    above && !seen.has(above.id);
    above = rows.get(above.parent ?? "")
  ) {
    captions.unshift(above.caption);
    seen.add(above.id);
  }
  return captions;
}
