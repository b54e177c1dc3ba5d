// What the command prints for other programs: rows, CSV, SARIF, xBRL-JSON, the tie sheet and comparisons.
import { parse } from "csv-parse/sync";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "./support.js";

const folder = mkdtempSync(join(tmpdir(), "tieout-exports-"));
const release = readFileSync(`${root}tests/cases/sonus-2007Q2.txt`, "utf8");
writeFileSync(join(folder, "sound.txt"), release);
/** Two digits of one product's revenue swapped. */
writeFileSync(join(folder, "broken.txt"), release.replace("52,171", "52,711"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...options: string[]): string {
  const { stdout } = spawnSync(process.execPath, [`${root}build/package/cli.js`, ...options], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  return stdout;
}

describe("facts", () => {
  test("as NDJSON say amounts in base units, periods and places", () => {
    const facts = run("--select", "facts", "sound.txt")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { printed: string; begin: number; end: number });
    expect(facts.find(({ printed }) => printed === "52,171")).toMatchObject({
      document: "sound.txt",
      concept: "revenue_product",
      path: "Revenue: > Product",
      start: "2007-04-01",
      until: "2007-06-30",
      months: 3,
      unit: "USD",
      amount: 52171000,
      scale: 3,
    });
    for (const { printed, begin, end } of facts)
      expect(Buffer.from(release).subarray(begin, end).toString()).toContain(printed);
  });

  test("as CSV have a head and as many fields in every row", () => {
    const rows = parse(run("--format", "csv", "sound.txt", "broken.txt"), {
      columns: true,
    });
    expect(new Set(rows.map((row) => (row as { document: string }).document))).toEqual(
      new Set(["sound.txt", "broken.txt"]),
    );
  });
});

test("SARIF shows a finding at its figure, in the shape that the format asks for", () => {
  const log = JSON.parse(run("--format", "sarif", "broken.txt", "sound.txt", "nowhere.txt")) as {
    version: string;
    runs: {
      tool: { driver: { name: string } };
      results: {
        ruleId: string;
        level: string;
        message: { text: string };
        locations: {
          physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } };
        }[];
      }[];
      invocations: { executionSuccessful: boolean; toolExecutionNotifications: unknown[] }[];
    }[];
  };
  const [{ results, invocations, tool } = { results: [], invocations: [], tool: null }] = log.runs;
  expect({ version: log.version, name: tool?.driver.name }).toEqual({ version: "2.1.0", name: "tieout" });
  const line = release.slice(0, release.indexOf("52,171")).split("\n").length;
  expect(results.map(({ level }) => level)).toContain("error");
  const places = results.flatMap(({ locations }) =>
    locations.map(({ physicalLocation }) => physicalLocation),
  );
  expect(new Set(places.map(({ artifactLocation }) => artifactLocation.uri))).toEqual(
    new Set(["broken.txt"]),
  );
  expect(places.map(({ region }) => region.startLine)).toContain(line);
  expect(invocations).toMatchObject([{ executionSuccessful: false, toolExecutionNotifications: [{}] }]);
});

test("xBRL-JSON has facts with concept, entity, period and unit, of the taxonomy beside it", () => {
  const { documentInfo, facts } = JSON.parse(run("--format", "oim", "sound.txt")) as {
    documentInfo: { documentType: string; namespaces: Record<string, string>; taxonomy: string[] };
    facts: Record<string, { value: string; decimals: number; dimensions: Record<string, string> }>;
  };
  const taxonomy = readFileSync(`${root}build/package/tieout.xsd`, "utf8");
  expect(documentInfo).toMatchObject({
    documentType: "https://xbrl.org/2021/xbrl-json",
    taxonomy: ["tieout.xsd"],
  });
  expect(facts["s1.r2.c1"]).toMatchObject({
    value: "52171000",
    decimals: -3,
    dimensions: {
      concept: "tieout:revenue_product",
      entity: "issuer:SONS",
      period: "2007-04-01T00:00:00/2007-07-01T00:00:00",
      unit: "iso4217:USD",
    },
  });
  for (const { value, dimensions } of Object.values(facts)) {
    expect(value).toMatch(/^-?\d+(\.\d+)?$/);
    expect(taxonomy).toContain(`<xs:element name="${(dimensions["concept"] ?? "").replace("tieout:", "")}"`);
    for (const name of [dimensions["concept"], dimensions["entity"]])
      expect(documentInfo.namespaces).toHaveProperty(String(name).split(":")[0] ?? "");
  }
});

test("the tie sheet is a page that loads nothing", () => {
  const page = run("--format", "html", "broken.txt");
  expect(page).toContain("<h1>Tie sheet</h1>");
  expect(page).toContain("default-src 'none'");
  expect(page).toContain("52,711");
});

test("two drafts are compared", () => {
  const comparison = JSON.parse(run("compare", "sound.txt", "broken.txt")) as Record<string, unknown>;
  expect(comparison).toMatchObject({
    schema: "tieout-comparison/1",
    kind: "drafts",
    figures: [{ status: "changed", printed: ["52,171", "52,711"] }],
  });
});
