// The same release as a page, as a Word document and as a workbook gives the same figures in the same columns.
import { existsSync, readFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { read, type Source } from "../../build/package/read/node.js";
import { analyzer, shared } from "../support.js";
import { zip } from "./zip.js";

type Grid = readonly (readonly (readonly [text: string, columns: number, rows: number])[])[];

const NAMES = ["CNXN_2020Q1", "AGNC_2020Q1"];
const folder = `${shared}corpus/html/`;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", " ");
}

function asPage(grids: readonly Grid[]): Uint8Array {
  const tables = grids.map(
    (grid) =>
      `<table>${grid.map((row) => `<tr>${row.map(([text, columns]) => `<td colspan="${columns}">${escaped(text)}</td>`).join("")}</tr>`).join("")}</table>`,
  );
  return Uint8Array.from(Buffer.from(`<meta charset="utf-8">${tables.join("<p>&nbsp;</p>")}`));
}

function asWord(grids: readonly Grid[]): Uint8Array {
  const cell = (text: string, columns: number) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p></w:tc>`;
  const tables = grids.map(
    (grid) =>
      `<w:tbl>${grid.map((row) => `<w:tr>${row.map(([text, columns]) => cell(text, columns)).join("")}</w:tr>`).join("")}</w:tbl>`,
  );
  return zip({ "word/document.xml": `<w:document><w:body>${tables.join("<w:p/>")}</w:body></w:document>` });
}

async function asWorkbook(grids: readonly Grid[]): Promise<Uint8Array> {
  const sheets = grids.map((grid, index) => {
    const merges: { startRow: number; endRow: number; startCol: number; endCol: number }[] = [];
    const rows = grid.map((cells, row) => {
      const values: string[] = [];
      for (const [text, columns] of cells) {
        if (columns > 1)
          merges.push({
            startRow: row,
            endRow: row,
            startCol: values.length,
            endCol: values.length + columns - 1,
          });
        values.push(text.replaceAll("\n", " "), ...Array.from({ length: columns - 1 }, () => ""));
      }
      return values;
    });
    return { name: `Sheet ${index + 1}`, rows, merges };
  });
  return new Uint8Array(await writeXlsx({ sheets }));
}

/** Every row with figures: its caption and its figures. */
function figures({ text }: Source): string[] {
  return analyzer
    .analyze(text)
    .statements.flatMap(({ rows }) =>
      rows
        .filter(({ cells }) => cells.some((cell) => typeof cell?.value === "number"))
        .map(({ caption, cells }) => [caption, ...cells.flatMap((cell) => cell?.value ?? [])].join(" | ")),
    );
}

describe.skipIf(!existsSync(folder))("real releases (skipped where they are absent)", () => {
  test.each(NAMES)("%s", async (name) => {
    const grids = (JSON.parse(readFileSync(`${folder}${name}.grid.json`, "utf8")) as Grid[]).filter(
      (grid) => grid.length > 1 && grid.every((row) => row.every(([, , rows]) => rows === 1)),
    );
    const page = figures(await read(asPage(grids), "a.htm"));
    expect(page.length).toBeGreaterThan(50);
    expect(figures(await read(asWord(grids), "a.docx"))).toEqual(page);
    expect(figures(await read(await asWorkbook(grids), "a.xlsx"))).toEqual(page);
  });
});
