// The bar above the source: what the marks mean, and the switch between reading and editing.
import { reading } from "../analysis/reading.js";
import { current } from "../document/document.js";
import { everyMark, toggle } from "../view/preferences.js";
import { editing, startEditing } from "./Editor.js";

/** Every mark there is, by the name of its drawing. */
const MARKS: readonly (readonly [name: string, sample: string, words: string])[] = [
  ["cell", "1,234", "figure"],
  ["claim", "1.2", "tied"],
  ["claim-text", "1.2", "agrees in text"],
  ["claim-open", "1.2", "check by hand"],
  ["claim-differs", "1.2", "differs"],
  ["inconsistent", "1.2", "wrong"],
  ["unread", "12", "not read"],
  ["quiet", "12", "aside"],
];

export function Legend() {
  const read = reading.value;
  return (
    <div class="pane-bar">
      <h2 class="pane-title">Source</h2>
      {read && !editing.value && (
        <ul class="legend" aria-label="Marks in the text">
          {MARKS.map(([name, sample, words]) => (
            <li key={name}>
              <span class={`swatch swatch-${name}`}>{sample}</span> {words}
            </li>
          ))}
        </ul>
      )}
      <span class="spring" />
      {read && !editing.value && (
        <label class="check">
          <input
            type="checkbox"
            checked={everyMark.value}
            onChange={() => {
              toggle(everyMark);
            }}
          />{" "}
          Every number
        </label>
      )}
      {current.value && (
        <button
          type="button"
          class="button small"
          aria-pressed={editing.value}
          onClick={() => {
            if (editing.value) editing.value = false;
            else startEditing();
          }}
        >
          {editing.value ? "Done" : "Edit"}
        </button>
      )}
    </div>
  );
}
