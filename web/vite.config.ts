// The hosted page: any folder of any static host serves what this builds into dist/.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { embed } from "./plugins/embed.js";
import { preload } from "./plugins/preload.js";
import { hostedSecurity } from "./plugins/security.js";
import { singleFile } from "./plugins/single-file.js";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: ["chrome123", "firefox140", "safari17.5"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000, // the analysis and the reader of PDF are files of their own
  },
  plugins: [
    embed({ singleFile: false }),
    preload(),
    hostedSecurity(),
    VitePWA({
      injectRegister: false,
      manifest: {
        name: "Tieout",
        short_name: "Tieout",
        description: "Proves the numbers of an earnings release, in the browser alone.",
        start_url: "./",
        display: "standalone",
        background_color: "#efede6",
        theme_color: "#17456e",
        icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml" }],
      },
      workbox: {
        globPatterns: ["**/*.{html,js,css,svg}"],
        globIgnores: ["tieout.html"],
        inlineWorkboxRuntime: true,
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        maximumFileSizeToCacheInBytes: 4_000_000,
      },
    }),
    singleFile(),
  ],
  preview: { port: 4173 },
});
