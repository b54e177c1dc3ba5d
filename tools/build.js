// Builds what is asked for, each part on top of the ones it needs; `npm run build` builds everything.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { root, run, runModule } from "./process.js";
import { setUp } from "./setup.js";

/** A CMake preset, configured once; CMake itself notices later changes. */
export function buildPreset(preset, ...targets) {
  if (!existsSync(join(root, "build", preset, "build.ninja"))) run("cmake", ["--preset", preset]);
  const wanted = targets.length > 0 ? ["--target", ...targets] : [];
  run("cmake", ["--build", "--preset", preset, "--parallel", String(availableParallelism()), ...wanted]);
}

/** The analysis as WebAssembly, without the tests beside it. */
export function buildModule() {
  buildPreset("wasm", "tieout_module");
}

/** The report's TypeScript types, from its JSON Schema. */
export function buildTypes() {
  mkdirSync(join(root, "build/types"), { recursive: true });
  runModule("json-schema-to-typescript/dist/src/cli.js", [
    "--input=core/report/report.schema.json",
    "--output=build/types/report.d.ts",
  ]);
}

/** The JavaScript package around the wasm module. */
export async function buildPackage() {
  buildTypes();
  runModule("typescript/bin/tsc", ["--project", "wasm"]);
  chmodSync(join(root, "build/package/cli.js"), 0o755);
  placeModule();
  packWasm();
  await writeTaxonomy();
  runModule("vite/bin/vite.js", ["build", "--config", "wasm/tie-sheet.config.js", "--logLevel", "warn"]);
}

const CONCEPT =
  /^CONCEPT\((\w+), "([^"]*)", "[^"]*",\s+\w+, \w+, (debit|credit|none), (duration|instant), (\w+),/gmu;

/** The concepts of the core as JavaScript, and the taxonomy made of them. */
async function writeTaxonomy() {
  const files = readdirSync(join(root, "core/lexicon")).filter((name) => name.endsWith("_concepts.def"));
  const rows = files
    .sort()
    .flatMap((name) => [...readFileSync(join(root, "core/lexicon", name), "utf8").matchAll(CONCEPT)]);
  const concepts = Object.fromEntries(
    rows.map(([, id, label, balance, period, unit]) => [id, { label, balance, period, unit }]),
  );
  const program = `export const concepts = ${JSON.stringify(concepts, null, 1)};\n`;
  writeFileSync(join(root, "build/package/exports/concepts.js"), program);
  const { taxonomy, TAXONOMY_FILE } = await import("../build/package/exports/taxonomy.js");
  writeFileSync(join(root, "build/package", TAXONOMY_FILE), taxonomy());
}

/** A browser without a bundler does not know what `#module` stands for: the built file names it by its place. */
function placeModule() {
  const analyzer = join(root, "build/package/analyzer.js");
  writeFileSync(analyzer, readFileSync(analyzer, "utf8").replace('"#module"', '"../wasm/bin/tieout.js"'));
}

/** The wasm as hosts send it, and as text inside a program. */
function packWasm() {
  const wasm = readFileSync(join(root, "build/wasm/bin/tieout.wasm"));
  const packed = gzipSync(wasm, { level: 9 }).toString("base64");
  writeFileSync(join(root, "build/package/inline-wasm.js"), `export const packed = "${packed}";\n`);
  writeFileSync(join(root, "build/wasm/bin/tieout.wasm.br"), brotliCompressSync(wasm));
}

/** The static page, in dist/. */
export function buildPage() {
  runModule("vite/bin/vite.js", ["build", "web", "--logLevel", "warn"]);
}

/** Everything a user gets: the page, the package and, first of all, the wasm they share. */
export async function buildProduct() {
  buildModule();
  await buildPackage();
  buildPage();
}

if (import.meta.filename === process.argv[1]) {
  setUp("build");
  buildPreset("release");
  await buildProduct();
}
