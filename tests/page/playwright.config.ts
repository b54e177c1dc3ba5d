// The page in real browsers, as it is built into dist/ and served by a plain file server.
import { defineConfig } from "@playwright/test";
import { CHROMIUM, FIREFOX, PORT } from "./browsers.js";

/** Playwright drives Chromium and Firefox; WebKitGTK has a driver of its own. */
const WEBKIT_ONLY = "webkit.spec.ts";

export default defineConfig({
  testDir: ".",
  outputDir: "../../build/page-results",
  fullyParallel: true,
  workers: 2,
  // Patience for machines that others use: what a test waits for comes or does not, sooner or later.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // A browser that stalls is tried once more, and said to have needed it.
  retries: 1,
  reporter: process.env["CI"] ? "list" : "line",
  use: { baseURL: `http://localhost:${PORT}/`, viewport: { width: 1440, height: 900 } },
  webServer: {
    command: `node ../../node_modules/vite/bin/vite.js preview ../../web --port ${PORT} --strictPort`,
    port: PORT,
    reuseExistingServer: false,
  },
  projects: [
    {
      name: "chromium",
      testIgnore: WEBKIT_ONLY,
      use: { browserName: "chromium", launchOptions: CHROMIUM },
    },
    {
      name: "firefox",
      testIgnore: WEBKIT_ONLY,
      use: { browserName: "firefox", channel: "moz-firefox", launchOptions: FIREFOX },
    },
    { name: "webkitgtk", testMatch: WEBKIT_ONLY },
  ],
});
