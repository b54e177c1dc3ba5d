// Editing: the text is read again after a pause, the view keeps its place, and nothing is ever lost.
import { expect, test } from "./desk.js";

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
