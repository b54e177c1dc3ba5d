// The baseline in JavaScript: the same regular expressions as in baseline.py.
import { readFileSync } from "node:fs";

const ROW = /^\s*(\S.*?)\s{2,}((?:\$?\s*\(?[\d,]+(?:\.\d+)?\)?%?\s*)+)$/;
const FIGURE = /\(?[\d,]+(?:\.\d+)?\)?%?/g;

const text = readFileSync(process.argv[2], "utf8");
const start = process.cpuUsage();
const rows = text
  .split("\n")
  .map((line) => line.match(ROW))
  .filter(Boolean)
  .map(([, caption, figures]) => [caption, figures.match(FIGURE)]);
console.log(process.cpuUsage(start).user / 1e6, rows.length);
