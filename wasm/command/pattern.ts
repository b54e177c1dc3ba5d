// File name patterns: `*` and `?` within a name, `**` for any folders between.

export function isPattern(name: string): boolean {
  return /[*?]/u.test(name);
}

/** Whether a path matches, part by part. Each `**` and each `*` only ever moves forward: no pattern is slow. */
export function matchesPath(pattern: readonly string[], path: readonly string[]): boolean {
  return matches(pattern, path, (part) => part === "**", matchesName);
}

function matchesName(pattern: string, name: string): boolean {
  return matches(Array.from(pattern), Array.from(name), (letter) => letter === "*", matchesLetter);
}

function matchesLetter(pattern: string, letter: string): boolean {
  return pattern === "?" || pattern === letter;
}

function matches(
  pattern: readonly string[],
  items: readonly string[],
  isAny: (part: string) => boolean,
  fits: (part: string, item: string) => boolean,
): boolean {
  let at = 0;
  let next = 0;
  let retry: { at: number; next: number } | null = null;
  while (next < items.length) {
    const part = pattern[at];
    const item = items[next] ?? "";
    if (part !== undefined && isAny(part)) {
      retry = { at: ++at, next };
    } else if (part !== undefined && fits(part, item)) {
      at += 1;
      next += 1;
    } else if (retry) {
      retry.next += 1;
      ({ at, next } = retry);
    } else return false;
  }
  return pattern.slice(at).every(isAny);
}
