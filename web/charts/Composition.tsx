// What a balance sheet is made of: the terms of its totals, stacked.
import { stack } from "d3-shape";
import type { Report, Row, Statement } from "#report";
import type { Reading } from "../analysis/reading.js";
import { captionOf } from "../findings/place.js";
import type { Figure } from "../report/figure.js";
import { bands, heights, valueOf } from "./axis.js";
import { Axis, Bar, Below, Frame } from "./Frame.js";
import { latest, rowOfKind, type KeyRow } from "./series.js";

const SIDES: readonly (readonly [KeyRow, string])[] = [
  ["assets", "Assets"],
  ["liabilitiesAndEquity", "Liabilities and equity"],
];
const SHADES = 8;

interface Part {
  figure: Figure;
  from: number;
  to: number;
}

export function Composition({ read, statement }: { read: Reading; statement: Statement | undefined }) {
  const sides = SIDES.map(([key, name]) => ({
    name,
    parts: stacked(partsOf(read, statement, rowOfKind(statement, key))),
  }));
  const [first] = sides.flatMap(({ parts }) => parts);
  if (!first) return null;
  const places = bands(
    sides.map(({ name }) => name),
    0.08,
  );
  const scale = heights(sides.flatMap(({ parts }) => parts.flatMap(({ from, to }) => [from, to])));
  return (
    <Frame title={`Balance sheet, ${first.figure.column.label}`} figure={first.figure}>
      <Axis scale={scale} />
      {sides.map(({ name, parts }) => (
        <g key={name}>
          {parts.map(({ figure, from, to }, index) => (
            <g key={figure.ref}>
              <Bar
                figure={figure}
                series={index % SHADES}
                x={places(name) ?? 0}
                width={places.bandwidth()}
                from={scale(from)}
                to={scale(to)}
              />
              {Math.abs(scale(from) - scale(to)) > 13 && (
                <text
                  class="inside"
                  x={(places(name) ?? 0) + 6}
                  y={(scale(from) + scale(to)) / 2}
                  dy="0.35em"
                  aria-hidden="true"
                >
                  {captionOf(figure.row.caption)}
                </text>
              )}
            </g>
          ))}
          <Below x={(places(name) ?? 0) + places.bandwidth() / 2} words={name} />
        </g>
      ))}
    </Frame>
  );
}

/** The figures a total is proved to be made of, for the latest date. */
function partsOf(read: Reading, statement: Statement | undefined, total: Row | undefined): readonly Figure[] {
  if (!total || !statement) return [];
  const terms = termsOf(read.report, total);
  return terms
    .map((id) => latest(read.index, statement, read.index.rows.get(id)))
    .filter((figure) => figure !== undefined);
}

function termsOf({ calculations }: Report, total: Row): readonly string[] {
  return (
    calculations.find((calculation) => calculation.total === total.id)?.terms.map(({ row }) => row) ?? []
  );
}

function stacked(figures: readonly Figure[]): readonly Part[] {
  const layers = stack<null, Figure>()
    .keys(figures)
    .value((_, figure) => valueOf(figure))([null]);
  return layers.map((layer) => ({ figure: layer.key, from: layer[0]?.[0] ?? 0, to: layer[0]?.[1] ?? 0 }));
}
