// A figure as an exact integer of its last printed digit, to be set against another of another scale.

export interface Exact {
  readonly units: bigint;
  /** Power of ten of one unit. */
  readonly exponent: number;
}

/** Values beyond this many digits do not survive JSON. */
const EXACT = 1e15;

export function exactOf(value: number | null, decimals: number, scale: number | null): Exact | null {
  if (value === null || Math.abs(value) >= EXACT) return null;
  return { units: BigInt(value.toFixed(decimals).replace(".", "")), exponent: (scale ?? 0) - decimals };
}

/** How two figures that should be one stand to each other: `rounded` where one is the other with fewer digits. */
export function relate(one: Exact, other: Exact): "agrees" | "rounded" | "differs" {
  const fine = Math.min(one.exponent, other.exponent);
  const coarse = Math.max(one.exponent, other.exponent);
  const gap = abs(at(one, fine) - at(other, fine));
  if (gap === 0n) return "agrees";
  return fine < coarse && gap * 2n <= 10n ** BigInt(coarse - fine) ? "rounded" : "differs";
}

/** `later` less `earlier`, in the scale given. */
export function differenceOf(later: Exact, earlier: Exact, scale: number | null): number {
  const fine = Math.min(later.exponent, earlier.exponent);
  const gap = at(later, fine) - at(earlier, fine);
  return Number(`${String(gap)}e${String(fine - (scale ?? 0))}`);
}

function at({ units, exponent }: Exact, fine: number): bigint {
  return units * 10n ** BigInt(exponent - fine);
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
