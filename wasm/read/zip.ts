// A ZIP file's members, unpacked by the platform within bounds: what a file claims about its size is not believed.
import { Refusal } from "./source.js";

/** A release is a few hundred kilobytes unpacked, a large workbook some tens of megabytes. */
export const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_MEMBERS = 10_000;
const CHUNK = 16 * 1024;

const END_RECORD = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_RECORD_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Member {
  readonly method: number;
  readonly packed: Uint8Array;
  readonly isEncrypted: boolean;
}

export const DAMAGED = new Refusal(
  "The file is damaged",
  "Open it with its own program, save it again, and drop the new one.",
);
export const TOO_LARGE = new Refusal(
  "The file unpacks to more than Tieout takes",
  "Save the part with the statements as a file of its own.",
);

export class Zip {
  readonly #members = new Map<string, Member>();
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#readDirectory(bytes, view);
    } catch (cause) {
      throw cause instanceof RangeError ? DAMAGED : cause;
    }
  }

  get names(): string[] {
    return [...this.#members.keys()];
  }

  has(name: string): boolean {
    return this.#members.has(name);
  }

  /** A member's text, or "" where there is none. */
  async text(name: string): Promise<string> {
    const bytes: Uint8Array[] = [];
    await this.#unpack(name, (chunk) => bytes.push(chunk));
    const decoder = new TextDecoder();
    return bytes.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
  }

  /** Unpacks everything once, only to know that it stays within bounds: for a library that unpacks by itself. */
  async measure(): Promise<void> {
    for (const name of this.names) await this.#unpack(name, () => undefined);
  }

  #readDirectory(bytes: Uint8Array, view: DataView): void {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count > MOST_MEMBERS) throw TOO_LARGE;
    let at = view.getUint32(end + 16, true);
    for (let entry = 0; entry < count; ++entry) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw DAMAGED;
      const size = view.getUint32(at + 20, true);
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      this.#members.set(name, {
        method: view.getUint16(at + 10, true),
        packed: bytes.subarray(start, start + size),
        isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }

  async #unpack(name: string, take: (chunk: Uint8Array) => void): Promise<void> {
    const member = this.#members.get(name);
    if (member === undefined) return;
    if (member.isEncrypted)
      throw new Refusal("The file has a password", "Save it without one and drop that.");
    const counted = (chunk: Uint8Array) => {
      this.#unpacked += chunk.length;
      if (this.#unpacked > MOST_UNPACKED) throw TOO_LARGE;
      take(chunk);
    };
    if (member.method === STORED) counted(member.packed);
    else if (member.method === DEFLATED) await inflate(member.packed, counted);
    else throw DAMAGED;
  }
}

/** The record at the end, before a comment of any length. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_RECORD_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); --at)
    if (view.getUint32(at, true) === END_RECORD) return at;
  throw DAMAGED;
}

/** In small pieces, so that a bomb is noticed before it has filled the memory. */
async function inflate(packed: Uint8Array, take: (chunk: Uint8Array) => void): Promise<void> {
  let at = 0;
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      if (at >= packed.length) controller.close();
      else controller.enqueue(packed.slice(at, (at += CHUNK)));
    },
  });
  const reader = pieces.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      take(value);
    }
  } catch (cause) {
    await reader.cancel().catch(() => undefined);
    throw cause instanceof Refusal ? cause : DAMAGED;
  }
}
