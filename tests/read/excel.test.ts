// Workbooks as text: visible sheets as they are displayed.
import { type Cell, writeXlsx, type WriteSheet } from "hucre/xlsx";
import { expect, test } from "vitest";
import { read } from "../../build/package/read/node.js";

async function workbook(...sheets: WriteSheet[]) {
  return read(new Uint8Array(await writeXlsx({ sheets })), "a.xlsx");
}

test("a sheet is its name and its rows, a tab between columns", async () => {
  const { text, parts } = await workbook({
    name: "Income",
    rows: [
      ["", "2024", "2023"],
      ["Revenue", "1,500", ""],
      ["Net income", "", "90"],
    ],
  });
  expect(text).toBe("Income\n\n\t2024\t2023\nRevenue\t1,500\t \nNet income\t \t90\n");
  expect(parts).toEqual([{ name: "Income", form: "xlsx", span: [0, text.length] }]);
});

test("figures are read as they are displayed", async () => {
  const figure = (value: number, numFmt: string) => ({ value, style: { numFmt } });
  const { text } = await workbook({
    name: "A",
    cells: new Map<string, Partial<Cell>>([
      ["0,0", { value: "Revenue" }],
      ["0,1", figure(-1234.4, "#,##0_);(#,##0)")],
      ["0,2", figure(0.125, "0.0%")],
      ["0,3", figure(0, '#,##0;(#,##0);"—"')],
    ]),
  });
  expect(text).toBe("A\n\nRevenue\t(1,234)\t12.5%\t—\n");
});

test("every sheet is a part, hidden ones are left out and counted", async () => {
  const rows = [["Cash", "5"]];
  const { text, parts, notes } = await workbook(
    { name: "One", rows },
    { name: "Two", rows, hidden: true },
    { name: "Three", rows },
  );
  expect(parts.map(({ name, span: [begin] }) => [name, text.slice(begin, begin + name.length)])).toEqual([
    ["One", "One"],
    ["Three", "Three"],
  ]);
  expect(notes).toEqual(["1 hidden sheet left out."]);
});

test("hidden rows and columns are left out and counted", async () => {
  const { text, notes } = await workbook({
    name: "A",
    rows: [
      ["Cash", "1", "5"],
      ["Secret", "2", "6"],
      ["Debt", "3", "7"],
    ],
    columns: [{}, { hidden: true }, {}],
    rowDefs: new Map([[1, { hidden: true }]]),
  });
  expect(text).toBe("A\n\nCash\t5\nDebt\t7\n");
  expect(notes).toEqual(["1 hidden row, 1 hidden column left out."]);
});

test("formulas count by the result that is saved, and their want of one is said", async () => {
  const { text, notes } = await workbook({
    name: "A",
    cells: new Map<string, Partial<Cell>>([
      ["0,0", { value: "Total" }],
      ["0,1", { value: 5, type: "formula", formula: "2+3", formulaResult: 5 }],
      ["0,2", { value: null, type: "formula", formula: "2+3" }],
    ]),
  });
  expect(text).toBe("A\n\nTotal\t5\n");
  expect(notes).toEqual([
    "1 formula without a saved result: open the workbook, let it calculate, and save it.",
  ]);
});
