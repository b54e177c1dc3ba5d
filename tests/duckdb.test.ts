// The recipe of the README: facts and findings of a folder, asked in SQL.
import { DuckDBInstance } from "@duckdb/node-api";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "./support.js";

const folder = mkdtempSync(join(tmpdir(), "tieout-duckdb-"));
const release = readFileSync(`${root}tests/cases/sonus-2007Q2.txt`, "utf8");

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("SQL finds what a later document restates", async () => {
  writeFileSync(join(folder, "first.txt"), release);
  writeFileSync(join(folder, "later.txt"), release.replaceAll("444,127", "444,217"));
  const { stdout } = spawnSync(
    process.execPath,
    [`${root}build/package/cli.js`, "--select", "facts", "first.txt", "later.txt"],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30 },
  );
  writeFileSync(join(folder, "facts.ndjson"), stdout);
  const connection = await (await DuckDBInstance.create()).connect();
  const answer = await connection.runAndReadAll(`
    SELECT concept, until, count(DISTINCT amount) AS versions
    FROM read_json_auto('${join(folder, "facts.ndjson")}')
    WHERE concept IS NOT NULL AND kind = 'balance_sheet' AND amount IS NOT NULL
    GROUP BY company, concept, until, unit
    HAVING count(DISTINCT document) = 2 AND count(DISTINCT amount) > 1`);
  expect(answer.getRowObjects().map(({ concept }) => concept)).toEqual(["equity_parent"]);
});
