// Builds the page once more as one file, dist/tieout.html, that opens from a disk with nothing beside it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rollup } from "vite";
import { embed } from "./embed.js";
import { hashSource, policyTag } from "./security.js";

const WEB = fileURLToPath(new URL("..", import.meta.url));
const NAME = "tieout.html";

export function singleFile(): Plugin {
  let folder = "";
  return {
    name: "tieout-single-file",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      folder = join(root, outDir);
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler: async () => {
        writeFileSync(join(folder, NAME), await makePage());
      },
    },
  };
}

async function makePage(): Promise<string> {
  const output = await buildParts();
  const script =
    output
      .find((part) => part.type === "chunk")
      ?.code.replaceAll("</script", "<\\/script")
      .trim() ?? "";
  const [sheet] = output
    .filter((part) => part.type === "asset")
    .filter(({ fileName }) => fileName.endsWith(".css"));
  const style = String(sheet?.source ?? "").trim();
  const icon = readFileSync(join(WEB, "public/icon.svg")).toString("base64");
  const security = policyTag({
    scripts: hashSource(script),
    styles: hashSource(style),
    more: ["worker-src blob:", "img-src data: blob:"],
  });
  // Replacements as functions: a dollar sign in the program is no pattern.
  return readFileSync(join(WEB, "index.html"), "utf8")
    .replace('<meta charset="utf-8" />', () => `<meta charset="utf-8" />${security}`)
    .replace('href="./icon.svg"', () => `href="data:image/svg+xml;base64,${icon}"`)
    .replace(/<script type="module" src="[^"]*"><\/script>/u, () => `<style>${style}</style>`)
    .replace("</body>", () => `<script type="module">${script}</script></body>`);
}

async function buildParts(): Promise<readonly (Rollup.OutputChunk | Rollup.OutputAsset)[]> {
  const result = await build({
    configFile: false,
    root: WEB,
    logLevel: "error",
    publicDir: false,
    esbuild: { jsx: "automatic", jsxImportSource: "preact" },
    plugins: [embed({ singleFile: true })],
    build: {
      write: false,
      target: ["chrome123", "firefox140", "safari17.5"],
      modulePreload: false,
      cssCodeSplit: false,
      rollupOptions: { input: join(WEB, "main.tsx"), output: { inlineDynamicImports: true } },
    },
  });
  if (Array.isArray(result) || !("output" in result)) throw new Error("The single file was not built.");
  return result.output;
}
