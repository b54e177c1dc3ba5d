// What the page has to say above the panes: trouble with an input, work under way, a newer version.
import { giveUp, readAgain, slow, stopped } from "../analysis/reading.js";
import { current } from "../document/document.js";
import { dismiss, notice } from "../document/notice.js";
import { newer, takeNewer } from "../offline/service-worker.js";
import { Sign } from "./Icon.js";

export function Notices() {
  const told = notice.value;
  return (
    <div class="notices">
      {told && (
        <div class={`notice notice-${told.tone}`} role="alert">
          <p>
            <b>{told.title}.</b> {told.advice}
          </p>
          <button type="button" class="button icon-only" aria-label="Dismiss" onClick={dismiss}>
            <Sign name="close" />
          </button>
        </div>
      )}
      {slow.value && (
        <div class="notice" role="status">
          <progress aria-label="Reading the text" /> Reading the text…
          <button type="button" class="button small" onClick={giveUp}>
            Cancel
          </button>
        </div>
      )}
      {stopped.value && current.value && (
        <div class="notice" role="status">
          <p>The text was not read to the end.</p>
          <button type="button" class="button small" onClick={readAgain}>
            Read it again
          </button>
        </div>
      )}
      {newer.value && (
        <div class="notice" role="status">
          <p>A newer version of Tieout is ready.</p>
          <button type="button" class="button small" onClick={takeNewer}>
            Use it
          </button>
        </div>
      )}
    </div>
  );
}
