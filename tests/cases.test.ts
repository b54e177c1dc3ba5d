// Every case: the native report is the golden one, WebAssembly's is the same byte for byte, and both fit the schema.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { layOut } from "./golden.js";
import { analyzer, root, runNative, schemaErrors } from "./support.js";

const folder = `${root}tests/cases/`;
const cases = readdirSync(folder).filter((name) => name.endsWith(".txt"));

test.each(cases)("%s", async (name) => {
  const bytes = readFileSync(folder + name);
  const native = runNative(bytes);
  expect(native.stderr).toBe("");
  const report: unknown = JSON.parse(native.stdout);
  await expect(`${layOut(report)}\n`).toMatchFileSnapshot(folder + name.replace(/txt$/, "json"));
  expect(`${analyzer.print(bytes)}\n`).toBe(native.stdout);
  expect(schemaErrors(report)).toBeNull();
});
