// Builds the same checkout twice in two folders and compares every file a user gets, byte for byte.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { answer, root, run } from "./process.js";

const products = [
  "build/wasm/bin/tieout.js",
  "build/wasm/bin/tieout.wasm",
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

/** The fingerprints of what one build in a folder of its own gives. */
function build() {
  const folder = copyOfCheckout();
  const script = `import(${JSON.stringify(pathToFileURL(join(folder, "tools/build.js")).href)}).then((tools) => tools.buildProduct())`;
  run(process.execPath, ["-e", script], { CCACHE_DISABLE: "1" });
  const names = products.flatMap((product) => filesUnder(folder, product)).sort();
  const prints = new Map(
    names.map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );
  rmSync(folder, { recursive: true });
  return prints;
}

const [first, second] = [build(), build()];
const names = [...new Set([...first.keys(), ...second.keys()])];
const different = names.filter((name) => first.get(name) !== second.get(name));
for (const name of different) console.log(`differs: ${name}`);
console.log(`${names.length - different.length} of ${names.length} files are the same in both builds`);
process.exitCode = different.length > 0 || names.length === 0 ? 1 : 0;
