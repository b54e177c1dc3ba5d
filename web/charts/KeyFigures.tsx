// The key figures of the latest period, each leading to where it is printed; charts follow when asked for.
import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { Metric, Row, StatementKind } from "#report";
import type { Reading } from "../analysis/reading.js";
import { captionOf } from "../findings/place.js";
import { cellText, printWithSymbol } from "../format/figure.js";
import { shortPeriod } from "../format/period.js";
import { currencySymbol, measureOf, measureWords } from "../format/unit.js";
import type { Figure } from "../report/figure.js";
import { count, nameWords } from "../report/words.js";
import { isYearBefore } from "../statements/columns.js";
import { selectFigure } from "../view/selection.js";
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
  const charts = useSignal<ComponentType<{ read: Reading }> | null>(null);
  const shown = SHOWN.map(([kind, key]) => {
    const statement = firstStatement(read.report, kind);
    return figuresByPeriod(read.index, statement, rowOfKind(statement, key));
  }).filter((figures) => figures.length > 0);
  const metrics = firstOfEachName(read.report.metrics);
  if (shown.length === 0 && metrics.length === 0) return null;
  const Charts = charts.value;
  const openCharts = async () => {
    charts.value = charts.value ? null : (await import("./Charts.js")).Charts;
  };
  return (
    <section class="key-figures" aria-label="Key figures">
      <ul class="tiles">
        {shown.map((figures) => (
          <FigureTile key={figures[0]?.ref} figures={figures} />
        ))}
      </ul>
      {metrics.length > 0 && (
        <details class="derived-figures">
          <summary>{count(metrics.length, "figure")} derived from these, not printed</summary>
          <ul class="tiles">
            {metrics.map((metric) => (
              <MetricTile key={metric.id} metric={metric} />
            ))}
          </ul>
        </details>
      )}
      <button
        type="button"
        class="button small"
        aria-expanded={Charts !== null}
        onClick={() => void openCharts()}
      >
        {Charts ? "Hide charts" : "Show charts"}
      </button>
      {Charts && <Charts read={read} />}
    </section>
  );
}

/** The report gives each metric for every period it can, the leading column first. */
function firstOfEachName(metrics: readonly Metric[]): readonly Metric[] {
  const first = new Map<string, Metric>();
  for (const metric of metrics)
    if (metric.value !== null && !first.has(metric.name)) first.set(metric.name, metric);
  return [...first.values()];
}

function FigureTile({ figures }: { figures: readonly Figure[] }) {
  const now = figures.at(-1);
  const before = figures.find((figure) => now && isYearBefore(figure.column, now.column)) ?? figures.at(-2);
  if (!now) return null;
  const measure = measureOf(now.row, now.cell);
  return (
    <li class="tile">
      <button
        type="button"
        onClick={() => {
          selectFigure(now.ref, null);
        }}
      >
        <span class="tile-name">{tileName(now.row)}</span>
        <span class="tile-figure">
          {currencySymbol(measure)}
          {cellText(now.cell, now.row)}
        </span>
        <span class="tile-note">{measureWords(measure)}</span>
        <span class="tile-note">{now.column.period ? shortPeriod(now.column.period) : now.column.label}</span>
        {before && (
          <span class="tile-note">
            {cellText(before.cell, before.row)} {earlierWords(before, now)}
          </span>
        )}
      </button>
    </li>
  );
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
