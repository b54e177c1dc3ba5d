// `tieout/worker` in a page: the analysis off the page's thread.
import { type Client, connect, type Answer } from "./client.js";

export type { Client } from "./client.js";
export type { Format, Offsets, Report } from "./analyzer.js";
export { AnalysisError } from "./analyzer.js";

export function start(): Client {
  return connect((hear, fail) => {
    const worker = new Worker(new URL("./worker-file.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", (event: MessageEvent<Answer>) => {
      hear(event.data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      fail(event.message || "The worker could not be started.");
    });
    return {
      ask: (question) => {
        worker.postMessage(question);
      },
      end: () => {
        worker.terminate();
      },
    };
  });
}
