// The files a reading can be taken away as.
import type { Statement } from "#report";
import type { Reading } from "../analysis/reading.js";
import { titleOf } from "../report/words.js";
import { allCsv, statementCsv } from "./csv.js";

export interface Export {
  readonly name: string;
  readonly note: string;
  make(read: Reading): Promise<File> | File;
}

/** Makes spreadsheets take the file for UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const EXPORTS: readonly Export[] = [
  {
    name: "Excel workbook",
    note: "live sums and a findings sheet",
    make: async (read) =>
      new File([await (await import("./xlsx.js")).workbook(read)], nameFor(read, "xlsx"), { type: XLSX }),
  },
  {
    name: "CSV",
    note: "all statements",
    make: (read) => textFile(BYTE_ORDER_MARK + allCsv(read.report), nameFor(read, "csv"), "text/csv"),
  },
  {
    name: "Tie sheet",
    note: "printable HTML with every verdict",
    make: async (read) =>
      textFile(
        await (await import("./tie-sheet.js")).tieSheet(read, new Date()),
        nameFor(read, "tie-sheet.html"),
        "text/html",
      ),
  },
  {
    name: "Markdown",
    note: "statements and findings",
    make: async (read) =>
      textFile((await import("./markdown.js")).markdown(read), nameFor(read, "md"), "text/markdown"),
  },
  {
    name: "JSON",
    note: "the whole report, with every place in the text",
    make: (read) => textFile(read.json, nameFor(read, "json"), "application/json"),
  },
];

export function downloadStatement(read: Reading, statement: Statement): void {
  const name = nameFor(read, `${slug(titleOf(statement))}.csv`);
  download(textFile(BYTE_ORDER_MARK + statementCsv(statement), name, "text/csv"));
}

export function download(file: File): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, LONG_ENOUGH);
}

/** Browsers read the file after the click; none takes longer. */
const LONG_ENOUGH = 60_000;

function textFile(text: string, name: string, type: string): File {
  return new File([text], name, { type: `${type};charset=utf-8` });
}

/** `sonus-networks-inc-2007-06-30.xlsx`. */
function nameFor({ report, document }: Reading, ending: string): string {
  const { company, period } = report.release;
  const base = [company ?? document.name.replace(/\.[a-z]{1,5}$/iu, ""), period?.end ?? ""]
    .filter((part) => part !== "")
    .join(" ");
  return `${slug(base) || "tieout"}.${ending}`;
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .split(/[^a-z0-9]/u)
    .filter((part) => part !== "")
    .join("-");
}
