// The tie sheet: one printable page that says what was analysed, what was read, and every verdict.
import type { Check, Statement } from "#report";
import type { Reading } from "../analysis/reading.js";
import { countTabled } from "../findings/tabled.js";
import { describeSummary } from "../findings/summary.js";
import { cellText } from "../format/figure.js";
import { unitLine } from "../format/unit.js";
import { count, nameWords, tally, VERDICT_ORDER, VERDICTS, titleOf } from "../report/words.js";
import { escapeHtml } from "./html.js";
import { sha256 } from "./sha256.js";
import style from "../styles/tie-sheet.css?raw";

export async function tieSheet(read: Reading, made: Date): Promise<string> {
  const { report, document } = read;
  const title = report.release.headline ?? report.release.company ?? document.name;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Tie sheet: ${escapeHtml(title)}</title><style>${style}</style></head><body>
<h1>Tie sheet</h1><p class="release">${escapeHtml(title)}</p>
${factTable(await facts(read, made))}
${report.statements.map((statement) => statementHtml(statement, read)).join("")}
<h2>Findings</h2><p>${escapeHtml(describeSummary(report.summary))}.</p>
${checkTable(VERDICT_ORDER.flatMap((verdict) => report.checks.filter((check) => check.verdict === verdict)))}
${claimTable(read)}
</body></html>
`;
}

type Fact = readonly [name: string, value: string];

async function facts(read: Reading, made: Date): Promise<readonly Fact[]> {
  const { report, document } = read;
  const tabled = countTabled(report);
  return [
    ["Company", report.release.company ?? "not said"],
    [
      "Input",
      `${document.name}, ${count(report.source.bytes, "byte")}, ${count(report.source.lines, "line")}`,
    ],
    ["SHA-256 of the input", (await sha256(document)) ?? "not available on this address (needs https)"],
    ["Made", made.toISOString()],
    ["Made by", `${report.generator.name} ${report.generator.version}`],
    ["Figures in tables read", `${tally(tabled.read)} of ${tally(tabled.all)}`],
    ["Figures unread", tally(report.coverage.unread)],
  ];
}

function factTable(rows: readonly Fact[]): string {
  return `<table class="facts">${rows.map(([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`).join("")}</table>`;
}

function statementHtml(statement: Statement, { index }: Reading): string {
  const { columns, rows } = statement;
  const heads = columns.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`).join("");
  const body = rows.map((row) => {
    const cells = columns.map(({ id }) => {
      const cell = row.cells.find((candidate) => candidate?.column === id);
      return `<td>${cell ? escapeHtml(cellText(cell, row)) : ""}</td>`;
    });
    const verdicts = VERDICT_ORDER.filter((verdict) =>
      index.rowChecks.get(row.id)?.some((check) => check.verdict === verdict),
    );
    const ticks = verdicts.map((verdict) => VERDICTS[verdict].word).join(", ");
    return `<tr class="${row.kind}"><th scope="row" class="level-${String(Math.min(row.level, 4))}">${escapeHtml(row.caption)}</th>${cells.join("")}<td class="verdict">${ticks}</td></tr>`;
  });
  return `<section><h2>${escapeHtml(titleOf(statement))}</h2><p>${escapeHtml(unitLine(statement, "printed"))}</p>
<table class="statement"><thead><tr><th></th>${heads}<th scope="col">Checks</th></tr></thead><tbody>${body.join("")}</tbody></table></section>`;
}

function checkTable(checks: readonly Check[]): string {
  const rows = checks.map(
    ({ id, verdict, rule, message, causes }) =>
      `<tr class="${verdict}"><td>${escapeHtml(id)}</td><td class="verdict">${VERDICTS[verdict].word}</td><td>${escapeHtml(nameWords(rule))}</td><td>${escapeHtml(message)}${causes.length > 0 ? ` May be explained by: ${escapeHtml(causes.map((cause) => nameWords(cause).toLowerCase()).join("; "))}.` : ""}</td></tr>`,
  );
  return `<table class="findings"><thead><tr><th scope="col">No.</th><th scope="col">Verdict</th><th scope="col">Rule</th><th scope="col">Finding</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function claimTable({ report }: Reading): string {
  if (report.claims.length === 0) return "";
  const rows = report.claims.map(
    ({ id, verdict, text }) =>
      `<tr class="${verdict}"><td>${escapeHtml(id)}</td><td class="verdict">${VERDICTS[verdict].word}</td><td>${escapeHtml(text)}</td></tr>`,
  );
  return `<h2>Claims in prose</h2><table class="findings"><thead><tr><th scope="col">No.</th><th scope="col">Verdict</th><th scope="col">Claim</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
