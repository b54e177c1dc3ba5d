// Other forms of a web page, as tools and clipboards make them of its tables, and how much of what is read from the
// page itself is read from them with the same time.
import { parse } from "parse5";

const BLOCKS = new Set(
  "p div br li ul ol h1 h2 h3 h4 h5 h6 hr center pre title section article body html".split(" "),
);
const SILENT = new Set("script style head noscript template".split(" "));
const PRIMARY = new Set(["balance_sheet", "income_statement", "cash_flow"]);
const BLANKS = /[\s\u00a0\u200b]+/gu;

function isHidden(node) {
  return /display\s*:\s*none/iu.test(node.attrs?.find(({ name }) => name === "style")?.value ?? "");
}

/** The text of a node in one line. */
function lineOf(node) {
  if (node.nodeName === "#text") return node.value;
  if (SILENT.has(node.nodeName) || isHidden(node)) return "";
  const text = (node.childNodes ?? []).map(lineOf).join("");
  return BLOCKS.has(node.nodeName) ? ` ${text} ` : text;
}

function clean(text) {
  return text.replaceAll(BLANKS, " ").trim();
}

/** The rows of a table, each the texts of its cells. */
function rowsOf(table) {
  const rows = [];
  const walk = (node) => {
    if (node.nodeName === "tr") {
      const cells = node.childNodes.filter(({ nodeName }) => nodeName === "td" || nodeName === "th");
      rows.push(cells.map((cell) => clean(lineOf(cell))));
    } else if (!isHidden(node)) {
      (node.childNodes ?? []).forEach(walk);
    }
  };
  walk(table);
  return rows;
}

/** The page with prose as paragraphs, and each table as `layOut` gives it. */
function paragraphs(html, layOut) {
  const lines = [];
  let pieces = [];
  const flush = () => {
    const text = clean(pieces.join(""));
    if (text !== "") lines.push(text, "");
    pieces = [];
  };
  const walk = (node) => {
    if (SILENT.has(node.nodeName) || isHidden(node)) return;
    if (node.nodeName === "#text") {
      pieces.push(node.value);
    } else if (node.nodeName === "table") {
      flush();
      lines.push(...layOut(rowsOf(node)), "");
    } else {
      if (BLOCKS.has(node.nodeName)) flush();
      (node.childNodes ?? []).forEach(walk);
      if (BLOCKS.has(node.nodeName)) flush();
    }
  };
  walk(parse(html));
  flush();
  return `${lines.join("\n")}\n`;
}

/** Every cell a cell of its own whatever it spans, as converters to Markdown write them: heads slip to the left. */
function markdown(rows) {
  const width = Math.max(...rows.map((cells) => cells.length), 0);
  if (width === 0) return [];
  const line = (cells) => `| ${Array.from({ length: width }, (_, i) => cells[i] ?? "").join(" | ")} |`;
  const escaped = rows.map((cells) => cells.map((cell) => cell.replaceAll("|", String.raw`\|`)));
  const ruling = line(Array.from({ length: width }, () => "---"));
  return [line([]), ruling, ...escaped.filter((cells) => cells.some((cell) => cell !== "")).map(line)];
}

/** Rows with bars around the cells that hold something, as pipelines of retrieval keep them. */
function ragged(rows) {
  const filled = rows.map((cells) => cells.filter((cell) => cell !== ""));
  return filled.filter((cells) => cells.length > 0).map((cells) => `| ${cells.join(" | ")} |`);
}

/** A line for each cell that holds something, and a blank one below it. */
function cellPerLine(rows) {
  return rows.flatMap((cells) => cells.filter((cell) => cell !== "").flatMap((cell) => [cell, ""]));
}

/** What each form is called, and how it is made of a page. */
export const forms = {
  Markdown: (html) => paragraphs(html, markdown),
  "ragged bars": (html) => paragraphs(html, ragged),
  "a cell a line": (html) => paragraphs(html, cellPerLine),
};

function keyOf(caption) {
  return caption.toLowerCase().replaceAll(/[^a-z0-9]/gu, "");
}

function printedKey(printed) {
  return printed.replaceAll(/[^\d().%]/gu, "");
}

/** The figures of a report's primary statements, by row: what is printed and when it is of. */
function rowsOfReport(report, kinds) {
  return report.statements
    .filter(({ kind }) => kinds === undefined || kinds.has(kind))
    .flatMap((statement) =>
      statement.rows.map((row) => ({
        key: keyOf(row.caption),
        cells: row.cells.flatMap((cell, i) => {
          if (cell === null) return [];
          const column = statement.columns[i];
          const period = [cell, row, column].find((place) => "period" in place)?.period;
          const role = cell.role ?? column.role;
          const known = period?.end !== undefined && (period.type === "instant" || period.start);
          const time = known ? [period.type, period.start, period.end].join(" ") : null;
          return [{ printed: printedKey(cell.printed), period: time, role }];
        }),
      })),
    )
    .filter(({ cells }) => cells.length > 0);
}

/** How many cells of one row another has in order. */
function common(row, other) {
  let at = 0;
  return row.cells.filter(({ printed }) => {
    const found = other.cells.findIndex((cell, i) => i >= at && cell.printed === printed);
    if (found >= 0) at = found + 1;
    return found >= 0;
  }).length;
}

function takeBest(row, rows) {
  let best = -1;
  let most = 0;
  rows.forEach((other, i) => {
    const count = other.key === row.key || row.key.endsWith(other.key) ? common(row, other) : 0;
    if (count > most) [best, most] = [i, count];
  });
  return best < 0 ? undefined : rows.splice(best, 1)[0];
}

/**
 * Of the figures of primary statements that the page's own reading gives a time: how many the form's reading gives the
 * same, and how many another. Those it leaves unread or without a time are neither.
 */
export function compareReports(reference, report) {
  const rows = rowsOfReport(report);
  const counts = { cells: 0, right: 0, wrong: 0 };
  const misses = [];
  for (const row of rowsOfReport(reference, PRIMARY)) {
    const timed = row.cells.filter(({ period }) => period !== null);
    if (timed.length === 0) continue;
    const found = takeBest(row, rows);
    let at = 0;
    for (const cell of timed) {
      counts.cells += 1;
      const next = found?.cells.findIndex(({ printed }, i) => i >= at && printed === cell.printed) ?? -1;
      const other = next < 0 ? undefined : found.cells[next];
      if (other !== undefined) at = next + 1;
      if (other?.period === cell.period) counts.right += 1;
      else if ((other?.period ?? null) !== null) counts.wrong += 1;
      if (other?.period !== cell.period) misses.push({ row: row.key, ...cell, got: other?.period });
    }
  }
  return { ...counts, misses };
}
