// PDF in the page: pdf.js in a worker of its own, which inherits the page's policy and ends with the file.
import { getDocument, PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import program from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?raw";
import { type OpenPdf, readPdf as readWith } from "../../wasm/read/pdf/pdf.js";
import type { Options, Source } from "../../wasm/read/source.js";
import { scriptUrl } from "./policy.js";

const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));

const open: OpenPdf = (settings) => {
  const port = new Worker(scriptUrl(address), { type: "module" });
  const worker = PDFWorker.create({ port });
  const died = new Promise<never>((_, reject) => {
    port.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    });
  });
  return {
    promise: Promise.race([getDocument({ ...settings, worker }).promise, died]),
    died,
    // Without asking it: what hangs is ended too, and its memory is given back.
    destroy: () => {
      port.terminate();
      return Promise.resolve();
    },
  };
};

export function readPdf(bytes: Uint8Array, options: Options): Promise<Source> {
  return readWith(bytes, open, options);
}
