// The worker of node: loads the analysis once and answers one question after another.
import { parentPort } from "node:worker_threads";
import { answer } from "./answer.js";
import type { Question } from "./client.js";
import { load } from "./node.js";

const analyzer = load();

parentPort?.on("message", (question: Question) => {
  void answer(analyzer, question).then((reply) => {
    parentPort?.postMessage(reply);
  });
});
