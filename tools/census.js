// `npm run census -- DIR…`: every finding in the documents of some folders, with the printed lines around it, against
// what careful readers judged it to be (tests/census.tsv); a table by folder at the end. Fails on a false one.
import { Buffer } from "node:buffer";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { buildPackage, buildPreset } from "./build.js";
import { fail, root } from "./process.js";
import { setUp } from "./setup.js";

const around = 2;
const endings = /\.(txt|md|html?)(\.gz)?$/;
const verdicts = ["true", "false", "unknown"];

const judged = new Map(
  readFileSync(join(root, "tests/census.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([document, message, verdict, reason]) => [`${document}\t${message}`, { verdict, reason }]),
);

setUp("build");
buildPreset("release", "tieout");
if (!existsSync(join(root, "build/package/html-to-text-node.js"))) buildPackage();
const { htmlFileToText } = await import("../build/package/html-to-text-node.js");

function textOf(path) {
  const bytes = path.endsWith(".gz") ? gunzipSync(readFileSync(path)) : readFileSync(path);
  return /\.html?(\.gz)?$/.test(path) ? Buffer.from(htmlFileToText(bytes)) : bytes;
}

function analyze(text) {
  const { stdout } = spawnSync(join(root, "build/release/bin/tieout"), ["-"], {
    input: text,
    maxBuffer: Infinity,
    encoding: "utf8",
  });
  return JSON.parse(stdout);
}

/** The first check of a finding, which says in words what does not hold. */
const messageOf = (report, finding) =>
  report.checks.find(({ id }) => id === finding.checks[0])?.message ?? finding.message;

function spanOf(report, finding) {
  const check = report.checks.find(({ id }) => id === finding.checks[0]);
  const ref = finding.suspects[0]?.ref ?? check?.cells[0]?.ref ?? finding.claims[0];
  return (
    report.coverage.items.find((item) => item.ref === ref)?.span ??
    report.claims.find(({ id }) => id === (finding.suspects[0]?.claim ?? ref))?.span
  );
}

function linesAround(text, span) {
  if (!span) return [];
  const line = text.subarray(0, span[0]).toString("utf8").split("\n").length - 1;
  return text
    .toString("utf8")
    .split("\n")
    .slice(Math.max(0, line - around), line + around + 1);
}

function take(folder) {
  const count = { documents: 0, findings: 0, true: 0, false: 0, unknown: 0 };
  for (const name of readdirSync(folder).filter((one) => endings.test(one) && !one.includes(".ex27."))) {
    const text = textOf(join(folder, name));
    const report = analyze(text);
    ++count.documents;
    for (const finding of report.findings) {
      const message = messageOf(report, finding);
      const { verdict, reason } = judged.get(`${name}\t${message}`) ?? {
        verdict: "unknown",
        reason: "not judged",
      };
      ++count.findings;
      ++count[verdicts.includes(verdict) ? verdict : "unknown"];
      console.log(`\n${name}\t${message}\n${verdict}: ${reason}`);
      for (const line of linesAround(text, spanOf(report, finding))) console.log(`    ${line.slice(0, 160)}`);
    }
  }
  return count;
}

const folders = process.argv.slice(2);
if (folders.length === 0) fail("usage: npm run census -- DIR…");
const counts = folders.map((folder) => [basename(folder), take(folder)]);
console.log("\nfolder        documents  findings      true     false   unknown");
for (const [name, count] of counts) {
  const cells = [count.documents, count.findings, count.true, count.false, count.unknown];
  console.log(name.padEnd(12) + cells.map((cell) => String(cell).padStart(10)).join(""));
}
process.exitCode = counts.some(([, count]) => count.false > 0) ? 1 : 0;
