// `npm run fuzz -- SECONDS`: throws mutated releases at the analysis, a minute unless told otherwise.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildPreset } from "./build.js";
import { root, run } from "./process.js";
import { setUp } from "./setup.js";

const seconds = Number(process.argv[2] ?? 60);
const corpus = join(root, "build/fuzz/corpus");

setUp("build", "fuzz");
buildPreset("fuzz", "tieout_fuzz");
mkdirSync(corpus, { recursive: true });
run("build/fuzz/bin/tieout_fuzz", [
  `-max_total_time=${seconds}`,
  "-dict=tests/fuzz/words.dict",
  "-artifact_prefix=tests/fuzz/crashes/",
  "-max_len=32768",
  "-timeout=20",
  "-print_final_stats=1",
  "-verbosity=1",
  corpus,
  "tests/cases",
  "tests/fuzz/crashes",
]);
