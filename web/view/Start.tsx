// The first page: one place to paste or drop a release, and one button for the example.
import { useRef } from "preact/hooks";
import { bring } from "../document/document.js";
import { openExample } from "../document/example.js";
import { tell } from "../document/notice.js";
import { OpenButton } from "./Header.js";

export function Start() {
  const field = useRef<HTMLTextAreaElement>(null);
  const read = () => {
    const text = field.current?.value ?? "";
    if (text.trim() === "")
      tell(
        "info",
        "Nothing pasted yet",
        "Copy the whole release, tables included, and paste it into the field, or load the example.",
      );
    else bring({ name: "Typed text", text, origin: "typed", bytes: null });
  };
  return (
    <main class="start">
      <h1>Tie out an earnings release</h1>
      <p class="lead">
        Paste the text of a release. Its statements come back as tables, every number accounted for, every
        sum, tie and claim proved or questioned.
      </p>
      <textarea
        ref={field}
        aria-label="Text of the release"
        placeholder="Paste a release here, or drop a PDF, Word, Excel, web page or text file anywhere"
        spellcheck={false}
      />
      <p class="actions">
        <button type="button" class="button primary" onClick={read}>
          Read it
        </button>
        <OpenButton />
        <button type="button" class="button" onClick={() => void openExample()}>
          Load the example
        </button>
      </p>
      <p class="promise">
        Nothing you paste leaves this page. Its security policy forbids every connection, and it works with
        the network switched off.
      </p>
    </main>
  );
}
