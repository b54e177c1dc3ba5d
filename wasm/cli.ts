#!/usr/bin/env node
// The command `tieout`: reads a text or HTML file and prints its report.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isHtml } from "./html-to-text.js";
import { htmlFileToText } from "./html-to-text-node.js";
import { type Format, load } from "./node.js";

const USAGE = "usage: tieout [--format json|text] FILE|-";
const ANALYSED = 0;
const INCONSISTENT = 1;
const UNUSABLE = 2;

interface Request {
  format: Format;
  file: string;
}

function isFormat(word: string): word is Format {
  return word === "json" || word === "text";
}

function readArguments(): Request {
  const { values, positionals } = parseArgs({
    options: { format: { type: "string", default: "json" } },
    allowPositionals: true,
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0 || !isFormat(values.format)) throw new Error(USAGE);
  return { format: values.format, file };
}

/** The text to analyse, in UTF-8: a page is turned into text first. */
function readText(file: string): Uint8Array {
  const bytes = readFileSync(file === "-" ? 0 : file);
  const isPage = /\.html?$/iu.test(file) || isHtml(new TextDecoder("latin1").decode(bytes));
  return isPage ? new TextEncoder().encode(htmlFileToText(bytes)) : bytes;
}

async function run({ format, file }: Request): Promise<number> {
  const bytes = readText(file);
  const analyzer = await load();
  const json = analyzer.print(bytes);
  process.stdout.write(format === "json" ? `${json}\n` : analyzer.print(bytes, { format }));
  const { summary } = JSON.parse(json) as { summary: { inconsistent: number } };
  return summary.inconsistent > 0 ? INCONSISTENT : ANALYSED;
}

try {
  process.exitCode = await run(readArguments());
} catch (error) {
  process.stderr.write(`tieout: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = UNUSABLE;
}
