// The one door: files by what is in them, and refusals that say why and what to do.
import { describe, expect, test } from "vitest";
import { addParts, read, Refusal } from "../../build/package/read/node.js";
import { analyzer, schemaErrors } from "../support.js";
import { zip } from "./zip.js";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

describe("what a file is, is told by what is in it", () => {
  test.each([
    ["a text", "Revenue 12\n", "release.pdf", "text", "Revenue 12\n"],
    ["a page", "<table><tr><td>Cash<td>5</table>", "release.txt", "html", "Cash\t5\n"],
    ["a page by its name alone", "<p>Cash 5", "release.HTM", "html", "Cash 5\n"],
    ["a word that begins like a bitmap", "BMW Group: revenue 12\n", "a", "text", "BMW Group: revenue 12\n"],
    [
      "a heading like those of mails",
      "Contact: Jane\nPhone: 5\n\nText",
      "a",
      "text",
      "Contact: Jane\nPhone: 5\n\nText",
    ],
  ])("%s", async (_, content, name, form, text) => {
    expect(await read(bytes(content), name)).toEqual({ form, text, parts: [], notes: [] });
  });

  test("a text in UTF-16", async () => {
    const { text } = await read(Uint8Array.from(Buffer.from("\uFEFFRevenue – 12", "utf16le")));
    expect(text).toBe("Revenue – 12");
  });
});

const MAIL = (body: string, type: string) =>
  `From: ir@example.com\r\nSubject: Results\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n${body}`;

describe("saved mails and web archives", () => {
  test("the page is taken rather than the plain text, decoded", async () => {
    const parts = [
      "Content-Type: text/plain\r\n\r\nCash 5",
      'Content-Type: text/html; charset="windows-1252"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n' +
        "<table><tr><td>Cash=97net<td>5=\r\n00</table>",
    ];
    const mail = MAIL(
      `\r\n--x\r\n${parts.join("\r\n--x\r\n")}\r\n--x--\r\n`,
      'multipart/alternative; boundary="x"',
    );
    expect((await read(bytes(mail))).text).toBe("Cash—net\t500\n");
  });

  test("plain text in base64", async () => {
    const mail = MAIL(
      `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from("Revenue – 12").toString("base64")}`,
      "text/plain; charset=utf-8",
    );
    expect((await read(bytes(mail))).text).toBe("Revenue – 12");
  });

  test("what is attached is said", async () => {
    const parts =
      "Content-Type: text/plain\r\n\r\nCash 5\r\n--x\r\nContent-Disposition: attachment\r\n\r\nzzz";
    const { notes } = await read(bytes(MAIL(`\r\n--x\r\n${parts}\r\n--x--`, "multipart/mixed; boundary=x")));
    expect(notes).toEqual(["1 attachment not read: save and drop them as files."]);
  });
});

describe("refused with the reason and what to do", () => {
  test.each([
    ["an image", bytes("\x89PNG\r\n\x1a\n"), "image", "text recognition"],
    ["an old Office file", bytes("\xD0\xCF\x11\xE0"), "old kind", "save it as .docx or .xlsx"],
    ["rich text", bytes("{\\rtf1 Cash}"), "rich text", "save it as .docx"],
    ["an archive", zip({ "release.htm": "Cash 5" }), "archive", "Unpack it"],
    ["slides", zip({ "ppt/presentation.xml": "" }), "PowerPoint", "PDF"],
    ["a program", bytes("\x7fELF\0\0\0"), "not a text", "copy"],
    ["a broken ZIP file", bytes("PK\x03\x04broken"), "damaged", "save it again"],
    ["a broken PDF", bytes("%PDF-1.7\nnothing more"), "damaged", "Download it again"],
    ["an empty document", zip({ "word/document.xml": "" }), "damaged", "save it again"],
    ["a broken workbook", zip({ "xl/workbook.xml": "<x" }), "damaged", "save it again"],
    ["a file of 65 MB", new Uint8Array(65 << 20), "65 MB", "Copy the part"],
  ])("%s", async (_, file, reason, advice) => {
    const refusal = await read(file, "a").catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(Refusal);
    const { reason: why, advice: what } = refusal as Refusal;
    expect(why).toContain(reason);
    expect(what).toContain(advice);
  });

  test("a ZIP file that unpacks to a gigabyte, without filling the memory", async () => {
    const bomb = zip({ "word/document.xml": new Uint8Array(1 << 30) });
    const before = process.memoryUsage().rss;
    await expect(read(bomb, "a.docx")).rejects.toThrow("unpacks to more");
    expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
  });
});

test("the parts of a text stand in its report, counted as all places are", () => {
  const text = "é\nCash 5\n";
  const source = { text, parts: [{ name: "page 1", form: "pdf" as const, span: [2, 9] as const }] };
  for (const [offsets, span] of [
    ["utf16", [2, 9]],
    ["utf8", [3, 10]],
  ] as const) {
    const report: unknown = JSON.parse(addParts(analyzer.print(text, { offsets }), source));
    expect(report).toMatchObject({ source: { offsets, parts: [{ name: "page 1", form: "pdf", span }] } });
    expect(schemaErrors(report)).toBeNull();
  }
});
