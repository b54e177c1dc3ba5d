// One finding as a working paper: its operands, what they make, what is printed, and what may be wrong.
import type { Check, Claim, Operand } from "#report";
import { reading } from "../analysis/reading.js";
import { cellText, printNumber, printWithSymbol } from "../format/figure.js";
import { measureOf, measureWords, type Measure } from "../format/unit.js";
import type { Figure } from "../report/figure.js";
import { periodWords } from "../format/period.js";
import { nameWords, SEVERITIES, VERDICTS } from "../report/words.js";
import { VerdictIcon } from "../view/Icon.js";
import { selectClaim, selectFigure } from "../view/selection.js";
import { leaveForPlace } from "./findings.js";
import { captionOf, figureName } from "./place.js";

export function Arithmetic({ check }: { check: Check }) {
  const measure: Measure = { unit: check.unit, scale: check.scale };
  const words = check.unit === null ? "" : measureWords(measure);
  return (
    <article class="arithmetic" aria-label="Arithmetic of the finding">
      <header class="arithmetic-head">
        <VerdictIcon verdict={check.verdict} />
        <h3>
          {nameWords(check.rule)}: {VERDICTS[check.verdict].word}
        </h3>
        <p class="quiet">
          {VERDICTS[check.verdict].means}; {SEVERITIES[check.severity]}
        </p>
      </header>
      <p>{check.message}</p>
      <Claims check={check} />
      <table class="working">
        {words !== "" && <caption>in {words}</caption>}
        <tbody>
          {operandsOf(check).map((operand) => (
            <OperandRow key={`${operand.ref}-${operand.role}`} operand={operand} />
          ))}
        </tbody>
        <Result check={check} measure={measure} />
      </table>
      <Suspects check={check} />
      <Causes causes={check.causes} />
    </article>
  );
}

/** The tested figure comes last, below the line, where its rule puts it first; of a claim, all are tested against. */
function operandsOf({ cells, claims }: Check): readonly Operand[] {
  if (claims.length > 0) return cells;
  const [tested, ...others] = cells;
  return tested && others.length > 0 ? others : cells;
}

function figureOf(ref: string): Figure | undefined {
  return reading.value?.index.figures.get(ref);
}

/** How an operand enters what is computed: "plus", "less", "over", or so many times. */
function signWord({ role, weight }: Operand): string {
  if (role === "divisor") return "over";
  if (weight === undefined || role === "numerator") return "";
  if (Math.abs(weight) !== 1) return `${String(weight)} ×`;
  return weight < 0 ? "less" : "plus";
}

function OperandRow({ operand }: { operand: Operand }) {
  const figure = figureOf(operand.ref);
  if (!figure) return null;
  return (
    <tr>
      <td class="sign">{signWord(operand)}</td>
      <th scope="row">
        {captionOf(figure.row.caption)} <span class="quiet">{figure.column.label}</span>
        {operand.weight === undefined && operand.role !== "divisor" && (
          <span class="quiet"> {nameWords(operand.role).toLowerCase()}</span>
        )}
      </th>
      <td class="number">
        <FigureLink figure={figure} />
      </td>
    </tr>
  );
}

export function FigureLink({ figure }: { figure: Figure }) {
  return (
    <button
      type="button"
      class="figure-link"
      aria-label={`${cellText(figure.cell, figure.row)}: go to ${figureName(figure)}`}
      onClick={() => {
        selectFigure(figure.ref, null);
        leaveForPlace("statements");
      }}
    >
      {cellText(figure.cell, figure.row)}
    </button>
  );
}

function Result({ check, measure }: { check: Check; measure: Measure }) {
  const tested =
    check.cells.length > 1 && check.claims.length === 0 ? figureOf(check.cells[0]?.ref ?? "") : undefined;
  const { computed, reported, difference, tolerance } = check;
  return (
    <tfoot>
      {computed !== null && (
        <Line
          class="computed"
          name={check.claims.length > 0 ? "Computed from the figures above" : "Computed"}
          value={printWithSymbol(computed, measure)}
        />
      )}
      {tested ? (
        <tr class="reported">
          <td />
          <th scope="row">
            Printed: {captionOf(tested.row.caption)} <span class="quiet">{tested.column.label}</span>
          </th>
          <td class="number">
            <FigureLink figure={tested} />
          </td>
        </tr>
      ) : (
        reported !== null && (
          <Line
            class="reported"
            name={check.claims.length > 0 ? "The text says" : "Printed"}
            value={printWithSymbol(reported, measure)}
          />
        )
      )}
      {difference !== null && difference !== 0 && (
        <Line
          class="difference"
          name={
            tolerance === null
              ? "Difference"
              : `Difference (rounding allows ${printNumber(tolerance, measure)})`
          }
          value={printNumber(difference, measure)}
        />
      )}
    </tfoot>
  );
}

function Line({ name, value, class: kind }: { name: string; value: string; class: string }) {
  return (
    <tr class={kind}>
      <td />
      <th scope="row">{name}</th>
      <td class="number">{value}</td>
    </tr>
  );
}

function Claims({ check }: { check: Check }) {
  const claims = check.claims
    .map((id) => reading.value?.index.claims.get(id))
    .filter((claim) => claim !== undefined);
  if (claims.length === 0) return null;
  return (
    <ul class="quotes">
      {claims.map((claim) => (
        <li key={claim.id}>
          <button
            type="button"
            class="link quote"
            onClick={() => {
              selectClaim(claim.id, null);
              leaveForPlace("source");
            }}
          >
            “{claim.text}”
          </button>
          {claim.period && <span class="quiet"> {periodWords(claim.period)}</span>}
          <RightWords claim={claim} />
        </li>
      ))}
    </ul>
  );
}

/** The claim with the figure that a finding would put there. */
function RightWords({ claim }: { claim: Claim }) {
  const slip = reading.value?.report.findings.find(({ cause }) => cause?.claim === claim.id)?.cause;
  if (!slip) return null;
  const [before, ...after] = claim.text.split(slip.printed);
  if (after.length === 0) return null;
  return (
    <p class="right-words">
      Would read: “{before}
      <b>{slip.repair}</b>
      {after.join(slip.printed)}”
    </p>
  );
}

function Suspects({ check }: { check: Check }) {
  if (!check.suspects.some(({ ref }) => figureOf(ref))) return null;
  return (
    <section class="suspects" aria-label="Suspects">
      <h4>Suspects, likeliest first</h4>
      <ol>
        {check.suspects.map(({ ref, repair, reason }) => {
          const figure = figureOf(ref);
          if (!figure) return null;
          const measure = measureOf(figure.row, figure.cell);
          return (
            <li key={`${ref}-${reason}`}>
              {figureName(figure)}: <FigureLink figure={figure} />
              {repair !== null && (
                <>
                  {" "}
                  would tie as <b>{printWithSymbol(repair, measure)}</b>
                </>
              )}
              {reason !== "" && ` (${nameWords(reason).toLowerCase()})`}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Causes({ causes }: { causes: readonly string[] }) {
  if (causes.length === 0) return null;
  return (
    <p class="causes">
      <b>May be explained by:</b> {causes.map((cause) => nameWords(cause).toLowerCase()).join("; ")}
    </p>
  );
}
