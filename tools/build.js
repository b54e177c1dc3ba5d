// Builds what is asked for, each part on top of the ones it needs; `npm run build` builds everything.
import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { root, run, runModule } from "./process.js";
import { setUp } from "./setup.js";

/** A CMake preset, configured once; CMake itself notices later changes. */
export function buildPreset(preset, ...targets) {
  if (!existsSync(join(root, "build", preset, "build.ninja"))) run("cmake", ["--preset", preset]);
  const wanted = targets.length > 0 ? ["--target", ...targets] : [];
  run("cmake", ["--build", "--preset", preset, "--parallel", String(availableParallelism()), ...wanted]);
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
export function buildPackage() {
  buildTypes();
  runModule("typescript/bin/tsc", ["--project", "wasm"]);
  chmodSync(join(root, "build/package/cli.js"), 0o755);
}

/** The static page, in dist/. */
export function buildPage() {
  runModule("vite/bin/vite.js", ["build", "web", "--logLevel", "warn"]);
}

/** Everything a user gets: the page, the package and, first of all, the wasm they share. */
export function buildProduct() {
  buildPreset("wasm");
  buildPackage();
  buildPage();
}

if (import.meta.filename === process.argv[1]) {
  setUp("build");
  buildPreset("release");
  buildProduct();
}
