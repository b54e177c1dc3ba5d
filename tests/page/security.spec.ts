// The promise, enforced: the policy refuses connections, evaluated code, inline script and markup from strings.
import type { Page } from "@playwright/test";
import { pdf } from "../read/pdf.js";
import { expect, test } from "./desk.js";

test("a whole session asks for the page's own files only", async ({ desk, baseURL }) => {
  await desk.openExample();
  await desk.page.locator("td.figure.printed").nth(5).click();
  await desk.page.locator(".chart-section").scrollIntoViewIfNeeded();
  await desk.page.locator(".chart").first().waitFor();
  await desk.page.keyboard.press("n");
  expect(desk.requests.filter((url) => !url.startsWith(baseURL ?? "") && !url.startsWith("blob:"))).toEqual(
    [],
  );
});

/** What is tried, and the directive of the policy that must refuse it. */
const ATTEMPTS: readonly { name: string; directive: string; attempt: () => unknown }[] = [
  {
    name: "a connection to another host",
    directive: "connect-src",
    attempt: () => fetch("https://example.com/"),
  },
  { name: "a connection to its own host", directive: "connect-src", attempt: () => fetch("./index.html") },
  {
    name: "a beacon",
    directive: "connect-src",
    attempt: () => navigator.sendBeacon("https://example.com/", "text"),
  },
  { name: "a socket", directive: "connect-src", attempt: () => new WebSocket("wss://example.com/") },
  {
    name: "an image of another host",
    directive: "img-src",
    attempt: () => (new Image().src = "https://example.com/pixel.png"),
  },
  {
    name: "a frame of another host",
    directive: "frame-src",
    attempt: () => {
      const frame = document.createElement("iframe");
      frame.src = "https://example.com/";
      document.body.append(frame);
    },
  },
  {
    name: "a form sent to another host",
    directive: "form-action",
    attempt: () => {
      const form = document.createElement("form");
      form.action = "https://example.com/";
      document.body.append(form);
      form.submit();
    },
  },
  {
    name: "evaluated code",
    directive: "require-trusted-types-for",
    attempt: () => (0, eval)("1 + 1") as unknown,
  },
  {
    name: "an inline script",
    directive: "require-trusted-types-for",
    attempt: () => {
      const script = document.createElement("script");
      script.textContent = "1 + 1";
      document.body.append(script);
    },
  },
  {
    name: "markup from a string",
    directive: "require-trusted-types-for",
    attempt: () => (document.body.innerHTML = "<b>bold</b>"),
  },
  {
    name: "another policy for markup",
    directive: "trusted-types",
    attempt: () => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): void };
      };
      trustedTypes.createPolicy("other", {});
    },
  },
];

for (const { name, directive, attempt } of ATTEMPTS)
  test(`the policy refuses ${name}`, async ({ page }) => {
    // Part of the page and run from a timer: what a debugger evaluates itself is outside the policy.
    await page.addInitScript(`
      globalThis.refused = [];
      document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
      globalThis.attempt = ${attempt.toString()};
    `);
    await page.goto("./");
    await page.evaluate("void setTimeout(() => attempt())");
    await expect.poll(() => page.evaluate("refused")).toContain(directive);
  });

/** What the worker could try: each would succeed against the server of the page, and must be refused by its policy. */
const WORKER_ATTEMPTS: readonly (readonly [name: string, attempt: string])[] = [
  ["a connection", "fetch(location.origin)"],
  ["a script", 'importScripts(location.origin + "/sw.js")'],
  ["evaluated code", '(0, eval)("1 + 1")'],
  ["a function made of text", 'new Function("return 1")()'],
];

for (const [name, attempt] of WORKER_ATTEMPTS)
  test(`the policy holds inside the worker and refuses ${name}`, async ({ page }) => {
    await addToWorker(
      page,
      `(async () => {
        for (const one of [() => 1 + 1, () => ${attempt}])
          await (async () => one())().then(() => tell("done"), (refusal) => tell(refusal.name));
      })();`,
    );
    await page.goto("./");
    await expect
      .poll(() => page.evaluate("outcomes"))
      .toEqual(["done", expect.stringMatching(/^(?:Type|Eval|Network|Security)Error$/u)]);
  });

test("a connection from inside the worker is refused by name", async ({ page }) => {
  await addToWorker(
    page,
    `addEventListener("securitypolicyviolation", (event) => tell(event.effectiveDirective));
     fetch("https://example.com/").catch(() => undefined);`,
  );
  await page.goto("./");
  await expect.poll(() => page.evaluate("outcomes")).toEqual(["connect-src"]);
});

/** Puts a script below the worker's own program, the first that the page makes an address for; hears what it tells. */
async function addToWorker(page: Page, script: string): Promise<void> {
  const added = `const tell = (outcome) => postMessage({ outcome }); ${script}`;
  await page.addInitScript(`
    globalThis.outcomes = [];
    const createObjectURL = URL.createObjectURL;
    URL.createObjectURL = (program) => {
      URL.createObjectURL = createObjectURL;
      return createObjectURL(new Blob([program, ${JSON.stringify(added)}], { type: program.type }));
    };
    const OwnWorker = Worker;
    globalThis.Worker = class extends OwnWorker {
      constructor(address) {
        super(address);
        this.addEventListener("message", ({ data }) => data.outcome && outcomes.push(data.outcome));
      }
    };
  `);
}

test("a PDF is read without asking for anything outside, by a worker under the same policy", async ({
  desk,
  baseURL,
}) => {
  await desk.page.addInitScript(`
    globalThis.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
  `);
  await desk.open();
  await desk.transfer("drop", {}, [
    { name: "a.pdf", type: "", bytes: [...pdf(["Revenue   1,500   1,250"])] },
  ]);
  await expect(desk.page.locator("#source")).toContainText("1,500");
  expect(await desk.page.evaluate("refused")).toEqual([]);
  expect(desk.requests.filter((url) => !url.startsWith(baseURL ?? "") && !url.startsWith("blob:"))).toEqual(
    [],
  );
});
