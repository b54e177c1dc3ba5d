// Figures the text does not print, derived for the view in exact integers and rounded half away from zero.
import type { Cell, Row } from "#report";
import { digitsOf } from "../format/decimal.js";
import { isSameMeasure, measureOf } from "../format/unit.js";

/** A derived figure as digits, `-8.7`, with its unit. */
export interface Derived {
  readonly digits: string;
  readonly unit: string | null;
}

export interface Operand {
  readonly row: Row;
  readonly cell: Cell | null | undefined;
}

interface Exact {
  readonly units: bigint;
  readonly decimals: number;
}

/** One decimal, as releases print percentages. */
const PERCENT_DECIMALS = 1;

/** A figure as a percentage of another in the same unit; nothing where the base is not above zero. */
export function shareOf(part: Operand, base: Operand): Derived | null {
  const pair = alike(part, base);
  if (!pair || pair[1].units <= 0n) return null;
  return percent(pair[0].units, pair[1].units);
}

/** The later figure less the earlier one; of two percentages it is in points. */
export function changeOf(later: Operand, earlier: Operand): Derived | null {
  const pair = alike(later, earlier);
  if (!pair) return null;
  const [now, then] = pair;
  return {
    digits: toDigits(now.units - then.units, now.decimals),
    unit: isPercent(later) ? "points" : measureOf(later.row, later.cell).unit,
  };
}

/** The change in percent of the earlier figure; nothing where that is not above zero, a percentage, or the sign changes. */
export function growthOf(later: Operand, earlier: Operand): Derived | null {
  if (isPercent(later)) return null;
  const pair = alike(later, earlier);
  if (!pair || pair[1].units <= 0n || pair[0].units < 0n) return null;
  return percent(pair[0].units - pair[1].units, pair[1].units);
}

function isPercent({ row, cell }: Operand): boolean {
  return measureOf(row, cell).unit === "percent";
}

function alike(one: Operand, other: Operand): readonly [Exact, Exact] | null {
  const [first, second] = [exact(one.cell), exact(other.cell)];
  if (!first || !second || !isSameMeasure(measureOf(one.row, one.cell), measureOf(other.row, other.cell)))
    return null;
  const decimals = Math.max(first.decimals, second.decimals);
  return [widen(first, decimals), widen(second, decimals)];
}

function exact(cell: Cell | null | undefined): Exact | null {
  if (!cell || cell.value === null) return null;
  const digits = digitsOf(cell.value, cell.decimals);
  return digits === null ? null : { units: BigInt(digits.replace(".", "")), decimals: cell.decimals };
}

function widen({ units, decimals }: Exact, wanted: number): Exact {
  return { units: units * 10n ** BigInt(wanted - decimals), decimals: wanted };
}

function percent(part: bigint, base: bigint): Derived {
  const scaled = part * 100n * 10n ** BigInt(PERCENT_DECIMALS);
  const half = (scaled < 0n ? -base : base) / 2n;
  return { digits: toDigits((scaled + half) / base, PERCENT_DECIMALS), unit: "percent" };
}

function toDigits(units: bigint, decimals: number): string {
  const sign = units < 0n ? "-" : "";
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return sign + digits.slice(0, point) + (decimals === 0 ? "" : `.${digits.slice(point)}`);
}
