// Editing: the text is read again after a pause, the view keeps its place, and nothing is ever lost.
import { expect, test, type Desk } from "./desk.js";

const INCOME = "Condensed Consolidated Statements of Operations";

test("the statements follow the typing after a pause, in their place", async ({ desk }) => {
  await desk.openExample();
  const service = desk.figure(desk.statement(INCOME), "Service", 0);
  await service.scrollIntoViewIfNeeded();
  const place = async () => Math.round((await service.boundingBox())?.y ?? 0);
  const before = await place();
  await desk.page.getByRole("button", { name: "Edit" }).click();
  const editor = desk.page.getByLabel("Text of the release");
  await editor.evaluate((area: HTMLTextAreaElement) => {
    const at = area.value.indexOf("23,322");
    area.setSelectionRange(at, at + "23,322".length);
  });
  await desk.page.keyboard.insertText("23,323");
  await expect(service).toHaveText("23,323");
  await expect.poll(place).toBe(before);
  await desk.page.getByRole("button", { name: "Done" }).click();
  await expect(desk.page.locator("#source")).toContainText("23,323");
});

test("typing while the text is still read ends with the last text", async ({ desk }) => {
  await desk.openExample();
  await desk.page.getByRole("button", { name: "Edit" }).click();
  const editor = desk.page.getByLabel("Text of the release");
  await editor.evaluate((area: HTMLTextAreaElement) => {
    const at = area.value.indexOf("23,322");
    area.setSelectionRange(at, at + "23,322".length);
  });
  for (const text of ["2", "3", ",", "3", "2", "4"]) {
    await desk.page.keyboard.insertText(text);
    await desk.page.waitForTimeout(260);
  }
  await expect(desk.figure(desk.statement(INCOME), "Service", 0)).toHaveText(/23,324$/u);
  await expect(desk.page.getByRole("alert")).toHaveCount(0);
});

/** What stands at the caret of the editor, and whether its line can be seen. */
function caretOf(desk: Desk): Promise<string> {
  return desk.page
    .getByLabel("Text of the release")
    .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionStart + 6));
}

test("the editor opens at the selected figure, and the text comes back at the caret's line", async ({
  desk,
}) => {
  await desk.openExample();
  await desk
    .figure(desk.statement("Condensed Consolidated Balance Sheets"), "Total current assets", 0)
    .click();
  await expect.poll(() => desk.selected()).toEqual(["459,848"]);
  await desk.page.getByRole("button", { name: "Edit" }).click();
  expect(await caretOf(desk)).toBe("459,84");
  const editor = desk.page.getByLabel("Text of the release");
  const scrolled = await editor.evaluate(({ scrollTop, clientHeight }) => scrollTop > clientHeight / 2);
  expect(scrolled).toBe(true);
  await editor.evaluate((area: HTMLTextAreaElement) => {
    const at = area.value.lastIndexOf("Net cash");
    area.setSelectionRange(at, at);
  });
  await desk.page.getByRole("button", { name: "Done" }).click();
  await expect
    .poll(() =>
      desk.page.evaluate(() => {
        const node = [...document.querySelectorAll(".source-block")]
          .map((block) => block.firstChild as Text)
          .findLast(({ data }) => data.includes("Net cash"));
        if (!node) return false;
        const range = document.createRange();
        range.setStart(node, node.data.lastIndexOf("Net cash"));
        range.setEnd(node, node.data.lastIndexOf("Net cash") + 8);
        const { top, bottom } = range.getBoundingClientRect();
        return top > 100 && bottom < innerHeight;
      }),
    )
    .toBe(true);
});

test("the editor opens at the line in view where nothing is selected", async ({ desk }) => {
  await desk.openExample();
  const line = await desk.page.evaluate(() => {
    const viewport = document.querySelector(".source-viewport");
    if (viewport) viewport.scrollTop = 1200;
    return new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        resolve(Math.round(((viewport?.scrollTop ?? 0) - 16) / 19.375));
      });
    });
  });
  await desk.page.getByRole("button", { name: "Edit" }).click();
  const opened = await desk.page
    .getByLabel("Text of the release")
    .evaluate((area: HTMLTextAreaElement) => area.value.slice(0, area.selectionStart).split("\n").length - 1);
  expect(Math.abs(opened - line)).toBeLessThan(4);
});

test("the browser asks before it leaves a text that is nowhere else", async ({ desk }) => {
  const isAsked = () =>
    desk.page.evaluate(() => {
      const leaving = new Event("beforeunload", { cancelable: true });
      dispatchEvent(leaving);
      return leaving.defaultPrevented;
    });
  await desk.openExample();
  expect(await isAsked()).toBe(false);
  await desk.page.getByRole("button", { name: "Edit" }).click();
  await desk.page.keyboard.insertText("A word. ");
  await expect.poll(isAsked).toBe(true);
});

test("a worker that dies is replaced, and the text stays", async ({ desk }) => {
  await desk.page.addInitScript(`
    const post = Worker.prototype.postMessage;
    globalThis.deaths = 1;
    Worker.prototype.postMessage = function (message, ...rest) {
      if ("text" in message && deaths-- > 0) this.dispatchEvent(new ErrorEvent("error", { message: "died", cancelable: true }));
      else post.call(this, message, ...rest);
    };
  `);
  await desk.open();
  await desk.page.getByRole("button", { name: "Load the example" }).click();
  await expect(desk.page.getByRole("alert")).toContainText("The reader stopped and was restarted");
  await expect(desk.page.locator("#source")).toContainText("WESTFORD");
  await desk.page.getByRole("button", { name: "Read it again" }).click();
  await expect(desk.page.locator(".statement")).toHaveCount(4);
});
