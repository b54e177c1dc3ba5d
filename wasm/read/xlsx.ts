// A workbook as text: each visible sheet under its name, its rows as they are displayed, one tab between columns.
import { type Cell, type CellValue, formatValue, readXlsx as readWorkbook, type Sheet } from "hucre";
import { layOut, type TableCell } from "../html-to-text-table.js";
import { counted, joinParts, type Options, type Source } from "./source.js";
import { DAMAGED, type Zip } from "./zip.js";

const POINTS_PER_INDENT = 9;
/** Columns of a sheet that are looked at. */
const MOST_COLUMNS = 1000;
const EMPTY: TableCell = { lines: [], indent: 0, columns: 1, rows: 1, isBlock: false };

interface Tally {
  hiddenRows: number;
  hiddenColumns: number;
  withoutResult: number;
}

/** A value as its cell shows it. */
function displayed(value: CellValue, cell: Cell | undefined, tally: Tally): string {
  if (cell?.formula !== undefined && value === null) {
    ++tally.withoutResult;
    return "";
  }
  if (value === null) return "";
  const format = cell?.style?.numFmt ?? (value instanceof Date ? "mmmm d, yyyy" : "General");
  const text = typeof value === "string" ? value : formatValue(value, format);
  return text.replace(/\s+/gu, " ").trim();
}

/** How many columns the merged cells reach over, by "row,column" of the first. */
function reachesOf({ merges = [] }: Sheet): ReadonlyMap<string, number> {
  return new Map(
    merges.map(({ startRow, startCol, endCol }) => [`${startRow},${startCol}`, endCol - startCol]),
  );
}

/** One row's cells in the columns that are shown. */
function rowOf(
  sheet: Sheet,
  row: number,
  isShown: (column: number) => boolean,
  reaches: ReadonlyMap<string, number>,
  tally: Tally,
): TableCell[] {
  const values = sheet.rows[row] ?? [];
  const cells: TableCell[] = [];
  for (let column = 0; column < Math.min(values.length, MOST_COLUMNS); ++column) {
    const reach = Math.min(reaches.get(`${row},${column}`) ?? 0, MOST_COLUMNS);
    const shown = Array.from({ length: 1 + reach }, (_, at) => column + at).filter(isShown).length;
    const cell = sheet.cells?.get(`${row},${column}`);
    const text = displayed(values[column] ?? cell?.formulaResult ?? null, cell, tally);
    const indent = (cell?.style?.alignment?.indent ?? 0) * POINTS_PER_INDENT;
    if (shown > 0) cells.push({ ...EMPTY, lines: text === "" ? [] : [text], indent, columns: shown });
    column += reach;
  }
  return cells;
}

function sheetText(sheet: Sheet, tally: Tally): string {
  const isShown = (column: number) => sheet.columns?.[column]?.hidden !== true;
  tally.hiddenColumns += (sheet.columns ?? []).filter(({ hidden }) => hidden === true).length;
  const reaches = reachesOf(sheet);
  const rows = sheet.rows.flatMap((_, row) => {
    if (sheet.rowDefs?.get(row)?.hidden !== true) return [rowOf(sheet, row, isShown, reaches, tally)];
    ++tally.hiddenRows;
    return [];
  });
  return `${sheet.name}\n\n${layOut(rows).lines.join("\n")}\n`;
}

export async function readXlsx(bytes: Uint8Array, zip: Zip, options: Options): Promise<Source> {
  await zip.measure();
  let hiddenSheets = 0;
  const workbook = await readWorkbook(bytes, {
    readStyles: true,
    sheets: ({ hidden, veryHidden }) => {
      const isShown = hidden !== true && veryHidden !== true;
      hiddenSheets += isShown ? 0 : 1;
      return isShown;
    },
  }).catch(() => {
    throw DAMAGED;
  });
  const tally: Tally = { hiddenRows: 0, hiddenColumns: 0, withoutResult: 0 };
  const sheets = workbook.sheets.map((sheet, index) => {
    options.signal?.throwIfAborted();
    options.onProgress?.({ done: index, total: workbook.sheets.length });
    return { name: sheet.name, text: sheetText(sheet, tally), form: "xlsx" as const };
  });
  return { form: "xlsx", ...joinParts(sheets), notes: said({ ...tally, hiddenSheets }) };
}

function said({
  hiddenSheets,
  hiddenRows,
  hiddenColumns,
  withoutResult,
}: Tally & { hiddenSheets: number }): string[] {
  const hidden = [
    [hiddenSheets, "hidden sheet"],
    [hiddenRows, "hidden row"],
    [hiddenColumns, "hidden column"],
  ] as const;
  const leftOut = hidden.flatMap(([many, what]) => (many > 0 ? [counted(many, what)] : []));
  return [
    ...(leftOut.length > 0 ? [`${leftOut.join(", ")} left out.`] : []),
    ...(withoutResult > 0
      ? [
          `${counted(withoutResult, "formula")} without a saved result: open the workbook, let it calculate, and save it.`,
        ]
      : []),
  ];
}
