// For everybody: axe in every state, light and dark, and in forced colours nothing lost.
import AxeBuilder from "@axe-core/playwright";
import { EXAMPLE, expect, sentText, test, type Desk } from "./desk.js";

/** A state, and the part of the page that it changes where the rest was judged before. */
const STATES: readonly { name: string; part?: string; reach: (desk: Desk) => Promise<void> }[] = [
  { name: "the first page", reach: (desk) => desk.open() },
  { name: "the example", reach: (desk) => desk.openExample() },
  {
    name: "a figure selected",
    part: ".status",
    reach: async (desk) => {
      await desk.openExample();
      await desk.page.locator("td.figure.printed").nth(3).click();
    },
  },
  {
    name: "a finding open",
    part: ".panel",
    reach: async (desk) => {
      await desk.open();
      await desk.paste(EXAMPLE.replace("52,171", "52,711"));
      await desk.page.locator(".statement").first().waitFor();
      await desk.page.keyboard.press("n");
    },
  },
  {
    name: "charts shown",
    part: ".chart-section",
    reach: async (desk) => {
      await desk.openExample();
      await desk.page.locator(".chart-section").scrollIntoViewIfNeeded();
      await desk.page.locator(".chart").first().waitFor();
    },
  },
  {
    name: "the keys shown",
    part: "dialog",
    reach: async (desk) => {
      await desk.openExample();
      await desk.page.keyboard.press("?");
    },
  },
  {
    name: "a menu open",
    part: "#view-menu",
    reach: async (desk) => {
      await desk.openExample();
      await desk.page.getByRole("button", { name: "View" }).click();
    },
  },
  {
    name: "the export menu open",
    part: "#export-menu",
    reach: async (desk) => {
      await desk.openExample();
      await desk.page.getByRole("button", { name: "Export" }).click();
    },
  },
  {
    name: "claims listed",
    part: ".panel",
    reach: (desk) => openSheet(desk, "Claims in prose"),
  },
  {
    name: "unread figures listed",
    part: ".panel",
    reach: (desk) => openSheet(desk, "Unread figures"),
  },
  {
    name: "notes listed",
    part: ".panel",
    reach: (desk) => openSheet(desk, "Notes"),
  },
  {
    name: "words searched for",
    part: ".head",
    reach: async (desk) => {
      await desk.openExample();
      await desk.page.getByLabel("Search the text").fill("revenue");
    },
  },
  {
    name: "derived columns shown",
    part: ".statement",
    reach: async (desk) => {
      await desk.openExample();
      await desk.page.getByRole("button", { name: "View" }).click();
      await desk.page.getByLabel("% of revenue").check();
      await desk.page.getByLabel("Change against").check();
      await desk.page.keyboard.press("Escape");
    },
  },
  {
    name: "several documents, and a warning",
    part: "#app > :not(main)",
    reach: async (desk) => {
      await desk.open();
      await desk.transfer("drop", {}, [sentText("one.txt", EXAMPLE), sentText("two.txt", "Only words.")]);
      await desk.transfer("drop", {}, [sentText("q2.pdf", "%PDF-1.7", "application/pdf")]);
      await desk.page.getByRole("alert").waitFor();
    },
  },
  {
    name: "a reading stopped",
    part: ".notices",
    reach: async (desk) => {
      await desk.page.addInitScript(`
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message, ...rest) {
          if ("text" in message) this.dispatchEvent(new ErrorEvent("error", { message: "died", cancelable: true }));
          else post.call(this, message, ...rest);
        };
      `);
      await desk.open();
      await desk.paste(EXAMPLE);
      await desk.page.getByRole("button", { name: "Read it again" }).waitFor();
    },
  },
  {
    name: "the editor",
    part: ".source",
    reach: async (desk) => {
      await desk.openExample();
      await desk.page.getByRole("button", { name: "Edit" }).click();
    },
  },
  {
    name: "nothing read",
    reach: async (desk) => {
      await desk.open();
      await desk.paste("Only words, none of them in a table.");
      await desk.page.getByRole("heading", { name: "No financial statements" }).waitFor();
    },
  },
  {
    name: "a narrow screen",
    reach: async (desk) => {
      await desk.page.setViewportSize({ width: 390, height: 800 });
      await desk.openExample();
    },
  },
];

async function openSheet(desk: Desk, title: string): Promise<void> {
  await desk.open();
  await desk.paste(`${EXAMPLE}\n\nTotal 12 13 unknown 14,000\n`);
  await desk.page.locator(".statement").first().waitFor();
  await desk.page.keyboard.press("n");
  await desk.page.getByRole("button", { name: title }).click();
}

test.skip(({ browserName }) => browserName === "firefox", "axe judges the same document in Chromium");

for (const { name, part = "html", reach } of STATES)
  test(`axe finds nothing, light or dark: ${name}`, async ({ desk }) => {
    // Contrast is judged figure by figure, which takes its time on a busy machine.
    test.setTimeout(180_000);
    await reach(desk);
    for (const colorScheme of ["light", "dark"] as const) {
      await desk.page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: desk.page }).include(part).analyze();
      const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]);
      expect(found, colorScheme).toEqual([]);
    }
  });

test("forced colours keep the selection visible", async ({ desk }) => {
  await desk.page.emulateMedia({ forcedColors: "active" });
  await desk.openExample();
  const cell = desk.page.locator("td.figure.printed").first();
  const background = () => cell.evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await background();
  await cell.click();
  await expect.poll(background).not.toBe(before);
});
