// Every check with its verdict, the evidence behind the findings, and the arithmetic of the one that is open.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Check, Verdict } from "#report";
import { reading } from "../analysis/reading.js";
import { nameWords, tally, VERDICT_ORDER, VERDICTS } from "../report/words.js";
import { VerdictIcon } from "../view/Icon.js";
import { Arithmetic } from "./Arithmetic.js";
import { activeCheck, listed, openCheck, placeFilter, toggleVerdict, verdictFilter } from "./findings.js";
import { placeName } from "./place.js";

/** More rows than anyone reads at once; the rest are one press away. */
const PAGE = 200;

export function CheckSheet() {
  const shown = useSignal(PAGE);
  const checks = listed.value;
  const active = activeCheck.value;
  const wanted = Math.max(shown.value, active ? checks.indexOf(active) + 1 : 0);
  return (
    <div class="sheet-columns">
      <div class="finding-list">
        <Counts />
        <Filter />
        {checks.length === 0 && <p class="quiet">No checks here.</p>}
        <ul>
          {checks.slice(0, wanted).map((check) => (
            <Item key={check.id} check={check} active={check === active} />
          ))}
        </ul>
        {checks.length > wanted && (
          <button type="button" class="button small" onClick={() => (shown.value += PAGE)}>
            Show {tally(Math.min(PAGE, checks.length - wanted))} more
          </button>
        )}
      </div>
      {active ? (
        <Arithmetic check={active} />
      ) : (
        <p class="quiet arithmetic">Choose a check to see its arithmetic.</p>
      )}
    </div>
  );
}

/** How many checks came out how: each count narrows the list. */
function Counts() {
  const summary = reading.value?.report.summary;
  return (
    <div class="counts" role="group" aria-label="Checks by verdict">
      {VERDICT_ORDER.filter((verdict) => (summary?.[verdict] ?? 0) > 0).map((verdict) => (
        <Count key={verdict} verdict={verdict} checks={summary?.[verdict] ?? 0} />
      ))}
    </div>
  );
}

function Count({ verdict, checks }: { verdict: Verdict; checks: number }) {
  return (
    <button
      type="button"
      class={`count count-${verdict}`}
      title={VERDICTS[verdict].means}
      aria-pressed={verdictFilter.value === verdict}
      onClick={() => {
        toggleVerdict(verdict);
      }}
    >
      <VerdictIcon verdict={verdict} /> <b>{tally(checks)}</b> {VERDICTS[verdict].counted}
    </button>
  );
}

function Filter() {
  const place = placeFilter.value;
  const verdict = verdictFilter.value;
  if (place === null && verdict === null) return null;
  const parts = [verdict && VERDICTS[verdict].word, place && placeName(reading.value, place)].filter(Boolean);
  return (
    <p class="filter">
      Only {parts.join(", ")}
      <button
        type="button"
        class="link"
        onClick={() => {
          verdictFilter.value = null;
          placeFilter.value = null;
        }}
      >
        show all
      </button>
    </p>
  );
}

function Item({ check, active }: { check: Check; active: boolean }) {
  const item = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (active) item.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <li>
      <button
        ref={item}
        type="button"
        class="finding"
        aria-current={active}
        onClick={() => {
          openCheck(check);
        }}
      >
        <VerdictIcon verdict={check.verdict} />
        <span class={`verdict-word verdict-${check.verdict}`}>{VERDICTS[check.verdict].word}</span>
        <span class="finding-rule">{nameWords(check.rule)}</span>
        <span class="finding-message">{check.message}</span>
      </button>
    </li>
  );
}
