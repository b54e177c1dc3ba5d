// Every case: the native report is the golden one, WebAssembly's is the same byte for byte, and both fit the schema.
import { readFileSync, readdirSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { layOut } from "./golden.js";
import { analyzer, readJson, root, runNative } from "./support.js";

const folder = `${root}tests/cases/`;
const cases = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const isReport = new Ajv2020({ allErrors: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(
  readJson(`${root}core/report/report.schema.json`) as object,
);

test.each(cases)("%s", async (name) => {
  const bytes = readFileSync(folder + name);
  const native = runNative(bytes);
  expect(native.stderr).toBe("");
  const report: unknown = JSON.parse(native.stdout);
  await expect(`${layOut(report)}\n`).toMatchFileSnapshot(folder + name.replace(/txt$/, "json"));
  expect(`${analyzer.print(bytes)}\n`).toBe(native.stdout);

  isReport(report);
  expect(isReport.errors).toBeNull();
});
