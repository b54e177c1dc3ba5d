// Reads off a test runner's own summary how many tests passed and failed, and off its output why.

const summaries = [
  /^\[doctest\] test cases:.*$/m, // [doctest] test cases: 12 | 11 passed | 1 failed | 0 skipped
  /^\s*Tests .*$/m, //                     Tests  1 failed | 4 passed (5)
  /^\s+\d+ (passed|failed|flaky|skipped)\b[^]*$/m, //   1 failed … 4 passed (3.1s), over several lines
];

/** Where a runner begins to say which tests failed, and why. */
const reasons = [/^TEST CASE:/m, /Failed Tests/, /^ +1\) \[/m];
const LINES_OF_REASONS = 40;
const LAST_LINES = 15;

function plainText(output) {
  return output.replace(/\x1b\[[0-9;]*m/g, "");
}

/** The counts a runner printed; one test for a program that prints none. `flaky` ones passed when tried again. */
export function countResults(output, status) {
  const plain = plainText(output);
  const [summary] = summaries.map((pattern) => plain.match(pattern)?.[0]).filter(Boolean);
  if (!summary) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, flaky: 0, skipped: 0 };
  const count = (word) => Number(summary.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  const flaky = count("flaky");
  return {
    passed: count("passed") + flaky,
    failed: status === 0 ? count("failed") : Math.max(1, count("failed")),
    flaky,
    skipped: count("skipped"),
  };
}

/** What a runner says of the tests that failed; the end of what another program printed. */
export function whyFailed(output) {
  const plain = plainText(output).trimEnd();
  const places = reasons.map((pattern) => plain.search(pattern)).filter((at) => at >= 0);
  if (places.length === 0) return plain.split("\n").slice(-LAST_LINES).join("\n");
  return plain
    .slice(Math.min(...places))
    .split("\n")
    .slice(0, LINES_OF_REASONS)
    .join("\n");
}
