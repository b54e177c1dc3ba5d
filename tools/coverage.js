// `npm run coverage`: how many branches of core the tests take, file by file, and with `-- FILE` each one never taken.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join, normalize } from "node:path";
import { buildPackage, buildPreset } from "./build.js";
import { answer, root, run, runModule } from "./process.js";
import { setUp } from "./setup.js";

const LEAST = 95;
const folder = join(root, "build/coverage/profiles");
const profile = join(folder, "all.profdata");
const programs = ["tieout_unit", "tieout", "tieout_replay"].map((name) =>
  join(root, "build/coverage/bin", name),
);
const objects = programs.flatMap((program, index) => (index === 0 ? [program] : ["-object", program]));

/** Texts that are held to what any report promises; the last two only where they are at hand. */
const replayed = [
  "tests/cases",
  "tests/fuzz/crashes",
  "build/fuzz/corpus",
  "../shared/corpus/plain",
  "../shared/corpus/html",
];

/** llvm's tools as Debian names them, with or without their version. */
function tool(name) {
  return existsSync(`/usr/bin/${name}`) ? name : `${name}-14`;
}

function textsIn(source) {
  if (!existsSync(join(root, source))) return [];
  return readdirSync(join(root, source))
    .filter((name) => !/\.(gz|json|md|tsv)$/.test(name))
    .map((name) => join(source, name));
}

function collect() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const environment = { LLVM_PROFILE_FILE: join(folder, "%p.profraw"), TIEOUT_NATIVE: programs[1], CI: "1" };
  run(programs[0], [], environment);
  for (const source of replayed) {
    const texts = textsIn(source);
    console.log(`${source}: ${texts.length} texts`);
    run("bash", ["-c", '"$0" "$@" > /dev/null', programs[2], ...texts], environment);
  }
  runModule(
    "vitest/vitest.mjs",
    ["run", "--config", "tests/vitest.config.ts", "cases", "hostile"],
    environment,
  );
  const raw = readdirSync(folder).map((name) => join(folder, name));
  run(tool("llvm-profdata"), ["merge", "-sparse", "-o", profile, ...raw]);
}

/** The files of core; the command around it is no part of it. */
function coveredFiles() {
  const { data } = JSON.parse(
    answer(tool("llvm-cov"), "export", "-skip-functions", `-instr-profile=${profile}`, ...objects),
  );
  return data[0].files
    .map(({ filename, branches }) => ({ name: normalize(filename).slice(root.length), branches }))
    .filter(({ name }) => name.startsWith("core/") && name !== "core/main.cpp")
    .map(({ name, branches }) => ({ name, branches: mergeInstances(branches) }));
}

/** One row per condition, whatever number of templates it was compiled into. */
function mergeInstances(branches) {
  const byPlace = new Map();
  for (const [line, column, lastLine, lastColumn, whenTrue, whenFalse] of branches) {
    const place = [line, column, lastLine, lastColumn].join(":");
    const seen = byPlace.get(place) ?? { line, column, lastColumn, whenTrue: 0, whenFalse: 0 };
    byPlace.set(place, {
      ...seen,
      whenTrue: seen.whenTrue + whenTrue,
      whenFalse: seen.whenFalse + whenFalse,
    });
  }
  return [...byPlace.values()];
}

function missedIn(branches) {
  return branches.reduce((sum, { whenTrue, whenFalse }) => sum + (whenTrue === 0) + (whenFalse === 0), 0);
}

function listMissed({ name, branches }) {
  const lines = readFileSync(join(root, name), "utf8").split("\n");
  for (const { line, column, lastColumn, whenTrue, whenFalse } of branches) {
    if (whenTrue > 0 && whenFalse > 0) continue;
    const missed =
      whenTrue + whenFalse === 0 ? "never reached" : whenTrue === 0 ? "never true" : "never false";
    console.log(`${name}:${line}: ${missed}: ${lines[line - 1].slice(column - 1, lastColumn - 1)}`);
  }
}

function report() {
  const files = coveredFiles();
  for (const file of files.filter(({ name }) => process.argv[2] && name.includes(process.argv[2])))
    listMissed(file);
  const total = files.reduce((sum, { branches }) => sum + 2 * branches.length, 0);
  let missed = 0;
  for (const { name, branches } of files) {
    const here = missedIn(branches);
    missed += here;
    if (here > 0)
      console.log(
        `${name.padEnd(40)} ${String(here).padStart(4)} of ${2 * branches.length} branches not taken`,
      );
  }
  const percent = (100 * (total - missed)) / total;
  console.log(
    `core: ${total - missed} of ${total} branches taken, ${percent.toFixed(2)} % (at least ${LEAST} %)`,
  );
  return percent >= LEAST;
}

setUp("build", "coverage");
buildPreset("coverage", "tieout_unit", "tieout", "tieout_replay");
buildPreset("wasm", "tieout_module");
await buildPackage();
collect();
process.exitCode = report() ? 0 : 1;
