// What the tests share: the analysis in both builds, and where the data lies.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { load } from "../build/package/node.js";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
export const hasShared = existsSync(shared);

/** The core compiled to WebAssembly. */
export const analyzer = await load();

/** The native command: TIEOUT_NATIVE names another build of it, such as the one with sanitizers. */
const command = process.env["TIEOUT_NATIVE"] ?? `${root}build/release/bin/tieout`;

export function runNative(bytes: Uint8Array, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(command, [...options, "-"], {
    input: bytes,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  return { status, stdout, stderr };
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

const isReport = new Ajv2020({ allErrors: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(
  readJson(`${root}core/report/report.schema.json`) as object,
);

/** Where a report does not fit its schema; null where it does. */
export function schemaErrors(report: unknown) {
  isReport(report);
  return isReport.errors ?? null;
}
