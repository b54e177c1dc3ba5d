// Where the text says what a finding would have it say otherwise.
import type { Claim, Finding, Slip } from "#report";
import { endOfMatch } from "../format/spaces.js";
import type { Figure } from "./figure.js";

interface Known {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly claims: ReadonlyMap<string, Claim>;
}

/** Null where it cannot be told. */
export function placeOfSlip(
  { ref, claim, printed }: Slip,
  text: string,
  { figures, claims }: Known,
): readonly [begin: number, end: number] | null {
  const figure = figures.get(ref ?? "");
  if (figure) return figure.cell.span;
  const sentence = claims.get(claim ?? "");
  if (!sentence || printed === "") return null;
  const [begin, stop] = sentence.span;
  for (let at = begin; at < stop; at += 1) {
    const end = endOfMatch(text, at, printed);
    if (end !== null) return [at, end];
  }
  return null;
}

/** The claim that a finding is about, where it is about prose. */
export function claimOf({ cause, claims }: Finding): string | null {
  if (cause) return cause.claim;
  return claims[0] ?? null;
}
