// `tieout compare A B`: what changed from one document to the other, as JSON.
import { readFileSync } from "node:fs";
import { compare as compareReports } from "../compare/compare.js";
import { type Analyzer, load } from "../node.js";
import { readFile } from "../read-file.js";
import { reasonOf } from "./documents.js";
import { UsageError } from "./options.js";

const USAGE = "usage: tieout compare A B: two drafts of a release, or an earlier release and a later one";

export async function compareFiles(names: readonly string[]): Promise<string> {
  const [before, after, ...others] = names;
  if (before === undefined || after === undefined || others.length > 0) throw new UsageError(USAGE);
  const analyzer = await load();
  const sides = [await side(analyzer, before), await side(analyzer, after)] as const;
  return `${JSON.stringify(compareReports(...sides))}\n`;
}

async function side(analyzer: Analyzer, name: string) {
  try {
    const { text: bytes } = await readFile(name, readFileSync(name));
    const text = new TextDecoder().decode(bytes);
    return { text, report: analyzer.analyze(text) };
  } catch (cause) {
    throw new UsageError(`${name}: ${reasonOf(cause)}`);
  }
}
