// Links to a figure: the address holds its place in the text, never the text.
import { effect, signal } from "@preact/signals";
import { reading, type Reading } from "../analysis/reading.js";
import { documents } from "../document/document.js";
import { openExample } from "../document/example.js";
import { tell } from "../document/notice.js";
import { markAt } from "../report/marks.js";
import { selectedSpan, selectMark, selectSpan } from "./selection.js";

const EXAMPLE = "example";

/** Whether the address names a text that is not on the desk yet: there is nothing to start with then. */
export const opening = signal(false);

interface Place {
  readonly example: boolean;
  readonly span: readonly [begin: number, end: number] | null;
  /** Of the text that the link was made for; "" where it does not say. */
  readonly fingerprint: string;
}

const NOWHERE: Place = { example: false, span: null, fingerprint: "" };

/** `#example`, `#120-128,t1a2b3c4d` or `#example,120-128`. */
export function linkToSelection(): string {
  const span = selectedSpan.peek();
  const document = reading.peek()?.document;
  const isExample = document?.origin === "example" && !document.edited;
  const parts = [
    isExample ? EXAMPLE : "",
    span ? span.join("-") : "",
    document && !isExample ? fingerprint(document.text) : "",
  ].filter((part) => part !== "");
  return `${location.href.split("#")[0] ?? ""}#${parts.join(",")}`;
}

/** Opens what the address names: the example at once, a place once there is a text. */
export function followAddress(): void {
  let place = readAddress();
  if (place.example) {
    opening.value = true;
    void openExample().finally(() => (opening.value = false));
  } else tellIfUnknown(place);
  effect(() => {
    const read = reading.value;
    if (!read || !place.span) return;
    const there = place;
    place = NOWHERE;
    goTo(there, read);
  });
  addEventListener("hashchange", () => {
    place = readAddress();
    const read = reading.peek();
    if (place.example && read?.document.origin !== "example") void openExample();
    else if (read) reading.value = { ...read };
    else tellIfUnknown(place);
  });
}

function goTo({ span, fingerprint: wanted }: Place, { document, index }: Reading): void {
  if (!span) return;
  if (wanted !== "" && wanted !== fingerprint(document.text)) {
    tell(
      "warning",
      "The link is to a figure of another text",
      "The text on the desk is not the one it was made for, so its place is not shown.",
    );
    return;
  }
  const [begin, end] = span;
  const mark = markAt(index.marks, begin);
  if (mark) selectMark(mark, null);
  else if (end <= document.text.length) selectSpan([begin, end], null);
}

function tellIfUnknown({ span }: Place): void {
  if (span && documents.peek().length === 0)
    tell(
      "info",
      "The link is to a figure of a text that is not here",
      "A link holds a place, never the text. Paste or open the release, and the figure is shown.",
    );
}

function readAddress(): Place {
  const parts = location.hash.slice(1).split(",");
  const [begin, end] = (parts.find((part) => /^\d{1,9}-\d{1,9}$/u.test(part)) ?? "").split("-").map(Number);
  const span = begin !== undefined && end !== undefined && begin < end ? ([begin, end] as const) : null;
  return {
    example: parts.includes(EXAMPLE),
    span,
    fingerprint: parts.find((part) => /^t[0-9a-f]{8}$/u.test(part)) ?? "",
  };
}

/** Tells texts apart and gives nothing of them away (FNV-1a, 32 bits). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `t${(hash >>> 0).toString(16).padStart(8, "0")}`;
}
