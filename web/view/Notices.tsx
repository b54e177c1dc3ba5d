// What the page has to say above the panes: trouble with an input, work under way, a newer version.
import { giveUp, readAgain, slow, stopped } from "../analysis/reading.js";
import { current } from "../document/document.js";
import { dismiss, notices } from "../document/notice.js";
import { converting } from "../document/pages.js";
import { newer, takeNewer } from "../offline/service-worker.js";
import { Sign } from "./Icon.js";
import { Incoming } from "./Incoming.js";

export function Notices() {
  return (
    <div class="notices">
      {notices.value.map(({ id, tone, title, advice, act }) => (
        <div key={id} class={`notice notice-${tone}`} role="alert">
          <p>
            <b>{title}.</b> {advice}
          </p>
          {act && (
            <button
              type="button"
              class="button small"
              onClick={() => {
                act.run();
                dismiss(id);
              }}
            >
              {act.name}
            </button>
          )}
          <span class="spring" />
          <button
            type="button"
            class="button icon-only"
            aria-label={`Dismiss: ${title}`}
            onClick={() => {
              dismiss(id);
            }}
          >
            <Sign name="close" />
          </button>
        </div>
      ))}
      <Incoming />
      {converting.value > 0 && (
        <div class="notice" role="status">
          <progress aria-label="Taking in the page" /> Taking in the page…
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
