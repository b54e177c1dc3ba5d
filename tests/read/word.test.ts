// Word documents as text: what would be printed with all changes taken, tables with their columns.
import { expect, test } from "vitest";
import { read } from "../../build/package/read/node.js";
import { zip } from "./zip.js";

function docx(
  body: string,
  more: Readonly<Record<string, string>> = {},
): Promise<{ text: string; notes: readonly string[] }> {
  return read(
    zip({ "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>`, ...more }),
    "a.docx",
  );
}

const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;

test("paragraphs are lines, entities are letters", async () => {
  expect((await docx(paragraph(run("Profit &amp; loss"), run(" of 2024")))).text).toBe(
    "Profit & loss of 2024\n",
  );
});

test("a table keeps its columns, empty cells too", async () => {
  const table = `<w:tbl>${row(cell(""), cell("2024"), cell("2023"))}${row(cell("Revenue"), cell(""), cell("250"))}</w:tbl>`;
  expect((await docx(table)).text).toBe("\t2024\t2023\nRevenue\t \t250\n");
});

test("a head over two columns reaches over both", async () => {
  const table = `<w:tbl>${row(cell(""), cell("Year", '<w:gridSpan w:val="2"/>'))}${row(cell("Cash"), cell("5"), cell("4"))}</w:tbl>`;
  expect((await docx(table)).text).toBe("\tYear\t\nCash\t5\t4\n");
});

test("a cell that goes on below holds its column", async () => {
  const table = `<w:tbl>${row(cell("Cash", '<w:vMerge w:val="restart"/>'), cell("5"), cell("4"))}${row(cell("", "<w:vMerge/>"), cell("7"), cell("6"))}</w:tbl>`;
  expect((await docx(table)).text).toBe("Cash\t5\t4\n\t7\t6\n");
});

test("rows set by tabs are rows of a table", async () => {
  const line = (...words: string[]) => paragraph(words.map((word) => run(word)).join("<w:r><w:tab/></w:r>"));
  expect((await docx(line("Revenue", "1,500", "1,250") + line("Costs", "900", "800"))).text).toBe(
    "Revenue\t1,500\t1,250\nCosts\t900\t800\n",
  );
});

test("deleted, moved away and hidden text is not there, and its deletion is said", async () => {
  const deleted = `<w:del>${run("1,400").replaceAll("w:t", "w:delText")}</w:del>`;
  const moved = `<w:moveFrom>${run("moved")}</w:moveFrom>`;
  const { text, notes } = await docx(
    paragraph(
      run("Revenue was "),
      deleted,
      moved,
      `<w:ins>${run("1,500")}</w:ins>`,
      run("secret", "<w:vanish/>"),
    ),
  );
  expect(text).toBe("Revenue was 1,500\n");
  expect(notes).toEqual(["1 deleted passage of the tracked changes left out."]);
});

test("a deleted row is not there", async () => {
  const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("Old")}${cell("1")}</w:tr>`;
  const { text } = await docx(
    `<w:tbl>${row(cell("Cash"), cell("5"))}${deleted}${row(cell("Debt"), cell("4"))}</w:tbl>`,
  );
  expect(text).toBe("Cash\t5\nDebt\t4\n");
});

test("what stands for older programs is not read twice", async () => {
  const twice = `<mc:AlternateContent><mc:Choice>${run("5")}</mc:Choice><mc:Fallback>${run("5")}</mc:Fallback></mc:AlternateContent>`;
  expect((await docx(paragraph(run("Cash "), twice))).text).toBe("Cash 5\n");
});

test("note marks are raised, footnotes stand below", async () => {
  const { text } = await docx(paragraph(run("Net income"), run("2", '<w:vertAlign w:val="superscript"/>')), {
    "word/footnotes.xml": `<w:footnotes><w:footnote>${paragraph(run("Unaudited."))}</w:footnote></w:footnotes>`,
  });
  expect(text).toBe("Net income²\n\nUnaudited.\n");
});

test("a document with entities of its own is refused", async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body>&a;</w:body></w:document>';
  await expect(read(zip({ "word/document.xml": bomb }), "a.docx")).rejects.toThrow("damaged");
});

test("nesting of any depth ends", async () => {
  const deep = "<w:sdt>".repeat(100_000) + paragraph(run("deep")) + "</w:sdt>".repeat(100_000);
  expect((await docx(deep)).text).toBe("deep\n");
});
