// Data flows one way: each folder of core includes only folders before it, and the page only the report's schema.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "./support.js";

const ORDER = [
  "base",
  "lexicon",
  "text",
  "time",
  "unit",
  "table",
  "statement",
  "concept",
  "calculation",
  "claim",
  "check",
  "report",
];
const INCLUDE = /^#include "core\/([a-z_]+)(?:\/[^"]*|\.h)"/gm;
const TYPE = /^(?:class|struct|enum class) (\w+)(?: : \w+)? \{/gm;
const TABLE = /any_phrase<(\w+)>/g;
const CORE_IMPORT = /from "[./]*\/core\/([^"]+)"/g;

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => `${folder}/${file}`);
}

function mentions(file: string, pattern: RegExp): string[] {
  return [...readFileSync(root + file, "utf8").matchAll(pattern)].map(([, what]) => what ?? "");
}

test.each(ORDER)("core/%s includes only what comes before it", (folder) => {
  const allowed = ORDER.slice(0, ORDER.indexOf(folder) + 1);
  const strays = filesUnder(`core/${folder}`, /\.(h|cpp)$/).flatMap((file) =>
    mentions(file, INCLUDE)
      .filter((included) => !allowed.includes(included))
      .map((included) => `${file} includes core/${included}`),
  );
  expect(strays).toEqual([]);
});

test("every folder of core has its place in the order", () => {
  const folders = readdirSync(`${root}core`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...ORDER].sort());
});

test("every name of a type in core is given once, so that no two are taken for one", () => {
  const named = filesUnder("core", /\.h$/).flatMap((file) => mentions(file, TYPE));
  expect(named.filter((name, index) => named.indexOf(name) < index)).toEqual([]);
});

// g++ 14 takes a template over a file's own table for the same one over another file's table of that name.
test("tables that templates look in have names of their own", () => {
  const named = filesUnder("core", /\.cpp$/).flatMap((file) => [...new Set(mentions(file, TABLE))]);
  expect(named.filter((name, index) => named.indexOf(name) < index)).toEqual([]);
});

test("only core/report and the command know the JSON library", () => {
  const users = filesUnder("core", /\.(h|cpp)$/).filter(
    (file) => mentions(file, /<(nlohmann)\//g).length > 0,
  );
  expect(users.filter((file) => !file.startsWith("core/report/"))).toEqual([]);
});

test("page and package take nothing from core but the schema", () => {
  const files = ["web", "wasm"].flatMap((folder) => filesUnder(folder, /\.tsx?$/));
  const imports = files.flatMap((file) => mentions(file, CORE_IMPORT));
  expect(imports.filter((path) => path !== "report/report.schema.json")).toEqual([]);
});
