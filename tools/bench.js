// `npm run bench`: speed, growth, memory, size and the page in a browser, each beside its gate; build/bench.json has the
// same for machines. `npm run bench -- core` or `page` measures that part alone.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { buildPreset, buildProduct } from "./build.js";
import { root } from "./process.js";
import { setUp } from "./setup.js";

const MB = 1e6;
const RUNS = 3;
const release = join(root, "tests/cases/sonus-2007Q2.txt");
const bench = join(root, "build/release/bin/tieout_bench");
const results = [];

function report(name, value, unit, gate) {
  const missed = gate && !(gate.most === undefined ? value >= gate.least : value <= gate.most);
  const wanted = gate
    ? `  ${gate.most === undefined ? "≥" : "≤"} ${gate.most ?? gate.least}${missed ? "  MISSED" : ""}`
    : "";
  console.log(`${name.padEnd(52)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(7)}${wanted}`);
  results.push({ name, value, unit, ...gate, missed: Boolean(missed) });
}

function output(command, ...args) {
  return execFileSync(command, args, { cwd: root, maxBuffer: 1 << 30 });
}

/** The best of a few runs in fresh processes: time and memory of one analysis. */
function measure(...args) {
  const runs = Array.from({ length: RUNS }, () => JSON.parse(output(bench, ...args.map(String))));
  return runs.reduce((best, run) => (run.total < best.total ? run : best));
}

/** How time (or memory) grows between two sizes: 1 is linear, 2 quadratic. */
function exponent(small, large, what) {
  return Math.log(large[what] / small[what]) / Math.log(large.bytes / small.bytes);
}

function throughput() {
  const [small, middle, large] = [1, 10, 100].map((size) => measure("release", release, size * MB));
  for (const run of [small, middle, large]) {
    const speed = run.bytes / MB / run.analysis;
    report(`native analysis of ${Math.round(run.bytes / MB)} MB`, speed, "MB/s", { least: 60 });
  }
  report("native analysis and JSON of 100 MB", large.bytes / MB / large.total, "MB/s");
  report("growth of time, 1 to 100 MB", exponent(small, large, "analysis"), "", { most: 1.1 });
  report("peak memory ÷ input, 100 MB", large.peak / large.bytes, "×", { most: 4 });
  return middle;
}

function comparisons(nativeRun) {
  const file = join(root, "build/bench.txt");
  writeFileSync(file, output(bench, "write", release, String(10 * MB)));
  const speed = (command, script) => {
    const [seconds] = String(output(command, script, file))
      .split(" ")
      .map(Number);
    return nativeRun.bytes / MB / seconds;
  };
  report("baseline: regular expression in Python", speed("python3", "tests/bench/baseline.py"), "MB/s");
  report(
    "baseline: regular expression in JavaScript",
    speed(process.execPath, "tests/bench/baseline.js"),
    "MB/s",
  );
  const wasm = JSON.parse(output(process.execPath, "tests/bench/wasm.js", release, file));
  report("wasm ÷ native, bytes in, JSON text out, 10 MB", wasm.whole / nativeRun.total, "×", { most: 1.6 });
  report("wasm ÷ native, JSON parsed too", wasm.parsed / nativeRun.total, "×");
  report("the example in the package, warm, median", wasm.p50 * 1000, "ms");
  report("the example in the package, warm, 95 of 100", wasm.p95 * 1000, "ms", { most: 5 });
}

function hostile() {
  for (const family of String(output(bench, "families")).trim().split("\n")) {
    const small = measure("family", family, 2 * MB);
    const large = measure("family", family, 16 * MB);
    const speed = large.bytes / MB / large.total;
    const rate = exponent(small, large, "total");
    report(`hostile, ${family}: growth (${speed.toFixed(0)} MB/s)`, rate, "", { most: 1.15 });
    report(`hostile, ${family}: peak memory ÷ input`, large.peak / large.bytes, "×");
  }
}

function page() {
  const run = JSON.parse(output(process.execPath, "tests/bench/page.js", release));
  report("page: navigation to the example's figures, median", run.opening, "ms", { most: 300 });
  report("page: the same, best", run.openingBest, "ms");
  report("page: release in the warm worker, 95 of 100", run.warm, "ms", { most: 5 });
  report("page: the same, there and back", run.warmThereAndBack, "ms");
  report("page: key press to paint while editing, longest", run.pressing, "ms", { most: 50 });
  const large = `page: 1 MB with ${run.figures} figures`;
  report(`${large}, first paint of results`, run.firstPaint, "ms", { most: 500 });
  report(`${large}, longest task drawing`, run.drawing, "ms");
  report(`${large}, longest task scrolling`, run.scrolling, "ms", { most: 100 });
  report(`${large}, selecting a figure, longest`, run.selecting, "ms", { most: 50 });
}

function scores() {
  const least = { performance: 95, accessibility: 100, "best-practices": 100 };
  const pages = JSON.parse(output(process.execPath, "tests/bench/lighthouse.js"));
  for (const [name, scored] of Object.entries(pages))
    for (const [category, score] of Object.entries(scored))
      report(`Lighthouse, ${name}: ${category}`, score, "", { least: least[category] });
}

/** Named by what they are: the build puts a hash of the contents into every name. */
const AHEAD = ["index.html", "assets/index-*.js", "assets/index-*.css", "icon.svg", "manifest.webmanifest"];

function sizes() {
  const packed = (bytes) => brotliCompressSync(bytes).length / 1000;
  const wasm = readFileSync(join(root, "build/wasm/bin/tieout.wasm"));
  report("wasm", wasm.length / 1000, "kB", { most: 150 });
  report("wasm, brotli", packed(wasm), "kB", { most: 60 });
  const files = Object.fromEntries(
    readdirSync(join(root, "dist"), { recursive: true })
      .map((name) => [name, join(root, "dist", name)])
      .filter(([, file]) => statSync(file).isFile())
      .map(([name, file]) => [name.replace(/-[\w-]{8}\./, "-*."), packed(readFileSync(file))]),
  );
  for (const [name, size] of Object.entries(files)) if (size >= 1) report(`dist/${name}, brotli`, size, "kB");
  const page = AHEAD.reduce((sum, name) => sum + files[name], 0);
  const whole = page + files["assets/engine-*.js"];
  report("page before its lazy parts, without the wasm, brotli", page, "kB", { most: 100 });
  report("page before its lazy parts, brotli", whole, "kB");
  report("single file without the wasm, brotli", files["tieout.html"] - files["assets/engine-*.js"], "kB", {
    most: 150,
  });
  report("single file, brotli", files["tieout.html"], "kB");
}

const parts = {
  core: () => {
    buildPreset("release");
    comparisons(throughput());
    hostile();
  },
  page: () => {
    sizes();
    page();
    scores();
  },
};
const wanted = process.argv.slice(2);

setUp("build", "test");
await buildProduct();
for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) part();
mkdirSync(join(root, "build"), { recursive: true });
writeFileSync(join(root, "build/bench.json"), `${JSON.stringify(results, null, 2)}\n`);
