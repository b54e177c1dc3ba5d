// What every reader gives: one text, the parts it is made of, and what has to be said about it; or a refusal.

export type Form = "text" | "html" | "pdf" | "docx" | "xlsx" | "mail";

/** A page, a sheet or a file: where it stands in the text, in UTF-16 code units. */
export interface Part {
  readonly name: string;
  readonly span: readonly [begin: number, end: number];
  readonly form: Form;
}

export interface Source {
  readonly form: Form;
  readonly text: string;
  /** Empty where the text is one piece. */
  readonly parts: readonly Part[];
  /** Sentences on what was left out or is uncertain. */
  readonly notes: readonly string[];
}

/** How far a reader is, in pages or sheets. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Options {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Thrown where a file cannot be read: why, and what its owner can do. */
export class Refusal extends Error {
  override name = "Refusal";

  constructor(
    readonly reason: string,
    readonly advice: string,
  ) {
    super(`${reason}. ${advice}`);
  }
}

/** Texts that stand one below the other, each of them a part. */
export function joinParts(
  pieces: readonly { name: string; text: string; form: Form }[],
): Pick<Source, "text" | "parts"> {
  let text = "";
  const parts = pieces.map((piece): Part => {
    if (text !== "") text += "\n";
    const begin = text.length;
    text += piece.text;
    return { name: piece.name, form: piece.form, span: [begin, text.length] };
  });
  return { text, parts };
}

/** "1 page", "3 pages". */
export function counted(many: number, what: string, plural = `${what}s`): string {
  return `${many} ${many === 1 ? what : plural}`;
}
