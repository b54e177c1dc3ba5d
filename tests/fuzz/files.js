// Throws broken files at the door: each ends, as a text or as a refusal with its reason, within bounds.
// node tests/fuzz/files.js SECONDS [SEED]
import { Buffer } from "node:buffer";
import { mkdirSync, writeFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { read, Refusal } from "../../build/package/read/node.js";

const SECONDS = Number(process.argv[2] ?? 15);
const SLOW = 10_000; // milliseconds for one file of a few kilobytes
const here = new URL(".", import.meta.url).pathname;

/** Numbers without pattern, the same for the same seed. */
class Random {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  below(end) {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % end;
  }
}

const PDF = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >> endobj
4 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
5 0 obj << /Length 96 >> stream
BT /F1 9 Tf 40 700 Td (Net income of the year) Tj 200 0 Td (1,500) Tj 90 0 Td (1,250) Tj ET
endstream endobj
trailer << /Size 6 /Root 1 0 R >>
%%EOF`;
const XML =
  '<w:document><w:body><w:p><w:r><w:t>Cash &amp; more</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/>' +
  "</w:tcPr><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
const MAIL =
  "From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n" +
  "Content-Transfer-Encoding: quoted-printable\n\n<table><tr><td>Cash=20<td>5</table>\n--x--\n";
const WORDS = [
  "999999999|-1|0|/Count 99999|/Kids [2 0 R]|<< >>|endobj|stream|[|]|(|)|/Rotate 90|Tj|1e9|xref|/Encrypt 4 0 R",
  "<w:tc>|</w:tc>|<w:tbl>|</w:tr>|<w:del>|<w:vMerge/>|&#x110000;|&lol;|<!DOCTYPE x>|<![CDATA[|-->|</|/>",
  "--x|--x--|=|=\n|=ZZ|boundary=x|Content-Type: text/plain|base64|\n\n|\0",
].flatMap((line) => line.split("|"));

/** A ZIP file of one member, deflated. */
function zip(name, content) {
  const packed = deflateRawSync(Buffer.from(content, "latin1"));
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, Buffer.from(name), packed]);
  const entry = Buffer.alloc(42);
  shared.copy(entry, 2);
  const directory = Buffer.concat([Buffer.from("PK\x01\x02"), entry, Buffer.from(name)]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, directory, Buffer.from("PK\x05\x06"), end]).toString("latin1");
}

function mutate(text, random) {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + random.below(30));
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + text.slice(at, end).repeat(1 + random.below(50)) + text.slice(end);
    case 2:
      return text.slice(0, at) + String.fromCharCode(random.below(256)) + text.slice(at + 1);
    default:
      return text.slice(0, at) + WORDS[random.below(WORDS.length)] + text.slice(random.below(2) ? at : end);
  }
}

/** What goes wrong with a file, if anything. */
async function brokenPromise(file) {
  const began = performance.now();
  try {
    const { text, parts } = await read(Uint8Array.from(Buffer.from(file, "latin1")), "a");
    if (parts.some(({ span: [begin, end] }) => begin > end || end > text.length))
      return "parts lie in the text";
  } catch (cause) {
    if (!(cause instanceof Refusal)) return String(cause?.stack ?? cause);
    if (cause.reason === "" || cause.advice === "") return "a refusal says why and what to do";
  }
  return performance.now() - began > SLOW ? "files are read in a moment" : undefined;
}

const workbook = Buffer.from(
  await writeXlsx({ sheets: [{ name: "A", rows: [["Cash", 5, "x"]], merges: [] }] }),
).toString("latin1");
const seeds = [
  (random, times) => repeat(PDF, random, times),
  (random, times) => zip("word/document.xml", repeat(XML, random, times)),
  (random, times) => repeat(zip("word/document.xml", XML), random, times),
  (random, times) => repeat(workbook, random, times),
  (random, times) => repeat(MAIL, random, times),
];

function repeat(text, random, times) {
  let mutated = text;
  for (let time = 0; time < times; ++time) mutated = mutate(mutated, random);
  return mutated;
}

const seed = Number(process.argv[3] ?? Date.now() & 0x7fffffff);
const random = new Random(seed | 1);
const end = performance.now() + SECONDS * 1000;
let runs = 0;
while (performance.now() < end) {
  const file = seeds[random.below(seeds.length)](random, 1 + random.below(8));
  const broken = await brokenPromise(file);
  ++runs;
  if (broken !== undefined) {
    mkdirSync(`${here}crashes`, { recursive: true });
    writeFileSync(`${here}crashes/file-${seed}-${runs}.bin`, Buffer.from(file, "latin1"));
    console.error(`broken promise: ${broken}; kept as tests/fuzz/crashes/file-${seed}-${runs}.bin`);
    process.exit(1);
  }
}
console.log(`${runs} files, no promise broken`);
