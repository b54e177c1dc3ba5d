// Threads that read documents, each one at a time; a thread that dies costs its document and is replaced.
import { Worker } from "node:worker_threads";
import type { Plan } from "./output.js";
import type { Outcome, Task } from "./work.js";

interface Asked {
  readonly task: Task;
  resolve(outcome: Outcome): void;
}

export class Pool {
  readonly #start: () => Worker;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Asked>();
  readonly #queue: Asked[] = [];
  readonly #size: number;

  constructor(size: number, plan: Plan, wasm: WebAssembly.Module) {
    this.#size = size;
    this.#start = () => {
      const worker = new Worker(new URL("./thread.js", import.meta.url), {
        workerData: { plan, wasm },
        execArgv: [],
      });
      worker.on("message", (outcome: Outcome) => {
        this.#settle(worker, outcome);
        this.#idle.push(worker);
        this.#next();
      });
      worker.on("error", (error) => {
        this.#settle(worker, { trouble: error instanceof Error ? error.message : String(error) });
        this.#next();
      });
      return worker;
    };
  }

  read(task: Task): Promise<Outcome> {
    return new Promise((resolve) => {
      this.#queue.push({ task, resolve });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#queue.length = 0;
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const isFull = this.#busy.size + this.#idle.length >= this.#size;
    const worker = this.#idle.pop() ?? (isFull ? undefined : this.#start());
    const asked = worker && this.#queue.shift();
    if (!asked) return;
    this.#busy.set(worker, asked);
    worker.postMessage(asked.task);
  }

  #settle(worker: Worker, outcome: Outcome): void {
    this.#busy.get(worker)?.resolve(outcome);
    this.#busy.delete(worker);
  }
}
