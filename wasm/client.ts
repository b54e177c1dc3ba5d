// The analysis in a worker, from outside: questions go in, reports come back; a worker that dies is replaced.
import { AnalysisError, type Format, type Offsets, type Report } from "./analyzer.js";

export interface Client {
  /** The report on a text. Spans count UTF-16 units for a string and bytes for bytes unless told otherwise. */
  analyze(text: string | Uint8Array, options?: { offsets?: Offsets }): Promise<Report>;

  /** The same report as it is printed, byte for byte what the native command prints. */
  print(text: string | Uint8Array, options?: { offsets?: Offsets; format?: Format }): Promise<string>;

  /** Ends the worker; what was asked and not answered is rejected. The next question starts another worker. */
  stop(): void;
}

export interface Question {
  readonly id: number;
  readonly text: string | Uint8Array;
  readonly options: { offsets?: Offsets; format?: Format };
}

export type Answer =
  { readonly id: number; readonly printed: string } | { readonly id: number; readonly trouble: string };

/** A running worker, of whatever kind the host has. */
export interface Port {
  ask(question: Question): void;
  end(): void;
}

export type StartWorker = (hear: (answer: Answer) => void, fail: (trouble: string) => void) => Port;

interface Waiting {
  resolve(printed: string): void;
  reject(cause: Error): void;
}

export function connect(start: StartWorker): Client {
  const waiting = new Map<number, Waiting>();
  let port: Port | undefined;
  let asked = 0;

  const hear = (answer: Answer) => {
    const those = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("printed" in answer) those?.resolve(answer.printed);
    else those?.reject(new AnalysisError(answer.trouble));
  };
  const end = (trouble: string): void => {
    port?.end();
    port = undefined;
    const left = [...waiting.values()];
    waiting.clear();
    for (const those of left) those.reject(new AnalysisError(trouble));
  };
  const print: Client["print"] = (text, options = {}) =>
    new Promise((resolve, reject) => {
      const question = { id: ++asked, text, options };
      waiting.set(question.id, { resolve, reject });
      port ??= start(hear, end);
      port.ask(question);
    });

  return {
    print,
    analyze: async (text, options = {}) =>
      JSON.parse(await print(text, { ...options, format: "json" })) as Report,
    stop: () => {
      end("The worker was stopped.");
    },
  };
}
