// Running out of memory is an error to catch; it neither ends the program nor spoils the next analysis.
import { afterEach, expect, test, vi } from "vitest";
import { AnalysisError, load } from "../build/package/node.js";

const LARGE = "Revenue      1,234     5,678\n".repeat(200_000);

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([0, 1, 2, 3, 5, 8])("memory that can grow %i times", async (times) => {
  const analyzer = await load();
  const grow = Reflect.get(WebAssembly.Memory.prototype, "grow");
  let left = times;
  vi.spyOn(WebAssembly.Memory.prototype, "grow").mockImplementation(function (
    this: WebAssembly.Memory,
    pages,
  ) {
    if (left-- <= 0) throw new RangeError("no more memory");
    return grow.call(this, pages);
  });
  let outcome: unknown;
  try {
    outcome = analyzer.analyze(LARGE).schema;
  } catch (error) {
    outcome = error;
  }
  if (outcome !== "tieout-report/2") expect(outcome).toBeInstanceOf(AnalysisError);

  vi.restoreAllMocks();
  expect((await load()).analyze("Revenue 12\n").schema).toBe("tieout-report/2");
});
