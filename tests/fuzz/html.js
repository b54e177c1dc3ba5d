// Throws mutated pages at the reading of HTML: it ends, gives the same text twice, and the analysis of that text is
// a report that fits its schema.  node tests/fuzz/html.js SECONDS [SEED]
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { htmlFileToText } from "../../build/package/html-to-text-node.js";
import { load } from "../../build/package/node.js";

const SECONDS = Number(process.argv[2] ?? 60);
const SLOW = 5; // seconds for one page of a few kilobytes
const LARGEST = 8192;
const here = new URL(".", import.meta.url).pathname;
const schema = JSON.parse(readFileSync(`${here}../../core/report/report.schema.json`, "utf8"));
const isReport = new Ajv2020({ formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(schema);

const WORDS = [
  "<table>|</table>|<tr>|</tr>|<td>|</td>|<th colspan=2>|<td rowspan=3>|<td colspan=99999>|<td rowspan=-1>",
  "<div>|</div>|<p>|<br>|<pre>|</pre>|<li>|<ul>|<sup>1</sup>|<span style='display:none'>|<td hidden>",
  "<p style='margin-left:1e9em;text-indent:-1em'>|<td style='padding-left:10pt'>|<TEXT>|<DOCUMENT>|<FILENAME>",
  "<!--|-->|<![CDATA[|<script>|</script>|<style>|<template>|<svg>|<math>|<select>|<ix:header>|<title>",
  "&nbsp;|&mdash;|&#150;|&#x110000;|&amp|&lt;|\u0000|\u0093|\u00a0|\ud800|\u2028|\t|\r\n|\"|'|=|>|<",
  "1,234|(1,234)|$|)|%|--|2007|2006|Revenue|Total|Net income|June 30,|Three months ended|(in thousands)",
].flatMap((line) => line.split("|"));

/** Numbers without pattern, the same for the same seed. */
class Random {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  below(end) {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % end;
  }
}

function asPage(text) {
  const rows = text.split("\n").map(
    (line) =>
      `<tr>${line
        .split(/\t| {2,}/)
        .map((cell) => `<td>${cell}</td>`)
        .join("")}</tr>`,
  );
  return `<table>${rows.join("\n")}</table>`;
}

function readSeeds() {
  const cases = `${here}../cases/`;
  const texts = readdirSync(cases).filter((name) => name.endsWith(".txt"));
  const htmlCases =
    readFileSync(`${here}../html-to-text.cases.ts`, "utf8").match(/<table>[^]*?<\/table>/g) ?? [];
  return [...htmlCases, ...texts.map((name) => asPage(readFileSync(cases + name, "utf8")))].map((page) =>
    page.slice(0, LARGEST),
  );
}

function mutate(page, pages, random) {
  const at = random.below(page.length + 1);
  const end = Math.min(page.length, at + random.below(40));
  switch (random.below(5)) {
    case 0:
      return page.slice(0, at) + page.slice(end);
    case 1:
      return page.slice(0, at) + page.slice(at, end).repeat(1 + random.below(20)) + page.slice(end);
    case 2: {
      const other = pages[random.below(pages.length)];
      return page.slice(0, at) + other.slice(random.below(other.length + 1));
    }
    default:
      return page.slice(0, at) + WORDS[random.below(WORDS.length)] + page.slice(random.below(2) ? at : end);
  }
}

function brokenPromise(page, analyzer) {
  const began = performance.now();
  const text = htmlFileToText(page);
  if (performance.now() - began > SLOW * 1000) return "pages are read in a moment";
  if (htmlFileToText(page) !== text) return "the same page gives the same text";
  if (text.split("\n").some((line) => line.split("\t").length > 300))
    return "tables have no more than 300 columns";
  const report = analyzer.analyze(text);
  if (!isReport(report)) return `reports fit the schema: ${JSON.stringify(isReport.errors?.[0])}`;
  const { items } = report.coverage;
  return items.every(({ span: [begin, last] }) => begin < last && last <= text.length)
    ? undefined
    : "spans lie in the text";
}

/** What goes wrong with the page, if anything; what is thrown goes wrong too. */
function tryPage(page, analyzer) {
  try {
    return brokenPromise(page, analyzer);
  } catch (error) {
    return String(error);
  }
}

const analyzer = await load();
const pages = readSeeds();
const seed = Number(process.argv[3] ?? Date.now() & 0x7fffffff);
const random = new Random(seed | 1);
const end = performance.now() + SECONDS * 1000;
let runs = 0;
while (performance.now() < end) {
  let page = pages[random.below(pages.length)];
  for (let times = 1 + random.below(8); times > 0; --times)
    page = mutate(page, pages, random).slice(0, LARGEST);
  const broken = tryPage(page, analyzer);
  ++runs;
  if (broken !== undefined) {
    mkdirSync(`${here}crashes`, { recursive: true });
    writeFileSync(`${here}crashes/page-${seed}-${runs}.html`, page);
    console.error(`broken promise: ${broken}; kept as tests/fuzz/crashes/page-${seed}-${runs}.html`);
    process.exit(1);
  }
  if (random.below(8) === 0) pages[random.below(pages.length)] = page;
}
console.log(`${runs} pages, no promise broken`);
