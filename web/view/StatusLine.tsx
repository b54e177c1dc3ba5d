// The line at the foot: the selected figure with its meaning, its checks, and what can be done with it.
import { useSignalEffect } from "@preact/signals";
import { reading } from "../analysis/reading.js";
import { copyText } from "../exports/copy.js";
import { checkWords, openChecks, worst } from "../findings/findings.js";
import { figureName, partName } from "../findings/place.js";
import { cellText, speakCell } from "../format/figure.js";
import { measureOf, measureWords } from "../format/unit.js";
import type { Figure } from "../report/figure.js";
import { markAt } from "../report/marks.js";
import { count, STATUSES, VERDICTS } from "../report/words.js";
import { linkToSelection } from "./address.js";
import { announce, said, say } from "./announce.js";
import { Sign, VerdictIcon } from "./Icon.js";
import { selectedClaim, selectedFigure, selection } from "./selection.js";

export function StatusLine() {
  useSpoken();
  const read = reading.value;
  const selected = selection.value;
  if (!read) return null;
  return (
    <footer class="status">
      {selected ? (
        <Selected />
      ) : (
        <p class="quiet">Select a figure to see where it comes from. Press ? for the keys.</p>
      )}
      <span class="spring" />
      {said.value !== "" && <p class="said">{said.value}</p>}
      {selected && (
        <button
          type="button"
          class="button small"
          onClick={() => {
            copyText(linkToSelection());
            say("Link copied: it holds the place in the text, never the text");
          }}
        >
          <Sign name="link" /> Copy link to this figure
        </button>
      )}
    </footer>
  );
}

function Selected() {
  const figure = selectedFigure.value;
  const claim = selectedClaim.value;
  if (figure) return <FigureFacts figure={figure} />;
  if (claim)
    return (
      <p>
        <VerdictIcon verdict={claim.verdict} /> Claim, {VERDICTS[claim.verdict].word}: “{claim.text}”{" "}
        <ChecksLink place={claim.id} />
      </p>
    );
  const read = reading.value;
  const span = selection.value?.span;
  const mark = read && span ? markAt(read.index.marks, span[0]) : null;
  if (!read || !mark) return <p>A place in the text</p>;
  return (
    <p>
      “{read.document.text.slice(mark.begin, mark.end)}”: {STATUSES[mark.status]}
    </p>
  );
}

function FigureFacts({ figure }: { figure: Figure }) {
  const words = measureWords(measureOf(figure.row, figure.cell));
  const part = partName(reading.value, figure.cell.span);
  return (
    <p>
      <b class="figure-text">{cellText(figure.cell, figure.row)}</b> {figureName(figure)}
      {words !== "" && <span class="quiet">, {words}</span>}
      {part !== null && <span class="quiet">, {part}</span>} <ChecksLink place={figure.ref} />
    </p>
  );
}

function ChecksLink({ place }: { place: string }) {
  const index = reading.value?.index;
  const checks = index?.checks.get(place) ?? index?.claimChecks.get(place) ?? [];
  const verdict = worst(checks);
  const protection = index?.protection.get(place);
  const protectedBy =
    protection === undefined
      ? ""
      : protection === 0
        ? "; no check would notice a wrong digit"
        : `; ${count(protection, "check")} would notice a wrong digit`;
  if (verdict === null) return <span class="quiet">no check{protectedBy}</span>;
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        openChecks(null, place);
      }}
    >
      <VerdictIcon verdict={verdict} /> {checkWords(checks)}
      {protectedBy}
    </button>
  );
}

/** The same for those who listen: value, row, column, verdict. */
function useSpoken(): void {
  useSignalEffect(() => {
    const figure = selectedFigure.value;
    const claim = selectedClaim.value;
    const index = reading.peek()?.index;
    if (figure) {
      const verdict = worst(index?.checks.get(figure.ref) ?? []);
      announce(
        `${speakCell(figure.cell, figure.row)}, ${figureName(figure)}, ${verdict === null ? "not checked" : VERDICTS[verdict].word}`,
      );
    } else if (claim) announce(`Claim, ${VERDICTS[claim.verdict].word}: ${claim.text}`);
  });
}
