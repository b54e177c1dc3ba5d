// `npm run fuzz -- SECONDS`: throws mutated releases at the analysis, a minute unless told otherwise; then mutated
// pages at the reading of HTML and broken files at the door, a quarter as long each.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildPackage, buildPreset } from "./build.js";
import { root, run } from "./process.js";
import { setUp } from "./setup.js";

const seconds = Number(process.argv[2] ?? 60);
const corpus = join(root, "build/fuzz/corpus");
const seeds = join(root, "build/fuzz/seeds");

function filesUnder(folder, ending) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(root, folder, name));
}

/** What to begin with: the cases, and every text that a unit test prints. */
function writeSeeds() {
  mkdirSync(seeds, { recursive: true });
  for (const file of filesUnder("tests/cases", ".txt"))
    copyFileSync(file, join(seeds, file.replaceAll("/", "-")));
  for (const file of filesUnder("tests/unit", "_test.cpp")) {
    const texts = readFileSync(file, "utf8").split('R"(').slice(1);
    for (const [index, text] of texts.entries()) {
      writeFileSync(join(seeds, `${file.replaceAll("/", "-")}-${index}`), text.split(')"')[0]);
    }
  }
}

setUp("build", "fuzz");
buildPreset("fuzz", "tieout_fuzz");
mkdirSync(corpus, { recursive: true });
writeSeeds();
run(
  "build/fuzz/bin/tieout_fuzz",
  [
    `-max_total_time=${seconds}`,
    "-dict=tests/fuzz/words.dict",
    "-artifact_prefix=tests/fuzz/crashes/",
    "-max_len=8192",
    "-timeout=20",
    "-entropic=0", // choosing texts by how rare their features are takes longer than analysing them
    "-print_final_stats=1",
    "-verbosity=1",
    corpus,
    seeds,
    "tests/fuzz/crashes",
  ],
  // The analysis allocates much: short stacks of the allocations make it half as slow again.
  { ASAN_OPTIONS: "malloc_context_size=4:quarantine_size_mb=16" },
);
buildPreset("wasm", "tieout_module");
await buildPackage();
run(process.execPath, ["tests/fuzz/html.js", String(Math.ceil(seconds / 4))]);
run(process.execPath, ["tests/fuzz/files.js", String(Math.ceil(seconds / 4))]);
