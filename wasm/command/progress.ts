// The line on a terminal that says how far a run is; nothing where nobody looks.

const PAUSE = 100;
const CLEAR = "\r\u001b[K";

export class Progress {
  readonly #all: number;
  readonly #shown: boolean;
  readonly #began = performance.now();
  #done = 0;
  #inconsistent = 0;
  #drawn = 0;

  constructor(all: number, shown: boolean) {
    this.#all = all;
    this.#shown = shown;
  }

  step(inconsistent: number): void {
    this.#done += 1;
    this.#inconsistent += inconsistent;
    const now = performance.now();
    if (!this.#shown || now - this.#drawn < PAUSE) return;
    this.#drawn = now;
    process.stderr.write(CLEAR + this.#line((now - this.#began) / 1000));
  }

  /** Makes room for a line of its own. */
  clear(): void {
    if (this.#shown) process.stderr.write(CLEAR);
  }

  #line(seconds: number): string {
    const rate = this.#done / seconds;
    const left = (this.#all - this.#done) / rate;
    return [
      `${this.#done} of ${this.#all}`,
      `${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
      `${durationWords(left)} left`,
      `${this.#inconsistent} inconsistent`,
    ].join(", ");
  }
}

/** `12 s`, `3 min 5 s`, `2 h 10 min`. */
function durationWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
