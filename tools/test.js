// `npm test`: installs what is missing, builds, runs every test and adds up what the runners say.
// More checks run when named: `npm test -- format lint sanitizers score fuzz reproducible`.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { buildPreset, buildProduct } from "./build.js";
import { countResults, whyFailed } from "./counts.js";
import { lintSteps } from "./lint.js";
import { formatSteps } from "./format.js";
import { root, watch } from "./process.js";
import { setUp } from "./setup.js";

const node = process.execPath;
// The cases, every input that once broke a promise, and real releases where they are at hand.
const replayed = ["tests/cases", "tests/fuzz/crashes", "../shared/corpus/plain", "../shared/corpus/html"]
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => !/\.(gz|json|md)$/.test(name))
      .map((name) => join(folder, name)),
  );
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts"];

function pageIn(browser) {
  const playwright = [node, "node_modules/@playwright/test/cli.js", "test", "--config", "tests/page"];
  return [`the page in ${browser}`, [...playwright, "--project", browser], { CI: "1" }];
}

/** A step's name, its command, and what it adds to the environment. */
const tests = [
  ["unit tests, native", ["build/release/bin/tieout_unit"]],
  ["unit tests, WebAssembly", [node, "build/wasm/bin/tieout_unit.cjs"]],
  ["promises kept on cases and past crashes", ["build/release/bin/tieout_replay", ...replayed]],
  ["every allocation that fails", ["build/release/bin/tieout_allocation", "tests/cases/sonus-2007Q2.txt"]],
  ["cases and the package", [node, ...vitest], { CI: "1" }],
  ["changed figures are noticed", [node, "tools/mutate.js", "6"]],
  pageIn("chromium"),
  pageIn("firefox"),
  pageIn("webkitgtk"),
];

const extras = {
  reproducible: { needs: [], steps: [["two builds are the same", [node, "tools/reproducible.js"]]] },
  fuzz: { needs: ["fuzz"], steps: [["a minute of fuzzing", [node, "tools/fuzz.js", "60"]]] },
  score: { needs: [], steps: [["score against independent truth", [node, "tools/score.js"]]] },
  format: { needs: ["lint"], steps: formatSteps },
  lint: { needs: ["lint"], steps: lintSteps },
  sanitizers: {
    needs: ["fuzz"],
    prepare: () => buildPreset("fuzz", "tieout_unit", "tieout", "tieout_replay"),
    steps: [
      ["unit tests with sanitizers", ["build/fuzz/bin/tieout_unit"]],
      ["promises kept with sanitizers", ["build/fuzz/bin/tieout_replay", ...replayed]],
      [
        "cases and hostile texts with sanitizers",
        [node, ...vitest, "cases", "hostile"],
        { CI: "1", TIEOUT_NATIVE: join(root, "build/fuzz/bin/tieout") },
      ],
    ],
  },
};

async function runSteps(steps) {
  const results = [];
  for (const [name, [command, ...args], environment] of steps) {
    console.log(`\n== ${name}`);
    const { status, output } = await watch(command, args, environment);
    const counts = countResults(output, status);
    results.push({ name, ...counts, why: counts.failed + counts.flaky > 0 ? whyFailed(output) : "" });
  }
  return results;
}

function report(results) {
  const total = (which) => results.reduce((sum, result) => sum + result[which], 0);
  for (const { name, why } of results) if (why) console.log(`\n== ${name}: what failed\n${why}`);
  console.log("");
  for (const { name, passed, failed, flaky, skipped } of results) {
    const flakily = flaky > 0 ? `, ${flaky} of them when tried again` : "";
    const leftOut = skipped > 0 ? `, ${skipped} left out` : "";
    console.log(`${name}: ${passed} passed${flakily}, ${failed} failed${leftOut}`);
  }
  console.log(`${total("passed")} passed, ${total("failed")} failed`);
  return total("failed") === 0;
}

const chosen = process.argv.slice(2).map((name) => extras[name]);
setUp("build", "test", ...chosen.flatMap(({ needs }) => needs));
buildPreset("release");
buildPreset("wasm", "tieout_unit");
await buildProduct();
for (const { prepare } of chosen) prepare?.();
const results = await runSteps([...tests, ...chosen.flatMap(({ steps }) => steps)]);
process.exitCode = report(results) ? 0 : 1;
