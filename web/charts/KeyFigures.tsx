// The key figures of the latest period in one line, each leading to where it is printed, with its periods in small.
import type { Metric, Row, StatementKind } from "#report";
import type { Reading } from "../analysis/reading.js";
import { captionOf } from "../findings/place.js";
import { growthOf } from "../derived/derived.js";
import { cellText, printDigits, printWithSymbol } from "../format/figure.js";
import { shortPeriod } from "../format/period.js";
import { currencySymbol, measureOf, measureWords } from "../format/unit.js";
import type { Figure } from "../report/figure.js";
import { count, nameWords } from "../report/words.js";
import { isYearBefore } from "../statements/columns.js";
import { selectFigure } from "../view/selection.js";
import { SmallMultiple } from "./SmallMultiple.js";
import { figuresByPeriod, firstStatement, rowOfKind, type KeyRow } from "./series.js";

const SHOWN: readonly (readonly [StatementKind, KeyRow])[] = [
  ["income_statement", "revenue"],
  ["income_statement", "grossProfit"],
  ["income_statement", "operatingIncome"],
  ["income_statement", "netIncome"],
  ["income_statement", "epsDiluted"],
  ["cash_flow", "operatingCash"],
  ["balance_sheet", "assets"],
];

export function KeyFigures({ read }: { read: Reading }) {
  const shown = SHOWN.map(([kind, key]) => {
    const statement = firstStatement(read.report, kind);
    return figuresByPeriod(read.index, statement, rowOfKind(statement, key));
  }).filter((figures) => figures.length > 0);
  const metrics = firstOfEachName(read.report.metrics);
  if (shown.length === 0 && metrics.length === 0) return null;
  const common = commonMeasure(shown);
  return (
    <section class="key-figures" aria-label="Key figures">
      {shown.length > 0 && (
        <ul class="tiles">
          {shown.map((figures) => (
            <FigureTile key={figures[0]?.ref} figures={figures} common={common} />
          ))}
        </ul>
      )}
      <div class="key-notes">
        {common !== "" && <span>In {common}</span>}
        {shown.length > 0 && <span>{periodLine(shown)}</span>}
        {metrics.length > 0 && (
          <details class="derived-figures">
            <summary>{count(metrics.length, "figure")} derived, not printed</summary>
            <ul class="tiles">
              {metrics.map((metric) => (
                <MetricTile key={metric.id} metric={metric} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}

function measureLine(figure: Figure | undefined): string {
  return figure ? measureWords(measureOf(figure.row, figure.cell)) : "";
}

/** The unit that most of them have, said once. */
function commonMeasure(shown: readonly (readonly Figure[])[]): string {
  const counts = new Map<string, number>();
  for (const figures of shown) {
    const words = measureLine(figures.at(-1));
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "";
}

/** "quarter to Jun 2007; change from a year earlier". */
function periodLine(shown: readonly (readonly Figure[])[]): string {
  const now = shown[0]?.at(-1);
  if (!now) return "";
  const words = now.column.period ? shortPeriod(now.column.period) : now.column.label;
  return `${words}, against a year earlier where printed`;
}

/** The report gives each metric for every period it can, the leading column first. */
function firstOfEachName(metrics: readonly Metric[]): readonly Metric[] {
  const first = new Map<string, Metric>();
  for (const metric of metrics)
    if (metric.value !== null && !first.has(metric.name)) first.set(metric.name, metric);
  return [...first.values()];
}

function FigureTile({ figures, common }: { figures: readonly Figure[]; common: string }) {
  const now = figures.at(-1);
  const before = figures.find((figure) => now && isYearBefore(figure.column, now.column)) ?? figures.at(-2);
  if (!now) return null;
  const words = measureLine(now);
  const change = before ? changeWords(now, before) : "";
  return (
    <li class="tile">
      <button
        type="button"
        title={tileTitle(now, before)}
        onClick={() => {
          selectFigure(now.ref, null);
        }}
      >
        <span class="tile-name">{tileName(now.row)}</span>
        <span class="tile-figure">
          {currencySymbol(measureOf(now.row, now.cell))}
          {cellText(now.cell, now.row)}
        </span>
        <span class="tile-note">
          <SmallMultiple figures={figures} />
          {change}
        </span>
        {words !== common && words !== PER_SHARE && <span class="tile-note">{words}</span>}
      </button>
    </li>
  );
}

/** Earnings per share say so in their caption. */
const PER_SHARE = "US dollars per share";

/** "+17.1%", "(8.7)%", or what it was where a change in percent says nothing. */
function changeWords(now: Figure, before: Figure): string {
  const growth = growthOf(now, before);
  if (!growth) return `from ${cellText(before.cell, before.row)}`;
  const { body, hang } = printDigits(growth.digits, growth.unit);
  return `${body.startsWith("(") ? "" : "+"}${body}${hang}`;
}

function tileTitle(now: Figure, before: Figure | undefined): string {
  const period = now.column.period ? shortPeriod(now.column.period) : now.column.label;
  const earlier = before ? `; ${cellText(before.cell, before.row)} ${earlierWords(before, now)}` : "";
  return `${period}${earlier}`;
}

/** The printed caption, where it says enough without the heading above it. */
function tileName({ caption, concept, kind }: Row): string {
  return concept !== null && (caption === "" || kind === "per_share")
    ? nameWords(concept)
    : captionOf(caption);
}

function earlierWords(before: Figure, now: Figure): string {
  if (isYearBefore(before.column, now.column)) return "a year earlier";
  return before.column.period ? `in ${shortPeriod(before.column.period)}` : before.column.label;
}

/** Derived, not printed: the look and the word say so. */
function MetricTile({ metric }: { metric: Metric }) {
  const measure = { unit: metric.unit, scale: metric.scale };
  const [first] = metric.cells;
  return (
    <li class="tile derived">
      <button
        type="button"
        title={metric.formula}
        onClick={() => {
          if (first) selectFigure(first, null);
        }}
      >
        <span class="tile-name">{metric.label}</span>
        <span class="tile-figure">
          {metric.value !== null && printWithSymbol(metric.value, measure, metric.decimals)}
        </span>
        <span class="tile-note">{measureWords(measure)}</span>
        {metric.period && <span class="tile-note">{shortPeriod(metric.period)}</span>}
        <span class="tile-note">derived, not printed</span>
      </button>
    </li>
  );
}
