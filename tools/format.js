// `npm run format` rewrites every source file in the project's style; the tests only check it.
import { answer, run, runModule } from "./process.js";
import { setUp } from "./setup.js";

const prettier = "prettier/bin/prettier.cjs";

function cppFiles() {
  return answer("git", "ls-files", "--cached", "--others", "--exclude-standard", "*.h", "*.cpp")
    .split("\n")
    .filter(Boolean);
}

export const formatSteps = [
  ["format of C++", ["clang-format", "--dry-run", "-Werror", ...cppFiles()]],
  ["format of the rest", [process.execPath, `node_modules/${prettier}`, "--check", "--log-level=warn", "."]],
];

if (import.meta.filename === process.argv[1]) {
  setUp("lint");
  run("clang-format", ["-i", ...cppFiles()]);
  runModule(prettier, ["--write", "--log-level=warn", "."]);
}
