// The native command on several machines' worth of workers: two of four are killed, and nothing is lost or doubled.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./support.js";

/** Debian's python3-distributed, whatever other Python stands first on PATH. */
const PYTHON = "/usr/bin/python3";
const hasDask = existsSync("/usr/lib/python3/dist-packages/distributed");
const DOCUMENTS = 200;
/** Five Pythons start, on a machine that others may use. */
const PATIENCE = 240_000;
const native = `${root}build/release/bin/tieout`;

test.skipIf(!hasDask)(
  "Dask with two workers killed (Debian package python3-distributed)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "tieout-dask-"));
    const cases = readdirSync(`${root}tests/cases`).filter((name) => name.endsWith(".txt"));
    const expected = createHash("sha256");
    for (let at = 0; at < DOCUMENTS; at += 1) {
      const text = readFileSync(`${root}tests/cases/${cases[at % cases.length] ?? ""}`, "utf8");
      const file = join(folder, `${String(at).padStart(4, "0")}.txt`);
      writeFileSync(file, `${text}\nNote ${String(at)}.\n`);
      expected.update(spawnSync(native, [file], { maxBuffer: 1 << 30 }).stdout);
    }
    const { stdout, stderr } = spawnSync(PYTHON, [`${root}tests/engines/dask_run.py`, native, folder], {
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
    rmSync(folder, { recursive: true });
    expect(stdout.trim(), stderr.slice(-2000)).toBe(`${String(DOCUMENTS)} ${expected.digest("hex")}`);
  },
  PATIENCE,
);
