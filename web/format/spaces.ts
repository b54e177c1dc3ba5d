// Words in a text whose lines are wrapped: any white space stands for any other.

/** Where wanted words end that begin at an offset of the text; null where they do not stand there. */
export function endOfMatch(text: string, begin: number, wanted: string): number | null {
  let at = begin;
  for (let next = 0; next < wanted.length; next += 1) {
    if (isSpace(wanted[next])) {
      if (!isSpace(text[at])) return null;
      while (isSpace(text[at])) at += 1;
      while (isSpace(wanted[next + 1])) next += 1;
    } else if (text[at] === wanted[next]) at += 1;
    else return null;
  }
  return at;
}

function isSpace(letter: string | undefined): boolean {
  return letter === " " || letter === "\n" || letter === "\t" || letter === "\r" || letter === "\u00a0";
}
