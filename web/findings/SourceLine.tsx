// The line of the source that a finding is about, quoted where the source itself is covered.
import type { Finding } from "#report";
import { reading } from "../analysis/reading.js";
import { placeOfSlip } from "../report/slips.js";

export function SourceLine({ slip }: { slip: Finding }) {
  const read = reading.value;
  if (!read) return null;
  const { text } = read.document;
  const place = placeOf(slip, text, read.index);
  if (!place) return null;
  const [begin, end] = place;
  const from = text.lastIndexOf("\n", begin - 1) + 1;
  const stop = text.indexOf("\n", end);
  const to = stop < 0 ? text.length : stop;
  return (
    <figure class="source-line">
      <figcaption class="quiet">In the text</figcaption>
      <pre tabindex={0} aria-label="Line of the text">
        {closeUp(text.slice(from, begin))}
        <mark>{text.slice(begin, end)}</mark>
        {closeUp(text.slice(end, to))}
      </pre>
    </figure>
  );
}

/** The wide gaps of a table would push its figures out of a small screen. */
function closeUp(line: string): string {
  return line.replace(/[ \t]{3,}/gu, "   ");
}

function placeOf(
  { cause, claims, checks }: Finding,
  text: string,
  index: NonNullable<typeof reading.value>["index"],
): readonly [number, number] | null {
  const place = cause && placeOfSlip(cause, text, index);
  if (place) return place;
  const claim = index.claims.get(cause?.claim ?? claims[0] ?? "");
  if (claim) return claim.span;
  const tested = [...index.checks].find(([, those]) => those.some(({ id }) => id === checks[0]));
  return tested ? (index.figures.get(tested[0])?.cell.span ?? null) : null;
}
