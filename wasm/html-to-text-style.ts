// What inline style says that matters to text: what is hidden, what is preformatted, how far it is indented.

/** What one element's style says; lengths are in points. */
export interface Style {
  readonly hidden: boolean;
  readonly preformatted: boolean | undefined;
  /** Left margin and padding. */
  readonly indent: number;
  readonly textIndent: number | undefined;
}

const PLAIN: Style = { hidden: false, preformatted: undefined, indent: 0, textIndent: undefined };

/** Points per unit; percentages are taken of a page 400 points wide. */
const POINTS: Readonly<Record<string, number>> = {
  "": 0.75,
  pt: 1,
  px: 0.75,
  pc: 12,
  em: 12,
  rem: 12,
  ex: 6,
  in: 72,
  cm: 28.35,
  mm: 2.835,
  "%": 4,
};

const LENGTH = /^([+-]?\d{0,6}\.?\d{0,6})([a-z%]*)$/;
const PREFORMATTED = /^(?:pre|pre-wrap|pre-line|break-spaces)$/;

function points(length: string | undefined): number {
  const [, amount = "", unit = ""] = LENGTH.exec(length ?? "") ?? [];
  return (Number.parseFloat(amount) || 0) * (POINTS[unit] ?? 0);
}

/** The left side of a margin or padding: of one value all sides, of two or three the second, of four the last. */
function leftOf(shorthand: string): number {
  const sides = shorthand.split(/\s+/);
  return points(sides[3] ?? sides[1] ?? sides[0]);
}

function parse(text: string): Style {
  let { hidden, preformatted, textIndent } = PLAIN;
  let [margin, padding] = [0, 0];
  for (const declaration of text.toLowerCase().split(";")) {
    const colon = declaration.indexOf(":");
    const value = declaration
      .slice(colon + 1)
      .replace("!important", "")
      .trim();
    switch (declaration.slice(0, Math.max(colon, 0)).trim()) {
      case "display":
        hidden = value === "none";
        break;
      case "visibility":
        hidden ||= value === "hidden" || value === "collapse";
        break;
      case "mso-hide":
        hidden ||= value === "all";
        break;
      case "white-space":
        preformatted = PREFORMATTED.test(value);
        break;
      case "margin":
        margin = leftOf(value);
        break;
      case "margin-left":
      case "margin-inline-start":
        margin = points(value);
        break;
      case "padding":
        padding = leftOf(value);
        break;
      case "padding-left":
      case "padding-inline-start":
        padding = points(value);
        break;
      case "text-indent":
        textIndent = points(value);
        break;
    }
  }
  return { hidden, preformatted, indent: margin + padding, textIndent };
}

/** Reads style attributes; pages repeat a few styles thousands of times, so each is parsed once. */
export class StyleReader {
  readonly #known = new Map<string, Style>();

  read(text: string | null): Style {
    if (text === null) return PLAIN;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const style = parse(text);
    this.#known.set(text, style);
    return style;
  }
}
