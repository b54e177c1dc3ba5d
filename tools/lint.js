// `npm run lint`: the type checker and the linters over everything.
import { availableParallelism } from "node:os";
import { answer, run } from "./process.js";
import { buildPackage, buildPreset } from "./build.js";
import { setUp } from "./setup.js";

function coreSources() {
  return answer("git", "ls-files", "core/*.cpp").split("\n").filter(Boolean).join("\n");
}

const tidy = `printf '%s\\n' "$1" | xargs -P ${availableParallelism()} -n 8 clang-tidy --quiet --extra-arg=-Wno-unknown-warning-option -p build/release`;

const cppcheck = [
  "--enable=warning,performance,portability",
  "--suppress=incorrectStringCompare", // takes the escape \u2019 for one byte
  "--inline-suppr",
  "--quiet",
  "--error-exitcode=1",
  "--std=c++20",
  "-I.",
  `-j${availableParallelism()}`,
  "core",
];

export const lintSteps = [
  ["types", [process.execPath, "node_modules/typescript/bin/tsc", "--noEmit"]],
  [
    "lint of TypeScript and JavaScript",
    [process.execPath, "node_modules/eslint/bin/eslint.js", "--max-warnings=0", "."],
  ],
  ["lint of C++", ["bash", "-o", "pipefail", "-c", tidy, "tidy", coreSources()]],
  ["cppcheck of C++", ["cppcheck", ...cppcheck]],
];

if (import.meta.filename === process.argv[1]) {
  setUp("build", "lint");
  buildPreset("release");
  buildPreset("wasm", "tieout_module");
  await buildPackage();
  for (const [, [command, ...args]] of lintSteps) run(command, args);
}
