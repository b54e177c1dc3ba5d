// Rows of a statement by period, side by side; where there is a base, each bar tells its share of it.
import { line } from "d3-shape";
import type { Row } from "#report";
import { shareOf } from "../derived/derived.js";
import { captionOf } from "../findings/place.js";
import { shortPeriod } from "../format/period.js";
import { derivedText } from "../statements/LineItem.js";
import type { Figure } from "../report/figure.js";
import { bands, heights, valueOf } from "./axis.js";
import { Axis, Bar, Below, Frame, Key } from "./Frame.js";

interface Props {
  title: string;
  rows: readonly (readonly Figure[])[];
  base: Row | undefined;
}

const BASE = 0;

export function Bars({ title, rows, base }: Props) {
  const [first] = rows[0] ?? [];
  if (!first) return null;
  const columns = [...new Map(rows.flat().map(({ column }) => [column.id, column])).values()];
  const periods = bands(columns.map(({ id }) => id));
  const slot = periods.bandwidth() / rows.length;
  const scale = heights(rows.flat().map(valueOf));
  const place = (figure: Figure, series: number) => (periods(figure.column.id) ?? 0) + slot * series;
  const trend = line<Figure>(
    (figure) => place(figure, BASE) + slot / 2,
    (figure) => scale(valueOf(figure)),
  );
  return (
    <div>
      <Frame title={title} figure={first}>
        <Axis scale={scale} />
        {rows.map((figures, series) =>
          figures.map((figure) => (
            <Bar
              key={figure.ref}
              figure={figure}
              series={series}
              x={place(figure, series)}
              width={Math.max(1, slot - 2)}
              from={scale(0)}
              to={scale(valueOf(figure))}
              note={series === BASE ? "" : marginNote(figure, base)}
            />
          )),
        )}
        {base && <path class="trend" aria-hidden="true" d={trend(rows[BASE] ?? []) ?? ""} />}
        {columns.map(({ id, period, label }) => (
          <Below
            key={id}
            x={(periods(id) ?? 0) + periods.bandwidth() / 2}
            words={period ? shortPeriod(period) : label}
          />
        ))}
        {base && (
          <Margins
            rows={rows}
            base={base}
            place={(figure) => (periods(figure.column.id) ?? 0) + periods.bandwidth() / 2}
          />
        )}
      </Frame>
      <Key names={rows.map(([figure]) => captionOf(figure?.row.caption ?? ""))} />
      {base && <p class="quiet">Percentages: the last of these in % of revenue, derived.</p>}
    </div>
  );
}

/** The last row's share of revenue under its period. */
function Margins({
  rows,
  base,
  place,
}: {
  rows: Props["rows"];
  base: Row;
  place: (figure: Figure) => number;
}) {
  return (
    <>
      {(rows.at(-1) ?? []).map((figure) => (
        <Below key={figure.ref} x={place(figure)} line={1} words={shareWords(figure, base)} />
      ))}
    </>
  );
}

function shareWords(figure: Figure, base: Row): string {
  const share = shareOf(figure, {
    row: base,
    cell: base.cells.find((cell) => cell?.column === figure.column.id),
  });
  return share ? derivedText(share) : "";
}

function marginNote(figure: Figure, base: Row | undefined): string {
  const share = base ? shareWords(figure, base) : "";
  return share === "" ? "" : `, ${share} of revenue (derived)`;
}
