// `tieout/html` in a page: HTML as the text that the analysis reads, parsed by the browser, running and loading nothing.
import { decodeHtml, htmlToText } from "./html-to-text.js";

export { isHtml } from "./html-to-text.js";

/** The text of a page or of the bytes of an HTML file; of a string, the characters are taken as they are. */
export function htmlFileToText(html: string | Uint8Array): string {
  const markup = typeof html === "string" ? html : decodeHtml(html);
  return htmlToText(new DOMParser().parseFromString(markup, "text/html"));
}
