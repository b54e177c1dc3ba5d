// How many of the figures that stand in tables were read.
import type { Report } from "#report";

export function countTabled({ coverage, statements }: Report): { read: number; all: number } {
  const missed = coverage.items.filter(
    ({ span, status }) =>
      status === "unread" &&
      statements.some((statement) => span[0] >= statement.span[0] && span[1] <= statement.span[1]),
  );
  return { read: coverage.cells, all: coverage.cells + missed.length };
}
