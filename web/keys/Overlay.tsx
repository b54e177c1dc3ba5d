// The keys, shown in place over the page.
import { useEffect, useRef } from "preact/hooks";
import { Sign } from "../view/Icon.js";
import { overlay, SHORTCUTS } from "./shortcuts.js";

export function Overlay() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = overlay.value;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="overlay" aria-labelledby="keys-title" onClose={() => (overlay.value = false)}>
      <header>
        <h2 id="keys-title">Keys</h2>
        <button
          type="button"
          class="button icon-only"
          aria-label="Close"
          onClick={() => (overlay.value = false)}
        >
          <Sign name="close" />
        </button>
      </header>
      <dl>
        {SHORTCUTS.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
