// Two texts set against each other: what changed between drafts, and what a later release says again.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compare, type Side } from "../wasm/compare/compare.js";
import { differenceOf, exactOf, relate, type Exact } from "../wasm/compare/exact.js";
import { analyzer, root } from "./support.js";

const RELEASE = readFileSync(`${root}tests/cases/sonus-2007Q2.txt`, "utf8");

function side(text: string): Side {
  return { text, report: analyzer.analyze(text) };
}

function exact(value: number, decimals: number, scale: number): Exact {
  const read = exactOf(value, decimals, scale);
  if (!read) throw new Error("No figure.");
  return read;
}

describe("two drafts", () => {
  const before = side(RELEASE);

  test("a text set against itself has nothing to say", () => {
    const { kind, figures, sentences, proofs, stale, same } = compare(before, before);
    expect({ kind, figures, sentences, proofs, stale }).toEqual({
      kind: "drafts",
      figures: [],
      sentences: [],
      proofs: { gained: [], broken: [], lost: [] },
      stale: [],
    });
    expect(same).toBe(253);
  });

  test("a figure changed in the table breaks its sums and is one changed figure", () => {
    const after = side(RELEASE.replace("52,171", "52,711"));
    const { figures, proofs, sentences } = compare(before, after);
    expect(figures).toMatchObject([
      { status: "changed", printed: ["52,171", "52,711"], period: { end: "2007-06-30", months: 3 } },
    ]);
    expect(figures[0]?.caption.at(-1)).toBe("Product");
    expect(sentences).toEqual([]);
    const rules = proofs.broken.map((id) => after.report.checks.find((check) => check.id === id)?.rule);
    expect(rules).toContain("footing");
    expect(compare(after, before).proofs.gained.length).toBeGreaterThanOrEqual(proofs.broken.length);
  });

  test("a total changed in the table and not in the bullets is stale prose", () => {
    const after = side(RELEASE.replaceAll("75,493", "76,493").replaceAll("52,171", "53,171"));
    const { stale } = compare(before, after);
    const claims = stale.map(({ claim }) => after.report.claims.find(({ id }) => id === claim)?.text);
    expect(claims).toContain("Revenues for the second quarter of fiscal 2007 were $75.5 million");
  });

  test("a figure changed in the table that the bullets still round to is not stale", () => {
    const after = side(RELEASE.replaceAll("75,493", "75,494").replaceAll("52,171", "52,172"));
    expect(compare(before, after).stale).toEqual([]);
  });

  test("a sentence with another figure is changed, a new one added, a deleted one gone", () => {
    const sentence = "The company opened two offices in Lisbon.";
    const changed = side(RELEASE.replace("$75.5 million compared", "$75.9 million compared"));
    expect(compare(before, changed).sentences).toMatchObject([{ status: "changed" }]);
    const longer = side(RELEASE.replace("Net loss for the second", `${sentence} Net loss for the second`));
    const [added, ...others] = compare(before, longer).sentences;
    expect(others).toEqual([]);
    expect(added).toMatchObject({ status: "added", before: null });
    expect(longer.text.slice(...(added?.after ?? [0, 0]))).toBe(sentence);
    expect(compare(longer, before).sentences).toMatchObject([{ status: "gone", after: null }]);
  });

  test("a row that is gone takes its proofs with it", () => {
    const after = side(
      RELEASE.split("\n")
        .filter((line) => !line.includes("Service") || !line.includes("23,322"))
        .join("\n"),
    );
    const { figures, proofs } = compare(before, after);
    expect(figures.filter(({ status }) => status === "gone").map(({ printed }) => printed[0])).toContain(
      "23,322",
    );
    expect(proofs.lost.length).toBeGreaterThan(0);
  });

  test("two releases of 100 kB are set against each other in less than a fifth of a second", () => {
    const long = side(RELEASE.repeat(4));
    const other = side(RELEASE.replace("52,171", "52,711").repeat(4));
    compare(long, other);
    // The best of a few: others use the machine too.
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      compare(long, other, "drafts");
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });
});

/** A small release of a year, with the year before beside it. */
function release(year: number, rows: readonly (readonly [string, string, string])[]): Side {
  const lines = rows.map(([caption, now, then]) => caption.padEnd(32) + now.padStart(12) + then.padStart(12));
  return side(`Harbor Lane Corporation Reports ${String(year)} Results

Consolidated Statements of Operations
(in thousands)

                                     Year ended December 31,
                                        ${String(year)}        ${String(year - 1)}
${lines.join("\n")}
`);
}

describe("an earlier release and a later one", () => {
  const earlier = release(2023, [
    ["Product revenue", "$  8,120", "$  7,400"],
    ["Service revenue", "2,310", "2,100"],
    ["Total revenue", "10,430", "9,500"],
    ["Cost of revenue", "4,015", "3,800"],
    ["Gross profit", "$  6,415", "$  5,700"],
  ]);

  function verdicts(later: Side): Readonly<Record<string, string>> {
    const { comparatives, kind } = compare(earlier, later);
    expect(kind).toBe("releases");
    return Object.fromEntries(
      comparatives.map(({ after, verdict }) => {
        const row = later.report.statements[0]?.rows.find(({ id }) => after.startsWith(`${id}.`));
        return [row?.caption ?? after, verdict];
      }),
    );
  }

  test("figures that are repeated agree", () => {
    const later = release(2024, [
      ["Product revenue", "$  9,050", "$  8,120"],
      ["Service revenue", "2,600", "2,310"],
      ["Total revenue", "11,650", "10,430"],
      ["Cost of revenue", "4,500", "4,015"],
      ["Gross profit", "$  7,150", "$  6,415"],
    ]);
    expect(new Set(Object.values(verdicts(later)))).toEqual(new Set(["agrees"]));
  });

  test("lines that moved under the same total are reclassified, a total that changed is restated", () => {
    const later = release(2024, [
      ["Product revenue", "$  9,050", "$  8,020"],
      ["Service revenue", "2,600", "2,410"],
      ["Total revenue", "11,650", "10,430"],
      ["Cost of revenue", "4,500", "4,115"],
      ["Gross profit", "$  7,150", "$  6,315"],
    ]);
    expect(verdicts(later)).toEqual({
      "Product revenue": "reclassified",
      "Service revenue": "reclassified",
      "Total revenue": "agrees",
      "Cost of revenue": "restated",
      "Gross profit": "restated",
    });
  });
});

describe("figures of other scales", () => {
  test("thousands and millions agree where one is the other with fewer digits", () => {
    expect(relate(exact(75493, 0, 3), exact(75.5, 1, 6))).toBe("rounded");
    expect(relate(exact(75500, 0, 3), exact(75.5, 1, 6))).toBe("agrees");
    expect(relate(exact(75493, 0, 3), exact(75.4, 1, 6))).toBe("differs");
  });

  test("a difference is in the later figure's scale", () => {
    expect(differenceOf(exact(75.5, 1, 6), exact(75493, 0, 3), 6)).toBe(0.007);
    expect(differenceOf(exact(-6976, 0, 3), exact(-6796, 0, 3), 3)).toBe(-180);
  });
});
