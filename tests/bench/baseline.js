// The baseline in JavaScript: the same regular expressions as in baseline.py.
import { readFileSync } from "node:fs";

const CAPTION = /^\s*(\S.*?)\s{2,}[$(\s]*\d/;
const FIGURE = /\(?\d[\d,]*(?:\.\d+)?\)?%?/g;

const text = readFileSync(process.argv[2], "utf8");
const start = process.cpuUsage();
const rows = text
  .split("\n")
  .map((line) => line.match(CAPTION))
  .filter(Boolean)
  .map(({ 1: caption, input }) => [
    caption,
    input.slice(input.indexOf(caption) + caption.length).match(FIGURE),
  ]);
console.log(process.cpuUsage(start).user / 1e6, rows.length);
