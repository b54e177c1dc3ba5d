// The copy key in a statement takes the statement, unless some text is selected.
import { reading } from "../analysis/reading.js";
import { changes, order, shares } from "../view/preferences.js";
import { shownColumns } from "../statements/columns.js";
import { say } from "../view/announce.js";
import { copiedWords, fillClipboard } from "./copy.js";

export function copyStatementAround(event: ClipboardEvent): void {
  if (getSelection()?.isCollapsed === false || event.defaultPrevented) return;
  const id = document.activeElement?.closest(".grid")
    ? document.activeElement.closest(".statement")?.id
    : undefined;
  const statement = reading.peek()?.report.statements.find((candidate) => candidate.id === id);
  if (!statement) return;
  event.preventDefault();
  const columns = shownColumns(statement, {
    order: order.peek(),
    shares: shares.peek(),
    changes: changes.peek(),
  });
  fillClipboard(event, statement, columns);
  say(copiedWords(statement, columns));
}
