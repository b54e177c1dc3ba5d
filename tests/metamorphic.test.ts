// What does not change the meaning of a text does not change its report: same statements, checks and claims. Every
// change is tried on every case and, where they are at hand, on every real release; all in one instance.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyzer, root, shared } from "./support.js";

const texts = [`${root}tests/cases`, `${shared}corpus/plain`, `${shared}corpus/html`]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => ({ name, path: `${folder}/${name}` })))
  .filter(({ name }) => name.endsWith(".txt") && !name.endsWith(".ex27.txt"));

const eachLine = (change: (line: string) => string) => (text: string) =>
  text.split("\n").map(change).join("\n");

/** Quoted mail is quoted from the first column; tab stops count from it too. */
const fromFirstColumn = (text: string) => /^>|\t/m.test(text);

/** Where each cell has a line of its own, a blank line is a blank cell. */
const hasCellsPerLine = (text: string) => /^\(?[\d,]+\)?\n\s*\n/m.test(text);

/** Where a tab stands behind a cell it ends it; elsewhere it only aligns. */
const hasRowsOfTabs = (text: string) => /[^:\s]\t/.test(text);

/** Tab stops every eight columns. */
function expandTabs(line: string) {
  let expanded = "";
  for (const character of line) {
    expanded += character === "\t" ? " ".repeat(8 - (expanded.length % 8)) : character;
  }
  return expanded;
}

const changes: [string, (text: string) => string][] = [
  ["CRLF for LF", (text) => text.replaceAll("\n", "\r\n")],
  // In a row of tabs a blank behind the last one says that a head ends there.
  ["trailing blanks", eachLine((line) => (line.includes("\t") ? line : `${line}   `))],
  [
    "indented by five columns",
    (text) => (fromFirstColumn(text) ? text : text.replaceAll(/^(?=.)/gm, "     ")),
  ],
  ["blank lines doubled", (text) => (hasCellsPerLine(text) ? text : text.replaceAll("\n\n", "\n\n\n"))],
  ["quoted as mail", eachLine((line) => `> ${line}`)],
  ["no-break spaces", (text) => text.replaceAll("  ", "\u00a0\u00a0")],
  ["em dashes for two hyphens", (text) => text.replaceAll(/(?<![-=])--(?![-=])/g, "\u2014 ")],
  ["tabs expanded", (text) => (hasRowsOfTabs(text) ? text : eachLine(expandTabs)(text))],
  [
    "prose around it",
    (text) =>
      `The text below was sent to us this morning and is given as it came.\n\n${text}\n\nNothing in this letter is an offer of securities.\n`,
  ],
  ["a byte-order mark", (text) => `\ufeff${text}`],
];

/**
 * Real releases that a change still reads differently: a weakness each, and none may join them. Two no-break spaces are
 * not taken for the gap between columns that two blanks are; a title further than some blank lines from its table is
 * lost; a dash between a caption and a number of its own ("shares -- 300,000,000") may be taken for a nil figure.
 */
const knownToDiffer: Record<string, string[]> = {
  "no-break spaces": [
    "aegon-20-F-2000FY.txt",
    "apple-10-K-1994FY.txt",
    "apple-10-K-1996FY-tagstripped.txt",
    "apple-10-K-1999FY-tagstripped.txt",
    "apple-10-Q-1998Q1.txt",
    "ford-10-K-2001FY.txt",
    "ibm-EX13-1997FY.txt",
    "merck-EX13-1995FY.txt",
    "10Q_KO_2025Q2.w3m.txt",
    "10Q_TSLA_2025Q2.w3m.txt",
    "ABVC_FY2024.w3m.txt",
    "CRTO_2020Q1.w3m.txt",
    "NOW_2020Q1.w3m.txt",
  ],
  "blank lines doubled": [
    "ibm-EX13-1997FY.txt",
    "merck-EX13-1995FY.txt",
    "BDGE_2020Q1.w3m.txt",
    "EQBK_2020Q1.w3m.txt",
    "MSFT_FY2020Q3.w3m.txt",
    "SAIA_2020Q1.w3m.txt",
    "SITE_2020Q1.w3m.txt",
    "ABVC_FY2024.copy.txt",
  ],
  "em dashes for two hyphens": ["amazon-EX99-1-1998Q4.txt", "apple-10-K-1994FY.txt", "ford-10-K-2001FY.txt"],
};

/** Two hyphens and an em dash in a caption are the same punctuation. */
const withOneDash = (report: string) => report.replaceAll(/ *(?:--|\u2014) */g, " - ");

/** The prints that prove a period are places in the text. */
const withoutPlaces = (key: string, value: unknown) => (key === "because" ? undefined : value);

/** All that a report says, without where it stands in the text: a line for each part of it. */
function meaning(text: string): string[] {
  const { statements, calculations, checks, claims, summary } = analyzer.analyze(text);
  const parts = [
    summary,
    ...calculations,
    ...statements.flatMap(({ kind, title, scale, currency, columns, rows }) => [
      { kind, title, scale, currency },
      ...columns.map(({ label, role, period }) => ({ label, role, period })),
      ...rows.map(({ caption, kind, level, parent, concept, unit, cells }) => ({
        ...{ caption, kind, level, parent, concept, unit },
        values: cells.map((cell) => cell && (cell.value ?? "no number")),
      })),
    ]),
    ...checks.map(({ rule, verdict, cells }) => ({ rule, verdict, cells })),
    ...claims.map(({ metric, value, scale, verdict, binds }) => ({ metric, value, scale, verdict, binds })),
  ];
  return parts.map((part) => withOneDash(JSON.stringify(part, withoutPlaces)));
}

describe.each(texts)("$name", ({ name, path }) => {
  // Some releases end their lines as Windows does: the change to that is one of those tried.
  const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  const sound = meaning(text);
  test.each(changes)("%s", (title, change) => {
    const changed = change(text);
    if (changed === text) return;
    const found = meaning(changed);
    const differing = sound.filter((part, index) => part !== found[index]);
    if (knownToDiffer[title]?.includes(name)) expect(found).not.toEqual(sound);
    else expect({ differing, parts: found.length }).toEqual({ differing: [], parts: sound.length });
  });
});
