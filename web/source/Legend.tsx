// The bar above the source: what the marks mean, and the switch between reading and editing.
import { reading } from "../analysis/reading.js";
import { current } from "../document/document.js";
import { everyMark, toggle } from "../view/preferences.js";
import { editing } from "./Editor.js";

export function Legend() {
  const read = reading.value;
  return (
    <div class="pane-bar">
      <h2 class="pane-title">Source</h2>
      {read && !editing.value && (
        <ul class="legend" aria-label="Marks in the text">
          <li>
            <span class="swatch swatch-cell">1,234</span> figure
          </li>
          <li>
            <span class="swatch swatch-claim">1.2</span> claim
          </li>
          <li>
            <span class="swatch swatch-differs">1.2</span> differs
          </li>
          <li>
            <span class="swatch swatch-unread">12</span> not read
          </li>
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
          onClick={() => (editing.value = !editing.value)}
        >
          {editing.value ? "Done" : "Edit"}
        </button>
      )}
    </div>
  );
}
