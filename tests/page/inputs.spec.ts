// Files of every kind in the page, under its policy: read as node reads them, refused without losing anything.
import { writeXlsx } from "hucre/xlsx";
import { read } from "../../build/package/read/node.js";
import { pdf } from "../read/pdf.js";
import { zip } from "../read/zip.js";
import { type Desk, expect, EXAMPLE, sentText, test } from "./desk.js";

const PAGES = [
  `Example Corp. reports the results of the year

CONSOLIDATED STATEMENTS OF INCOME
(in thousands)
                         2024      2023
Revenue                 1,500     1,250
Costs                    (900)     (800)
Net income                600       450
                    1`,
  `CONSOLIDATED BALANCE SHEETS
(in thousands)
                         2024      2023
Cash                    4,000     3,000
Inventories             5,000     5,000
Total assets            9,000     8,000
                    2`,
];

function drop(desk: Desk, name: string, bytes: Uint8Array): Promise<void> {
  return desk.transfer("drop", {}, [{ name, type: "", bytes: [...bytes] }]);
}

/** What the source pane shows. */
function source(desk: Desk): Promise<string> {
  return desk.page.evaluate(() => document.querySelector("#source")?.textContent ?? "");
}

const row = (...cells: string[]) =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join("")}</w:tr>`;
const WORD = zip({
  "word/document.xml": `<w:document><w:body><w:p><w:r><w:t>Consolidated Balance Sheets</w:t></w:r></w:p><w:tbl>${row("", "2024", "2023")}${row("Cash", "4,000", "3,000")}${row("Inventories", "5,000", "5,000")}${row("Total assets", "9,000", "8,000")}</w:tbl></w:body></w:document>`,
});

const MAIL = `From: ir@example.com\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Consolidated Balance Sheets</p><table><tr><td></td><td>2024</td><td>2023</td></tr><tr><td>Cash</td><td>4,000</td><td>3,000</td></tr><tr><td>Inventories</td><td>5,000</td><td>5,000</td></tr><tr><td>Total assets</td><td>9,000</td><td>8,000</td></tr></table>`;

const files: readonly (readonly [name: string, bytes: () => Promise<Uint8Array>])[] = [
  ["release.pdf", () => Promise.resolve(pdf(PAGES))],
  ["release.docx", () => Promise.resolve(WORD)],
  [
    "release.xlsx",
    async () =>
      new Uint8Array(
        await writeXlsx({
          sheets: [
            {
              name: "Balance Sheets",
              rows: [
                ["", "2024", "2023"],
                ["Cash", 4000, 3000],
              ],
            },
          ],
        }),
      ),
  ],
  ["release.eml", () => Promise.resolve(Uint8Array.from(Buffer.from(MAIL)))],
];

for (const [name, make] of files)
  test(`${name} is the same text as in node`, async ({ desk }) => {
    const bytes = await make();
    await desk.open();
    await drop(desk, name, bytes);
    await expect(desk.page.locator("#source")).toContainText("Cash");
    expect(await source(desk)).toBe((await read(bytes, name)).text);
    await expect(desk.page.locator(".statement").first()).toBeVisible();
  });

test("a figure selected says its page", async ({ desk }) => {
  await desk.open();
  await drop(desk, "release.pdf", pdf(PAGES));
  const sheet = desk.statement("BALANCE SHEETS");
  await desk.figure(sheet, "Inventories", 0).click();
  await expect(desk.page.locator(".status")).toContainText("page 2");
});

test("a scan is refused with what to do, and what is open stays", async ({ desk }) => {
  await desk.openExample();
  await drop(desk, "scan.pdf", pdf(PAGES, { scanned: true }));
  await expect(desk.page.getByRole("alert")).toContainText("scan.pdf is a scan");
  await expect(desk.page.getByRole("alert")).toContainText("text recognition");
  await expect(desk.page.locator("#source")).toContainText("Sonus Networks Reports");
});

test("a large PDF shows how far it is, and can be given up", async ({ desk }) => {
  const page = Array.from({ length: 55 }, (_, line) => `Item ${line}   1,500   1,250`).join("\n");
  await desk.openExample();
  await drop(desk, "long.pdf", pdf(Array.from({ length: 150 }, () => page)));
  await expect(desk.page.getByRole("progressbar", { name: "Reading long.pdf" })).toBeVisible();
  await desk.page.getByRole("button", { name: "Cancel" }).click();
  await expect(desk.page.getByRole("progressbar", { name: "Reading long.pdf" })).toHaveCount(0);
  await expect(desk.page.locator("#source")).toContainText("Sonus Networks Reports");
});

test("several files are asked about once, and as one release prose ties to the tables of another", async ({
  desk,
}) => {
  await desk.open();
  const prose = "Example Corp. said that total assets were $9.0 million at the end of 2024.\n";
  await desk.transfer("drop", {}, [
    sentText("ex99-1.txt", prose),
    { name: "ex99-2.pdf", type: "", bytes: [...pdf(PAGES)] },
  ]);
  await desk.page.getByRole("button", { name: "One release" }).click();
  await expect(desk.page.locator("#source")).toContainText("===== ex99-2.pdf =====");
  await expect(desk.page.locator("#source")).toContainText("said that total assets");
  await expect(desk.page.locator(".statement").first()).toBeVisible();
  await expect(desk.page.getByRole("button", { name: "One release" })).toHaveCount(0);
});

test("a text dropped beside a file that cannot be read is read all the same", async ({ desk }) => {
  await desk.open();
  await desk.transfer("drop", {}, [
    sentText("one.txt", EXAMPLE),
    { name: "two.pdf", type: "", bytes: [...Buffer.from("%PDF-1.7 broken")] },
  ]);
  await expect(desk.page.getByRole("alert")).toContainText("two.pdf: The PDF is damaged");
  await expect(desk.page.locator(".statement")).toHaveCount(4);
});
