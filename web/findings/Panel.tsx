// The panel below the panes: findings with their arithmetic, claims, unread figures and notes.
import { reading } from "../analysis/reading.js";
import { tally } from "../report/words.js";
import { Sign } from "../view/Icon.js";
import { CardSheet } from "./CardSheet.js";
import { CheckSheet } from "./CheckSheet.js";
import { ClaimSheet } from "./ClaimSheet.js";
import { closeSheet, listed, openSlips, sheet, type Sheet } from "./findings.js";
import { NoteSheet, UnreadSheet } from "./NoteSheet.js";

const SHEETS: readonly (readonly [Sheet, string])[] = [
  ["findings", "Findings"],
  ["checks", "Checks"],
  ["claims", "Claims in prose"],
  ["unread", "Unread figures"],
  ["notes", "Notes"],
];

export function Panel() {
  const read = reading.value;
  const shown = sheet.value;
  if (!read || shown === null) return null;
  const totals: Readonly<Record<Sheet, number>> = {
    findings: openSlips.value.length,
    checks: listed.value.length,
    claims: read.report.claims.length,
    unread: read.report.coverage.unread,
    notes: read.report.diagnostics.length,
  };
  return (
    <section class="panel" aria-label="Findings, claims and notes">
      <div class="panel-bar">
        <div class="tabs" role="group" aria-label="Sheets of the panel">
          {SHEETS.map(([name, title]) => (
            <button
              key={name}
              type="button"
              class="tab"
              aria-pressed={shown === name}
              onClick={() => (sheet.value = name)}
            >
              {title} <span class="tally">{tally(totals[name])}</span>
            </button>
          ))}
        </div>
        <span class="spring" />
        <button type="button" class="button icon-only" aria-label="Close the panel" onClick={closeSheet}>
          <Sign name="close" />
        </button>
      </div>
      {shown === "findings" && <CardSheet />}
      {shown === "checks" && <CheckSheet />}
      {shown === "claims" && <ClaimSheet claims={read.report.claims} />}
      {shown === "unread" && <UnreadSheet read={read} />}
      {shown === "notes" && <NoteSheet read={read} />}
    </section>
  );
}
