// A desk to test at: the page with its example, every request and every complaint of the browser noted.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test as base, type Locator, type Page } from "@playwright/test";
import { FIREFOX_MISSING, hasFirefox } from "./browsers.js";

export { expect };

export const EXAMPLE = readFileSync(
  fileURLToPath(new URL("../cases/sonus-2007Q2.txt", import.meta.url)),
  "utf8",
);

export class Desk {
  readonly requests: string[] = [];
  readonly complaints: string[] = [];

  constructor(readonly page: Page) {
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  async open(address = "./"): Promise<void> {
    await this.page.goto(address);
  }

  async openExample(): Promise<void> {
    await this.open();
    await this.page.getByRole("button", { name: "Load the example" }).click();
    await this.page.locator(".statement").first().waitFor();
  }

  /** What a browser hands a page on paste or drop. */
  async transfer(
    kind: "paste" | "drop",
    formats: Readonly<Record<string, string>>,
    files: readonly Sent[] = [],
  ): Promise<void> {
    await this.page.evaluate(
      ([event, texts, sent]) => {
        const data = new DataTransfer();
        for (const [type, text] of Object.entries(texts)) data.setData(type, text);
        for (const { name, type, bytes } of sent)
          data.items.add(new File([new Uint8Array(bytes)], name, { type }));
        const init = { bubbles: true, cancelable: true };
        const transfer =
          event === "paste"
            ? new ClipboardEvent("paste", init)
            : new DragEvent("drop", { ...init, dataTransfer: data });
        // Firefox gives an event that a script makes an empty clipboard, whatever it is made with.
        if (event === "paste") Object.defineProperty(transfer, "clipboardData", { value: data });
        document.body.dispatchEvent(transfer);
      },
      [kind, formats, files] as const,
    );
  }

  /** Pastes as a user does: what another page has put on the clipboard, by the keys. */
  async pasteByKeys(formats: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((texts) => {
      document.addEventListener(
        "copy",
        (event) => {
          for (const [type, text] of Object.entries(texts)) event.clipboardData?.setData(type, text);
          event.preventDefault();
          event.stopImmediatePropagation();
        },
        { capture: true, once: true },
      );
    }, formats);
    await this.page.keyboard.press("ControlOrMeta+c");
    await this.page.keyboard.press("ControlOrMeta+v");
  }

  async paste(text: string): Promise<void> {
    await this.transfer("paste", { "text/plain": text });
  }

  /** Notes what is copied, by format: browsers give tests no clipboard of their own. */
  async noteCopies(): Promise<void> {
    await this.page.addInitScript(`
      globalThis.copied = {};
      const setData = DataTransfer.prototype.setData;
      DataTransfer.prototype.setData = function (type, data) {
        copied[type] = data;
        setData.call(this, type, data);
      };
    `);
  }

  /** What was copied last, once something was. */
  async copied(): Promise<Readonly<Record<string, string>>> {
    await expect.poll(() => this.page.evaluate("Object.keys(copied).length")).toBeGreaterThan(0);
    return this.page.evaluate<Record<string, string>>("copied");
  }

  /** Notes every file the page makes to be saved: Firefox under automation reports no downloads. */
  async noteFiles(): Promise<void> {
    await this.page.addInitScript(`
      globalThis.made = [];
      const createObjectURL = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        if (blob instanceof File) made.push(blob);
        return createObjectURL(blob);
      };
    `);
  }

  /** The last file made, once there are so many. */
  async madeFile(many = 1): Promise<{ name: string; bytes: Buffer }> {
    await expect.poll(() => this.page.evaluate("made.length")).toBe(many);
    const { name, bytes } = await this.page.evaluate<{ name: string; bytes: number[] }>(
      "made.at(-1).arrayBuffer().then((buffer) => ({ name: made.at(-1).name, bytes: [...new Uint8Array(buffer)] }))",
    );
    return { name, bytes: Buffer.from(bytes) };
  }

  statement(title: string): Locator {
    return this.page.locator(".statement", { has: this.page.getByRole("heading", { name: title }) }).first();
  }

  /** A figure by the words of its row and the place of its column. */
  figure(statement: Locator, caption: string, column: number): Locator {
    return this.row(statement, caption).locator("td.figure").nth(column);
  }

  row(statement: Locator, caption: string): Locator {
    return statement
      .getByRole("row", { name: new RegExp(`^${caption.replace(/[()]/gu, "\\$&")}`, "u") })
      .first();
  }

  /** The text drawn in a highlight. */
  async highlighted(name: string): Promise<string[]> {
    return this.page.evaluate(
      (highlight) => [...(CSS.highlights.get(highlight) ?? [])].map((range) => (range as Range).toString()),
      name,
    );
  }

  selected(): Promise<string[]> {
    return this.highlighted("tie-selected");
  }
}

export interface Sent {
  readonly name: string;
  readonly type: string;
  readonly bytes: readonly number[];
}

export function sentText(name: string, text: string, type = "text/plain"): Sent {
  return { name, type, bytes: [...new TextEncoder().encode(text)] };
}

interface Fixtures {
  installed: undefined;
  desk: Desk;
}

export const test = base.extend<Fixtures>({
  installed: [
    async ({ browserName }, use, info) => {
      info.skip(browserName === "firefox" && !hasFirefox(), FIREFOX_MISSING);
      await use(undefined);
    },
    { auto: true },
  ],
  desk: async ({ page, baseURL }, use) => {
    const desk = new Desk(page);
    await use(desk);
    expect(desk.complaints, "complaints of the browser").toEqual([]);
    const outside = desk.requests.filter(
      (url) => !url.startsWith(baseURL ?? "") && !/^(?:blob|data|file):/u.test(url),
    );
    expect(outside, "requests beyond the page's own files").toEqual([]);
  },
});
