// Exact decimals as text: the report's numbers are printed from their digits, never computed with.

/** Numbers up to this many digits survive JSON; beyond it the printed figure is the only exact one. */
const EXACT = 1e15;

/** The digits of a value with its sign, `-6976` or `54.8`. */
export function digitsOf(value: number, decimals: number): string | null {
  return Math.abs(value) < EXACT ? value.toFixed(decimals) : null;
}

/** Moves the decimal point to the right, or to the left where places is negative, keeping every digit. */
export function shiftPoint(digits: string, places: number): string {
  if (places === 0) return digits;
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = digits.slice(sign.length).split(".");
  const all =
    whole.padStart(whole.length + Math.max(0, -places), "0") + fraction.padEnd(Math.max(0, places), "0");
  const point = whole.length + Math.max(0, -places) + places;
  const left = trimZeros(all.slice(0, point));
  const right = all.slice(point);
  return sign + (right === "" ? left : `${left}.${right}`);
}

/** Thousands apart by commas: `1183548` is `1,183,548`. */
export function groupThousands(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  let grouped = whole.slice(0, whole.length % 3);
  for (let at = whole.length % 3; at < whole.length; at += 3)
    grouped += (grouped === "" ? "" : ",") + whole.slice(at, at + 3);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

export function isZero(digits: string): boolean {
  return digits.replace(/[-.0]/gu, "") === "";
}

function trimZeros(whole: string): string {
  let start = 0;
  while (start < whole.length - 1 && whole[start] === "0") start += 1;
  return whole.slice(start);
}
