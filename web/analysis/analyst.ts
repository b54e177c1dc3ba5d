// Answers "what does this text say": owns the worker, restarts it when it dies, and drops what nobody waits for.
import { scriptUrl } from "../document/policy.js";
import type { Answer, Start } from "./protocol.js";
import { loadWasm } from "virtual:tieout-wasm";
import workerSource from "virtual:tieout-worker";

export interface Finding {
  json: string;
  milliseconds: number;
}

/** Thrown to whoever waits when a newer text or the user put an end to an analysis. */
export class Cancelled extends Error {
  override name = "Cancelled";
}

/** Thrown when the worker died of a text; the next text gets a new worker. */
export class WorkerDied extends Error {
  override name = "WorkerDied";
}

interface Waiting {
  id: number;
  resolve(finding: Finding): void;
  reject(cause: Error): void;
}

const source = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
const wasm: Promise<ArrayBuffer> = loadWasm();

let worker: Worker | undefined;
let waiting: Waiting | undefined;
let questions = 0;

/** The report on a text. Asking again cancels the question before. */
export function analyze(text: string): Promise<Finding> {
  if (waiting) cancel();
  const id = ++questions;
  const answer = new Promise<Finding>((resolve, reject) => {
    waiting = { id, resolve, reject };
  });
  void ask(id, text);
  return answer;
}

/** Stops the analysis under way, whatever it is doing; the next question starts a new worker. */
export function cancel(): void {
  if (!waiting) return;
  stop();
  settle((those) => {
    those.reject(new Cancelled());
  });
}

async function ask(id: number, text: string): Promise<void> {
  try {
    worker ??= start(await wasm);
    if (waiting?.id === id) worker.postMessage({ id, text });
  } catch (cause) {
    if (waiting?.id === id)
      fail(cause instanceof Error ? cause.message : "The analysis could not be loaded.");
  }
}

function start(bytes: ArrayBuffer): Worker {
  const started = new Worker(scriptUrl(source));
  started.addEventListener("message", (event: MessageEvent<Answer>) => {
    hear(event.data);
  });
  started.addEventListener("error", (event) => {
    event.preventDefault();
    if (started === worker) fail(event.message);
  });
  const message: Start = { wasm: bytes };
  started.postMessage(message);
  return started;
}

function hear(answer: Answer): void {
  if (waiting?.id !== answer.id) return;
  if ("trouble" in answer) fail(answer.trouble);
  else
    settle((those) => {
      those.resolve(answer);
    });
}

function fail(trouble: string): void {
  stop();
  settle((those) => {
    those.reject(new WorkerDied(trouble));
  });
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
}

function settle(how: (those: Waiting) => void): void {
  const those = waiting;
  waiting = undefined;
  if (those) how(those);
}
