// Findings first: the answer in one sentence, slips as cards, the arithmetic of each check, and claims.
import { EXAMPLE, expect, test, type Desk } from "./desk.js";

const INCOME = "Condensed Consolidated Statements of Operations";
/** Two digits of one figure change places: 52,171 becomes 52,711, and Total revenue no longer foots. */
const BROKEN = EXAMPLE.replace("52,171", "52,711");

async function openBroken(desk: Desk, from: string, to: string): Promise<void> {
  await desk.open();
  await desk.paste(EXAMPLE.replace(from, to));
  await desk.page.locator(".card").first().waitFor();
}

async function openChecks(desk: Desk): Promise<void> {
  await desk.page.getByRole("button", { name: /hold$/u }).click();
}

test("a sound release is answered in green, with nothing said of what there is none of", async ({ desk }) => {
  await desk.openExample();
  const answer = desk.page.getByRole("region", { name: "The answer" });
  await expect(answer).toHaveClass(/answer-good/u);
  await expect(answer).toContainText(/\d+ checks hold · tables 253 of 253 read · prose \d+ of \d+ tied/u);
  await expect(answer).not.toContainText(/\b0\b(?! of)/u);
  await expect(desk.page.locator(".panel")).toHaveCount(0);
});

test("movements that need not be explained are folded away, and one press away", async ({ desk }) => {
  await desk.openExample();
  await desk.page.getByRole("button", { name: /movements that a release need not explain/u }).click();
  await expect(desk.page.locator(".finding").first()).toContainText("differs");
});

test("a slip is one card: the repair first, what it explains, and the words of a correction", async ({
  desk,
}) => {
  await openBroken(desk, "52,171", "52,711");
  await expect(desk.page.getByRole("region", { name: "The answer" })).toContainText(
    "1 slip explains 3 failed checks",
  );
  await expect(desk.page.locator(".card")).toHaveCount(1);
  const card = desk.page.locator(".card");
  await expect(card.locator(".repair-printed")).toHaveText("52,711");
  await expect(card.locator(".repair-right")).toHaveText("52,171");
  await expect(card).toContainText("3 failed checks");
  await expect(card).toContainText("Product");
});

test("the cards are above the fold at 1366 by 768", async ({ desk }) => {
  await desk.page.setViewportSize({ width: 1366, height: 768 });
  await openBroken(desk, "52,171", "52,711");
  const box = await desk.page.locator(".card .card-acts").boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(768);
});

test("a repair is applied to the copy on the desk, and undone", async ({ desk }) => {
  await openBroken(desk, "52,171", "52,711");
  await desk.page.getByRole("button", { name: "Apply to my copy" }).click();
  await expect(desk.figure(desk.statement(INCOME), "Product", 0)).toHaveText(/52,171$/u);
  await expect(desk.page.locator(".answer-good")).toBeVisible();
  await desk.page.getByRole("button", { name: "Undo" }).click();
  await expect(desk.figure(desk.statement(INCOME), "Product", 0)).toHaveText(/52,711$/u);
  await expect(desk.page.locator(".answer-bad")).toBeVisible();
});

test("a card is dismissed with a reason only, and can be taken back", async ({ desk }) => {
  await openBroken(desk, "52,171", "52,711");
  await desk.page.getByRole("button", { name: "Dismiss…" }).click();
  await desk.page.getByRole("button", { name: "Dismiss it" }).click();
  await expect(desk.page.locator(".answer-bad")).toBeVisible();
  await desk.page.getByLabel("Reason").fill("printed so in the filing");
  await desk.page.keyboard.press("Enter");
  await expect(desk.page.locator(".answer-bad")).toHaveCount(0);
  await expect(desk.page.locator(".card-dismissed")).toContainText("printed so in the filing");
  await desk.page.getByRole("button", { name: "Take it back" }).click();
  await expect(desk.page.locator(".answer-bad")).toBeVisible();
});

test("a slip in prose selects its sentence, and its paper says what the tables give", async ({ desk }) => {
  await openBroken(desk, "$75.5 million", "$75.9 million");
  await desk.page.getByRole("button", { name: "Go to it" }).click();
  await expect
    .poll(async () => (await desk.selected()).join(""))
    .toContain("Revenues for the second quarter of fiscal 2007 were $75.9 million");
  const paper = desk.page.getByRole("article", { name: "Arithmetic" });
  await expect(paper.locator("tbody")).toContainText("75,493");
  await expect(paper.locator(".computed")).toContainText("75.5");
  await expect(paper.locator(".reported")).toContainText(/The text says.*75\.9/u);
  await expect(paper.locator(".right-words")).toHaveText(
    "Would read: “Revenues for the second quarter of fiscal 2007 were $75.5 million”",
  );
  await expect(desk.page.getByRole("region", { name: "Suspects" })).toHaveCount(0);
});

test("a check opens its arithmetic with operands that lead to their figures", async ({ desk }) => {
  await desk.openExample();
  await openChecks(desk);
  await desk.page.locator(".count-exact").click();
  await desk.page.getByRole("button", { name: /Total revenue foots: 52,171/u }).click();
  const paper = desk.page.getByRole("article", { name: "Arithmetic" });
  await expect(paper).toContainText("exact");
  await expect(paper.locator("tbody tr")).toHaveCount(2);
  await expect(paper.locator("tfoot")).toContainText("75,493");
  await paper.getByRole("button", { name: /^23,322: go to/u }).click();
  await expect.poll(() => desk.selected()).toEqual(["23,322"]);
  await expect
    .poll(async () => (await desk.highlighted("tie-operand")).sort())
    .toEqual(["23,322", "52,171", "75,493"]);
  await expect(desk.page.locator("[data-operand]")).toHaveCount(3);
});

test("n and p go through cards and checks, worst first, Escape shuts them", async ({ desk }) => {
  await desk.open();
  await desk.paste(BROKEN);
  await desk.page.locator(".statement").first().waitFor();
  await expect(desk.page.locator(".card")).toHaveAttribute("aria-current", "true");
  await desk.page.getByRole("button", { name: /^Checks/u }).click();
  await desk.page.keyboard.press("n");
  const current = desk.page.locator(".finding[aria-current='true']");
  await expect(current.locator(".verdict-word")).toHaveText("inconsistent");
  const first = await current.textContent();
  await desk.page.keyboard.press("n");
  await expect(current).not.toHaveText(first ?? "");
  await desk.page.keyboard.press("p");
  await expect(current).toHaveText(first ?? "");
  await desk.page.keyboard.press("Escape");
  await expect(current).toHaveCount(0);
});

test("a broken figure is red, its total keeps its print, the gap has a row, suspects say their repair", async ({
  desk,
}) => {
  await desk.open();
  await desk.paste(BROKEN);
  const income = desk.statement(INCOME);
  await expect(desk.figure(income, "Total revenue", 0)).toHaveText(/75,493/u);
  await expect(income.locator(".row-gap").first()).toContainText("(540)");
  const suspects = desk.page.getByRole("region", { name: "Suspects" });
  await expect(suspects).toContainText("52,711");
  await expect(suspects).toContainText("$52,171");
  await expect(desk.figure(income, "Product", 0)).toHaveClass(/broken/u);
  await expect(desk.page.locator(".figure.broken")).toHaveCount(1);
});

test("the tick of a row shows the checks on it", async ({ desk }) => {
  await desk.openExample();
  await desk.row(desk.statement(INCOME), "Total revenue").locator(".tick").click();
  await expect(desk.page.locator(".filter")).toContainText("Only Total revenue");
  await expect(desk.page.locator(".finding")).not.toHaveCount(0);
});

test("claims are marked in the text with their verdicts, and bound to their figures", async ({ desk }) => {
  await desk.openExample();
  await expect
    .poll(() => desk.highlighted("tie-claim"))
    .toContainEqual(expect.stringContaining("$75.5 million"));
  await desk.page.getByRole("button", { name: /^prose/u }).click();
  const claim = desk.page.getByRole("row", { name: /Revenues for the second quarter of fiscal 2007 were/u });
  await expect(claim).toContainText("exact");
  await claim.getByRole("button", { name: /^75,493: go to/u }).click();
  await expect(desk.page.locator("[data-selected]")).toHaveText("75,493");
});

test("key figures and charts lead to the figures they show", async ({ desk }) => {
  await desk.openExample();
  await expect(desk.page.locator(".tile").first()).toContainText("$75,493");
  await desk.page.locator(".chart-section").scrollIntoViewIfNeeded();
  await expect(desk.page.locator(".chart")).toHaveCount(4);
  await desk.page
    .getByRole("button", { name: /^Net income \(loss\), .*March 31, 2007/u })
    .first()
    .click();
  await expect.poll(() => desk.selected()).toEqual(["(3,978)"]);
});
