// The package as others get it: packed, installed in an empty folder, and each entry used in node and in a page.
import { chromium } from "@playwright/test";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startRegistry } from "./local-registry.js";
import { CHROMIUM } from "./page/browsers.js";
import { root } from "./support.js";

const folder = mkdtempSync(join(tmpdir(), "tieout-package-"));
/** Milliseconds for packing, and for installing what the package needs. */
const PATIENCE = 180_000;
const TEXT = "Revenue 12\\n";

function run(program: string, ...options: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { cwd: folder });
    let output = "";
    let trouble = "";
    child.stdout.on("data", (chunk: Buffer) => (output += String(chunk)));
    child.stderr.on("data", (chunk: Buffer) => (trouble += String(chunk)));
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) resolve(output);
      else reject(new Error(`${program} ${options.join(" ")}: ${trouble}`));
    });
  });
}

beforeAll(async () => {
  const [packed] = JSON.parse(await run("npm", "pack", root, "--json", "--ignore-scripts")) as {
    filename: string;
    size: number;
  }[];
  if (!packed) throw new Error("Nothing was packed.");
  console.log(`packed: ${(packed.size / 1000).toFixed(0)} kB`);
  const { url, server } = await startRegistry();
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const quietly = ["--no-audit", "--no-fund", "--ignore-scripts", "--omit=optional", "--omit=peer"];
  const apart = ["--registry", url, "--cache", join(folder, "cache")];
  await run("npm", "install", `./${packed.filename}`, ...quietly, ...apart);
  server.close();
}, PATIENCE);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("in node", () => {
  const print = (script: string) => run(process.execPath, "--input-type=module", "--eval", script);

  test("the analysis is loaded and called", async () => {
    const script = `import { load } from "tieout";
      console.log((await load()).analyze("${TEXT}").coverage.figures);`;
    expect(await print(script)).toBe("1\n");
  });

  test("a worker answers, and fails without ending the program", async () => {
    const script = `import { start } from "tieout/worker";
      const worker = start();
      console.log((await worker.analyze("${TEXT}")).coverage.figures);
      const late = worker.print("${TEXT}").catch(({ name }) => console.log(name));
      worker.stop();
      await late;`;
    expect(await print(script)).toBe("1\nAnalysisError\n");
  });

  test("the analysis with its wasm inside prints the same", async () => {
    const script = `import { load } from "tieout";
      import { load as loadInline } from "tieout/inline";
      console.log((await load()).print("${TEXT}") === (await loadInline()).print("${TEXT}"));`;
    expect(await print(script)).toBe("true\n");
  });

  test("HTML becomes text", async () => {
    const script = `import { htmlFileToText, isHtml } from "tieout/html";
      console.log(isHtml("<!doctype html><html>"), htmlFileToText("<p>Revenue</p>").trim());`;
    expect(await print(script)).toBe("true Revenue\n");
  });

  test("a file is read by what is in it", async () => {
    const script = `import { read } from "tieout/read";
      const bytes = new TextEncoder().encode("<table><tr><td>Cash<td>5</table>");
      console.log((await read(bytes, "release.htm")).text.trim());
      await read(new TextEncoder().encode("%PDF-1.7 "), "release.pdf").catch(({ reason }) => console.log(reason));`;
    expect(await print(script)).toBe("Cash\t5\nThe PDF is damaged\n");
  });

  test("the wasm file can be found, also as hosts send it", async () => {
    const script = `import { readFileSync } from "node:fs";
      import { brotliDecompressSync } from "node:zlib";
      const read = (name) => readFileSync(new URL(import.meta.resolve(name)));
      console.log(brotliDecompressSync(read("tieout/tieout.wasm.br")).equals(read("tieout/tieout.wasm")));`;
    expect(await print(script)).toBe("true\n");
  });

  test("the command is there", async () => {
    writeFileSync(join(folder, "release.txt"), "Revenue 12\n");
    expect(await run("npx", "--offline", "tieout", "release.txt")).toContain('"figures":1');
  });
});

test("the types are those of the entries", async () => {
  writeFileSync(
    join(folder, "types.ts"),
    `import { type Analyzer, load, type Report } from "tieout";
     import { load as loadInline } from "tieout/inline";
     import { start, type Client } from "tieout/worker";
     import { htmlFileToText } from "tieout/html";
     const analyzer: Analyzer = await load(), inline: Analyzer = await loadInline();
     const client: Client = start();
     const reports: Report[] = [analyzer.analyze(htmlFileToText("")), inline.analyze(""), await client.analyze("")];
     reports.map(({ schema }) => schema);`,
  );
  const settings = [
    "--noEmit",
    "--strict",
    "--target",
    "es2022",
    "--module",
    "nodenext",
    "--lib",
    "es2022,dom",
  ];
  await run(process.execPath, `${root}node_modules/typescript/bin/tsc`, ...settings, "types.ts");
});

test("each entry works in a page without a bundler", async () => {
  const types: Record<string, string> = {
    html: "text/html",
    js: "text/javascript",
    wasm: "application/wasm",
  };
  const at = "/node_modules/tieout/build/package";
  const page = `<!doctype html><script type="importmap">{ "imports": {
      "tieout": "${at}/browser.js", "tieout/worker": "${at}/worker.js",
      "tieout/inline": "${at}/inline.js", "tieout/html": "${at}/html.js" } }</script>
    <script type="module">
      import { load } from "tieout";
      import { load as loadInline } from "tieout/inline";
      import { start } from "tieout/worker";
      import { htmlFileToText } from "tieout/html";
      const text = htmlFileToText("<p>Revenue 12</p>");
      const printed = [(await load()).print(text), (await loadInline()).print(text), await start().print(text)];
      document.title = printed.map((report) => JSON.parse(report).coverage.figures).join(" ");
    </script>`;
  const server = createServer(({ url = "" }, response) => {
    const file = join(folder, url);
    response.setHeader("content-type", types[url.split(".").at(-1) ?? ""] ?? "text/html");
    if (url === "/") response.end(page);
    else if (statSync(file, { throwIfNoEntry: false })?.isFile()) response.end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const browser = await chromium.launch(CHROMIUM);
  const tab = await browser.newPage();
  const errors: string[] = [];
  tab.on("pageerror", ({ message }) => errors.push(message));
  await tab.goto(`http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}/`);
  await tab.waitForFunction(() => document.title !== "", null, { timeout: 50_000 });
  expect({ title: await tab.title(), errors }).toEqual({ title: "1 1 1", errors: [] });
  await browser.close();
  server.close();
});
