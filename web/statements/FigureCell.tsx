// One figure in its column: the sign of its currency at the left, its digits aligned, parentheses and percent hung.
import type { Cell, Row } from "#report";
import type { Derived } from "../derived/derived.js";
import { printCell, printDigits, type PrintedFigure } from "../format/figure.js";
import { currencySymbol, measureOf } from "../format/unit.js";
import { VerdictIcon } from "../view/Icon.js";
import { display } from "../view/preferences.js";

interface Props {
  id: string;
  row: Row;
  cell: Cell | null;
  withSymbol: boolean;
  broken: boolean;
}

export function FigureCell({ id, row, cell, withSymbol, broken }: Props) {
  if (!cell) return <td role="gridcell" class="figure" tabindex={-1} />;
  const symbol = withSymbol && cell.value !== null ? currencySymbol(measureOf(row, cell)).trim() : "";
  return (
    <td role="gridcell" id={id} class={broken ? "figure printed broken" : "figure printed"} tabindex={-1}>
      {symbol !== "" && <span class="symbol">{symbol}</span>}
      {broken && (
        <span class="flag">
          <VerdictIcon verdict="inconsistent" />
          <span class="hidden">inconsistent </span>
        </span>
      )}
      <Digits printed={printCell(cell, row, display.value)} />
    </td>
  );
}

export function DerivedCell({ derived }: { derived: Derived | null }) {
  return (
    <td role="gridcell" class="figure derived" tabindex={-1}>
      {derived && <Digits printed={printDigits(derived.digits, derived.unit)} />}
    </td>
  );
}

function Digits({ printed: { body, hang } }: { printed: PrintedFigure }) {
  return (
    <>
      {body}
      {hang !== "" && <span class="hang">{hang}</span>}
    </>
  );
}
