// A row of figures by period as bars no higher than a line of text; the figures themselves are printed beside it.
import type { Figure } from "../report/figure.js";

const HEIGHT = 14;
const BAR = 5;
const GAP = 2;

export function SmallMultiple({ figures }: { figures: readonly Figure[] }) {
  if (figures.length < 2) return null;
  const values = figures.map(({ cell }) => cell.value ?? 0);
  const top = Math.max(0, ...values);
  const range = top - Math.min(0, ...values) || 1;
  const place = (value: number) => ((top - value) / range) * HEIGHT;
  const width = values.length * (BAR + GAP);
  return (
    <svg
      class="small-multiple"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
      aria-hidden="true"
    >
      {values.map((value, at) => (
        <rect
          key={figures[at]?.ref}
          class={value < 0 ? "below" : ""}
          x={at * (BAR + GAP)}
          width={BAR}
          y={Math.min(place(value), place(0))}
          height={Math.max(1, Math.abs(place(value) - place(0)))}
        />
      ))}
    </svg>
  );
}
