// Builds the checkout again in another folder and compares every file a user gets, byte for byte.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildProduct } from "./build.js";
import { answer, root, run } from "./process.js";
import { setUp } from "./setup.js";

const products = [
  "build/wasm/bin/tieout.js",
  "build/wasm/bin/tieout.wasm",
  "build/wasm/bin/tieout.wasm.br",
  "build/package",
  "build/types",
  "dist",
];

function copyOfCheckout() {
  const folder = mkdtempSync(join(tmpdir(), "tieout-"));
  const files = answer("git", "ls-files", "-z").split("\0").filter(Boolean);
  for (const file of files) cpSync(join(root, file), join(folder, file), { recursive: true });
  cpSync(join(root, "node_modules"), join(folder, "node_modules"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  return folder;
}

function filesUnder(folder, product) {
  const path = join(folder, product);
  if (!statSync(path).isDirectory()) return [product];
  return readdirSync(path, { recursive: true })
    .map((name) => join(product, name))
    .filter((name) => statSync(join(folder, name)).isFile());
}

/** The fingerprints of what was built in a folder. */
function fingerprints(folder) {
  const names = products.flatMap((product) => filesUnder(folder, product)).sort();
  return new Map(
    names.map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );
}

function buildIn(folder) {
  const tools = pathToFileURL(join(folder, "tools/build.js")).href;
  const script = `import(${JSON.stringify(tools)}).then(({ buildProduct }) => buildProduct())`;
  run(process.execPath, ["-e", script], { CCACHE_DISABLE: "1" });
}

setUp("build");
await buildProduct();
const first = fingerprints(root);
const copy = copyOfCheckout();
buildIn(copy);
const second = fingerprints(copy);
rmSync(copy, { recursive: true });
const names = [...new Set([...first.keys(), ...second.keys()])];
const different = names.filter((name) => first.get(name) !== second.get(name));
for (const name of different) console.log(`differs: ${name}`);
console.log(`${names.length - different.length} of ${names.length} files are the same in both builds`);
process.exitCode = different.length > 0 || names.length === 0 ? 1 : 0;
