// Two linked panes: a figure selected in one is selected and shown in the other.
import { EXAMPLE, expect, test } from "./desk.js";

const INCOME = "Condensed Consolidated Statements of Operations";

test("a figure pressed in a statement is marked in the source and scrolled to", async ({ desk }) => {
  await desk.openExample();
  await desk.figure(desk.statement(INCOME), "Total revenue", 0).click();
  await expect.poll(() => desk.selected()).toEqual(["75,493"]);
  const isInView = () =>
    desk.page.evaluate(() => {
      const [range] = CSS.highlights.get("tie-selected") ?? [];
      const box = (range as Range).getBoundingClientRect();
      return box.top > 100 && box.bottom < innerHeight;
    });
  await expect.poll(isInView).toBe(true);
  await expect(desk.page.locator(".status")).toContainText("Total revenue, Three months ended June 30, 2007");
});

test("a figure pressed in the source is selected in its statement", async ({ desk }) => {
  await desk.openExample();
  await desk.figure(desk.statement(INCOME), "Total revenue", 0).click();
  const place = await desk.page.evaluate(() => {
    const text = document.querySelectorAll(".source-block");
    for (const block of text) {
      const node = block.firstChild as Text;
      const at = node.data.indexOf("57,771");
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 6);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return null;
  });
  await desk.page.mouse.click(place?.x ?? 0, place?.y ?? 0);
  await expect(desk.page.locator("[data-selected]")).toHaveText("57,771");
});

test("every figure of the tables is marked in the source", async ({ desk }) => {
  await desk.openExample();
  await desk.figure(desk.statement(INCOME), "Total revenue", 0).click();
  await expect
    .poll(() => desk.highlighted("tie-cell"))
    .toEqual(expect.arrayContaining(["52,171", "23,322", "54.8%"]));
});

test("the split is dragged, moved by keys, and remembered", async ({ desk }) => {
  await desk.openExample();
  const bar = desk.page.getByRole("separator");
  await bar.focus();
  await desk.page.keyboard.press("Home");
  await expect(bar).toHaveAttribute("aria-valuenow", "20");
  const box = await bar.boundingBox();
  await desk.page.mouse.move((box?.x ?? 0) + 3, 400);
  await desk.page.mouse.down();
  await desk.page.mouse.move(720, 400);
  await desk.page.mouse.up();
  await expect(bar).toHaveAttribute("aria-valuenow", "50");
  await desk.openExample();
  await expect(bar).toHaveAttribute("aria-valuenow", "50");
});

test("a link to a figure holds its place and never its text", async ({ desk }) => {
  await desk.noteCopies();
  await desk.openExample();
  await desk.figure(desk.statement(INCOME), "Net income (loss)", 1).click();
  await desk.page.getByRole("button", { name: "Copy link to this figure" }).click();
  const copied = (await desk.copied())["text/plain"] ?? "";
  expect(copied).toMatch(/#example,\d+-\d+$/u);
  await desk.page.goto("about:blank");
  await desk.open(copied);
  await expect.poll(() => desk.selected()).toEqual(["(3,978)"]);
});

test("search finds a caption that is wrapped in the source", async ({ desk }) => {
  await desk.openExample();
  await desk.page.getByRole("searchbox").fill("cash equivalents, beginning of period");
  await expect(desk.page.locator(".hit-count")).toHaveText("1 of 1");
  await expect
    .poll(async () => (await desk.highlighted("tie-found")).join(""))
    .toMatch(/^cash equivalents, beginning\s+of period$/u);
});

test("search finds a figure without its commas and sign, in both panes, forth and back", async ({ desk }) => {
  await desk.openExample();
  await desk.page.getByRole("searchbox").fill("-6976");
  await expect(desk.page.locator(".hit-count")).toHaveText(/^1 of \d+$/u);
  await expect.poll(() => desk.highlighted("tie-found")).toEqual(["6,976"]);
  await desk.page.getByRole("searchbox").fill("75493");
  await expect.poll(() => desk.highlighted("tie-found")).toEqual(["75,493"]);
  await expect(desk.page.locator(".figure[data-found]")).toHaveText("75,493");
  const first = await desk.page.locator(".hit-count").textContent();
  await desk.page.getByRole("searchbox").fill("total revenue");
  await expect(desk.page.locator(".caption[data-hit]").first()).toBeVisible();
  await desk.page.getByRole("button", { name: "Next hit" }).click();
  await expect(desk.page.locator(".hit-count")).toHaveText(/^2 of/u);
  await desk.page.getByRole("button", { name: "Previous hit" }).click();
  await expect(desk.page.locator(".hit-count")).toHaveText(/^1 of/u);
  expect(first).toMatch(/^1 of/u);
});

test("a link to a figure of a text that is not here says so, and of another text too", async ({ desk }) => {
  await desk.open("./#120-128,t00000000");
  await expect(desk.page.getByRole("alert")).toContainText("a text that is not here");
  await desk.paste(EXAMPLE);
  await expect(desk.page.getByRole("alert").last()).toContainText("another text");
  await expect.poll(() => desk.selected()).toEqual([]);
});

test("statements are listed by their printed titles, the one in view marked", async ({ desk }) => {
  await desk.openExample();
  const links = desk.page.getByRole("navigation", { name: "Statements" }).getByRole("link");
  await expect(links.nth(2)).toHaveText("Condensed Consolidated Balance Sheets");
  await expect(links.first()).toHaveAttribute("aria-current", "true");
  await links.nth(2).click();
  await expect(links.nth(2)).toHaveAttribute("aria-current", "true");
});

test("the legend names every mark that is drawn", async ({ desk }) => {
  await desk.openExample();
  const legend = desk.page.getByRole("list", { name: "Marks in the text" });
  for (const mark of ["figure", "tied", "agrees in text", "check by hand", "differs", "wrong", "not read"])
    await expect(legend).toContainText(mark);
});

for (const [width, height] of [
  [390, 844],
  [720, 450],
] as const)
  test(`at ${String(width)} by ${String(height)} a finding is a sheet over the page, with its line quoted`, async ({
    desk,
  }) => {
    await desk.page.setViewportSize({ width, height });
    await desk.open();
    await desk.paste(EXAMPLE.replace("52,171", "52,711"));
    await desk.page.locator(".statement").first().waitFor();
    await desk.page.getByRole("button", { name: /1 slip explains/u }).click();
    const panel = desk.page.locator(".panel");
    expect(await panel.boundingBox()).toMatchObject({ x: 0, y: 0, width, height });
    const middle = await desk.page.evaluate(
      ([x, y]) => document.elementFromPoint(x, y)?.closest(".panel") !== null,
      [width / 2, height / 2] as const,
    );
    expect(middle).toBe(true);
    await expect(panel.locator(".source-line mark")).toHaveText("52,711");
    await expect(panel.locator(".source-line mark")).toBeVisible();
    await panel.getByRole("button", { name: "Go to it" }).click();
    await expect(panel).toHaveCount(0);
    await expect(desk.page.locator("[data-selected]")).toHaveText(/52,711/u);
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test("on a narrow screen one pane shows at a time", async ({ desk }) => {
  await desk.page.setViewportSize({ width: 390, height: 800 });
  await desk.openExample();
  await expect(desk.page.locator(".pane.source")).toBeHidden();
  await desk.page.getByRole("button", { name: "Source", exact: true }).click();
  await expect(desk.page.locator(".pane.source")).toBeVisible();
  await expect(desk.page.locator(".pane.statements")).toBeHidden();
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
