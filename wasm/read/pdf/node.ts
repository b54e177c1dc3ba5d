// PDF in node, where pdf.js runs beside the caller and asks for what browsers draw with.
import type { Options, Source } from "../source.js";
import { readPdf as readWith } from "./pdf.js";

/** Asked for when pdf.js is loaded; reading text never draws. */
class Undrawn {
  readonly isDrawn = false;
}

export async function readPdf(bytes: Uint8Array, options: Options): Promise<Source> {
  const browser = globalThis as unknown as Record<string, unknown>;
  for (const name of ["DOMMatrix", "Path2D", "ImageData"]) browser[name] ??= Undrawn;
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  return readWith(
    bytes,
    (settings) => {
      const task = getDocument(settings);
      return { promise: task.promise, destroy: () => task.destroy() };
    },
    options,
  );
}
