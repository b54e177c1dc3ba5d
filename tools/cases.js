// `npm run cases:update`: rewrites the golden report of every case, to be reviewed as a diff.
import { buildPackage, buildPreset } from "./build.js";
import { runModule } from "./process.js";
import { setUp } from "./setup.js";

setUp("build");
buildPreset("release", "tieout");
buildPreset("wasm", "tieout_module");
await buildPackage();
runModule("vitest/vitest.mjs", ["run", "--config", "tests/vitest.config.ts", "--update", "cases"]);
