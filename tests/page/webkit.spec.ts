// WebKit, for a smoke test: the single file opens from a disk, reads the example and ties a figure to its source.
import { expect, test } from "@playwright/test";
import { hasWebKit, WEBKIT_MISSING, WebKit } from "./webdriver.js";

const SINGLE_FILE = new URL("../../dist/tieout.html", import.meta.url).href;

test("the single file reads the example in WebKitGTK", async () => {
  test.skip(!hasWebKit(), WEBKIT_MISSING);
  test.setTimeout(90_000);
  const browser = await WebKit.open();
  try {
    await browser.goto(SINGLE_FILE);
    await browser.click("//button[.='Load the example']");
    expect(await browser.runUntil("return document.querySelectorAll('td.figure.printed').length", 253)).toBe(
      253,
    );
    expect(await browser.run("return document.querySelectorAll('.statement').length")).toBe(4);
    expect(await browser.run("return document.querySelectorAll('.answer-good').length")).toBe(1);
    await browser.run("document.querySelector('td.figure.printed').click()");
    expect(
      await browser.runUntil(
        "return [...(CSS.highlights?.get('tie-selected') ?? [])].map((range) => range.toString())",
        ["52,171"],
      ),
    ).toEqual(["52,171"]);
  } finally {
    await browser.close();
  }
});
