// Findings first: counts that filter, the arithmetic of each, suspects with their repair, and coverage.
import { EXAMPLE, expect, test } from "./desk.js";

const INCOME = "Condensed Consolidated Statements of Operations";
/** Two digits of one figure change places: 52,171 becomes 52,711, and Total revenue no longer foots. */
const BROKEN = EXAMPLE.replace("52,171", "52,711");

test("a sound release shows its checks and nothing inconsistent", async ({ desk }) => {
  await desk.openExample();
  await expect(desk.page.locator(".count-inconsistent")).toHaveText("0 inconsistent");
  await expect(desk.page.locator(".count-inconsistent")).toBeDisabled();
  expect(Number((await desk.page.locator(".count-exact b").textContent()) ?? 0)).toBeGreaterThanOrEqual(57);
});

test("a count filters, and a finding opens its arithmetic with operands that lead to their figures", async ({
  desk,
}) => {
  await desk.openExample();
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

test("n and p go through the findings, worst first, Escape shuts them", async ({ desk }) => {
  await desk.open();
  await desk.paste(BROKEN);
  await desk.page.locator(".statement").first().waitFor();
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
  await desk.page.locator(".count-inconsistent").click();
  const suspects = desk.page.getByRole("region", { name: "Suspects" });
  await expect(suspects).toContainText("52,711");
  await expect(suspects).toContainText("$52,171");
  await expect(desk.figure(income, "Product", 0)).toHaveClass(/broken/u);
});

test("the tick of a row shows the checks on it", async ({ desk }) => {
  await desk.openExample();
  await desk.row(desk.statement(INCOME), "Total revenue").locator(".tick").click();
  await expect(desk.page.locator(".filter")).toContainText("Only Total revenue");
  await expect(desk.page.locator(".finding")).not.toHaveCount(0);
});

test("coverage says how many figures of the tables were read", async ({ desk }) => {
  await desk.openExample();
  await expect(desk.page.locator(".coverage")).toContainText("253 of 253 figures in tables read");
});

test("claims are marked in the text with their verdicts, and bound to their figures", async ({ desk }) => {
  await desk.openExample();
  await expect
    .poll(() => desk.highlighted("tie-claim"))
    .toContainEqual(expect.stringContaining("$75.5 million"));
  await desk.page.keyboard.press("n");
  await desk.page.getByRole("button", { name: /^Claims in prose/u }).click();
  const claim = desk.page.getByRole("row", { name: /Revenues for the second quarter of fiscal 2007 were/u });
  await expect(claim).toContainText("exact");
  await claim.getByRole("button", { name: /^75,493: go to/u }).click();
  await expect(desk.page.locator("[data-selected]")).toHaveText("75,493");
});

test("key figures and charts lead to the figures they show", async ({ desk }) => {
  await desk.openExample();
  await expect(desk.page.locator(".tile").first()).toContainText("$75,493");
  await desk.page.getByRole("button", { name: "Show charts" }).click();
  await expect(desk.page.locator(".chart")).toHaveCount(4);
  await desk.page
    .getByRole("button", { name: /^Net income \(loss\), .*March 31, 2007/u })
    .first()
    .click();
  await expect.poll(() => desk.selected()).toEqual(["(3,978)"]);
});
