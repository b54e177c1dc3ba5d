// The package on the same text: bytes in, JSON parsed out, after a warm-up on the release alone.
import { readFileSync } from "node:fs";
import { load } from "../../build/package/node.js";

const [release, file] = process.argv.slice(2).map((path) => readFileSync(path));
const seconds = (work) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

const analyzer = await load();
const warm = Array.from({ length: 200 }, () => seconds(() => analyzer.analyze(release))).sort(
  (a, b) => a - b,
);
const whole = Math.min(...Array.from({ length: 3 }, () => seconds(() => analyzer.print(file))));
const parsed = Math.min(...Array.from({ length: 3 }, () => seconds(() => analyzer.analyze(file))));
console.log(JSON.stringify({ p50: warm[100], p95: warm[190], whole, parsed }));
