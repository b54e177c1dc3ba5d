// What the command is asked to do: its options, read and refused with reasons.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

export const FORMATS = ["json", "ndjson", "text", "csv", "sarif", "oim", "html"] as const;
export type OutputFormat = (typeof FORMATS)[number];

export const SELECTIONS = ["findings", "facts", "claims", "checks"] as const;
export type Selection = (typeof SELECTIONS)[number];

export interface Request {
  /** Files, folders and patterns as they were given. */
  readonly names: readonly string[];
  readonly filesFrom: string | null;
  /** Null where the number of documents decides. */
  readonly format: OutputFormat | null;
  /** Null for whole reports. */
  readonly select: Selection | null;
  readonly out: string | null;
  readonly resume: boolean;
  readonly jobs: number;
}

/** Thrown for what the command cannot be asked; the message says what to do. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Fits a terminal of 24 lines. */
export const HELP = `usage: tieout [OPTIONS] FILE|FOLDER|PATTERN|- ...
       tieout compare A B   what changed between two documents, as JSON
Reads earnings releases (text, HTML, PDF, Word, Excel, mail) and proves or
questions their numbers. Folders with all they hold; patterns with *, ? and **.

  --format NAME      json    whole reports (one document, or --out)
                     ndjson  one document a line; the default for several
                     text    a tie sheet to read
                     csv     facts, or what --select names
                     sarif   findings for editors and code hosts
                     oim     facts as xBRL-JSON (one document, or --out)
                     html    a tie sheet to print (one document, or --out)
  --select ROWS      findings, facts, claims or checks, one a line (ndjson, csv)
  --out DIR          one file per document into DIR, none of them half written
  --resume           with --out: leave out what DIR already has, by content
  --jobs N           documents read at once; as many as there are processors
  --files-from FILE  names of documents, one a line; - is standard input
  --version, --help

Exit status: 0 all was read; 1 something is inconsistent; 2 a document or the
command could not be used; 130 interrupted. A bad document never stops the rest.
`;

const USAGE = "usage: tieout [OPTIONS] FILE|FOLDER|PATTERN|- ...; see tieout --help";
const MOST_JOBS = 256;

export function readArguments(words: readonly string[]): Request | "help" | "version" {
  const { values, positionals } = parse(words);
  if (values.help) return "help";
  if (values.version) return "version";
  const filesFrom = values["files-from"] ?? null;
  if (positionals.length === 0 && filesFrom === null) throw new UsageError(USAGE);
  const format = oneOf("--format", FORMATS, values.format);
  const select = oneOf("--select", SELECTIONS, values.select);
  if (select !== null && format !== null && format !== "ndjson" && format !== "csv")
    throw new UsageError(`--select gives rows: --format ndjson or csv, not ${format}`);
  const out = values.out ?? null;
  if (values.resume && out === null)
    throw new UsageError("--resume needs --out DIR, where the last run wrote");
  return {
    names: positionals,
    filesFrom,
    format,
    select,
    out,
    resume: values.resume,
    jobs: jobs(values.jobs),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        format: { type: "string" },
        select: { type: "string" },
        out: { type: "string" },
        resume: { type: "boolean", default: false },
        jobs: { type: "string" },
        "files-from": { type: "string" },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
  } catch (cause) {
    const [reason = ""] = (cause instanceof Error ? cause.message : String(cause)).split(/[.\n]/u);
    throw new UsageError(`${reason}; see tieout --help`);
  }
}

function oneOf<Word extends string>(
  option: string,
  words: readonly Word[],
  given: string | undefined,
): Word | null {
  if (given === undefined) return null;
  const known = words.find((word) => word === given);
  if (known === undefined) throw new UsageError(`${option} is one of ${words.join(", ")}, not ${given}`);
  return known;
}

function jobs(given: string | undefined): number {
  if (given === undefined) return availableParallelism();
  const number = /^\d{1,3}$/u.test(given) ? Number(given) : 0;
  if (number < 1 || number > MOST_JOBS)
    throw new UsageError(`--jobs is a number from 1 to ${MOST_JOBS}, not ${given}`);
  return number;
}
