// `npm run score`: measures the reading against independent truth in ../shared, prints a table and keeps the figures
// from falling below those in tests/score.json; `--update` writes today's there.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { buildPackage, buildPreset } from "./build.js";
import { root } from "./process.js";
import { setUp } from "./setup.js";

const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
const corpus = join(shared, "corpus");
const floors = join(root, "tests/score.json");
const work = join(root, "build/score");
const native = `${join(root, "build/release/bin/tieout")} {file}`;
const packaged = `${process.execPath} ${join(root, "build/package/cli.js")} {file}`;

function score(script, command, ...options) {
  const words = [join(shared, "score", script), "--cmd", command, ...options];
  return execFileSync("python3", words, { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** A percentage cut, not rounded, to two digits: 100 means all. */
function percent(part = 0, whole = 0) {
  return whole ? Math.floor((10000 * part) / whole) / 100 : 0;
}

function scoreCells(command, ...options) {
  const file = join(work, "cells.json");
  score("score_cells.py", command, "--json", file, ...options);
  return JSON.parse(readFileSync(file, "utf8")).all;
}

function gold() {
  const sums = scoreCells(native, "--gold", join(shared, "gold"), "--files", join(corpus, "plain"));
  return {
    cells: percent(sums.hit, sums.cells),
    precision: percent(sums.rep_hit, sums.rep),
    "in the column": percent(sums.pos_right, sums.pos),
    captions: percent(sums.cap_same, sums.pairs),
    periods: percent(sums.cols_right, sums.cols),
    scales: percent(sums.scale_right, sums.scale),
    "row kinds": percent(sums.kinds_right, sums.kinds),
  };
}

function layout(command, form, folder) {
  const sums = scoreCells(command, "--corpus", join(corpus, "html"), "--form", form, "--formdir", folder);
  return {
    "primary cells": percent(sums.p_hit, sums.p_cells),
    "whole releases": percent(sums.doc_perfect, sums.doc_with_primary),
    cells: percent(sums.hit, sums.cells),
    precision: percent(sums.rep_hit, sums.rep),
    kinds: percent(sums.prim_kind, sums.prim),
  };
}

/** The clipboard HTML, unpacked where the scorer can name it. */
function unpackHtml() {
  const folder = join(work, "html");
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(join(corpus, "html")).filter((name) => name.endsWith(".copy.html.gz"))) {
    writeFileSync(join(folder, name.slice(0, -3)), gunzipSync(readFileSync(join(corpus, "html", name))));
  }
  return folder;
}

/** The fixed-width pages as a PDF viewer copies them: no rules, and one blank where there were more. */
function closeUp() {
  const folder = join(work, "close");
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(join(corpus, "html")).filter((name) => name.endsWith(".w3m.txt"))) {
    const lines = readFileSync(join(corpus, "html", name), "utf8").split("\n");
    const close = lines
      .map((line) => line.replaceAll(/[ \t\u00a0]+/g, " ").trim())
      .filter((line) => line === "" || /[^-=_\u2501 ]/.test(line));
    writeFileSync(join(folder, name), close.join("\n"));
  }
  return folder;
}

function facts(command, ...options) {
  const [, all] = score("score_facts.py", command, ...options).match(/4 digits or more[^]*?\nall +\d+ (.*)/);
  const [amount, period] = all.match(/[\d.]+/g).map(Number);
  return { amount, period };
}

function mutations() {
  const printed = score("mutate.py", native, "-n", "120", join(corpus, "plain/sonus-2007Q2.txt"));
  const [all] = printed.match(/^ALL .*$/m);
  const figure = (name) => Number(all.match(new RegExp(`${name} +([\\d.]+)`))?.[1] ?? 0);
  return {
    detected: figure("detected"),
    "first suspect": figure("first suspect"),
    repaired: figure("repaired"),
  };
}

const measures = {
  gold,
  "clipboard HTML": () => layout(packaged, "copy.html", unpackHtml()),
  "fixed-width pages": () => layout(native, "w3m.txt", join(corpus, "html")),
  "clipboard text": () => layout(native, "copy.txt", join(corpus, "html")),
  "copied from a PDF": () => layout(native, "w3m.txt", closeUp()),
  "XBRL facts": () =>
    facts(packaged, "--html", join(corpus, "html"), "--form", "copy.html", "--formdir", unpackHtml()),
  "EX-27 facts": () => facts(native, "--plain", join(corpus, "plain")),
  mutations,
};

function compare(figures, least) {
  let fallen = 0;
  for (const [measure, values] of Object.entries(figures)) {
    for (const [name, value] of Object.entries(values)) {
      const floor = least[measure]?.[name] ?? 0;
      const verdict = value < floor ? `  FELL, was ${floor}` : "";
      fallen += value < floor ? 1 : 0;
      console.log(`${measure.padEnd(18)} ${name.padEnd(14)} ${value.toFixed(2).padStart(7)} %${verdict}`);
    }
  }
  return fallen;
}

if (!existsSync(join(shared, "score"))) {
  console.log("score: skipped, there is no ../shared/score beside this checkout");
} else {
  setUp("build", "test");
  buildPreset("release", "tieout");
  buildPreset("wasm", "tieout_module");
  await buildPackage();
  mkdirSync(work, { recursive: true });
  const figures = Object.fromEntries(Object.entries(measures).map(([name, measure]) => [name, measure()]));
  const least = existsSync(floors) ? JSON.parse(readFileSync(floors, "utf8")) : {};
  const fallen = compare(figures, least);
  if (process.argv.includes("--update")) writeFileSync(floors, `${JSON.stringify(figures, null, 2)}\n`);
  else process.exitCode = fallen > 0 ? 1 : 0;
}
