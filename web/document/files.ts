// Files as texts: read by what fits them, which is fetched when the first one comes.
import { clearNotices, tell } from "./notice.js";

export async function openFiles(files: readonly File[]): Promise<void> {
  clearNotices();
  try {
    const { receive } = await import("./door.js");
    await receive(files);
  } catch {
    tell(
      "warning",
      "The file could not be read",
      "What is open is still here. Try it again, or paste its text.",
    );
  }
}
