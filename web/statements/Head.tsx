// The heads of a statement's columns, what they share standing once above them.
import type { Column, Statement } from "#report";
import type { ShownColumn } from "./columns.js";

interface Spanner {
  readonly words: string;
  readonly columns: readonly ShownColumn[];
}

export function Head({ statement, columns }: { statement: Statement; columns: readonly ShownColumn[] }) {
  const spanners = spannersOf(columns);
  const lines = spanners.some(({ words }) => words !== "") ? 2 : 1;
  const below =
    lines === 1 ? [] : spanners.filter(({ words }) => words !== "").flatMap((spanner) => spanner.columns);
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" class="stub" rowSpan={lines} id={`${statement.id}.caption`}>
          <span class="hidden">Line item</span>
        </th>
        {spanners.map(({ words, columns: spanned }) =>
          words === "" || lines === 1 ? (
            spanned.map((shown) => <ColumnHead key={shown.key} shown={shown} lines={lines} />)
          ) : (
            <th
              key={spanned[0]?.key}
              role="columnheader"
              scope="colgroup"
              colSpan={spanned.length}
              class="spanner"
            >
              <span>{words}</span>
            </th>
          ),
        )}
        <th role="columnheader" scope="col" class="tick-column" rowSpan={lines}>
          <span class="hidden">Checks</span>
        </th>
      </tr>
      {below.length > 0 && (
        <tr role="row">
          {below.map((shown) => (
            <ColumnHead key={shown.key} shown={shown} lines={1} spanned />
          ))}
        </tr>
      )}
    </thead>
  );
}

function ColumnHead({
  shown,
  lines,
  spanned = false,
}: {
  shown: ShownColumn;
  lines: number;
  spanned?: boolean;
}) {
  return (
    <th
      role="columnheader"
      scope="col"
      rowSpan={lines}
      class={shown.kind === "printed" ? "column-head" : "column-head derived"}
    >
      <span>{headWords(shown, spanned)}</span>
    </th>
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
  for (const shown of columns) {
    const [words] = splitLabel(shown.column);
    const last = spanners.at(-1);
    if (last?.words === words) spanners[spanners.length - 1] = { words, columns: [...last.columns, shown] };
    else spanners.push({ words, columns: [shown] });
  }
  return spanners;
}

/** "Three months ended June 30, 2007" is "Three months ended" over "June 30, 2007". */
export function splitLabel({ label }: Column): readonly [over: string, own: string] {
  const word = " ended ";
  const at = label.toLowerCase().indexOf(word);
  return at < 0 ? ["", label] : [label.slice(0, at + word.length - 1), label.slice(at + word.length)];
}
