// The heads of a statement's columns, what they share standing once above them.
import type { Column, Statement } from "#report";
import type { ShownColumn } from "./columns.js";

interface Spanner {
  readonly words: string;
  readonly columns: number;
}

export function Head({ statement, columns }: { statement: Statement; columns: readonly ShownColumn[] }) {
  const spanners = spannersOf(columns);
  const spanned = spanners.some(({ words }) => words !== "");
  return (
    <thead role="rowgroup">
      {spanned && (
        <tr role="row" class="spanners">
          <td role="columnheader" class="stub" />
          {spanners.map(({ words, columns: width }, index) => (
            <th
              key={index}
              role="columnheader"
              scope="colgroup"
              colSpan={width}
              class={words === "" ? "" : "spanner"}
            >
              {words !== "" && <span>{words}</span>}
            </th>
          ))}
          <td role="columnheader" />
        </tr>
      )}
      <tr role="row">
        <th role="columnheader" scope="col" class="stub" id={`${statement.id}.caption`}>
          <span class="hidden">Line item</span>
        </th>
        {columns.map((shown) => (
          <th
            key={shown.key}
            role="columnheader"
            scope="col"
            class={shown.kind === "printed" ? "" : "derived"}
          >
            <span>{headWords(shown, spanned)}</span>
          </th>
        ))}
        <th role="columnheader" scope="col" class="tick-column">
          <span class="hidden">Checks</span>
        </th>
      </tr>
    </thead>
  );
}

function headWords(shown: ShownColumn, spanned: boolean): string {
  switch (shown.kind) {
    case "printed":
      return spanned ? splitLabel(shown.column)[1] : shown.column.label;
    case "share":
      return "% of revenue";
    case "change":
      return `Change from ${splitLabel(shown.against)[1]}`;
    case "growth":
      return "Change in %";
  }
}

function spannersOf(columns: readonly ShownColumn[]): readonly Spanner[] {
  const spanners: Spanner[] = [];
  for (const { column } of columns) {
    const [words] = splitLabel(column);
    const last = spanners.at(-1);
    if (last?.words === words) spanners[spanners.length - 1] = { words, columns: last.columns + 1 };
    else spanners.push({ words, columns: 1 });
  }
  return spanners;
}

/** "Three months ended June 30, 2007" is "Three months ended" over "June 30, 2007". */
export function splitLabel({ label }: Column): readonly [over: string, own: string] {
  const word = " ended ";
  const at = label.toLowerCase().indexOf(word);
  return at < 0 ? ["", label] : [label.slice(0, at + word.length - 1), label.slice(at + word.length)];
}
