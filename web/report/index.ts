// The report, looked up: figures by reference, checks by figure, marks by place in the text.
import type { Check, Claim, Finding, Report, Row } from "#report";
import type { Figure } from "./figure.js";
import { collectMarks, type Mark } from "./marks.js";
import { claimOf } from "./slips.js";

export interface ReportIndex {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly checks: ReadonlyMap<string, readonly Check[]>;
  readonly claimChecks: ReadonlyMap<string, readonly Check[]>;
  /** Checks whose tested figure, the first one, stands in the row. */
  readonly rowChecks: ReadonlyMap<string, readonly Check[]>;
  /** How many checks that could have failed protect a figure. */
  readonly protection: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, Row>;
  /** Figures that are wrong, as far as that is known. */
  readonly broken: ReadonlySet<string>;
  /** In the order of the text, none over another. */
  readonly marks: readonly Mark[];
}

export function indexReport(report: Report): ReportIndex {
  const figures = indexFigures(report);
  const claims = new Map(report.claims.map((claim) => [claim.id, claim]));
  const protection = new Map<string, number>();
  for (const { ref, checks } of report.coverage.items)
    if (ref && checks !== undefined) protection.set(ref, checks);
  return {
    figures,
    claims,
    checks: groupChecks(report, ({ cells }) => cells.map(({ ref }) => ref)),
    claimChecks: groupChecks(report, (check) => check.claims),
    rowChecks: groupChecks(report, ({ cells }) => cells.slice(0, 1).map(({ ref }) => rowOf(ref))),
    protection,
    rows: new Map(report.statements.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const))),
    broken: brokenFigures(report),
    marks: collectMarks(report, figures, claims),
  };
}

/** `s1.r4.c2` stands in row `s1.r4`. */
export function rowOf(ref: string): string {
  return ref.slice(0, ref.lastIndexOf("."));
}

/** Row `s1.r4` and column `s1.c2` meet in `s1.r4.c2`. */
export function cellRef(row: string, column: string): string {
  return row + column.slice(column.lastIndexOf("."));
}

function indexFigures(report: Report): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const statement of report.statements) {
    const columns = new Map(statement.columns.map((column) => [column.id, column]));
    for (const row of statement.rows) {
      for (const cell of row.cells) {
        const column = cell ? columns.get(cell.column) : undefined;
        if (!cell || !column) continue;
        const ref = cellRef(row.id, column.id);
        figures.set(ref, { ref, statement, row, column, cell });
      }
    }
  }
  return figures;
}

/** The cause of a slip alone; where it is not known, the figures that its checks test. */
function brokenFigures({ checks, findings }: Report): Set<string> {
  const tested = new Map(checks.map(({ id, cells }) => [id, cells[0]?.ref]));
  const broken = findings
    .filter(({ verdict }) => verdict === "inconsistent")
    .flatMap((finding: Finding) => {
      if (finding.cause) return [finding.cause.ref];
      return claimOf(finding) === null ? finding.checks.map((id) => tested.get(id)) : [];
    });
  return new Set(broken.filter((ref) => ref !== undefined && ref !== null));
}

function groupChecks(report: Report, keysOf: (check: Check) => readonly string[]): Map<string, Check[]> {
  const groups = new Map<string, Check[]>();
  for (const check of report.checks) {
    for (const key of new Set(keysOf(check))) {
      const group = groups.get(key);
      if (group) group.push(check);
      else groups.set(key, [check]);
    }
  }
  return groups;
}
