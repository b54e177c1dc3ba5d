// The walk from revenue to net income: each printed profit line, with the step down or up from the one before.
import type { Statement } from "#report";
import type { Reading } from "../analysis/reading.js";
import { captionOf } from "../findings/place.js";
import { changeOf } from "../derived/derived.js";
import { printDigits } from "../format/figure.js";
import type { Figure } from "../report/figure.js";
import { bands, heights, valueOf } from "./axis.js";
import { Axis, Bar, Below, Frame } from "./Frame.js";
import { latest, rowOfKind, type KeyRow } from "./series.js";

const STEPS: readonly KeyRow[] = ["revenue", "grossProfit", "operatingIncome", "pretaxIncome", "netIncome"];
const LONGEST_LABEL = 15;

export function Walk({ read, statement }: { read: Reading; statement: Statement | undefined }) {
  const figures = STEPS.map((step) => latest(read.index, statement, rowOfKind(statement, step))).filter(
    (figure) => figure !== undefined,
  );
  const [first] = figures;
  if (!first || figures.length < 2) return null;
  const places = bands(figures.map(({ ref }) => ref));
  const scale = heights(figures.map(valueOf));
  const middle = ({ ref }: Figure) => (places(ref) ?? 0) + places.bandwidth() / 2;
  return (
    <Frame title="From revenue to net income" figure={first}>
      <Axis scale={scale} />
      {figures.map((figure, step) => (
        <g key={figure.ref}>
          <Bar
            figure={figure}
            series={valueOf(figure) < 0 ? 3 : 0}
            x={places(figure.ref) ?? 0}
            width={places.bandwidth()}
            from={scale(0)}
            to={scale(valueOf(figure))}
          />
          <StepAmount
            from={figures[step - 1]}
            to={figure}
            x={middle(figure)}
            y={Math.min(scale(valueOf(figure)), scale(0))}
          />
          <Link from={figures[step - 1]} to={figure} middle={middle} height={(one) => scale(valueOf(one))} />
          <Below x={middle(figure)} words={shorten(captionOf(figure.row.caption))} line={step % 2} />
        </g>
      ))}
    </Frame>
  );
}

/** What the step takes away or adds, in exact figures. */
function StepAmount({ from, to, x, y }: { from: Figure | undefined; to: Figure; x: number; y: number }) {
  const step = from && changeOf(to, from);
  if (!step) return null;
  const { body, hang } = printDigits(step.digits, step.unit);
  return (
    <text class="step-amount" x={x} y={y - 4} text-anchor="middle">
      {body.startsWith("(") ? "" : "+"}
      {body}
      {hang}
    </text>
  );
}

interface LinkProps {
  from: Figure | undefined;
  to: Figure;
  middle: (figure: Figure) => number;
  height: (figure: Figure) => number;
}

function Link({ from, to, middle, height }: LinkProps) {
  if (!from) return null;
  return (
    <path
      class="step"
      aria-hidden="true"
      d={`M${String(middle(from))},${String(height(from))}H${String(middle(to))}V${String(height(to))}`}
    />
  );
}

function shorten(caption: string): string {
  return caption.length <= LONGEST_LABEL ? caption : `${caption.slice(0, LONGEST_LABEL - 1)}…`;
}
