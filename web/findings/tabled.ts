// The coverage line: how many figures were read, and a way to those that were not.
import type { Report } from "#report";
import { count, tally } from "../report/words.js";
import { sheet } from "./findings.js";

export function Coverage({ report }: { report: Report }) {
  const { unread } = report.coverage;
  const tabled = countTabled(report);
  return (
    <p class="coverage">
      {tabled.all === 0
        ? "No figures in tables"
        : `${tally(tabled.read)} of ${count(tabled.all, "figure")} in tables read`}
      {unread > 0 ? (
        <>
          {"; "}
          {count(unread, "figure")} unread:{" "}
          <button type="button" class="link" onClick={() => (sheet.value = "unread")}>
            show
          </button>
        </>
      ) : (
        "; none unread"
      )}
    </p>
  );
}

export function countTabled({ coverage, statements }: Report): { read: number; all: number } {
  const missed = coverage.items.filter(
    ({ span, status }) =>
      status === "unread" &&
      statements.some((statement) => span[0] >= statement.span[0] && span[1] <= statement.span[1]),
  );
  return { read: coverage.cells, all: coverage.cells + missed.length };
}
