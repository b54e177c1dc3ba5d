// JavaScript strings as UTF-8, keeping the fact that a string was malformed.

/** No UTF-8 text holds this byte, so the core reads it as one U+FFFD and says so. */
const MALFORMED = 0xff;

/** In Unicode mode a surrogate matches only where it stands alone. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/**
 * The UTF-8 bytes of a string, each lone surrogate as one invalid byte. TextEncoder alone would turn it into
 * U+FFFD in silence; one byte stands for one UTF-16 unit either way, so offsets stay right.
 */
export function encode(text: string): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = text.split(LONE_SURROGATE).map((piece) => encoder.encode(piece));
  const [whole, ...rest] = pieces;
  if (whole !== undefined && rest.length === 0) return whole;

  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length + 1, -1)).fill(MALFORMED);
  let position = 0;
  for (const piece of pieces) {
    bytes.set(piece, position);
    position += piece.length + 1;
  }
  return bytes;
}
