// JavaScript strings as bytes, keeping the fact that a string was malformed.

/** In Unicode mode a surrogate matches only where it stands alone; split keeps what the group matched. */
const LONE_SURROGATE = /([\uD800-\uDFFF])/u;

/**
 * A string as UTF-8, each lone surrogate as the three bytes that would be it if UTF-8 allowed it (WTF-8). So the
 * core can say that there was one; TextEncoder alone would turn it into U+FFFD in silence.
 */
export function encode(text: string): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = text
    .split(LONE_SURROGATE)
    .map((piece, index) => (index % 2 === 0 ? encoder.encode(piece) : surrogateBytes(piece.charCodeAt(0))));
  return pieces.length === 1 && pieces[0] ? pieces[0] : concatenate(pieces);
}

function surrogateBytes(unit: number): Uint8Array {
  return Uint8Array.of(0xed, 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
}

function concatenate(pieces: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let position = 0;
  for (const piece of pieces) {
    bytes.set(piece, position);
    position += piece.length;
  }
  return bytes;
}
