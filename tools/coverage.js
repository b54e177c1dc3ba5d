// `npm run coverage`: how many branches of core the tests take, file by file, and the lines of those never taken.
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
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

/** llvm's tools as Debian names them, with or without their version. */
function tool(name) {
  return existsSync(`/usr/bin/${name}`) ? name : `${name}-14`;
}

function collect() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const environment = { LLVM_PROFILE_FILE: join(folder, "%p.profraw"), TIEOUT_NATIVE: programs[1], CI: "1" };
  run(programs[0], [], environment);
  const texts = readdirSync(join(root, "tests/cases")).map((name) => join("tests/cases", name));
  run(programs[2], texts, environment);
  runModule(
    "vitest/vitest.mjs",
    ["run", "--config", "tests/vitest.config.ts", "cases", "hostile"],
    environment,
  );
  const raw = readdirSync(folder).map((name) => join(folder, name));
  run(tool("llvm-profdata"), ["merge", "-sparse", "-o", profile, ...raw]);
}

function report() {
  const options = [`-instr-profile=${profile}`, ...objects, join(root, "core")];
  const { data } = JSON.parse(answer(tool("llvm-cov"), "export", "-summary-only", ...options));
  const [{ files, totals }] = data;
  for (const { filename, summary } of files) {
    const { count, covered, percent } = summary.branches;
    if (count > covered) {
      console.log(
        `${filename.slice(root.length).padEnd(44)} ${String(covered).padStart(5)} of ${count} branches, ${percent.toFixed(1)} %`,
      );
    }
  }
  console.log(
    `core: ${totals.branches.covered} of ${totals.branches.count} branches, ${totals.branches.percent.toFixed(1)} % (at least ${LEAST} %)`,
  );
  console.log(`Line by line: ${tool("llvm-cov")} show -show-branches=count ${options.join(" ")}`);
  return totals.branches.percent >= LEAST;
}

setUp("build", "coverage");
buildPreset("coverage", "tieout_unit", "tieout", "tieout_replay");
buildPreset("wasm", "tieout_module");
buildPackage();
collect();
process.exitCode = report() ? 0 : 1;
