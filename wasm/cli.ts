#!/usr/bin/env node
// The command `tieout`: reads a file of any kind that the package reads and prints its report.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Format, load } from "./node.js";
import { addParts, read, Refusal } from "./read/node.js";

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

async function run({ format, file }: Request): Promise<number> {
  const bytes = readFileSync(file === "-" ? 0 : file);
  const source = await read(bytes, file).catch((cause: unknown) => {
    throw cause instanceof Refusal ? new Error(`${file}: ${cause.message}`) : cause;
  });
  for (const note of source.notes) process.stderr.write(`tieout: ${note}\n`);
  // Plain text as it is: its bytes say what is wrong with it.
  const text = source.form === "text" ? bytes : new TextEncoder().encode(source.text);
  const analyzer = await load();
  const json = addParts(analyzer.print(text), source);
  process.stdout.write(format === "json" ? `${json}\n` : analyzer.print(text, { format }));
  const { summary } = JSON.parse(json) as { summary: { inconsistent: number } };
  return summary.inconsistent > 0 ? INCONSISTENT : ANALYSED;
}

try {
  process.exitCode = await run(readArguments());
} catch (error) {
  process.stderr.write(`tieout: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = UNUSABLE;
}
