// The source as an editor: the text is read again after each pause in the typing.
import { signal } from "@preact/signals";
import { selection } from "../view/selection.js";
import { useLayoutEffect, useRef } from "preact/hooks";
import { current, edit } from "../document/document.js";
import { sourceView } from "./source-view.js";

export const editing = signal(false);

/** Where the caret stood when the editor was left: the text is shown again from there. */
export const leftAt = signal<number | null>(null);

export function startEditing(): void {
  openAt = placeToEdit();
  editing.value = true;
}

/** Taken while the text is still shown. */
let openAt = 0;

/** At the selected figure where that can be seen, else at the line in view. */
function placeToEdit(): number {
  const view = sourceView.peek();
  const selected = selection.peek()?.span;
  if (selected && (!view || view.shows(selected))) return selected[0];
  return view?.firstVisible() ?? 0;
}

const READING_HEIGHT = 0.4;

export function Editor() {
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.value = current.peek()?.text ?? "";
    area.focus();
    area.setSelectionRange(openAt, openAt);
    area.scrollTop = topOf(openAt, area) - area.clientHeight * READING_HEIGHT;
    return () => {
      leftAt.value = area.selectionStart;
    };
  }, []);

  return (
    <textarea
      ref={field}
      class="source-editor"
      aria-label="Text of the release; it is read again as you type"
      spellcheck={false}
      onInput={(event) => {
        edit(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") editing.value = false;
      }}
    />
  );
}

/** How far down a place stands: no line of the editor is wrapped, so all are of one height. */
function topOf(place: number, { value, scrollHeight }: HTMLTextAreaElement): number {
  const lines = value.split("\n").length;
  const above = value.slice(0, place).split("\n").length - 1;
  return (scrollHeight * above) / lines;
}
