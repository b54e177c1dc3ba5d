// The report as an Excel workbook: the one adapter to the library that writes it.
import { writeXlsx, type Cell as SheetCell, type CellStyle, type WriteSheet } from "hucre/xlsx";
import type { Cell, Check, Row, Statement } from "#report";
import type { Reading } from "../analysis/reading.js";
import { unitLine, isMoney, isPerShare, measureOf } from "../format/unit.js";
import { cellRef } from "../report/index.js";
import { nameWords, VERDICT_ORDER, VERDICTS, titleOf } from "../report/words.js";
import { columnName, sumFormula } from "./formula.js";
import { safeWords } from "./table.js";

/** Above the rows of a statement: its title, its unit note, its column heads. */
const HEAD_ROWS = 3;
const LONGEST_NAME = 31;
const CAPTION_WIDTH = 52;
const FIGURE_WIDTH = 16;

type Cells = Map<string, Partial<SheetCell>>;

export async function workbook(read: Reading): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(read.report.statements);
  const sheets = read.report.statements.map((statement, index) =>
    statementSheet(statement, names[index] ?? "", read),
  );
  const bytes = await writeXlsx({
    sheets: [...sheets, findingsSheet(read, names)],
    properties: {
      title: read.report.release.headline ?? "Tieout",
      creator: `Tieout ${read.report.generator.version}`,
    },
  });
  return new Uint8Array(bytes);
}

function statementSheet(statement: Statement, name: string, read: Reading): WriteSheet {
  const cells: Cells = new Map();
  put(cells, 0, 0, { value: safeWords(titleOf(statement)), style: { font: { bold: true, size: 14 } } });
  put(cells, 1, 0, { value: safeWords(unitLine(statement, "printed")), style: { font: { italic: true } } });
  for (const [at, { label }] of statement.columns.entries())
    put(cells, HEAD_ROWS - 1, at + 1, { value: safeWords(label), style: HEAD });
  for (const [at, row] of statement.rows.entries()) putRow(cells, HEAD_ROWS + at, row, statement, read);
  return {
    name,
    cells,
    columns: [{ width: CAPTION_WIDTH }, ...statement.columns.map(() => ({ width: FIGURE_WIDTH }))],
    freezePane: { rows: HEAD_ROWS, columns: 1 },
    pageSetup: { orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function putRow(cells: Cells, line: number, row: Row, statement: Statement, read: Reading): void {
  const bold = row.kind === "heading" || row.kind === "total";
  put(cells, line, 0, {
    value: safeWords(row.caption),
    style: { font: { bold }, alignment: { indent: row.level, wrapText: true } },
  });
  for (const [at, column] of statement.columns.entries()) {
    const cell = row.cells.find((candidate) => candidate?.column === column.id);
    if (!cell) continue;
    const style = figureStyle(row, cell);
    const formula = sumFormula(read, statement, cellRef(row.id, column.id), at + 1, HEAD_ROWS);
    if (cell.value === null)
      put(cells, line, at + 1, {
        value: safeWords(cell.printed),
        style: { alignment: { horizontal: "right" } },
      });
    else if (formula === null) put(cells, line, at + 1, { value: cell.value, style });
    else
      put(cells, line, at + 1, {
        value: cell.value,
        type: "formula",
        formula,
        formulaResult: cell.value,
        style,
      });
  }
}

function findingsSheet(read: Reading, names: readonly string[]): WriteSheet {
  const cells: Cells = new Map();
  const heads = ["No.", "Verdict", "Rule", "Finding", "Printed", "Computed", "Difference", "Where"];
  for (const [at, head] of heads.entries()) put(cells, 0, at, { value: head, style: HEAD });
  const checks = VERDICT_ORDER.flatMap((verdict) =>
    read.report.checks.filter((check) => check.verdict === verdict),
  );
  for (const [at, check] of checks.entries()) putCheck(cells, at + 1, check, read, names);
  return {
    name: "Findings",
    cells,
    columns: [8, 14, 26, 80, FIGURE_WIDTH, FIGURE_WIDTH, FIGURE_WIDTH, 30].map((width) => ({ width })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:H${checks.length + 1}` },
  };
}

function putCheck(cells: Cells, line: number, check: Check, read: Reading, names: readonly string[]): void {
  const { id, verdict, rule, message, reported, computed, difference } = check;
  const words = [id, VERDICTS[verdict].word, nameWords(rule), message];
  for (const [at, word] of words.entries())
    put(cells, line, at, {
      value: safeWords(word),
      style: { alignment: { wrapText: at === 3, vertical: "top" } },
    });
  for (const [at, number] of [reported, computed, difference].entries())
    if (number !== null) put(cells, line, words.length + at, { value: number });
  const place = placeOf(check, read, names);
  if (place)
    put(cells, line, words.length + 3, {
      value: place.caption,
      hyperlink: { target: "", location: place.address },
      style: { font: { underline: true } },
    });
}

function placeOf(
  check: Check,
  { index, report }: Reading,
  names: readonly string[],
): { caption: string; address: string } | null {
  const figure = index.figures.get(check.cells[0]?.ref ?? "");
  if (!figure) return null;
  const name = names[report.statements.indexOf(figure.statement)] ?? "";
  const line = HEAD_ROWS + figure.statement.rows.indexOf(figure.row) + 1;
  const column = columnName(figure.statement.columns.indexOf(figure.column) + 1);
  return {
    caption: safeWords(figure.row.caption),
    address: `'${name.replaceAll("'", "''")}'!${column}${line}`,
  };
}

const HEAD: CellStyle = {
  font: { bold: true },
  alignment: { horizontal: "right", wrapText: true, vertical: "bottom" },
  border: { bottom: { style: "thin" } },
};

function figureStyle(row: Row, cell: Cell): CellStyle {
  const style: CellStyle = { numFmt: numberFormat(row, cell), font: { bold: row.kind === "total" } };
  if (row.kind === "subtotal") style.border = { top: { style: "thin" } };
  if (row.kind === "total") style.border = { top: { style: "thin" }, bottom: { style: "double" } };
  return style;
}

/** Parentheses below zero and a dash for nothing, with as many decimals as are printed. */
function numberFormat(row: Row, cell: Cell): string {
  const { unit } = measureOf(row, cell);
  const digits = `#,##0${cell.decimals > 0 ? `.${"0".repeat(cell.decimals)}` : ""}`;
  if (unit === "percent") return `${digits}"%";(${digits}"%")`;
  const nothing = isMoney(unit) || isPerShare(unit) || cell.nil ? `;"—"` : "";
  return `${digits}_);(${digits})${nothing}`;
}

/** Excel's rules for sheet names: short, unique, without some signs. */
function sheetNames(statements: readonly Statement[]): readonly string[] {
  const taken = new Set(["findings"]);
  return statements.map((statement) => {
    const base =
      titleOf(statement)
        .replace(/[[\]:*?/\\]/gu, " ")
        .replace(/^'|'$/gu, "")
        .trim() || "Statement";
    let name = base.slice(0, LONGEST_NAME);
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1)
      name = `${base.slice(0, LONGEST_NAME - 4)} (${copy})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function put(cells: Cells, line: number, column: number, cell: Partial<SheetCell>): void {
  cells.set(`${line},${column}`, cell);
}
