// What the clipboard or a drop brings: text, a web page's tables, files, or something that is not text.
import { bring } from "./document.js";
import { openFiles } from "./files.js";
import { clearNotices, tell } from "./notice.js";
import { readTables } from "./pages.js";

/** Whether a transfer holds a web page whose tables are better than its plain text. */
export function hasTables(transfer: DataTransfer): boolean {
  return transfer.getData("text/html").toLowerCase().includes("<table");
}

/**
 * The text of a transfer. A web page's own tables are better than its plain text, in which browsers put every
 * cell on a line of its own and lose the empty ones. What it holds is taken at once: it is void after its event.
 */
export async function transferredText(transfer: DataTransfer): Promise<string> {
  const plain = transfer.getData("text/plain");
  if (!hasTables(transfer)) return plain;
  return (await readTables(transfer.getData("text/html"))) ?? plain;
}

/** Takes in what was pasted or dropped, or says why it cannot be read. */
export async function take(transfer: DataTransfer): Promise<void> {
  clearNotices();
  const files = [...transfer.files];
  const hasImage = transfer.getData("text/html").toLowerCase().includes("<img");
  const text = await transferredText(transfer);
  if (text.trim() !== "") bring({ name: "Pasted text", text, origin: "paste", bytes: null });
  else if (files.some(({ type }) => !type.startsWith("image/"))) void openFiles(files);
  else if (files.length > 0 || hasImage) tell("warning", "That is an image, not a text", IMAGE_ADVICE);
  else
    tell(
      "warning",
      "Nothing to read",
      "The clipboard holds no text. Copy the release again, with Select all and Copy.",
    );
}

const IMAGE_ADVICE = "Tieout reads text. Copy the text itself, or run text recognition on the image first.";
