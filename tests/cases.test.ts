// Every case: the native report is the golden one, WebAssembly's is the same byte for byte, and both fit the schema.
import { readFileSync, readdirSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
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
  await expect(native.stdout).toMatchFileSnapshot(folder + name.replace(/txt$/, "json"));
  expect(`${analyzer.print(bytes)}\n`).toBe(native.stdout);

  isReport(JSON.parse(native.stdout));
  expect(isReport.errors).toBeNull();
});
