// Units and scales in words and signs.
import type { Cell, Row, Statement } from "#report";

export type DisplayScale = "printed" | "thousands" | "millions";

const SYMBOLS: Readonly<Record<string, string>> = {
  USD: "$",
  EUR: "€",
  GBP: "£",
  JPY: "¥",
  CNY: "¥",
  INR: "₹",
  KRW: "₩",
  CAD: "C$",
  AUD: "A$",
  HKD: "HK$",
  SGD: "S$",
  TWD: "NT$",
  BRL: "R$",
  ILS: "₪",
};

const NAMES: Readonly<Record<string, string>> = {
  USD: "US dollars",
  EUR: "euros",
  GBP: "pounds sterling",
  JPY: "yen",
  CNY: "yuan",
  INR: "rupees",
  CAD: "Canadian dollars",
  AUD: "Australian dollars",
  CHF: "Swiss francs",
  HKD: "Hong Kong dollars",
  SGD: "Singapore dollars",
  TWD: "New Taiwan dollars",
  SEK: "Swedish kronor",
  NOK: "Norwegian kroner",
  DKK: "Danish kroner",
  BRL: "reais",
  ILS: "shekels",
  KRW: "won",
  shares: "shares",
  percent: "percent",
  points: "percentage points",
  pure: "",
};

/** Amounts per share are also printed in hundredths of the currency. */
const HUNDREDTHS: Readonly<Record<string, string>> = {
  USD: "cents",
  EUR: "cents",
  GBP: "pence",
  CAD: "Canadian cents",
  AUD: "Australian cents",
};

const SCALES: Readonly<Record<number, string>> = {
  [-2]: "hundredths",
  2: "hundreds",
  3: "thousands",
  5: "lakhs",
  6: "millions",
  7: "crores",
  9: "billions",
};
const TARGETS: Readonly<Record<DisplayScale, number | null>> = { printed: null, thousands: 3, millions: 6 };

/** What a figure counts; null where nothing printed says so. */
export interface Measure {
  readonly unit: string | null;
  readonly scale: number | null;
}

/** A cell's own unit and scale, even where it is known of it alone that they are not known; else those of its row. */
export function measureOf(row: Row, cell: Cell | null = null): Measure {
  return {
    unit: cell?.unit === undefined ? row.unit : cell.unit,
    scale: cell?.scale === undefined ? row.scale : cell.scale,
  };
}

/** Figures of which it is not known what they count are not to be set against each other. */
export function isSameMeasure(one: Measure, other: Measure): boolean {
  return one.unit !== null && one.unit === other.unit && one.scale === other.scale;
}

export function isMoney(unit: string | null): boolean {
  return unit !== null && unit.length === 3 && unit === unit.toUpperCase();
}

export function isPerShare(unit: string | null): boolean {
  return unit?.endsWith("/share") ?? false;
}

/** What stands before a figure; nothing before one in cents, which the sign would multiply. */
export function currencySymbol({ unit, scale }: Measure): string {
  if (unit === null) return "";
  const [currency = unit] = unit.split("/");
  if (!isMoney(currency) || (scale !== null && scale < 0)) return "";
  return SYMBOLS[currency] ?? `${currency} `;
}

/** The scale a figure is shown in: money and shares follow the toggle, everything else stays as printed. */
export function shownScale({ unit, scale }: Measure, display: DisplayScale): number | null {
  const target = TARGETS[display];
  return target === null || scale === null || !(isMoney(unit) || unit === "shares") ? scale : target;
}

/** By how many places a figure moves to be shown; none where its scale is not known. */
export function placesMoved(measure: Measure, display: DisplayScale): number {
  return (measure.scale ?? 0) - (shownScale(measure, display) ?? 0);
}

export function scaleWord(scale: number): string {
  return SCALES[scale] ?? (scale === 0 ? "" : `10^${String(scale)}`);
}

/** "thousands of US dollars", "US dollars per share", "pence per share", "percent". */
export function measureWords({ unit, scale }: Measure): string {
  if (unit === null) return "unit not stated";
  const [base = unit, per] = unit.split("/");
  const counted = countedWords(base, scale);
  return per === undefined ? counted : `${counted} per ${per}`;
}

function countedWords(base: string, scale: number | null): string {
  const name = NAMES[base] ?? base;
  if (scale === null) return isMoney(base) || base === "shares" ? `${name}, scale not stated` : name;
  if (scale === 0) return name;
  if (name === "") return scaleWord(scale);
  return (scale === -2 && HUNDREDTHS[base]) || `${scaleWord(scale)} of ${name}`;
}

/** The line under a statement's title: its own note as printed, the scale it is shown in, or that it prints none. */
export function unitLine(statement: Statement, display: DisplayScale): string {
  const { unit_note, currency, scale } = statement;
  if (display === "printed" && unit_note) return unit_note;
  if (currency === null) return scale === null ? "(unit not stated)" : scaleLine(scale);
  const words = measureWords({ unit: currency, scale: shownScale({ unit: currency, scale }, display) });
  return display === "printed" || scale === null
    ? `(in ${words}${evidenceWords(statement)})`
    : `(shown in ${words})`;
}

function scaleLine(scale: number): string {
  const words = scaleWord(scale);
  return words === "" ? "(currency not stated)" : `(in ${words}, currency not stated)`;
}

function evidenceWords({ scale, scale_inferred }: Statement): string {
  if (scale_inferred) return ", inferred";
  return scale === 0 ? ", for no other unit is printed" : "";
}
