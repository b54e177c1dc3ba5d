// Paste and drop anywhere on the page.
import { copyStatementAround } from "../exports/copy-shortcut.js";
import { hasTables, take, transferredText } from "./clipboard.js";
import { edit } from "./document.js";

const TYPED_INTO = "input, textarea";

export function listenForTransfers(): void {
  document.addEventListener("paste", (event) => {
    paste(event);
  });
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer) void take(event.dataTransfer);
  });
  document.addEventListener("copy", (event) => {
    copyStatementAround(event);
  });
}

/** A paste into a field belongs to the field, but for the first one, whose field is there to be pasted into. */
function paste(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  if (!clipboardData) return;
  if (target instanceof HTMLTextAreaElement && target.matches(".source-editor"))
    void pasteTables(event, clipboardData, target);
  else if (!(target instanceof Element) || !target.matches(TYPED_INTO) || target.closest(".start")) {
    event.preventDefault();
    void take(clipboardData);
  }
}

/** Tables pasted into the editor keep their columns too. */
async function pasteTables(
  event: ClipboardEvent,
  transfer: DataTransfer,
  editor: HTMLTextAreaElement,
): Promise<void> {
  if (!hasTables(transfer)) return;
  event.preventDefault();
  const text = await transferredText(transfer);
  editor.setRangeText(text, editor.selectionStart, editor.selectionEnd, "end");
  edit(editor.value);
}
