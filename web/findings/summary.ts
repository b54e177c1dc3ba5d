// The verdicts of a report, counted in words.
import type { Verdict } from "#report";
import { count, tally, VERDICT_ORDER, VERDICTS } from "../report/words.js";

/** "1 inconsistent, 183 exact of 184 checks"; what there is none of is not said. */
export function describeSummary(summary: Readonly<Record<Verdict, number>>): string {
  const parts = VERDICT_ORDER.filter((verdict) => summary[verdict] > 0).map(
    (verdict) => `${tally(summary[verdict])} ${VERDICTS[verdict].counted}`,
  );
  const all = VERDICT_ORDER.reduce((sum, verdict) => sum + summary[verdict], 0);
  return all === 0 ? "No checks" : `${parts.join(", ")} of ${count(all, "check")}`;
}
