// HTML as text in node: the cases, whole pages against the tables that a browser saw in them, hostile shapes.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { isHtml } from "../wasm/html-to-text.js";
import { htmlFileToText } from "../wasm/html-to-text-node.js";
import { htmlCases } from "./html-to-text.cases.js";
import { analyzer, schemaErrors } from "./support.js";

test.each(htmlCases)("$name", ({ html, text }) => {
  expect(htmlFileToText(html)).toBe(`${text}\n`);
});

test("nothing printed is no text", () => {
  expect(htmlFileToText("<p>&nbsp;</p><table><tr><td></td></tr></table>")).toBe("");
});

describe("the characters of a file are read", () => {
  test.each([
    ["as it says itself", Buffer.from('<meta charset="windows-1252"><p>\x93\xC3\xA9', "latin1"), "“Ã©\n"],
    ["else UTF-8", Buffer.from("<p>–"), "–\n"],
    ["else windows-1252", Buffer.from("<p>\x96", "latin1"), "–\n"],
  ])("%s", (_, bytes, text) => {
    expect(htmlFileToText(bytes)).toBe(text);
  });
});

test.each([
  ["<!DOCTYPE html><p>", true],
  ["<html><body><div>\nCash       12,345    11,111\n</div></body></html>", false],
  ["<table><tr><td>1</td></tr></table>", true],
  ["<TABLE>\n<CAPTION>\n<S> <C>\nCash 1\n</TABLE>", false],
  ["Revenue rose <5%", false],
])("told to be HTML or not: %s", (text, expected) => {
  expect(isHtml(text)).toBe(expected);
});

describe("hostile shapes", () => {
  test("nesting of any depth", () => {
    const depth = 20_000;
    expect(htmlFileToText(`${"<div>".repeat(depth)}deep${"</div>".repeat(depth)}`)).toBe("deep\n");
  });

  test("cells over more columns and rows than there are", () => {
    const cell = '<td colspan="1000" rowspan="65534">x</td>';
    const text = htmlFileToText(`<table>${`<tr>${cell.repeat(3)}</tr>`.repeat(300)}</table>`);
    expect(text.length).toBeLessThan(1_000_000);
  });
});

const crashes = new URL("fuzz/crashes/", import.meta.url).pathname;

describe("pages that once broke a promise", () => {
  const names = readdirSync(crashes).filter((name) => name.endsWith(".html"));

  test.each(names)("%s is read twice alike, into a report that fits the schema", (name) => {
    const page = readFileSync(crashes + name, "utf8");
    const text = htmlFileToText(page);
    expect(htmlFileToText(page)).toBe(text);
    expect(schemaErrors(analyzer.analyze(text))).toBeNull();
  });
});

const pages = new URL("../../shared/corpus/html/", import.meta.url).pathname;

describe.skipIf(!existsSync(pages))("real pages (skipped where the corpus is absent)", () => {
  const ending = ".copy.html.gz";
  const names = existsSync(pages) ? readdirSync(pages).filter((name) => name.endsWith(ending)) : [];

  /** Figures of two digits and more in the order of the page, whatever stands between them. */
  const figures = (text: string): string[] => text.match(/\d[\d,.]*\d/gu) ?? [];

  test.each(names)("every figure of the tables of %s, in order", (name) => {
    const base = pages + name.slice(0, -ending.length);
    const text = htmlFileToText(gunzipSync(readFileSync(pages + name)).toString("utf8"));
    const tables = JSON.parse(readFileSync(`${base}.grid.json`, "utf8")) as [string, number, number][][][];
    const inText = figures(text.normalize("NFKC")); // note marks are raised in the text
    let position = 0;
    const missed = tables.flatMap((rows) =>
      rows
        .flatMap((cells) => figures(cells.map(([cell]) => cell).join("\t")))
        .filter((figure) => {
          const found = inText.indexOf(figure, position);
          if (found >= 0) position = found + 1;
          return found < 0;
        }),
    );
    expect(missed).toEqual([]);
  });
});
