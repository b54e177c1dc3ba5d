// One statement as a table, printed as accountants print.
import { useComputed, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Statement as Read } from "#report";
import type { Reading } from "../analysis/reading.js";
import { unitLine } from "../format/unit.js";
import { titleOf } from "../report/words.js";
import { changes, display, order, shares } from "../view/preferences.js";
import { shownColumns, type ShownColumn } from "./columns.js";
import { followGridClick, followGridFocus, followGridKey } from "./grid.js";
import { Head } from "./Head.js";
import { GapRow, LineItem } from "./LineItem.js";
import { foldableRows, gapsOf, rowsWithSymbol } from "./rows.js";
import { Tools } from "./Tools.js";

export function Statement({ statement, read }: { statement: Read; read: Reading }) {
  const columns = useMemo(
    () => shownColumns(statement, { order: order.value, shares: shares.value, changes: changes.value }),
    [statement, order.value, shares.value, changes.value],
  );
  return (
    <section class="statement" id={statement.id} aria-label={nameOf(statement)}>
      <div class="statement-head">
        <Title statement={statement} />
        <Tools statement={statement} read={read} columns={columns} />
      </div>
      <table
        class="grid"
        role="grid"
        aria-label={nameOf(statement)}
        onClick={followGridClick}
        onFocusIn={followGridFocus}
        onKeyDown={followGridKey}
      >
        <Head statement={statement} columns={columns} />
        <Body statement={statement} read={read} columns={columns} />
      </table>
    </section>
  );
}

/** Tells statements of the same title apart: a release often has two, of a quarter and of the year so far. */
function nameOf(statement: Read): string {
  const [first] = statement.columns;
  return `${statement.id.slice(1)}. ${titleOf(statement)}${first ? `, ${first.label}` : ""}`;
}

function Title({ statement }: { statement: Read }) {
  const { entity, audited } = statement;
  const units = unitLine(statement, display.value);
  const notes = [units, audited === false ? "(unaudited)" : audited ? "(audited)" : ""].filter(
    (note) => note !== "",
  );
  return (
    <header class="statement-title">
      <h2 id={`${statement.id}-title`} tabindex={-1}>
        {titleOf(statement)}
      </h2>
      <p>
        {entity !== null && <span class="entity">{entity}</span>}{" "}
        {notes.length > 0 && <span class="units">{notes.join(" ")}</span>}
      </p>
    </header>
  );
}

interface BodyProps {
  statement: Read;
  read: Reading;
  columns: readonly ShownColumn[];
}

function Body({ statement, read, columns }: BodyProps) {
  const folded = useSignal<ReadonlySet<string>>(new Set());
  const folds = useMemo(() => foldableRows(statement), [statement]);
  const symbols = useMemo(() => rowsWithSymbol(statement), [statement]);
  const hidden = useComputed(() => new Set([...folded.value].flatMap((id) => [...(folds.get(id) ?? [])])));
  const fold = (id: string) => {
    const next = new Set(folded.value);
    if (!next.delete(id)) next.add(id);
    folded.value = next;
  };
  return (
    <tbody role="rowgroup">
      {statement.rows.map((row) => {
        if (hidden.value.has(row.id)) return null;
        const gaps = gapsOf(row, read.index);
        return [
          <LineItem
            key={row.id}
            row={row}
            columns={columns}
            read={read}
            withSymbol={symbols.has(row.id)}
            fold={folds.has(row.id) ? { open: !folded.value.has(row.id), toggle: fold } : null}
          />,
          gaps.size > 0 && <GapRow key={`${row.id} gap`} row={row} columns={columns} gaps={gaps} />,
        ];
      })}
    </tbody>
  );
}
