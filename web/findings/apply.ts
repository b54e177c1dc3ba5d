// Puts a finding right in the user's copy of the text: an edit like any other, which can be undone.
import type { Finding } from "#report";
import { reading } from "../analysis/reading.js";
import { editDocument } from "../document/document.js";
import { tell } from "../document/notice.js";
import { placeOfSlip } from "../report/slips.js";
import { say } from "../view/announce.js";

export function applyRepair({ cause }: Finding): void {
  const read = reading.peek();
  if (!read || !cause) return;
  const { text, id } = read.document;
  const place = placeOfSlip(cause, text, read.index);
  if (!place) return;
  const applied = replaceInColumn(text, place, cause.repair);
  editDocument(id, applied);
  const what = `${text.slice(place[0], place[1])} now reads ${cause.repair}`;
  say(`Applied to your copy: ${what}`);
  tell("info", "Applied to your copy", `${what}. The text you brought is changed on this page only.`, {
    name: "Undo",
    run: () => {
      editDocument(id, text);
      say("Undone");
    },
  });
}

/** Another figure in the place of one, ending in its column where blanks lead up to it. */
function replaceInColumn(text: string, [begin, end]: readonly [number, number], figure: string): string {
  const isColumn = text.slice(begin - 2, begin) === "  ";
  const spare = isColumn ? end - begin - figure.length : 0;
  const from = spare < 0 && text.slice(begin + spare - 1, begin).trim() === "" ? begin + spare : begin;
  return text.slice(0, from) + " ".repeat(Math.max(0, spare)) + figure + text.slice(end);
}
