// Prints pages of the HTML corpus to PDF, as their readers would: Chromium, on paper, without its heads and feet.
// node tools/printed.js FOLDER OUT MANY
import { mkdirSync, readFileSync, readdirSync, existsSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { chromium } from "@playwright/test";

const CHROMIUM_AT = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const LETTER_WIDTH = 816;
const LETTER_SHAPE = 11 / 8.5;
const EDGE = 40;
const ENDING = ".copy.html.gz";

/** Every so many-th page, so that the printed ones are as different as the corpus is. */
function chosen(folder, many) {
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  const step = Math.max(1, Math.floor(names.length / many));
  return names.filter((_, index) => index % step === 0).slice(0, many);
}

const [folder, out, many] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const executablePath = CHROMIUM_AT.find((path) => existsSync(path));
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
for (const name of chosen(folder, Number(many))) {
  const file = join(out, name.replace(ENDING, ".pdf"));
  if (existsSync(file)) continue;
  const page = await browser.newPage();
  // Nothing is fetched: what a page would load is not there.
  await page.route("**/*", (route) => route.abort());
  await page.setContent(gunzipSync(readFileSync(join(folder, name))).toString("utf8"), {
    waitUntil: "domcontentloaded",
  });
  // A sheet as wide as the page, as the browser's own dialog shrinks it to one: nothing is cut off.
  const width = await page.evaluate("document.documentElement.scrollWidth");
  const [side, edge] = [Math.max(LETTER_WIDTH, width + 2 * EDGE), `${EDGE}px`];
  const margin = { top: edge, bottom: edge, left: edge, right: edge };
  await page.pdf({ path: file, width: `${side}px`, height: `${Math.round(side * LETTER_SHAPE)}px`, margin });
  await page.close();
}
await browser.close();
