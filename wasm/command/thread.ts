// A thread of the command: reads one document after another as it is told.
import { parentPort, workerData } from "node:worker_threads";
import type { Plan } from "./output.js";
import { Reader, type Task } from "./work.js";

const { plan, wasm } = workerData as { plan: Plan; wasm: WebAssembly.Module };
const reader = new Reader(plan, wasm);

parentPort?.on("message", (task: Task) => {
  void reader.read(task).then((outcome) => {
    parentPort?.postMessage(outcome);
  });
});
