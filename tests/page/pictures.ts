// The main states of the page as pictures, to be looked at by an eye that knows annual reports.
import { EXAMPLE, test, type Desk } from "./desk.js";

const PICTURES: readonly {
  name: string;
  width?: number;
  dark?: boolean;
  reach: (desk: Desk) => Promise<void>;
}[] = [
  { name: "start", reach: (desk) => desk.open() },
  { name: "example", reach: showFigure },
  { name: "dark", dark: true, reach: showFigure },
  { name: "narrow", width: 390, reach: showFigure },
  {
    name: "findings",
    reach: async (desk) => {
      await desk.open();
      await desk.paste(EXAMPLE.replace("52,171", "52,711"));
      await desk.page.locator(".statement").first().waitFor();
      await desk.page.keyboard.press("n");
    },
  },
  {
    name: "charts",
    reach: async (desk) => {
      await desk.openExample();
      await desk.page.locator(".chart-section").scrollIntoViewIfNeeded();
      await desk.page.locator(".chart").first().scrollIntoViewIfNeeded();
    },
  },
];

async function showFigure(desk: Desk): Promise<void> {
  await desk.openExample();
  await desk
    .figure(desk.statement("Condensed Consolidated Statements of Operations"), "Net income (loss)", 0)
    .click();
}

for (const { name, width = 1440, dark = false, reach } of PICTURES)
  test(name, async ({ desk }) => {
    await desk.page.setViewportSize({ width, height: 900 });
    await desk.page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
    await reach(desk);
    await desk.page.screenshot({ path: `build/pictures/${name}.png` });
  });

/** A sheet of A4 at 96 dots per inch, less its margins. */
const PAPER = { width: 703, height: 1016 };

test("print", async ({ desk }) => {
  await desk.openExample();
  await desk.page.pdf({ path: "build/pictures/print.pdf", format: "A4" });
  await desk.page.setViewportSize(PAPER);
  await desk.page.emulateMedia({ media: "print" });
  await desk.statement("Condensed Consolidated Statements of Operations").scrollIntoViewIfNeeded();
  await desk.page.locator(".statement").first().screenshot({ path: "build/pictures/print.png" });
});
