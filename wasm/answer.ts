// The analysis in a worker, from inside: answers a question; what fails is an answer too.
import type { Analyzer } from "./analyzer.js";
import type { Answer, Question } from "./client.js";

export async function answer(analyzer: Promise<Analyzer>, { id, text, options }: Question): Promise<Answer> {
  try {
    return { id, printed: (await analyzer).print(text, options) };
  } catch (cause) {
    return { id, trouble: cause instanceof Error ? cause.message : String(cause) };
  }
}
