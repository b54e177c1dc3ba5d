// What only paper needs: every finding with its verdict in words, between the statements and the source.
import { signal } from "@preact/signals";
import { reading } from "../analysis/reading.js";
import { describeSummary } from "../findings/summary.js";
import { nameWords, VERDICT_ORDER, VERDICTS } from "../report/words.js";

const printing = signal(false);

export function listenForPrint(): void {
  const paper = matchMedia("print");
  paper.addEventListener("change", () => (printing.value = paper.matches));
  addEventListener("beforeprint", () => (printing.value = true));
  addEventListener("afterprint", () => (printing.value = false));
}

export function Printed() {
  const report = reading.value?.report;
  if (!report || !printing.value) return null;
  return (
    <section class="printed-findings">
      <h2>Findings</h2>
      <p>{describeSummary(report.summary)}.</p>
      <table>
        <tbody>
          {VERDICT_ORDER.flatMap((verdict) => report.checks.filter((check) => check.verdict === verdict)).map(
            ({ id, verdict, rule, message }) => (
              <tr key={id}>
                <td>{VERDICTS[verdict].word}</td>
                <td>{nameWords(rule)}</td>
                <td>{message}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
