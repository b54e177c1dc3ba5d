// What was not read, and what the analysis has to say about itself; each leads to its place in the text.
import type { Span } from "#report";
import type { Reading } from "../analysis/reading.js";
import { nameWords } from "../report/words.js";
import { selectSpan } from "../view/selection.js";

export function UnreadSheet({ read }: { read: Reading }) {
  const items = read.report.coverage.items.filter(({ status }) => status === "unread");
  if (items.length === 0) return <p class="quiet sheet">Every figure of the text was read.</p>;
  return (
    <ul class="sheet notes">
      {items.map(({ span }) => (
        <li key={span[0]}>
          <PlaceLink text={read.document.text} span={span} />
        </li>
      ))}
    </ul>
  );
}

export function NoteSheet({ read }: { read: Reading }) {
  const { diagnostics } = read.report;
  if (diagnostics.length === 0) return <p class="quiet sheet">Nothing to note.</p>;
  return (
    <ul class="sheet notes">
      {diagnostics.map(({ code, severity, message, span }) => (
        <li key={`${code}-${String(span?.[0])}`}>
          <b>{nameWords(code)}</b> <span class="quiet">({severity})</span> {message}
          {span && span[1] > span[0] && <PlaceLink text={read.document.text} span={span} />}
        </li>
      ))}
    </ul>
  );
}

const AROUND = 60;

/** A piece of the text with the words around it on its line. */
function PlaceLink({ text, span }: { text: string; span: Span }) {
  const [begin, end] = [span[0], Math.min(span[1], span[0] + AROUND)];
  const from = Math.max(text.lastIndexOf("\n", begin - 1) + 1, begin - AROUND);
  const lineEnd = text.indexOf("\n", end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + AROUND);
  return (
    <button
      type="button"
      class="link place"
      onClick={() => {
        selectSpan(span, null);
      }}
    >
      {text.slice(from, begin)}
      <mark>{text.slice(begin, end)}</mark>
      {text.slice(end, to)}
    </button>
  );
}
