// A button with a menu below it, opened and dismissed by the browser itself.
import type { ComponentChildren } from "preact";
import { Sign } from "./Icon.js";

export function Menu({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <div class="menu-place">
      <button type="button" class="button" popovertarget={id}>
        {title} <Sign name="more" />
      </button>
      <div id={id} popover="auto" class="menu" role="group" aria-label={title}>
        {children}
      </div>
    </div>
  );
}
