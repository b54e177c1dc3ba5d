// PDFs as text: pages as parts, refusals, and the gold releases read to the cell where they are at hand.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { read, Refusal } from "../../build/package/read/node.js";
import { analyzer, readJson, shared } from "../support.js";
import { pdf } from "./pdf.js";

const PAGES = [
  `Example Corp. reports the results of the year

                         2024      2023
Revenue                 1,500     1,250
Costs                    (900)     (800)
Net income                600       450
                    1`,
  `                         2024      2023
Total assets            9,000     8,000
                    2`,
];

test("a PDF is its pages, each of them a part, without their numbers", async () => {
  const { text, parts, notes, form } = await read(pdf(PAGES), "release.pdf");
  expect(form).toBe("pdf");
  expect(parts.map(({ name }) => name)).toEqual(["page 1", "page 2"]);
  const [first, second] = parts.map(({ span }) => text.slice(...span));
  expect(first).toMatch(/^Example Corp[^]*Net income +600 +450\n$/u);
  expect(second).toMatch(/Total assets +9,000 +8,000\n$/u);
  expect(notes).toEqual(["2 page numbers left out."]);
});

test("its figures are read", async () => {
  const { text } = await read(pdf(PAGES));
  const { statements } = analyzer.analyze(text);
  const costs = statements[0]?.rows.find(({ caption }) => caption === "Costs");
  expect(costs?.cells.map((cell) => cell?.value)).toEqual([-900, -800]);
});

test("a broken table of contents is mended", async () => {
  expect((await read(pdf(PAGES, { broken: true }))).text).toBe((await read(pdf(PAGES))).text);
});

describe("refused with the reason and what to do", () => {
  test.each([
    ["a scan", pdf(PAGES, { scanned: true }), "scan", "text recognition"],
    [
      "1,001 pages",
      pdf(Array.from({ length: 1001 }, () => "Cash  5")),
      "more than 1000 pages",
      "PDF of their own",
    ],
    ["a file cut in the middle", pdf(PAGES).subarray(0, 300), "damaged", "Download it again"],
    [
      "letters that are no words",
      pdf([Array.from({ length: 40 }, (_, line) => `Qzx Wvk Jqpd Xkcd Zzyx ${String(line)}`).join("\n")]),
      "hide which letters",
      "text recognition",
    ],
  ])("%s", async (_, file, reason, advice) => {
    const refusal = await read(file, "a.pdf").catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).reason).toContain(reason);
    expect((refusal as Refusal).advice).toContain(advice);
  });
});

test("the reading tells how far it is and can be given up between pages", async () => {
  const giveUp = new AbortController();
  const seen: number[] = [];
  const onProgress = ({ done, total }: { done: number; total: number }) => {
    seen.push(done, total);
    if (done === 3) giveUp.abort();
  };
  const reading = read(pdf(Array.from({ length: 9 }, () => "Cash  5")), "a.pdf", {
    signal: giveUp.signal,
    onProgress,
  });
  await expect(reading).rejects.toThrow();
  expect(seen).toEqual([0, 9, 1, 9, 2, 9, 3, 9]);
});

interface GoldStatement {
  title: string;
  rows: { caption: string; values: (string | null)[] }[];
}

const GOLD = ["AMCOR_2023Q4_EARNINGS", "EBAY_2023Q2_EARNINGS", "ULTABEAUTY_2023Q2_EARNINGS"];

describe.skipIf(!existsSync(`${shared}gold/pdf`))("gold releases (skipped where they are absent)", () => {
  test.each(GOLD)("%s: every figure of its statements, in its row", async (name) => {
    const { text } = await read(readFileSync(`${shared}corpus/pdf/${name}.pdf`), name);
    const { statements, summary } = analyzer.analyze(text);
    const printed = new Set(
      statements.flatMap(({ rows }) =>
        rows.map(({ cells }) =>
          cells
            .flatMap((cell) => cell?.value ?? [])
            .map(Number)
            .join(" "),
        ),
      ),
    );
    const gold = readJson(`${shared}gold/pdf/${name}.gold.json`) as { statements: GoldStatement[] };
    const missed = gold.statements
      .flatMap(({ rows }) => rows)
      .map(({ values }) =>
        values
          .filter((value) => value !== null)
          .map(Number)
          .join(" "),
      )
      .filter((values) => values !== "" && !printed.has(values));
    expect(missed).toEqual([]);
    expect(summary.inconsistent).toBe(0);
  });
});

/** The other PDFs, each statement counted by eye on the printed page: its title, rows with figures, and cells. */
const COUNTED: Readonly<Record<string, readonly (readonly [title: string, rows: number, cells: number])[]>> =
  {
    COSTCO_2023Q1_EARNINGS: [
      ["CONSOLIDATED STATEMENTS OF INCOME", 17, 34],
      ["CONSOLIDATED BALANCE SHEETS", 30, 60],
    ],
    ULTABEAUTY_2023Q4_EARNINGS: [
      ["Consolidated Statements of Income", 14, 48],
      ["Consolidated Statements of Income", 14, 48],
      ["Condensed Consolidated Balance Sheets", 25, 50],
      ["Condensed Consolidated Statements of Cash Flows", 27, 54],
    ],
    // Two changes in three of its columns are printed as "*": cells without a figure.
    PFIZER_2023Q2_EARNINGS: [["CONSOLIDATED STATEMENTS OF INCOME⁽¹⁾", 23, 134]],
  };

describe.skipIf(!existsSync(`${shared}corpus/pdf`))("other releases (skipped where they are absent)", () => {
  test.each(Object.entries(COUNTED))("%s: statements as they were counted by eye", async (name, counted) => {
    const { text } = await read(readFileSync(`${shared}corpus/pdf/${name}.pdf`), name);
    const { statements, summary, coverage } = analyzer.analyze(text);
    const seen = statements.map(({ title, rows }) => {
      const cells = rows
        .map((row) => row.cells.filter((cell) => cell !== null).length)
        .filter((many) => many > 0);
      return [title, cells.length, cells.reduce((sum, many) => sum + many, 0)];
    });
    const titles = new Set(counted.map(([title]) => title));
    expect(seen.filter(([title]) => titles.has(String(title)))).toEqual(counted);
    expect({ inconsistent: summary.inconsistent, unread: coverage.unread }).toEqual({
      inconsistent: 0,
      unread: 0,
    });
  });

  test("one whose fonts hide their letters is refused", async () => {
    const file = readFileSync(`${shared}corpus/pdf/MCDONALDS_2022Q4_EARNINGS.garbled.pdf`);
    await expect(read(file, "garbled.pdf")).rejects.toThrow("hide which letters");
  });
});
