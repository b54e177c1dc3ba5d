// Numbers as accountants print them, and the toggles that show them another way.
import { expect, test, type Desk } from "./desk.js";

const INCOME = "Condensed Consolidated Statements of Operations";
const BALANCE = "Condensed Consolidated Balance Sheets";

async function choose(desk: Desk, ...choices: string[]): Promise<void> {
  await desk.page.getByRole("button", { name: "View" }).click();
  for (const choice of choices)
    await desk.page.locator("#view-menu").getByText(choice, { exact: true }).click();
  await desk.page.keyboard.press("Escape");
}

test("negatives stand in parentheses, a dash for nothing, a blank stays blank", async ({ desk }) => {
  await desk.openExample();
  const income = desk.statement(INCOME);
  await expect(desk.figure(income, "Income (loss) from operations", 0)).toHaveText("(15,402)");
  await expect(desk.figure(income, "Other income (expense), net", 2)).toHaveText("—");
  const commitments = desk.row(desk.statement(BALANCE), "Commitments and contingencies");
  await expect(commitments.locator("td.figure")).toHaveText(["", ""]);
});

test("the currency stands on the first and the total rows only", async ({ desk }) => {
  await desk.openExample();
  const income = desk.statement(INCOME);
  await expect(desk.figure(income, "Product", 0).locator(".symbol")).toHaveText("$");
  await expect(desk.figure(income, "Service", 0).locator(".symbol")).toHaveCount(0);
  await expect(desk.figure(income, "Net income (loss)", 0).locator(".symbol")).toHaveText("$");
});

test("digits stand under digits, parentheses and percent signs hang", async ({ desk }) => {
  await desk.openExample();
  const income = desk.statement(INCOME);
  const edges = await Promise.all(
    ["Total revenue", "Income (loss) from operations", "Net income (loss)", "Total gross profit"].map(
      (caption) =>
        desk.figure(income, caption, 0).evaluate((cell) => {
          const text = [...cell.childNodes].find((node) => node.nodeType === Node.TEXT_NODE) as Text;
          const range = document.createRange();
          range.selectNode(text);
          return Math.round(range.getBoundingClientRect().right);
        }),
    ),
  );
  expect(new Set(edges).size).toBe(1);
});

test("millions move the point and keep every digit", async ({ desk }) => {
  await desk.openExample();
  await choose(desk, "Millions");
  const income = desk.statement(INCOME);
  await expect(desk.figure(income, "Total revenue", 0)).toHaveText("75.493");
  await expect(desk.figure(income, "Interest expense", 1)).toHaveText("(0.004)");
  await expect(desk.figure(income, "Total gross profit", 0)).toHaveText("56.1%");
  await expect(income.locator(".units")).toContainText("shown in millions of US dollars");
});

test("columns stand oldest or newest first", async ({ desk }) => {
  await desk.openExample();
  const heads = desk.statement(INCOME).locator("thead .column-head");
  await choose(desk, "Oldest first");
  await expect(heads).toHaveText(["June 30, 2006", "March 31, 2007", "June 30, 2007"]);
  await choose(desk, "Newest first");
  await expect(heads).toHaveText(["June 30, 2007", "March 31, 2007", "June 30, 2006"]);
});

test("shares of revenue and changes are derived exactly, and look it", async ({ desk }) => {
  await desk.openExample();
  await choose(desk, "% of revenue", "Change against the earlier period");
  const cells = desk.row(desk.statement(INCOME), "Total cost of revenue").locator("td.figure");
  // 33,124 of 75,493 is 43.877 %; against 23,186 a year before it is 9,938 or 42.862 % more.
  await expect(cells).toHaveText(["33,124", "43.9%", "9,938", "42.9%", "25,661", "36.1%", "23,186", "36.0%"]);
  await expect(cells.nth(1)).toHaveClass(/derived/u);
});

test("a section folds to its heading and its total", async ({ desk }) => {
  await desk.openExample();
  const income = desk.statement(INCOME);
  await income.getByRole("button", { name: /^Operating expenses:/u }).click();
  await expect(income.getByText("Research and development")).toHaveCount(0);
  await expect(income.getByText("Total operating expenses")).toBeVisible();
});

test("amounts in pence say so and have no sign of pounds", async ({ desk }) => {
  await desk.open();
  await desk.paste(`
Consolidated income statement
for the year ended 31 December 2005
(£ in thousands)

                              Notes        2005           2004
Revenue                         2        61,234         56,018
Cost of sales                          (40,110)       (37,244)
Profit for the year                      21,124         18,774
Diluted earnings per share              8.2p           6.5p
`);
  const tile = desk.page.locator(".tile", { hasText: "Diluted earnings per share" });
  await expect(tile.locator(".tile-figure")).toHaveText("8.2");
  await expect(tile).toContainText("pence per share");
  const revenue = desk.row(desk.statement("Consolidated income statement"), "Revenue").locator("td.figure");
  await expect(revenue).toHaveText(["2", "£61,234", "£56,018"]);
});

test("a column in another currency is not set beside the others", async ({ desk }) => {
  await desk.open();
  await desk.paste(`
CONSOLIDATED STATEMENTS OF INCOME
Years ended March 31
                                Yen              U.S. Dollars
                             (millions)           (thousands)
                      -----------------------   -------------
                         2006          2007          2007
Net sales             412,880       448,215     3,798,432
Cost of sales         301,402       325,204     2,755,966
  Gross profit        111,478       123,011     1,042,466
`);
  const tile = desk.page.locator(".tile", { hasText: "Net sales" });
  await expect(tile.locator(".tile-figure")).toHaveText("¥448,215");
  await expect(tile).toContainText("+8.6%");
});

test("a table that prints no unit says what it is taken for", async ({ desk }) => {
  const table = `
Consolidated statements of income
for the year ended December 31, 2005

                                          2005           2004
Revenue                               $ 61,234       $ 56,018
Cost of sales                           40,110         37,244
Net income                            $ 21,124       $ 18,774
`;
  await desk.open();
  await desk.paste(table);
  const statement = desk.statement("Consolidated statements of income");
  await expect(statement.locator(".units")).toContainText("scale not stated");
  await desk.open();
  await desk.paste(`Revenue for 2005 was $61,234,000 and net income was $21,124,000.\n\n${table}`);
  await expect(statement.locator(".units")).toContainText("in thousands of US dollars, inferred");
});

test("the key figures stand in one line of seven, their unit once, and the first row high up", async ({
  desk,
}) => {
  await desk.openExample();
  const tiles = desk.page.locator(".key-figures > .tiles > .tile");
  await expect(tiles).toHaveCount(7);
  const tops = await tiles.evaluateAll((all) => all.map((tile) => tile.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  await expect(tiles.first()).toContainText("+17.1%");
  await expect(desk.page.locator(".key-figures > .tiles")).not.toContainText("thousands");
  await expect(desk.page.locator(".key-notes")).toContainText("In thousands of US dollars");
  const first = await desk.row(desk.statement(INCOME), "Product").boundingBox();
  expect(first?.y).toBeLessThan(420);
});

test("the change of a percentage is in points", async ({ desk }) => {
  await desk.openExample();
  await choose(desk, "Change against the earlier period");
  const cells = desk.row(desk.statement(INCOME), "Total gross profit").locator("td.figure");
  // 56.1 % less the 64.0 % of a year before.
  await expect(cells.nth(1)).toHaveText("(7.9) pts");
  await expect(cells.nth(2)).toHaveText("");
});

test("a table that goes on beyond its pane has a shadow at that edge", async ({ desk }) => {
  await desk.page.setViewportSize({ width: 390, height: 844 });
  await desk.openExample();
  const pane = desk.page.locator(".pane.statements");
  await expect(pane).toHaveAttribute("data-cut", "right");
  await desk.page.locator(".statements-viewport").evaluate((viewport) => {
    viewport.scrollLeft = 10_000;
  });
  await expect(pane).toHaveAttribute("data-cut", "left");
});
