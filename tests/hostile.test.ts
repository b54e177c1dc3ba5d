// Every byte string is a document: hostile input gives a report that says what happened, the same in both builds.
import { describe, expect, test } from "vitest";
import { analyzer, runNative } from "./support.js";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Bytes that look random and are the same every time (xorshift32). */
function noise(size: number): Uint8Array {
  let state = 0x9e3779b9;
  return Uint8Array.from({ length: size }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}

const PROSE = "The quarter was a good one, and the directors thank all who had a part in it.\n".repeat(40);
const TABLE = "Revenue     10    12\nCosts        4     5\nTotal       14    17\n";

const documents: [string, Uint8Array][] = [
  ["an empty text", utf8("")],
  ["one blank", utf8(" ")],
  ["a megabyte of noise", noise(1 << 20)],
  ["a megabyte of zero bytes", new Uint8Array(1 << 20)],
  ["invalid UTF-8", Uint8Array.of(0x52, 0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0x0a, 0xf0, 0x9f)],
  ["a truncated character", Uint8Array.of(0x31, 0x30, 0xe2, 0x82)],
  ["prose without tables", utf8(PROSE)],
];

describe.each(documents)("%s", (_, bytes) => {
  const report = analyzer.analyze(bytes);

  test("gives a report with a diagnostic", () => {
    expect(report.schema).toBe("tieout-report/2");
    expect(report.source.bytes).toBe(bytes.length);
    expect(report.diagnostics).not.toEqual([]);
    for (const { message } of report.diagnostics) expect(message).not.toBe("");
  });

  test("gives the same report natively", () => {
    const native = runNative(bytes);
    expect(native.stderr).toBe("");
    expect(native.stdout).toBe(`${analyzer.print(bytes)}\n`);
  });
});

test("a table without prose is read, and what the release does not say is null", () => {
  const report = analyzer.analyze(TABLE);
  expect(report.release.company).toBeNull();
  expect(report.diagnostics).not.toEqual([]);
});

describe("a lone surrogate in a JavaScript string", () => {
  const text = `Revenue of Caf\u00e9 \ud800 Ltd: $ 12 million \udc00`;
  const report = analyzer.analyze(text);

  test("is said to be malformed, where it stands", () => {
    const spans = report.diagnostics.flatMap(({ code, span }) => (code === "lone_surrogate" ? [span] : []));
    expect(spans[0]?.[0]).toBe(text.indexOf("\ud800"));
  });

  test("does not move the offsets of what follows", () => {
    const [begin, end] = report.coverage.items[0]?.span ?? [0, 0];
    expect(text.slice(begin, end)).toContain("12");
  });
});

test("whole surrogate pairs are nothing special", () => {
  const report = analyzer.analyze("\ud83d\ude80 Revenue was $ 12 million");
  expect(report.diagnostics.map(({ code }) => code)).not.toContain("lone_surrogate");
});
