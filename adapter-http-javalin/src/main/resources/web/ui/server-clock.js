// What time it is for the server. Its clock may be off from the browser's, and in a demo it may
// run faster; both are learned from the instants that its answers carry.

const SAMPLE_APART_MS = 2000;
const SAMPLES = 6;
const NEARLY_REAL_TIME = 0.05;

export class ServerClock {
  #local;
  #samples = [];
  #anchor = null;

  /** @param local a clock of the browser that never jumps, in milliseconds */
  constructor(local) {
    this.#local = local;
  }

  note(serverMs) {
    const sample = { local: this.#local(), server: serverMs };
    if (!this.#anchor || sample.server >= this.#anchor.server) {
      this.#anchor = sample;
    }
    const last = this.#samples.at(-1);
    if (!last || sample.local - last.local >= SAMPLE_APART_MS) {
      this.#samples = [...this.#samples, sample].slice(-SAMPLES);
    }
  }

  /** The server's instant now, or null before its first answer. */
  now() {
    if (!this.#anchor) {
      return null;
    }
    return this.#anchor.server + this.rate() * (this.#local() - this.#anchor.local);
  }

  /** Server seconds per second of the browser; 1 until two answers tell otherwise. */
  rate() {
    if (this.#samples.length < 2) {
      return 1;
    }
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    const rate = (last.server - first.server) / (last.local - first.local);
    return Math.abs(rate - 1) < NEARLY_REAL_TIME ? 1 : Math.max(0, rate);
  }
}
