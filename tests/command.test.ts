// The command, native and from the package: what it takes, what it prints, and its exit status.
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { root } from "./support.js";

const example = `${root}tests/cases/sonus-2007Q2.txt`;
const SOUND = "Revenue\n";

const commands: [string, string[]][] = [
  ["native", [`${root}build/release/bin/tieout`]],
  ["package", [process.execPath, `${root}build/package/cli.js`]],
];

describe.each(commands)("%s", (_, [program = "", ...before]) => {
  const run = (...options: string[]) =>
    spawnSync(program, [...before, ...options], { encoding: "utf8", input: SOUND });

  test.each([[[]], [["--format"]], [["--format", "xml", example]], [["--nonsense", example]]])(
    "%j is a usage error of one line",
    (options) => {
      const { status, stdout, stderr } = run(...options);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(/^[^\n]*tieout[^\n]*\n$/);
    },
  );

  test("a file that cannot be read is named", () => {
    const { status, stderr } = run("/no/such/file.txt");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^tieout: [^\n]*\/no\/such\/file.txt[^\n]*\n$/);
  });

  test("a dash reads standard input", () => {
    const { status, stdout } = run("-");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ source: { bytes: SOUND.length } });
  });

  test("the example is analysed, as JSON unless asked for text", () => {
    expect(run(example).stdout).toBe(run("--format", "json", example).stdout);
    const text = run("--format", "text", example);
    expect(text.status).toBe(0);
    expect(text.stdout).toContain("exact");
    for (const line of text.stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});

test("want of memory is said, and nothing else is printed", () => {
  const input = "Revenue      1,234     5,678\n".repeat(20_000);
  const [native = ""] = commands[0]?.[1] ?? [];
  const { status, stdout, stderr } = spawnSync("bash", ["-c", `ulimit -v 20000; exec "${native}" -`], {
    encoding: "utf8",
    input,
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe("tieout: not enough memory to analyse the text\n");
});

test("both print the same", () => {
  for (const format of ["json", "text"]) {
    const [native, packaged] = commands.map(([, [program = "", ...before]]) =>
      spawnSync(program, [...before, "--format", format, example], { encoding: "utf8" }),
    );
    expect(packaged?.stdout).toBe(native?.stdout);
  }
});
