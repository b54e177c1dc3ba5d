// What the release says of itself: company, headline, date, period.
import type { Reading } from "../analysis/reading.js";
import { dateWords, periodWords } from "../format/period.js";
import { looksEnglish } from "../report/english.js";

/** What leads to "subsidiaries" in the name of a group, and says no more of who it is. */
const GROUP_WORDS: ReadonlySet<string> = new Set(["and", "its", "consolidated", "wholly", "owned", "the"]);

export function Release({ read }: { read: Reading }) {
  const {
    company,
    ticker,
    exchange,
    headline,
    date,
    date_inferred: inferred,
    period,
    place,
    wire,
  } = read.report.release;
  const listing = ticker === null ? "" : ` (${exchange === null ? "" : `${exchange}: `}${ticker})`;
  const facts = [
    date === null ? "" : `${dateWords(date)}${inferred ? " (year inferred)" : ""}`,
    place ?? "",
    wire ?? "",
    period === null ? "" : periodWords(period),
  ].filter((fact) => fact !== "");
  const entities = severalEntities(read);
  return (
    <header class="release">
      <h1>{headline ?? (company === null ? read.document.name : company + listing)}</h1>
      <p class="facts">
        {company !== null && headline !== null && (
          <span class="company">
            {company}
            {listing}
          </span>
        )}
        {facts.length > 0 && <span>{facts.join(" · ")}</span>}
      </p>
      {entities.length > 1 && (
        <p class="advice">
          This text holds statements of {entities.length} entities, each read by itself: {entities.join("; ")}
        </p>
      )}
      {read.report.statements.length > 0 && !looksEnglish(read.document.text) && (
        <p class="advice">
          <b>This does not look like English.</b> Figures are read as English prints them: 1.234 is a little
          over one, and captions have no meaning here. Check the tables against the text before you use them.
        </p>
      )}
    </header>
  );
}

/** Names above the statements, where a text holds more than one release or company. */
function severalEntities({ report }: Reading): readonly string[] {
  const names = new Map<string, string>();
  for (const { entity } of report.statements) if (entity !== null) names.set(entityKey(entity), entity);
  return [...names.values()];
}

/** "ACME, INC. AND SUBSIDIARIES" and "Acme, Inc." are one. */
function entityKey(entity: string): string {
  const words = entity.toLowerCase().split(/[^\p{L}\p{N}]/u);
  const group = words.findIndex((word) => word.startsWith("subsidiar"));
  const own = group < 0 ? words : words.slice(0, group);
  return own.filter((word) => word !== "" && !GROUP_WORDS.has(word)).join(" ");
}
