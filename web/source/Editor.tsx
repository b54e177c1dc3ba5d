// The source as an editor: the text is read again after each pause in the typing.
import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { current, edit } from "../document/document.js";
import { sourceView } from "./source-view.js";

export const editing = signal(false);

export function startEditing(): void {
  editing.value = true;
}

export function Editor() {
  const field = useRef<HTMLTextAreaElement>(null);
  const place = useRef(sourceView.peek()?.firstVisible() ?? 0);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.value = current.peek()?.text ?? "";
    area.focus();
    area.setSelectionRange(place.current, place.current);
    area.scrollTop = (area.scrollHeight * place.current) / Math.max(1, area.value.length);
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
