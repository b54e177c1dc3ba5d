#!/usr/bin/env node
// The command `tieout`: reads earnings releases and prints what they say and whether it holds.
import { readFileSync } from "node:fs";
import { compareFiles } from "./command/compare.js";
import { HELP, readArguments } from "./command/options.js";
import { run, UNUSABLE } from "./command/run.js";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

// Who reads the output may have read enough, as `head` does.
process.stdout.on("error", () => {
  process.exit(UNUSABLE);
});

async function main(words: readonly string[]): Promise<number> {
  const [first, ...others] = words;
  if (first === "compare") {
    process.stdout.write(await compareFiles(others));
    return 0;
  }
  const request = readArguments(words);
  if (request === "help" || request === "version") {
    process.stdout.write(request === "help" ? HELP : `tieout ${version}\n`);
    return 0;
  }
  return run(request, version);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`tieout: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = UNUSABLE;
}
