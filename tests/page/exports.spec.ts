// What can be taken away, opened by other readers than the page.
import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { read, type WorkBook } from "xlsx";
import { expect, EXAMPLE, test, type Desk } from "./desk.js";

const INCOME = "Condensed Consolidated Statements of Operations";

async function download(desk: Desk, choice: string, nth = 1): Promise<{ name: string; bytes: Buffer }> {
  await desk.page.getByRole("button", { name: "Export" }).click();
  await desk.page.locator("#export-menu").getByRole("button", { name: choice }).click();
  return desk.madeFile(nth);
}

test.beforeEach(async ({ desk }) => {
  await desk.noteFiles();
});

function rowsOf(csv: Buffer): string[][] {
  return parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true });
}

test("CSV holds every figure as a plain number, a dash as 0 and a blank as nothing", async ({ desk }) => {
  await desk.openExample();
  const { name, bytes } = await download(desk, "CSV");
  expect(name).toBe("sonus-networks-inc-2007-06-30.csv");
  const rows = rowsOf(bytes);
  expect(rows).toContainEqual(["Income (loss) from operations", "USD", "3", "-15402", "-10325", "5500"]);
  expect(rows).toContainEqual(["Other income (expense), net", "USD", "3", "-256", "-680", "0"]);
  expect(rows).toContainEqual(["Total gross profit", "percent", "0", "56.1", "63.9", "64.0"]);
  expect(rows).toContainEqual(["Commitments and contingencies", "", "", "", ""]);
});

test("one statement goes to a file of its own", async ({ desk }) => {
  await desk.openExample();
  await desk.statement("Condensed Consolidated Balance Sheets").getByRole("button", { name: "CSV" }).click();
  const rows = rowsOf((await desk.madeFile()).bytes);
  expect(rows[0]?.slice(3)).toEqual(["June 30, 2007", "December 31, 2006"]);
  expect(rows).toHaveLength(38);
});

function cellsOf(
  book: WorkBook,
  sheet: string,
): Readonly<Record<string, { v?: unknown; f?: string; z?: string }>> {
  return book.Sheets[sheet] as never;
}

function lineOf(book: WorkBook, sheet: string, caption: string): string {
  const cells = cellsOf(book, sheet);
  return (
    Object.keys(cells)
      .find((at) => at.startsWith("A") && cells[at]?.v === caption)
      ?.slice(1) ?? ""
  );
}

test("the workbook sums where a total foots, with the printed figure as its value", async ({ desk }) => {
  await desk.openExample();
  const { name, bytes } = await download(desk, "Excel workbook");
  expect(name).toBe("sonus-networks-inc-2007-06-30.xlsx");
  const book = read(bytes, { cellFormula: true, cellNF: true });
  expect(book.SheetNames).toHaveLength(5);
  expect(book.SheetNames.at(-1)).toBe("Findings");
  const [sheet = ""] = book.SheetNames;
  const cells = cellsOf(book, sheet);
  const total = Number(lineOf(book, sheet, "Total revenue"));
  expect(cells[`B${total}`]).toMatchObject({ v: 75493, f: `SUM(B${total - 2}:B${total - 1})` });
  const profit = lineOf(book, sheet, "Gross profit");
  expect(cells[`C${profit}`]?.f).toMatch(/^SUM\(C\d+\)-SUM\(C\d+\)$/u);
  expect(cells[`C${profit}`]?.v).toBe(45485);
  expect(cells[`B${profit}`]?.z).toBe('#,##0_);(#,##0);"—"');
  expect(cells[`B${lineOf(book, sheet, "Total gross profit")}`]?.z).toBe(
    '0.0"%";(0.0"%")'.replaceAll("0.0", "#,##0.0"),
  );
});

test("every formula of the workbook gives the figure that is printed", async ({ desk }) => {
  await desk.openExample();
  const book = read((await download(desk, "Excel workbook")).bytes, { cellFormula: true });
  let formulas = 0;
  for (const sheet of book.SheetNames) {
    const cells = cellsOf(book, sheet);
    for (const { f, v } of Object.values(cells)) {
      if (f === undefined) continue;
      formulas += 1;
      expect(evaluate(f, cells), `${sheet}: ${f}`).toBe(v);
    }
  }
  expect(formulas).toBeGreaterThanOrEqual(57);
});

/** Sums of ranges, the only formulas the page writes. */
function evaluate(formula: string, cells: ReturnType<typeof cellsOf>): number {
  const [added = "", taken = ""] = formula.split("-");
  return sum(added, cells) - sum(taken, cells);
}

function sum(term: string, cells: ReturnType<typeof cellsOf>): number {
  const ranges = term.replace("SUM(", "").replace(")", "").split(",").filter(Boolean);
  return ranges.reduce((total, range) => {
    const [first = "", last = first] = range.split(":");
    for (let line = Number(first.slice(1)); line <= Number(last.slice(1)); line += 1)
      total += Number(cells[`${first.slice(0, 1)}${line}`]?.v ?? 0);
    return total;
  }, 0);
}

test("JSON is the core's own report", async ({ desk }) => {
  await desk.openExample();
  const report = JSON.parse((await download(desk, "JSON")).bytes.toString()) as {
    schema: string;
    statements: unknown[];
    source: { offsets: string };
  };
  expect(report).toMatchObject({ schema: "tieout-report/2", source: { offsets: "utf16" } });
  expect(report.statements).toHaveLength(4);
});

test("Markdown has the statements as tables", async ({ desk }) => {
  await desk.openExample();
  const text = (await download(desk, "Markdown")).bytes.toString();
  expect(text).toContain("## Condensed Consolidated Balance Sheets");
  expect(text).toContain("| \u2003Total revenue | 75,493 | 71,146 | 64,480 |");
});

test("the tie sheet names its input by SHA-256 and says every verdict", async ({ desk }) => {
  await desk.openExample();
  const html = (await download(desk, "Tie sheet")).bytes.toString();
  expect(html).toContain(createHash("sha256").update(EXAMPLE).digest("hex"));
  expect(html).toContain("Total revenue foots: 52,171 + 23,322 = 75,493");
  expect(html).not.toContain("<script");
});

test("words of a document never become markup or a formula", async ({ desk }) => {
  const release = `Statement of Operations
(in thousands)
                                   2024        2023
=HYPERLINK("http://x")              100         200
<img src=x onerror=alert(1)>        300         400
@Total costs                        400         600
`;
  await desk.open();
  await desk.paste(release);
  await desk.page.locator(".statement").first().waitFor();
  const html = (await download(desk, "Tie sheet")).bytes.toString();
  expect(html).not.toContain("<img");
  for (const row of rowsOf((await download(desk, "CSV", 2)).bytes)) expect(row[0]).not.toMatch(/^[=+@-]/u);
});

test("a statement is copied as tab-separated lines and as a table", async ({ desk }) => {
  await desk.noteCopies();
  await desk.openExample();
  await desk.statement(INCOME).getByRole("button", { name: "Copy" }).click();
  const copied = await desk.copied();
  expect(copied["text/plain"]?.split("\n")).toContain("Total revenue\t75493\t71146\t64480");
  expect(copied["text/plain"]?.split("\n")).toContain("Income (loss) from operations\t-15402\t-10325\t5500");
  expect(copied["text/plain"]?.split("\n")[0]).toContain("in thousands");
  expect(copied["text/plain"]?.split("\n")).toContain("Total gross profit\t56.1%\t63.9%\t64.0%");
  await expect(desk.page.locator(".said")).toContainText(/Copied Condensed .* rows, 3 columns/u);
  expect(copied["text/html"]).toContain('<td>Total revenue</td><td align="right">75493</td>');
});
