// The report as Markdown: statements as tables in accountants' print, then the findings.
import type { Statement } from "#report";
import type { Reading } from "../analysis/reading.js";
import { cellText } from "../format/figure.js";
import { unitLine } from "../format/unit.js";
import { describeSummary } from "../findings/summary.js";
import { nameWords, VERDICTS, titleOf } from "../report/words.js";

export function markdown({ report, document }: Reading): string {
  const { headline, company } = report.release;
  const parts = [
    `# ${plain(headline ?? company ?? document.name)}`,
    ...report.statements.map(statementMarkdown),
  ];
  parts.push("## Findings", describeSummary(report.summary) + ".");
  const open = report.checks.filter(({ verdict }) => verdict !== "exact");
  if (open.length > 0)
    parts.push(
      open
        .map(
          ({ verdict, rule, message }) =>
            `- **${VERDICTS[verdict].word}** ${nameWords(rule)}: ${plain(message)}`,
        )
        .join("\n"),
    );
  return parts.join("\n\n") + "\n";
}

function statementMarkdown(statement: Statement): string {
  const { columns, rows } = statement;
  const lines = [
    tableLine(["", ...columns.map(({ label }) => plain(label))]),
    tableLine([":--", ...columns.map(() => "--:")]),
    ...rows.map((row) =>
      tableLine([
        "\u2003".repeat(row.level) + plain(row.caption),
        ...columns.map(({ id }) => {
          const cell = row.cells.find((candidate) => candidate?.column === id);
          return cell ? plain(cellText(cell, row)) : "";
        }),
      ]),
    ),
  ];
  return [`## ${plain(titleOf(statement))}`, plain(unitLine(statement, "printed")), lines.join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Words without the signs that Markdown or HTML would take for markup. */
function plain(words: string): string {
  return words.replace(/[\\`*_[\]<>|#]/gu, (sign) => `\\${sign}`).replace(/\s+/gu, " ");
}
