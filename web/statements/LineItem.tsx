// One row of a statement: caption, figures, and the tick that sums up the checks on it.
import type { Check, Row } from "#report";
import type { Reading } from "../analysis/reading.js";
import { changeOf, growthOf, shareOf, type Derived } from "../derived/derived.js";
import { checkWords, openChecks, worst } from "../findings/findings.js";
import { captionOf } from "../findings/place.js";
import { printNumber } from "../format/figure.js";
import { shiftPoint } from "../format/decimal.js";
import { measureOf, placesMoved } from "../format/unit.js";
import { cellRef } from "../report/index.js";
import { VERDICTS } from "../report/words.js";
import { VerdictIcon } from "../view/Icon.js";
import { display } from "../view/preferences.js";
import { DerivedCell, FigureCell } from "./FigureCell.js";
import type { ShownColumn } from "./columns.js";

interface Props {
  row: Row;
  columns: readonly ShownColumn[];
  read: Reading;
  withSymbol: boolean;
  fold: { open: boolean; toggle(id: string): void } | null;
}

export function LineItem({ row, columns, read, withSymbol, fold }: Props) {
  return (
    <tr role="row" class={`row row-${row.kind}`} data-level={Math.min(row.level, 6)}>
      <Caption row={row} fold={fold} />
      {columns.map((shown) => {
        if (shown.kind !== "printed") return <DerivedCell key={shown.key} derived={derive(shown, row)} />;
        const ref = cellRef(row.id, shown.column.id);
        const cell = cellIn(row, shown.column.id);
        return (
          <FigureCell
            key={shown.key}
            id={ref}
            row={row}
            cell={cell}
            withSymbol={withSymbol}
            broken={read.index.broken.has(ref)}
          />
        );
      })}
      <Tick row={row} checks={read.index.rowChecks.get(row.id) ?? []} />
    </tr>
  );
}

function Caption({ row, fold }: Pick<Props, "row" | "fold">) {
  const words = row.caption === "" ? <span class="hidden">{captionOf(row.caption)}</span> : row.caption;
  return (
    <th role="rowheader" scope="row" class="caption" id={row.id} tabindex={-1} data-span={row.span.join("-")}>
      {fold ? (
        <button
          type="button"
          tabindex={-1}
          class="fold"
          aria-expanded={fold.open}
          onClick={() => {
            fold.toggle(row.id);
          }}
        >
          {words}
        </button>
      ) : (
        words
      )}
    </th>
  );
}

function Tick({ row, checks }: { row: Row; checks: readonly Check[] }) {
  const verdict = worst(checks);
  if (verdict === null) return <td role="gridcell" class="tick-column" />;
  const label = `${captionOf(row.caption)}: ${checkWords(checks)}`;
  return (
    <td role="gridcell" class="tick-column">
      <button
        type="button"
        tabindex={-1}
        class="tick"
        title={label}
        aria-label={label}
        onClick={() => {
          openChecks(null, row.id);
        }}
      >
        <VerdictIcon verdict={verdict} />
        <span class="paper-only"> {VERDICTS[verdict].word}</span>
      </button>
    </td>
  );
}

/** The row a total is short or over by: the printed total itself is never replaced. */
export function GapRow({
  row,
  columns,
  gaps,
}: {
  row: Row;
  columns: readonly ShownColumn[];
  gaps: ReadonlyMap<string, Check>;
}) {
  return (
    <tr role="row" class="row row-gap" data-level={Math.min(row.level, 6)}>
      <th role="rowheader" scope="row" class="caption" tabindex={-1}>
        Difference: {captionOf(row.caption)} as printed less its sum
      </th>
      {columns.map((shown) => {
        const check = shown.kind === "printed" ? gaps.get(shown.column.id) : undefined;
        return (
          <td key={shown.key} role="gridcell" class="figure gap" tabindex={-1}>
            {check?.difference != null &&
              printNumber(check.difference, { unit: check.unit, scale: check.scale })}
          </td>
        );
      })}
      <td role="gridcell" class="tick-column" />
    </tr>
  );
}

function cellIn(row: Row, column: string) {
  return row.cells.find((cell) => cell?.column === column) ?? null;
}

function derive(shown: Exclude<ShownColumn, { kind: "printed" }>, row: Row): Derived | null {
  const own = { row, cell: cellIn(row, shown.column.id) };
  if (shown.kind === "share")
    return shareOf(own, { row: shown.base, cell: cellIn(shown.base, shown.column.id) });
  const earlier = { row, cell: cellIn(row, shown.against.id) };
  if (shown.kind === "growth") return growthOf(own, earlier);
  const change = changeOf(own, earlier);
  if (!change) return null;
  return {
    ...change,
    digits: shiftPoint(change.digits, placesMoved(measureOf(row, own.cell), display.value)),
  };
}
