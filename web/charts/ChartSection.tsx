// The charts below the statements: drawn when somebody comes near them.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ComponentType } from "preact";
import type { Reading } from "../analysis/reading.js";
import { firstStatement } from "./series.js";

export function ChartSection({ read }: { read: Reading }) {
  const place = useRef<HTMLElement>(null);
  const charts = useSignal<{ readonly Charts: ComponentType<{ read: Reading }> } | null>(null);
  const isWorth =
    firstStatement(read.report, "income_statement") !== undefined ||
    firstStatement(read.report, "balance_sheet") !== undefined;
  useEffect(() => {
    if (!place.current) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watcher.disconnect();
        void import("./Charts.js").then((part) => (charts.value = part));
      },
      { rootMargin: "300px 0px" },
    );
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
    };
  }, [isWorth]);
  if (!isWorth) return null;
  const Charts = charts.value?.Charts;
  return (
    <section ref={place} class="chart-section" aria-label="Charts">
      <h2>Charts</h2>
      {Charts && <Charts read={read} />}
    </section>
  );
}
