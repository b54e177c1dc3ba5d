// Bundles the page's tie sheet, with its style inside, for the package's command.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const root = new URL("..", import.meta.url);

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    target: "es2022",
    outDir: fileURLToPath(new URL("build/package/exports", root)),
    emptyOutDir: false,
    lib: {
      entry: fileURLToPath(new URL("web/exports/package.ts", root)),
      formats: ["es"],
      fileName: () => "tie-sheet.js",
    },
  },
});
