// The strip of findings: how many checks came out how, each count a filter; and what was read of the text.
import type { Verdict } from "#report";
import { reading } from "../analysis/reading.js";
import { count, tally, VERDICTS } from "../report/words.js";
import { VerdictIcon } from "../view/Icon.js";
import { Coverage } from "./Coverage.js";
import { sheet, toggleVerdict, verdictFilter } from "./findings.js";

const SHOWN: readonly Verdict[] = [
  "inconsistent",
  "difference",
  "near",
  "rounding",
  "not_evaluable",
  "exact",
];

export function Strip() {
  const report = reading.value?.report;
  return (
    <section class="strip" aria-label="Findings" aria-busy={!report}>
      <div class="counts" role="group" aria-label="Findings by verdict">
        {SHOWN.map((verdict) => (
          <Count key={verdict} verdict={verdict} checks={report?.summary[verdict] ?? null} />
        ))}
      </div>
      <span class="spring" />
      {report ? <Coverage report={report} /> : <p class="coverage">Not read yet</p>}
    </section>
  );
}

/** A dash stands for the number while the text is read, so that nothing moves when it comes. */
function Count({ verdict, checks }: { verdict: Verdict; checks: number | null }) {
  return (
    <button
      type="button"
      class={`count count-${verdict}`}
      title={VERDICTS[verdict].means}
      aria-pressed={sheet.value === "findings" && verdictFilter.value === verdict}
      disabled={!checks}
      onClick={() => {
        toggleVerdict(verdict);
      }}
    >
      <VerdictIcon verdict={verdict} />
      <b>{checks === null ? "\u2013" : tally(checks)}</b> {VERDICTS[verdict].counted}
    </button>
  );
}

export function describeSummary(summary: Readonly<Record<Verdict, number>>): string {
  return SHOWN.filter((verdict) => summary[verdict] > 0)
    .map((verdict) => `${tally(summary[verdict])} ${VERDICTS[verdict].counted}`)
    .join(", ")
    .concat(
      ` of ${count(
        SHOWN.reduce((sum, verdict) => sum + summary[verdict], 0),
        "check",
      )}`,
    );
}
