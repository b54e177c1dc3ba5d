// What can be done with one statement: take it to a spreadsheet, or as a file.
import type { Statement } from "#report";
import type { Reading } from "../analysis/reading.js";
import { copyTable } from "../exports/copy.js";
import { downloadStatement } from "../exports/exports.js";
import { Sign } from "../view/Icon.js";
import type { ShownColumn } from "./columns.js";

interface Props {
  statement: Statement;
  read: Reading;
  columns: readonly ShownColumn[];
}

export function Tools({ statement, read, columns }: Props) {
  return (
    <div class="tools">
      <button
        type="button"
        class="button small quiet-button"
        onClick={() => {
          copyTable(statement, columns);
        }}
      >
        <Sign name="copy" /> Copy
      </button>
      <button
        type="button"
        class="button small quiet-button"
        onClick={() => {
          downloadStatement(read, statement);
        }}
      >
        CSV
      </button>
    </div>
  );
}
