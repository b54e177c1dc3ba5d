// The bar between the panes: dragged, or moved with the arrow keys; where it stands is remembered.
import { split } from "./preferences.js";

const LEAST = 20;
const MOST = 80;
const STEP = 2;

export function Splitter() {
  return (
    <div
      class="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the panes"
      aria-valuenow={Math.round(split.value)}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabindex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const frame = event.currentTarget.parentElement?.getBoundingClientRect();
        if (frame) place(((event.clientX - frame.left) / frame.width) * 100);
      }}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") place(split.value - STEP);
        else if (event.key === "ArrowRight") place(split.value + STEP);
        else if (event.key === "Home") place(LEAST);
        else if (event.key === "End") place(MOST);
        else return;
        event.preventDefault();
      }}
    />
  );
}

function place(percent: number): void {
  split.value = Math.min(MOST, Math.max(LEAST, percent));
}
