// Writes PDFs for tests: pages as pictures in text, words that two blanks part set where they stand.

export interface Settings {
  /** What the first bytes of the cross-reference table are moved by: 0 where it is sound. */
  readonly broken?: boolean;
  /** Pages without letters: a line is drawn on each. */
  readonly scanned?: boolean;
}

const LEADING = 12;
const LETTER = 5;
const TOP = 740;
const MARGIN = 40;

function content(picture: string): string {
  const shown = picture.split("\n").flatMap((line, index) =>
    [...line.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: words, index: at }) => {
      const text = words.replace(/[\\()]/gu, "\\$&");
      // Figures end where they end in the picture; the letters of the font are not all of one width.
      const narrow = /^[\d,.()$%-]+$/u.test(words) ? (words.match(/[,.()]/gu)?.length ?? 0) * 2 : 0;
      const x = MARGIN + at * LETTER + narrow;
      return `BT /F1 9 Tf ${x} ${TOP - index * LEADING} Td (${text}) Tj ET`;
    }),
  );
  return shown.join("\n");
}

/** A PDF of pages. */
export function pdf(
  pages: readonly string[],
  { broken = false, scanned = false }: Settings = {},
): Uint8Array {
  const bodies = pages.map((picture) => (scanned ? "10 10 m 200 200 l S" : content(picture)));
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...bodies.flatMap((body, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${body.length} >>\nstream\n${body}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const start = file.length + (broken ? 77 : 0);
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, "latin1"));
}
