// Runs over many documents: which ones, in what order, in what form, and what is left when a run is cut short.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { root } from "./support.js";

const command = [process.execPath, `${root}build/package/cli.js`] as const;
const release = readFileSync(`${root}tests/cases/sonus-2007Q2.txt`, "utf8");
const small = readFileSync(`${root}tests/cases/aligned-thirteen-weeks.txt`, "utf8");
/** Two digits of one product's revenue swapped. */
const broken = release.replace("52,171", "52,711");
const MANY = 24;

const folder = mkdtempSync(join(tmpdir(), "tieout-batch-"));

interface Line {
  document: string;
  sha256?: string;
  error?: string;
  report?: { summary: { inconsistent: number } };
}

function run(...options: string[]) {
  const [program, cli] = command;
  return spawnSync(program, [cli, ...options], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30 });
}

function linesOf<Kind>(output: string): Kind[] {
  return output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Kind);
}

function documentsOf(output: string): string[] {
  return linesOf<Line>(output).map(({ document }) => document);
}

beforeAll(() => {
  mkdirSync(join(folder, "drafts/old"), { recursive: true });
  mkdirSync(join(folder, "many"));
  writeFileSync(join(folder, "drafts/b.txt"), broken);
  writeFileSync(join(folder, "drafts/a.txt"), "Revenue 12\n");
  writeFileSync(join(folder, "drafts/page.htm"), "<table><tr><td>Revenue</td><td>12</td></tr></table>");
  writeFileSync(join(folder, "drafts/old/c.txt"), "Costs 7\n");
  writeFileSync(join(folder, "drafts/picture.png"), "");
  writeFileSync(join(folder, "drafts/.hidden.txt"), "");
  for (let at = 0; at < MANY; at += 1)
    writeFileSync(join(folder, `many/${String(at).padStart(3, "0")}.txt`), `${small}\nNote ${String(at)}.\n`);
});

beforeEach(() => {
  rmSync(join(folder, "out"), { recursive: true, force: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("which documents", () => {
  test("a folder gives all the documents it holds, in the order of their names", () => {
    const { stdout, status } = run("drafts");
    expect(documentsOf(stdout)).toEqual([
      "drafts/a.txt",
      "drafts/b.txt",
      "drafts/old/c.txt",
      "drafts/page.htm",
    ]);
    expect(status).toBe(1);
  });

  test.each([
    ["drafts/?.txt", ["drafts/a.txt", "drafts/b.txt"]],
    ["drafts/**/*.txt", ["drafts/a.txt", "drafts/b.txt", "drafts/old/c.txt"]],
    ["*/old/*", ["drafts/old/c.txt"]],
  ])("the pattern %s", (pattern, names) => {
    expect(documentsOf(run("--format", "ndjson", pattern).stdout)).toEqual(names);
  });

  test("a list of names, and each document once", () => {
    writeFileSync(join(folder, "list"), "drafts/a.txt\ndrafts/old/c.txt\n");
    const { stdout } = run("--files-from", "list", "drafts/old/c.txt", "--format", "ndjson");
    expect(documentsOf(stdout)).toEqual(["drafts/old/c.txt", "drafts/a.txt"]);
  });

  test("the content of each is said by its hash", () => {
    const [line] = linesOf<Line>(run("--format", "ndjson", "drafts/b.txt").stdout);
    expect(line?.sha256).toBe(createHash("sha256").update(broken).digest("hex"));
  });
});

test("one bad document stops nothing, has its line, is said, and decides the status", () => {
  const { stdout, stderr, status } = run("drafts/a.txt", "nowhere.txt", "drafts/old/c.txt");
  expect(linesOf<Line>(stdout).map(({ document, error }) => [document, error])).toEqual([
    ["drafts/a.txt", undefined],
    ["nowhere.txt", "there is no such file"],
    ["drafts/old/c.txt", undefined],
  ]);
  expect({ stderr, status }).toEqual({ stderr: "tieout: nowhere.txt: there is no such file\n", status: 2 });
});

describe("the output", () => {
  test("is the same however many work on it, and that of each document by itself", () => {
    const alone = run("many", "--jobs", "1", "--format", "ndjson").stdout;
    expect(run("many", "--jobs", "3", "--format", "ndjson").stdout).toBe(alone);
    const one = run("many/007.txt", "--format", "ndjson").stdout;
    expect(alone.split("\n").slice(7, 8).join("")).toBe(one.trimEnd());
  });

  test("as text names each document", () => {
    const { stdout } = run("drafts/a.txt", "drafts/old/c.txt", "--format", "text");
    expect(stdout.match(/^== .*$/gm)).toEqual(["== drafts/a.txt", "== drafts/old/c.txt"]);
  });

  test.each(["json", "oim", "html"])("as %s of several documents needs a folder", (format) => {
    const { status, stderr } = run("drafts", "--format", format);
    expect(status).toBe(2);
    expect(stderr).toContain("--out DIR");
  });

  test("in a folder has a file for each document, and nothing outside it", () => {
    run("drafts", "../nowhere.txt", "--out", "out", "--format", "json");
    expect(readdirSync(join(folder, "out"), { recursive: true }).sort()).toEqual([
      "drafts",
      "drafts/a.txt.json",
      "drafts/b.txt.json",
      "drafts/old",
      "drafts/old/c.txt.json",
      "drafts/page.htm.json",
      "tieout-run.ndjson",
    ]);
    expect(readFileSync(join(folder, "out/drafts/a.txt.json"), "utf8")).toBe(run("drafts/a.txt").stdout);
  });

  test("is not written where two documents would have the same file", () => {
    const { status, stderr } = run("drafts/a.txt", "./drafts/a.txt", "--out", "out");
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "tieout: drafts/a.txt and ./drafts/a.txt would both be written to drafts/a.txt.json\n",
    });
  });
});

describe("a run that is cut short", () => {
  const all = ["many", "--out", "out", "--format", "ndjson"];
  const journal = join(folder, "out/tieout-run.ndjson");
  const done = () => documentsOf(readFileSync(journal, "utf8").replace(/[^\n]*$/, ""));

  /** Starts a run and ends it by a signal when some documents are done. */
  function cutShort(signal: NodeJS.Signals, options: readonly string[]): Promise<number | null> {
    return new Promise((resolve) => {
      const [program, cli] = command;
      const child = spawn(program, [cli, ...options], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
      const watch = setInterval(() => {
        if (!existsSync(journal) || done().length < 3) return;
        clearInterval(watch);
        child.kill(signal);
      }, 2);
      child.on("close", (status) => {
        clearInterval(watch);
        resolve(status);
      });
    });
  }

  test("by kill -9 is gone on with: nothing is lost, done twice or half written", async () => {
    await cutShort("SIGKILL", [...all, "--jobs", "2"]);
    const before = done();
    const { status } = run(...all, "--resume");
    expect(status).toBe(0);
    const names = done();
    expect(names.slice(0, before.length)).toEqual(before);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(MANY);
    const outputs = readdirSync(join(folder, "out/many")).sort();
    expect(outputs.length).toBe(MANY);
    const together = outputs.map((name) => readFileSync(join(folder, "out/many", name), "utf8")).join("");
    expect(together).toBe(run("many", "--format", "ndjson").stdout);
  });

  test("by Ctrl-C says so by its status", async () => {
    const status = await cutShort("SIGINT", [...all, "--jobs", "2"]);
    // A machine that was away for long enough has finished instead.
    if (done().length < MANY) expect(status).toBe(130);
    for (const name of readdirSync(join(folder, "out/many")))
      expect(readFileSync(join(folder, "out/many", name), "utf8")).toMatch(/^\{[^\n]*\}\n$/);
  });

  test("does again what changed since, and nothing else", () => {
    cpSync(join(folder, "drafts"), join(folder, "changing"), { recursive: true });
    const again = ["changing", "--out", "out", "--format", "ndjson", "--resume"];
    expect(run(...again).status).toBe(1);
    expect(run(...again).status).toBe(1);
    expect(done().length).toBe(4);
    writeFileSync(join(folder, "changing/a.txt"), "Revenue 13\n");
    run(...again);
    expect(done().slice(4)).toEqual(["changing/a.txt"]);
  });
});

test("on a terminal a line says how far it is; in a pipe there is none", () => {
  const [program, cli] = command;
  const shown = spawnSync("script", ["-qec", `${program} ${cli} many --out out`, "/dev/null"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(shown.stdout).toMatch(/\d+ of 24, [\d.]+ a second, \d+ s left, 0 inconsistent/);
  expect(run("many", "--out", "out").stderr).toBe("");
});

describe("options", () => {
  test("help fits a screen and names every option", () => {
    const { stdout, status } = run("--help");
    const lines = stdout.trimEnd().split("\n");
    expect(status).toBe(0);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
    for (const option of ["format", "select", "out", "resume", "jobs", "files-from", "version", "help"])
      expect(stdout).toContain(`--${option}`);
  });

  test("the version is that of the package", () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { version: string };
    expect(run("--version").stdout).toBe(`tieout ${version}\n`);
  });

  test.each([
    [["--jobs", "0", "drafts"], "--jobs is a number from 1 to 256, not 0"],
    [["--resume", "drafts"], "--resume needs --out DIR"],
    [["--select", "sums", "drafts"], "--select is one of findings, facts, claims, checks, not sums"],
    [["--select", "facts", "--format", "text", "drafts"], "--format ndjson or csv, not text"],
    [["--files-from", "nolist"], "--files-from nolist: there is no such file"],
  ])("%j is refused with what to do", (options, words) => {
    const { status, stderr, stdout } = run(...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
  });
});
