// Figures as accountants print them: parentheses for less than nothing, a dash for nothing, signs hung to the right.
import type { Cell, Row } from "#report";
import { digitsOf, groupThousands, isZero, shiftPoint } from "./decimal.js";
import {
  currencySymbol,
  isMoney,
  measureOf,
  measureWords,
  placesMoved,
  type DisplayScale,
  type Measure,
} from "./unit.js";

export interface PrintedFigure {
  /** Digits, with the opening parenthesis of a negative. */
  readonly body: string;
  /** What hangs to the right of the last digit: `)`, `%` or `)%`. */
  readonly hang: string;
}

const DASH = "—";
const HUNG: Readonly<Record<string, string>> = { percent: "%", points: " pts" };

export function printCell(cell: Cell, row: Row, display: DisplayScale = "printed"): PrintedFigure {
  const measure = measureOf(row, cell);
  if (cell.value === null) return { body: cell.printed, hang: "" };
  const digits = digitsOf(cell.value, cell.decimals);
  if (digits === null) return { body: cell.printed, hang: "" };
  if (cell.nil) return { body: DASH, hang: "" };
  return printDigits(shiftPoint(digits, placesMoved(measure, display)), measure.unit);
}

export function printDigits(digits: string, unit: string | null): PrintedFigure {
  const percent = HUNG[unit ?? ""] ?? "";
  if (isZero(digits) && isMoney(unit)) return { body: DASH, hang: "" };
  const negative = digits.startsWith("-") && !isZero(digits);
  const body = groupThousands(digits.startsWith("-") ? digits.slice(1) : digits);
  return negative ? { body: `(${body}`, hang: `)${percent}` } : { body, hang: percent };
}

/** A number of the report in one string, `$(6,976)`, with no more digits than it has. */
export function printNumber(value: number, { unit }: Measure, decimals = decimalsOf(value)): string {
  const digits = digitsOf(value, decimals);
  if (digits === null) return String(value);
  const { body, hang } = printDigits(digits, unit);
  return body + hang;
}

export function printWithSymbol(value: number, measure: Measure, decimals = decimalsOf(value)): string {
  return currencySymbol(measure) + printNumber(value, measure, decimals);
}

export function cellText(cell: Cell, row: Row, display: DisplayScale = "printed"): string {
  const { body, hang } = printCell(cell, row, display);
  return body + hang;
}

/** As heard: "minus 6,976 thousands of US dollars". */
export function speakCell(cell: Cell, row: Row): string {
  if (cell.value === null) return cell.printed;
  if (cell.nil) return "nil";
  const digits = digitsOf(cell.value, cell.decimals) ?? cell.printed;
  const number = groupThousands(digits.startsWith("-") ? digits.slice(1) : digits);
  return `${digits.startsWith("-") ? "minus " : ""}${number} ${measureWords(measureOf(row, cell))}`.trim();
}

/** The plain number for a spreadsheet or a CSV file: `-6976`, `0.03`; nothing where the print is no number. */
export function plainDigits(cell: Cell): string | null {
  return cell.value === null ? null : digitsOf(cell.value, cell.decimals);
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
