// Several files of one release as one text: in the order of their exhibits, a heading line before each.
import type { Part, Source } from "./source.js";

export interface NamedSource {
  readonly name: string;
  readonly source: Source;
}

/** Exhibits are numbered in their files' names: ex99-2.htm, Exhibit 99.1.pdf. */
function exhibitOf(name: string): number {
  const [, series, number] = /ex(?:hibit)?[\s_-]*(\d{2})[\s._-]*(\d{1,2})?(?!\d)/iu.exec(name) ?? [];
  return series === undefined ? Number.NaN : Number(series) * 100 + Number(number ?? 0);
}

/** By exhibit where every file names one, else as they came. */
function inOrder(files: readonly NamedSource[]): readonly NamedSource[] {
  const numbers = files.map(({ name }) => exhibitOf(name));
  if (numbers.some(Number.isNaN)) return files;
  return [...files].sort((a, b) => exhibitOf(a.name) - exhibitOf(b.name));
}

export function combine(files: readonly NamedSource[]): Source {
  let text = "";
  const parts: Part[] = [];
  for (const { name, source } of inOrder(files)) {
    text += `${text === "" ? "" : "\n\n"}===== ${name} =====\n\n`;
    const begin = text.length;
    text += source.text;
    if (source.parts.length === 0) parts.push({ name, form: source.form, span: [begin, text.length] });
    for (const part of source.parts)
      parts.push({
        ...part,
        name: `${name}, ${part.name}`,
        span: [begin + part.span[0], begin + part.span[1]],
      });
  }
  const notes = files.flatMap(({ name, source }) => source.notes.map((note) => `${name}: ${note}`));
  return { form: "text", text, parts, notes };
}
