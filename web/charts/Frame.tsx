// What every chart shares: its title, its paper, its axis, and bars that can be pressed.
import type { ComponentChildren } from "preact";
import type { ScaleLinear } from "d3-scale";
import { figureName } from "../findings/place.js";
import { cellText } from "../format/figure.js";
import { measureOf, measureWords } from "../format/unit.js";
import type { Figure } from "../report/figure.js";
import { selectFigure } from "../view/selection.js";
import { HEIGHT, MARGIN, ticksOf, WIDTH } from "./axis.js";

export function Frame({
  title,
  figure,
  children,
}: {
  title: string;
  figure: Figure;
  children: ComponentChildren;
}) {
  return (
    <figure class="chart">
      <figcaption>
        {title} <span class="quiet">{measureWords(measureOf(figure.row, figure.cell))}</span>
      </figcaption>
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="group" aria-label={title}>
        {children}
      </svg>
    </figure>
  );
}

export function Axis({ scale }: { scale: ScaleLinear<number, number> }) {
  return (
    <g class="axis" aria-hidden="true">
      {ticksOf(scale).map(({ at, words }) => (
        <g key={words}>
          <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={at} y2={at} />
          <text x={MARGIN.left - 6} y={at} dy="0.32em" text-anchor="end">
            {words}
          </text>
        </g>
      ))}
      <line class="zero" x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={scale(0)} y2={scale(0)} />
    </g>
  );
}

interface BarProps {
  figure: Figure;
  series: number;
  x: number;
  width: number;
  from: number;
  to: number;
  note?: string;
}

export function Bar({ figure, series, x, width, from, to, note = "" }: BarProps) {
  const go = () => {
    selectFigure(figure.ref, null);
  };
  const name = `${figureName(figure)}: ${cellText(figure.cell, figure.row)}${note}`;
  return (
    <rect
      class={`bar series-${String(series)}`}
      x={x}
      width={width}
      y={Math.min(from, to)}
      height={Math.max(1, Math.abs(to - from))}
      role="button"
      tabindex={0}
      aria-label={name}
      onClick={go}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === " ") go();
      }}
    >
      <title>{name}</title>
    </rect>
  );
}

export function Below({ x, words, line = 0 }: { x: number; words: string; line?: number }) {
  return (
    <text class="label" x={x} y={HEIGHT - MARGIN.bottom + 15 + line * 13} text-anchor="middle">
      {words}
    </text>
  );
}

export function Key({ names }: { names: readonly string[] }) {
  return (
    <ul class="chart-key" aria-hidden="true">
      {names.map((name, index) => (
        <li key={name}>
          <span class={`key-${String(index)}`} /> {name}
        </li>
      ))}
    </ul>
  );
}
