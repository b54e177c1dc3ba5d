// Rows of a statement by period, side by side; each bar tells its share of revenue where the report derives it.
import { line } from "d3-shape";
import type { Metric } from "#report";
import { captionOf } from "../findings/place.js";
import { shortDate } from "../format/period.js";
import { printNumber } from "../format/figure.js";
import type { Figure } from "../report/figure.js";
import { bands, heights, valueOf } from "./axis.js";
import { Axis, Bar, Below, Frame, Key } from "./Frame.js";

interface Props {
  title: string;
  rows: readonly (readonly Figure[])[];
  /** The shares of revenue that the report derives. */
  metrics: readonly Metric[];
}

const BASE = 0;

export function Bars({ title, rows, metrics }: Props) {
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
              note={series === BASE ? "" : marginNote(figure, metrics)}
            />
          )),
        )}
        {metrics.length > 0 && <path class="trend" aria-hidden="true" d={trend(rows[BASE] ?? []) ?? ""} />}
        {columns.map(({ id, period, label }) => (
          <Below
            key={id}
            x={(periods(id) ?? 0) + periods.bandwidth() / 2}
            words={period ? shortDate(period) : label}
          />
        ))}
        {metrics.length > 0 && (
          <Margins
            rows={rows}
            metrics={metrics}
            place={(figure) => (periods(figure.column.id) ?? 0) + periods.bandwidth() / 2}
          />
        )}
      </Frame>
      <Key names={rows.map(([figure]) => captionOf(figure?.row.caption ?? ""))} />
      {metrics.length > 0 && <p class="quiet">Percentages: the last of these in % of revenue, derived.</p>}
    </div>
  );
}

/** The last row's share of revenue under its period. */
function Margins({ rows, metrics, place }: Omit<Props, "title"> & { place: (figure: Figure) => number }) {
  return (
    <>
      {(rows.at(-1) ?? []).map((figure) => (
        <Below key={figure.ref} x={place(figure)} line={1} words={shareWords(figure, metrics)} />
      ))}
    </>
  );
}

function shareWords({ ref }: Figure, metrics: readonly Metric[]): string {
  const metric = metrics.find(({ cells, unit }) => unit === "percent" && cells[0] === ref);
  return metric?.value == null
    ? ""
    : printNumber(metric.value, { unit: "percent", scale: 0 }, metric.decimals);
}

function marginNote(figure: Figure, metrics: readonly Metric[]): string {
  const share = shareWords(figure, metrics);
  return share === "" ? "" : `, ${share} of revenue (derived)`;
}
