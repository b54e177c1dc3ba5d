// The answer, on top of everything: what is wrong, what holds, what was read, what is left to a person.
import type { ComponentChildren } from "preact";
import { reading } from "../analysis/reading.js";
import { VerdictIcon } from "../view/Icon.js";
import { answerOf, type Answer as Words, type Lead } from "./sentence.js";
import { openSlips } from "./findings.js";

export function Answer() {
  const report = reading.value?.report;
  const answer = report ? answerOf(report, openSlips.value) : null;
  return (
    <section
      class={`answer answer-${answer?.tone ?? "none"}`}
      aria-label="The answer"
      aria-busy={answer === null}
    >
      {answer ? <Said answer={answer} /> : <p class="answer-sentence quiet">Reading…</p>}
    </section>
  );
}

function Said({ answer: { tone, parts, asides } }: { answer: Words }) {
  return (
    <>
      <p class="answer-sentence">
        <VerdictIcon verdict={ICONS[tone]} /> <Leads leads={parts} between=" · " />
      </p>
      {asides.length > 0 && (
        <p class="answer-asides">
          <Leads leads={asides} between=" · " />
        </p>
      )}
    </>
  );
}

const ICONS = { bad: "inconsistent", doubt: "difference", good: "exact", none: "not_evaluable" } as const;

function Leads({ leads, between }: { leads: readonly Lead[]; between: string }) {
  return (
    <>
      {leads.map(({ words, go }, at) => (
        <span key={words}>
          {at > 0 && between}
          <Way go={go}>{words}</Way>
        </span>
      ))}
    </>
  );
}

function Way({ go, children }: { go: (() => void) | null; children: ComponentChildren }) {
  return go ? (
    <button type="button" class="answer-way" onClick={go}>
      {children}
    </button>
  ) : (
    <span>{children}</span>
  );
}
