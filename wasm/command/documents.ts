// The documents a command is given: files as named, folders with all they hold, patterns with all that match.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { READABLE } from "../read-file.js";
import { UsageError } from "./options.js";
import { isPattern, matchesPath } from "./pattern.js";

const STANDARD_INPUT = 0;

/** The names of the documents, each once, in the order they were given; folders in the order of their names. */
export function findDocuments(names: readonly string[], filesFrom: string | null): readonly string[] {
  const listed = filesFrom === null ? [] : readList(filesFrom);
  return [...new Set([...names, ...listed].flatMap(expand))];
}

function readList(name: string): readonly string[] {
  try {
    const list = readFileSync(name === "-" ? STANDARD_INPUT : name, "utf8");
    return list.split(/\r?\n/u).filter((line) => line !== "");
  } catch (cause) {
    throw new UsageError(`--files-from ${name}: ${reasonOf(cause)}`);
  }
}

/** Why a file could not be read, in words. */
export function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EACCES") return "you may not read it";
  if (code === "EISDIR") return `a folder without files that end in ${READABLE.join(", ")}`;
  return cause instanceof Error ? cause.message : String(cause);
}

/** A name that stands for nothing is kept: it is a document that cannot be read, and said to be one. */
function expand(name: string): readonly string[] {
  const found = name === "-" ? undefined : statSync(name, { throwIfNoEntry: false });
  const files = found?.isDirectory()
    ? filesUnder(name.replace(/\/+$/u, "")).filter(isReadable)
    : found || !isPattern(name)
      ? []
      : matchingFiles(name);
  return files.length > 0 ? files : [name];
}

function matchingFiles(pattern: string): readonly string[] {
  const parts = pattern.split("/");
  const fixed = parts.slice(0, parts.findIndex(isPattern));
  const folder = fixed.length === 0 ? "." : fixed.join("/");
  if (statSync(`${folder}/`, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return filesUnder(folder)
    .map((file) => (fixed.length === 0 ? file.slice("./".length) : file))
    .filter((file) => matchesPath(parts, file.split("/")));
}

/** In the order of their names as bytes; hidden ones are left out, and links are not followed to folders. */
function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(`${folder}/`, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .sort((one, other) => Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(path);
    const isFile =
      entry.isFile() ||
      (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true);
    return isFile ? [path] : [];
  });
}

function isReadable(file: string): boolean {
  const lower = file.toLowerCase();
  return READABLE.some((ending) => lower.endsWith(ending));
}
