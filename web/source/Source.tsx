// The source pane: the text as it was brought, every number marked by what it was read as.
import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { reading } from "../analysis/reading.js";
import { current } from "../document/document.js";
import { activeCheck } from "../findings/findings.js";
import { markAt } from "../report/marks.js";
import { found, hits } from "../view/search.js";
import { everyMark } from "../view/preferences.js";
import { pane, selectedSpan, selection, selectMark, type Pane, type Selection } from "../view/selection.js";
import { Editor, editing, leftAt } from "./Editor.js";
import { focusStatements, stepMark } from "./keys.js";
import { Legend } from "./Legend.js";
import { paintMarks } from "./paint.js";
import { sourceView } from "./source-view.js";
import { TextView } from "./text-view.js";

export function Source() {
  return (
    <section class="pane source" aria-label="Source text" data-shown={pane.value === "source"}>
      <Legend />
      {editing.value ? <Editor /> : <Text />}
    </section>
  );
}

function Text() {
  const viewport = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLPreElement>(null);

  useEffect(() => {
    if (!viewport.current || !page.current) return;
    const view = new TextView(viewport.current, page.current);
    sourceView.value = view;
    return () => {
      sourceView.value = null;
      view.close();
    };
  }, []);
  useShownText();
  useHighlights();

  return (
    <div class="source-viewport" ref={viewport}>
      <pre
        ref={page}
        class={isWide(current.value?.text ?? "") ? "source-page wrapped" : "source-page"}
        tabindex={0}
        id="source"
        aria-label="Source text; arrow keys go from figure to figure, Enter to the statement"
        onClick={selectAt}
        onKeyDown={readKey}
      />
    </div>
  );
}

function useShownText(): void {
  useSignalEffect(() => {
    const view = sourceView.value;
    const text = current.value?.text;
    if (!view || text === undefined) return;
    view.showText(text);
    view.showMarks([], () => null);
    const left = leftAt.peek();
    leftAt.value = null;
    if (left !== null) view.revealLine(left);
  });
  useSignalEffect(() => {
    const read = reading.value;
    const every = everyMark.value;
    if (read && read.document === current.value)
      sourceView.value?.showMarks(read.index.marks, paintMarks(read, every));
  });
}

/** What was scrolled to last: a text that is shown again, after an edit, stays where it is. */
let revealed: { readonly selection: Selection | null; readonly pane: Pane } = {
  selection: null,
  pane: "statements",
};

function useHighlights(): void {
  useSignalEffect(() => {
    const view = sourceView.value;
    const selected = selection.value;
    const span = selectedSpan.value;
    view?.highlight("tie-selected", span ? [span] : []);
    const shownIn = pane.value;
    if (!view || !span || (selected === revealed.selection && shownIn === revealed.pane)) return;
    revealed = { selection: selected, pane: shownIn };
    if (selected?.from !== "source")
      requestAnimationFrame(() => {
        view.reveal(span);
      });
  });
  useSignalEffect(() => {
    const index = reading.value?.index;
    const cells = activeCheck.value?.cells ?? [];
    const spans = cells
      .map(({ ref }) => index?.figures.get(ref)?.cell.span)
      .filter((span) => span !== undefined);
    sourceView.value?.highlight("tie-operand", spans);
  });
  useSignalEffect(() => {
    const view = sourceView.value;
    view?.highlight("tie-search", hits.value);
    view?.highlight("tie-found", found.value ? [found.value] : []);
    if (found.value) view?.reveal(found.value);
  });
}

function selectAt(event: MouseEvent): void {
  if (getSelection()?.isCollapsed === false) return;
  const offset = sourceView.value?.offsetAt(event.clientX, event.clientY);
  const marks = reading.value?.index.marks;
  if (offset === null || offset === undefined || !marks) return;
  const mark = markAt(marks, offset) ?? (offset > 0 ? markAt(marks, offset - 1) : null);
  if (mark) selectMark(mark, "source");
}

function readKey(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === "ArrowRight") stepMark(1);
  else if (event.key === "ArrowLeft") stepMark(-1);
  else if (event.key === "Enter" || event.key === "Escape") focusStatements();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Text out of a web page has paragraphs on one line; a plain release has its lines broken. */
const WIDE = 240;

function isWide(text: string): boolean {
  let begin = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", begin)) {
    if (at - begin > WIDE) return true;
    begin = at + 1;
  }
  return text.length - begin > WIDE;
}
