// `tieout/worker` in node: the analysis on a thread of its own.
import { Worker } from "node:worker_threads";
import { type Client, connect } from "./client.js";

export type { Client } from "./client.js";
export type { Format, Offsets, Report } from "./analyzer.js";
export { AnalysisError } from "./analyzer.js";

export function start(): Client {
  return connect((hear, fail) => {
    const worker = new Worker(new URL("./worker-file-node.js", import.meta.url), { execArgv: [] });
    worker.on("message", hear);
    worker.on("error", (error) => {
      fail(error instanceof Error ? error.message : String(error));
    });
    return {
      ask: (question) => {
        worker.postMessage(question);
      },
      end: () => void worker.terminate(),
    };
  });
}
