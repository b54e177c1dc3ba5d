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

export interface Measure {
  readonly unit: string;
  readonly scale: number;
}

/** A figure whose scale is not known is shown as it is printed. */
export function measureOf(row: Row, cell: Cell | null = null): Measure {
  const scale = cell?.scale === undefined ? row.scale : cell.scale;
  return { unit: cell?.unit ?? row.unit ?? "pure", scale: scale ?? 0 };
}

export function isSameMeasure(one: Measure, other: Measure): boolean {
  return one.unit === other.unit && one.scale === other.scale;
}

export function isMoney(unit: string): boolean {
  return unit.length === 3 && unit === unit.toUpperCase();
}

export function isPerShare(unit: string): boolean {
  return unit.endsWith("/share");
}

/** What stands before a figure; nothing before one in cents, which the sign would multiply. */
export function currencySymbol({ unit, scale }: Measure): string {
  const [currency = unit] = unit.split("/");
  if (!isMoney(currency) || scale < 0) return "";
  return SYMBOLS[currency] ?? `${currency} `;
}

/** The scale a figure is shown in: money and shares follow the toggle, everything else stays as printed. */
export function shownScale({ unit, scale }: Measure, display: DisplayScale): number {
  const target = TARGETS[display];
  return target === null || !(isMoney(unit) || unit === "shares") ? scale : target;
}

export function scaleWord(scale: number): string {
  return SCALES[scale] ?? (scale === 0 ? "" : `10^${String(scale)}`);
}

/** "thousands of US dollars", "US dollars per share", "pence per share", "percent". */
export function measureWords({ unit, scale }: Measure): string {
  const [base = unit, per] = unit.split("/");
  const counted = countedWords(base, scale);
  return per === undefined ? counted : `${counted} per ${per}`;
}

function countedWords(base: string, scale: number): string {
  const name = NAMES[base] ?? base;
  if (scale === 0) return name;
  if (name === "") return scaleWord(scale);
  return (scale === -2 && HUNDREDTHS[base]) || `${scaleWord(scale)} of ${name}`;
}

/** The line under a statement's title: its own note as printed, the scale it is shown in, or that it prints none. */
export function unitLine(statement: Statement, display: DisplayScale): string {
  const { unit_note, currency, scale } = statement;
  if (display === "printed" && unit_note) return unit_note;
  const measure = { unit: currency ?? "USD", scale };
  const words =
    currency === null ? scaleWord(scale) : measureWords({ ...measure, scale: shownScale(measure, display) });
  if (words === "") return "";
  return display === "printed" ? `(in ${words}${evidenceWords(statement)})` : `(shown in ${words})`;
}

function evidenceWords({ scale, scale_inferred }: Statement): string {
  if (scale_inferred) return ", inferred";
  return scale === 0 ? ", for no other unit is printed" : "";
}
