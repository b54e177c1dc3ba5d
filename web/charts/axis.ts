// Scales of the charts: where a figure stands on paper; the figures themselves are never computed with.
import { format } from "d3-format";
import { scaleBand, scaleLinear, type ScaleBand, type ScaleLinear } from "d3-scale";
import type { Figure } from "../report/figure.js";

export const WIDTH = 360;
export const HEIGHT = 200;
export const MARGIN = { top: 12, right: 8, bottom: 36, left: 56 } as const;

const TICKS = 5;
/** Less than nothing in parentheses, as in the statements. */
const tickFormat = format("(,~r");

export function heights(values: readonly number[]): ScaleLinear<number, number> {
  return scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .nice(TICKS)
    .range([HEIGHT - MARGIN.bottom, MARGIN.top]);
}

export function bands(names: readonly string[], padding = 0.3): ScaleBand<string> {
  return scaleBand()
    .domain(names)
    .range([MARGIN.left, WIDTH - MARGIN.right])
    .padding(padding);
}

export function ticksOf(scale: ScaleLinear<number, number>): readonly { at: number; words: string }[] {
  return scale.ticks(TICKS).map((value) => ({ at: scale(value), words: tickFormat(value) }));
}

export function valueOf({ cell }: Figure): number {
  return cell.value ?? 0;
}
