// Two linked panes: a figure selected in one is selected and shown in the other.
import { expect, test } from "./desk.js";

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

test("on a narrow screen one pane shows at a time", async ({ desk }) => {
  await desk.page.setViewportSize({ width: 390, height: 800 });
  await desk.openExample();
  await expect(desk.page.locator(".pane.source")).toBeHidden();
  await desk.page.getByRole("button", { name: "Source", exact: true }).click();
  await expect(desk.page.locator(".pane.source")).toBeVisible();
  await expect(desk.page.locator(".pane.statements")).toBeHidden();
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
