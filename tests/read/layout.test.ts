// The layout of a PDF's page, as pictures: where runs stand on the page, and the lines that come of them.
import { describe, expect, test } from "vitest";
import { layOutPage, pageText } from "../../wasm/read/pdf/page.js";
import { withoutRepeated } from "../../wasm/read/pdf/repeated.js";
import { type PlacedText, type Run, turnUpright } from "../../wasm/read/pdf/runs.js";

const SIZE = 10;
const LETTER = 5;
const LEADING = 12;

/**
 * Runs as they stand in a picture: each letter is half an em wide; words that two blanks part are runs of their own.
 * `ˆ` before a mark raises it and makes it small.
 */
function runs(picture: string, { top = 0, leading = LEADING } = {}): Run[] {
  const lines = picture.replace(/^\n|\n\s*$/gu, "").split("\n");
  return lines.flatMap((line, index) =>
    [...line.matchAll(/ˆ\S+?(?=ˆ| |$)|[^\sˆ]+(?: [^\sˆ]+)*/gu)].map(({ 0: text, index: at }) => {
      const isRaised = text.startsWith("ˆ");
      const left = at * LETTER;
      const letters = isRaised ? text.slice(1) : text;
      return {
        text: letters,
        left,
        right: left + letters.length * LETTER * (isRaised ? 0.6 : 1),
        baseline: top + index * leading - (isRaised ? 3.5 : 0),
        size: isRaised ? 6 : SIZE,
        font: "f",
      };
    }),
  );
}

function lines(picture: string): string {
  return pageText(layOutPage(runs(picture)));
}

/** A picture as text: without the margin that it has in this file. */
function text(picture: string): string {
  return picture.replace(/^\n|\n\s*$/gu, "") + "\n";
}

describe("a table", () => {
  test("keeps its columns: captions by the left edge, figures by the right", () => {
    const table = `
                          2024      2023
Revenue                  1,500     1,250
  Services                 300        90
Net income                 (45)       12`;
    expect(lines(table)).toBe(text(table));
  });

  test("brackets and percent signs hang, so that the last digits stand below each other", () => {
    const printed = runs(`
Revenue                  1,500     10.5%
Loss                      (45)      2.1%`);
    const shifted = printed.map((run) =>
      /[)%]$/u.test(run.text) ? { ...run, right: run.right + (run.text.endsWith("%") ? 8.5 : 3.3) } : run,
    );
    expect(pageText(layOutPage(shifted))).toBe(
      text(`
Revenue                  1,500      10.5%
Loss                       (45)      2.1%`),
    );
  });

  test("letters narrower than the page's measure never run into their neighbours", () => {
    const narrow = runs(`
Depreciation and amortization of everything     1,500     1,250
Cash                                            2,000     1,000`).map((run) =>
      run.left === 0
        ? { ...run, right: run.left + run.text.length * 2.5 }
        : { ...run, left: run.left - 120, right: run.right - 120 },
    );
    expect(pageText(layOutPage(narrow))).toBe(
      text(`
Depreciation and amortization of everything  1,500  1,250
Cash                                         2,000  1,000`),
    );
  });

  test("heads end over their figures where there is one for each column", () => {
    expect(
      lines(`
                           June 30,        June 30,
                        2024            2023
Revenue                      1,500           1,250
Costs                          900             800`),
    ).toBe(
      text(`
                          June 30,        June 30,
                              2024            2023
Revenue                      1,500           1,250
Costs                          900             800`),
    );
  });

  test("a head over two columns stays between them", () => {
    const table = `
                      Three months ended
                     June 30,     June 30,
                         2024         2023
Revenue                 1,500        1,250`;
    expect(lines(table)).toBe(text(table));
  });

  test("a currency sign keeps its own place", () => {
    const table = `
Revenue              $   1,500   $   1,250
Costs                      900         800`;
    expect(lines(table)).toBe(text(table));
  });

  test("figures midway in a caption of two lines go to its last one", () => {
    const caption = runs(`
Income before
taxes`);
    const figures = runs("                         1,500     1,250", { top: LEADING / 2 });
    const next = runs("Net income               1,000       800", { top: 2.5 * LEADING });
    expect(pageText(layOutPage([...caption, ...figures, ...next]))).toBe(
      text(`
Income before
taxes                    1,500     1,250

Net income               1,000       800`),
    );
  });
});

describe("note marks", () => {
  test("behind words are raised letters", () => {
    expect(lines(`Net incomeˆ(2)       300`)).toBe("Net income⁽²⁾        300\n");
  });

  test("behind figures are left out, never digits of the figure", () => {
    expect(lines(`Net income       300ˆ3       250`)).toBe("Net income       300         250\n");
  });

  test("before words are raised letters", () => {
    const words = runs("Unaudited figures of the company").map((run) => ({ ...run, left: run.left + 4 }));
    expect(pageText(layOutPage([...runs("ˆ1"), ...words]))).toBe("¹ Unaudited figures of the company\n");
  });

  test("ordinals keep their letters", () => {
    expect(lines(`4ˆth`)).toBe("4th\n");
  });
});

describe("runs", () => {
  const placed = (str: string, transform: number[], width = str.length * LETTER): PlacedText => ({
    str,
    transform,
    width,
    fontName: "f",
  });

  test("of a page turned by a quarter are turned back", () => {
    const up = [0, SIZE, -SIZE, 0];
    const { runs: upright, turned } = turnUpright([
      placed("Revenue", [...up, 100, 50]),
      placed("1,500", [...up, 100, 150]),
      placed("Costs", [...up, 112, 50]),
    ]);
    expect(turned).toBe(0);
    expect(pageText(layOutPage(upright))).toBe("Revenue             1,500\nCosts\n");
  });

  test("in another direction than most are left out and counted", () => {
    const { runs: upright, turned } = turnUpright([
      placed("Revenue 1,500", [SIZE, 0, 0, SIZE, 0, 0]),
      placed("DRAFT", [7, 7, -7, 7, 50, 50]),
    ]);
    expect(upright.map((run) => run.text)).toEqual(["Revenue 1,500"]);
    expect(turned).toBe(1);
  });

  test("set twice for a shadow are one", () => {
    const { runs: upright } = turnUpright([
      placed("Revenue", [SIZE, 0, 0, SIZE, 0, 0]),
      placed("Revenue", [SIZE, 0, 0, SIZE, 0.4, 0]),
    ]);
    expect(upright).toHaveLength(1);
  });

  test("with a lost ligature get it back", () => {
    const { runs: upright } = turnUpright([
      placed("net pro\0t of the \0rst o\0ce", [SIZE, 0, 0, SIZE, 0, 0]),
    ]);
    expect(upright[0]?.text).toBe("net profit of the first office");
  });
});

describe("what repeats on the pages", () => {
  const page = (...texts: string[]) =>
    texts.map((line, index) => ({ text: line, baseline: index * LEADING, size: SIZE }));
  const kept = (...pages: string[][]) =>
    withoutRepeated(pages.map((texts) => page(...texts))).pages.map((texts) =>
      texts.map((line) => line.text),
    );

  test("page numbers in step with the pages go", () => {
    expect(kept(["A", "1"], ["B", "2"], ["C", "Page 3 of 3"])).toEqual([["A"], ["B"], ["C"]]);
  });

  test("figures that only stand last do not", () => {
    expect(kept(["A", "17"], ["B", "4"], ["C", "9"])).toEqual([
      ["A", "17"],
      ["B", "4"],
      ["C", "9"],
    ]);
  });

  test("a running head stays once", () => {
    expect(kept(["Example Corp.", "A"], ["Example Corp.", "B"], ["Example Corp.", "C"])).toEqual([
      ["Example Corp.", "A"],
      ["B"],
      ["C"],
    ]);
  });

  test("a unit note on every page stays", () => {
    const note = "(in millions)";
    expect(kept([note, "A"], [note, "B"], [note, "C"])).toEqual([
      [note, "A"],
      [note, "B"],
      [note, "C"],
    ]);
  });
});
