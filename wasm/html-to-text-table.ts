// Lays a table out as lines of text: one line per row, one tab between columns, so that the number of tabs
// before a cell is its column.

/** A cell as it was read: its lines, and where it asks to stand. */
export interface TableCell {
  readonly lines: readonly string[];
  /** Points between the edge of the cell and its first word. */
  readonly indent: number;
  readonly columns: number;
  readonly rows: number;
  /** Holds a table or preformatted lines of its own: the table around it only places blocks on a page. */
  readonly isBlock: boolean;
}

/** A cell where it stands: grid columns `first` to `end`, the latter excluded. */
interface PlacedCell {
  readonly text: string;
  readonly indent: number;
  readonly first: number;
  readonly end: number;
}

type PlacedRow = readonly PlacedCell[];

const MAX_COLUMNS = 300;
const MAX_INDENT = 40;
/** One space of indentation for so many points: a level is commonly 9 to 13 points, or 2 to 3 spaces. */
const POINTS_PER_SPACE = 4;

const FIGURE = /^(?:[$€£¥]\s?)?\(?\s?(?:[$€£¥]\s?)?[-–—]?\s?(?:\d[\d,.]*|\.\d+)?\s?%?\s?\)?\s?%?$/u;
const LIST_MARK = /^(?:[•·▪◦●■□➢o*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[).]|\*{1,3}|[†‡§¹²³])$/iu;

/** The cells where they stand, each below the row spans that reach into its row. */
function place(rows: readonly (readonly TableCell[])[]): PlacedRow[] {
  const busyUntil: number[] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    const placed: { cell: TableCell; first: number; end: number }[] = [];
    for (const cell of cells) {
      while ((busyUntil[column] ?? 0) > row) ++column;
      const end = Math.min(column + cell.columns, MAX_COLUMNS);
      if (column >= end) break;
      placed.push({ cell, first: column, end });
      for (; column < end; ++column) busyUntil[column] = row + cell.rows;
    }
    return linesOfRow(placed.map(({ cell }) => cell)).map((texts) =>
      placed.flatMap(({ cell, first, end }, index) => {
        const text = texts[index] ?? "";
        return text === "" ? [] : [{ text, indent: cell.indent, first, end }];
      }),
    );
  });
}

function joined(lines: readonly string[]): string {
  return lines.join(" ").replace(/\s+/gu, " ").trim();
}

/**
 * The texts of one printed row, or of several: where every cell holds the same number of lines and one of
 * them only figures, the cells are columns written with line breaks, and each line is a row.
 */
function linesOfRow(cells: readonly TableCell[]): string[][] {
  const filled = cells.filter(({ lines }) => lines.length > 0);
  const count = filled[0]?.lines.length ?? 0;
  const isStacked =
    count > 1 &&
    filled.length > 1 &&
    filled.every(({ lines }) => lines.length === count) &&
    filled.some(({ lines }) => lines.every((line) => FIGURE.test(line.trim()) && /[\d—–-]/u.test(line)));
  if (!isStacked) return [cells.map(({ lines }) => joined(lines))];
  return Array.from({ length: count }, (_, line) =>
    cells.map(({ lines }) => joined(lines.slice(line, line + 1))),
  );
}

/** Bullets and notes: a mark and a text beside it in every row. */
function isList(rows: readonly PlacedRow[]): boolean {
  return rows.every(
    (row) =>
      row.length === 0 ||
      (row.length <= 2 && LIST_MARK.test(row[0]?.text ?? "") && !FIGURE.test(row[1]?.text ?? "")),
  );
}

/**
 * A row as a line. A column that a cell spreads over has nothing between its tabs; the first blank cell after
 * a text has a space, as in MultiMarkdown, so that the reach of a head over several columns is kept.
 */
function rowLine(row: PlacedRow, columns: readonly number[], outerIndent: number): string {
  const cells: string[] = [];
  let next = 0;
  let reach = 0;
  columns.forEach((column, index) => {
    const cell = row[next];
    if (cell !== undefined && cell.first === column) {
      const spaces = next === 0 ? Math.round((cell.indent - outerIndent) / POINTS_PER_SPACE) : 0;
      cells.push(" ".repeat(Math.max(0, Math.min(spaces, MAX_INDENT))) + cell.text);
      reach = cell.end;
      ++next;
    } else {
      const isFirstBlank = index > 0 && column >= reach && (columns[index - 1] ?? 0) < reach;
      cells.push(isFirstBlank ? " " : "");
    }
  });
  return cells.join("\t");
}

/** The lines of a table, and whether a cell around it is one block with it rather than one line of text. */
export function layOut(rows: readonly (readonly TableCell[])[]): { lines: string[]; isBlock: boolean } {
  const cells = rows.flat();
  if (cells.some(({ isBlock }) => isBlock)) {
    return { lines: cells.flatMap(({ lines }) => (lines.length > 0 ? [...lines, ""] : [])), isBlock: true };
  }
  const placed = place(rows);
  const columns = [...new Set(placed.flatMap((row) => row.map(({ first }) => first)))].sort((a, b) => a - b);
  if (columns.length < 2) return { lines: cells.flatMap(({ lines }) => lines), isBlock: false };
  if (isList(placed)) {
    return { lines: placed.map((row) => row.map(({ text }) => text).join(" ")), isBlock: false };
  }
  const printed = placed.flatMap((row, index) => (row.length > 0 ? [index] : []));
  const body = placed.slice(printed[0], (printed.at(-1) ?? 0) + 1);
  const outerIndent = Math.min(...placed.flatMap((row) => (row[0] === undefined ? [] : [row[0].indent])));
  return { lines: body.map((row) => rowLine(row, columns, outerIndent)), isBlock: true };
}
