// The worker of a page: loads the analysis once and answers one question after another.
import { answer } from "./answer.js";
import { load } from "./browser.js";
import type { Question } from "./client.js";

const analyzer = load();

addEventListener("message", (event: MessageEvent<Question>) => {
  void answer(analyzer, event.data).then((reply) => {
    postMessage(reply);
  });
});
