// The browsers of the tests: Debian's own, found where Debian puts them.
import { existsSync } from "node:fs";

/** Another one where several checkouts are tested at once. */
export const PORT = Number(process.env["TIEOUT_PORT"] ?? 4199);

const CHROMIUM_AT = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const FIREFOX_AT = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

export const CHROMIUM = {
  ...locate(CHROMIUM_AT),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
export const FIREFOX = locate(FIREFOX_AT);

/** Said with every test that is left out for want of it. */
export const FIREFOX_MISSING = "Firefox is not installed: Debian package firefox-esr";

export function hasFirefox(): boolean {
  return FIREFOX_AT.some((path) => existsSync(path));
}

function locate(paths: readonly string[]): { executablePath?: string } {
  const found = paths.find((path) => existsSync(path));
  return found === undefined ? {} : { executablePath: found };
}
