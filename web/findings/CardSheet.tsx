// Findings as cards, one slip each: what should stand there, what that explains, and what can be done about it.
import type { Finding } from "#report";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { reading } from "../analysis/reading.js";
import { copyText } from "../exports/copy.js";
import { placeOfSlip } from "../report/slips.js";
import { count, nameWords, VERDICTS } from "../report/words.js";
import { say } from "../view/announce.js";
import { VerdictIcon } from "../view/Icon.js";
import { selectClaim, selectFigure } from "../view/selection.js";
import { applyRepair } from "./apply.js";
import { Arithmetic } from "./Arithmetic.js";
import { dismissSlip, reasonOf, takeBack } from "./dismissals.js";
import {
  activeCheck,
  activeSlip,
  dismissedSlips,
  goToSlip,
  leaveForPlace,
  openCheck,
  openSlip,
  openSlips,
  slipChecks,
} from "./findings.js";
import { SourceLine } from "./SourceLine.js";

export function CardSheet() {
  const active = activeSlip.value;
  const check = activeCheck.value;
  if (openSlips.value.length + dismissedSlips.value.length === 0)
    return (
      <p class="quiet sheet">
        No slip was found. What holds, and what was not checked, is under Checks; what is left to a person,
        under Claims in prose.
      </p>
    );
  return (
    <div class="sheet-columns">
      <ul class="cards" aria-label="Findings, worst first">
        {openSlips.value.map((slip) => (
          <Card key={slip.id} slip={slip} active={slip === active} />
        ))}
        {dismissedSlips.value.map((slip) => (
          <Dismissed key={slip.id} slip={slip} />
        ))}
      </ul>
      <div class="card-paper">
        <Evidence />
        {check ? (
          <Arithmetic check={check} />
        ) : (
          <p class="quiet arithmetic">No arithmetic stands behind this.</p>
        )}
      </div>
    </div>
  );
}

function Card({ slip, active }: { slip: Finding; active: boolean }) {
  const card = useRef<HTMLLIElement>(null);
  const dismissing = useSignal(false);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  const { verdict, title, message, correction, cause } = slip;
  return (
    <li ref={card} class={`card card-${verdict}`} aria-current={active ? "true" : undefined}>
      <button
        type="button"
        class="card-title"
        onClick={() => {
          openSlip(slip);
        }}
      >
        <VerdictIcon verdict={verdict} /> <span class={`verdict-${verdict}`}>{VERDICTS[verdict].word}</span>{" "}
        <b>{title}</b>
      </button>
      {cause && <Repair slip={slip} />}
      <p class="card-message">{correction ?? message}</p>
      <p class="card-explains quiet">{explains(slip)}</p>
      {!cause && <Candidates slip={slip} />}
      {active && <SourceLine slip={slip} />}
      <p class="card-acts">
        <button
          type="button"
          class="button small"
          onClick={() => {
            goToSlip(slip);
          }}
        >
          Go to it
        </button>
        <Apply slip={slip} />
        {correction !== null && (
          <button
            type="button"
            class="button small"
            onClick={() => {
              copyText(correction);
              say(`Copied: ${correction}`);
            }}
          >
            Copy the correction
          </button>
        )}
        <button
          type="button"
          class="button small"
          aria-expanded={dismissing.value}
          onClick={() => (dismissing.value = !dismissing.value)}
        >
          Dismiss…
        </button>
      </p>
      {dismissing.value && <DismissForm slip={slip} />}
    </li>
  );
}

function Repair({ slip: { cause } }: { slip: Finding }) {
  if (!cause) return null;
  return (
    <p class="repair">
      <span class="hidden">printed </span>
      <s class="repair-printed">{cause.printed}</s> <span aria-hidden="true">→</span>
      <span class="hidden">should read </span> <b class="repair-right">{cause.repair}</b>
      {cause.reason !== "" && <span class="quiet"> {nameWords(cause.reason).toLowerCase()}</span>}
    </p>
  );
}

/** Where it is not known which of several figures is wrong: each, with what it would read. */
function Candidates({ slip: { suspects } }: { slip: Finding }) {
  if (suspects.length === 0) return null;
  return (
    <p class="candidates">
      Either{" "}
      {suspects.map(({ ref, claim, printed, repair }, at) => (
        <span key={ref ?? claim}>
          {at > 0 && " or "}
          <button
            type="button"
            class="link"
            onClick={() => {
              if (ref !== null) selectFigure(ref, null);
              else if (claim !== null) selectClaim(claim, null);
              leaveForPlace(ref === null ? "source" : "statements");
            }}
          >
            {printed}
          </button>{" "}
          should read <b class="repair-right">{repair}</b>
        </span>
      ))}
    </p>
  );
}

/** "Explains 2 failed checks and 1 claim." */
function explains({ checks, claims, cause }: Finding): string {
  const parts = [
    checks.length > 0 ? count(checks.length, "failed check") : "",
    claims.length > 0 ? count(claims.length, "claim") : "",
  ].filter((part) => part !== "");
  if (parts.length === 0) return "";
  return `${cause === null ? "Concerns" : "Explains"} ${parts.join(" and ")}.`;
}

function Apply({ slip }: { slip: Finding }) {
  const read = reading.value;
  const { cause } = slip;
  if (!read || !cause || !placeOfSlip(cause, read.document.text, read.index)) return null;
  return (
    <button
      type="button"
      class="button small"
      onClick={() => {
        applyRepair(slip);
      }}
    >
      Apply to my copy
    </button>
  );
}

function DismissForm({ slip }: { slip: Finding }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <form
      class="dismiss-form"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = field.current?.value.trim() ?? "";
        if (reason !== "") dismissSlip(slip, reason);
      }}
    >
      <input ref={field} type="text" required aria-label="Reason for dismissing it" placeholder="Reason" />
      <button type="submit" class="button small">
        Dismiss it
      </button>
    </form>
  );
}

function Dismissed({ slip }: { slip: Finding }) {
  return (
    <li class="card card-dismissed">
      <p>
        <span class="quiet">Dismissed:</span> {slip.title} <span class="quiet">({reasonOf(slip)})</span>{" "}
        <button
          type="button"
          class="link"
          onClick={() => {
            takeBack(slip);
          }}
        >
          Take it back
        </button>
      </p>
    </li>
  );
}

/** The checks that the slip explains; its arithmetic stands below. */
function Evidence() {
  const checks = slipChecks.value;
  if (checks.length < 2) return null;
  return (
    <ul class="evidence" aria-label="Checks that it explains">
      {checks.map((check) => (
        <li key={check.id}>
          <button
            type="button"
            class="tab"
            aria-pressed={check === activeCheck.value}
            onClick={() => {
              openCheck(check);
            }}
          >
            {nameWords(check.rule)}
          </button>
        </li>
      ))}
    </ul>
  );
}
