// `npm run score`: measures the reading against independent truth in ../shared, prints a table and keeps the figures
// from falling below those in tests/score.json; `--update` writes today's there.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { buildPackage, buildPreset } from "./build.js";
import { compareReports, forms } from "./forms.js";
import { root, run } from "./process.js";
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

function layout(command, form, folder, ...options) {
  const sums = scoreCells(
    command,
    "--corpus",
    join(corpus, "html"),
    "--form",
    form,
    "--formdir",
    folder,
    ...options,
  );
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

function reportOf(text) {
  const command = join(root, "build/release/bin/tieout");
  return JSON.parse(execFileSync(command, ["-"], { input: text, encoding: "utf8", maxBuffer: 1 << 28 }));
}

/** How much of what is read from each page is read from other forms of it, with the same time or with none. */
async function otherForms() {
  const { htmlFileToText } = await import(join(root, "build/package/html-to-text-node.js"));
  const sums = {};
  const names = readdirSync(unpackHtml()).map((file) => file.replace(".copy.html", ""));
  for (const name of names) {
    const html = readFileSync(join(work, "html", `${name}.copy.html`), "utf8");
    const reference = reportOf(htmlFileToText(html));
    const clipboard = () => readFileSync(join(corpus, "html", `${name}.copy.txt`), "utf8");
    for (const [form, make] of Object.entries({ ...forms, clipboard })) {
      const sum = (sums[form] ??= { cells: 0, right: 0, wrong: 0 });
      const counts = compareReports(reference, reportOf(make(html)));
      for (const key of Object.keys(sum)) sum[key] += counts[key];
    }
  }
  return Object.fromEntries(
    Object.entries(sums).flatMap(([form, { cells, right, wrong }]) => [
      [form, percent(right, cells)],
      [`${form}, not wrong`, percent(cells - wrong, cells)],
    ]),
  );
}

/** Cases stated by hand: how many come out right, and how many at least not wrong. */
function cases() {
  const folder = join(shared, "cases");
  const words = [
    join(shared, "score/score_cases.py"),
    folder,
    "--text",
    native,
    "--html",
    packaged,
    "--quiet",
  ];
  const { stdout } = spawnSync("python3", words, { encoding: "utf8", maxBuffer: 1 << 28 });
  const [, all, right, , wrong] = stdout
    .match(/cases (\d+): right (\d+), said (\d+), WRONG (\d+)/)
    .map(Number);
  return { right: percent(right, all), "not wrong": percent(all - wrong, all) };
}

/** Figures of filings whose tags say what each one is. */
function taggedFilings() {
  const filings = readdirSync(join(corpus, "ixbrl")).map((name) => join(corpus, "ixbrl", name));
  const out = join(work, "tagged");
  mkdirSync(out, { recursive: true });
  execFileSync(process.execPath, [join(shared, "score/ixcells.mjs"), ...filings], {
    env: { ...process.env, TIEOUT: root, IXOUT: out },
    maxBuffer: 1 << 28,
  });
  let all = 0;
  let right = 0;
  let silent = 0;
  for (const file of readdirSync(out).filter((name) => name.startsWith("facts-"))) {
    const [head, ...lines] = readFileSync(join(out, file), "utf8").trimEnd().split("\n");
    const names = head.split("\t");
    for (const line of lines) {
      const fact = line.split("\t");
      const verdict = fact[names.indexOf("verdict")];
      if (verdict === "convention") continue;
      all += 1;
      right += verdict === "right" ? 1 : 0;
      silent += fact[names.indexOf("silent")] === "yes" ? 1 : 0;
    }
  }
  return { right: percent(right, all), "not silently wrong": percent(all - silent, all) };
}

/** Claims of releases, labelled by hand. */
function claims() {
  const labels = join(shared, "gold/claims");
  const options = [
    "--labels",
    labels,
    "--texts",
    join(corpus, "claims"),
    "--seeds",
    join(labels, "seeds.json"),
  ];
  const [line] = score("score_claims.py", native, ...options).match(/^ALL .*$/m);
  const figure = (name) =>
    Math.floor(100 * Number(line.match(new RegExp(`${name} +([\\d.]+)%`))?.[1] ?? 0)) / 100;
  return {
    found: figure("found"),
    "period right": figure("period right"),
    bound: figure("bound"),
    red: figure("red"),
  };
}

/** Gold releases as PDF. */
function goldPdf() {
  const sums = scoreCells(packaged, "--gold", join(shared, "gold/pdf"), "--files", join(corpus, "pdf"));
  return {
    cells: percent(sums.hit, sums.cells),
    "whole releases": percent(sums.doc_perfect, sums.doc_with_primary),
    periods: percent(sums.cols_right, sums.cols),
  };
}

const PRINTED_PAGES = 20;

/** Pages of the HTML corpus as a browser prints them. */
function printed() {
  const folder = join(work, "printed");
  run(process.execPath, ["tools/printed.js", join(corpus, "html"), folder, String(PRINTED_PAGES)]);
  const names = readdirSync(folder).map((name) => name.replace(/\.pdf$/, ""));
  return layout(packaged, "pdf", folder, "--names", names.join(","));
}

const measures = {
  gold,
  "gold PDFs": goldPdf,
  "printed to PDF": printed,
  "clipboard HTML": () => layout(packaged, "copy.html", unpackHtml()),
  "fixed-width pages": () => layout(native, "w3m.txt", join(corpus, "html")),
  "clipboard text": () => layout(native, "copy.txt", join(corpus, "html")),
  "copied from a PDF": () => layout(native, "w3m.txt", closeUp()),
  "XBRL facts": () =>
    facts(packaged, "--html", join(corpus, "html"), "--form", "copy.html", "--formdir", unpackHtml()),
  "EX-27 facts": () => facts(native, "--plain", join(corpus, "plain")),
  mutations,
  "other forms": otherForms,
  cases,
  "tagged filings": taggedFilings,
  claims,
};

function compare(figures, least) {
  let fallen = 0;
  for (const [measure, values] of Object.entries(figures)) {
    for (const [name, value] of Object.entries(values)) {
      const floor = least[measure]?.[name] ?? 0;
      const verdict = value < floor ? `  FELL, was ${floor}` : "";
      fallen += value < floor ? 1 : 0;
      console.log(`${measure.padEnd(18)} ${name.padEnd(24)} ${value.toFixed(2).padStart(7)} %${verdict}`);
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
  const figures = {};
  for (const [name, measure] of Object.entries(measures)) figures[name] = await measure();
  const least = existsSync(floors) ? JSON.parse(readFileSync(floors, "utf8")) : {};
  const fallen = compare(figures, least);
  if (process.argv.includes("--update")) writeFileSync(floors, `${JSON.stringify(figures, null, 2)}\n`);
  else process.exitCode = fallen > 0 ? 1 : 0;
}
