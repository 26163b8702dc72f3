// Runs a task soon after it is asked for, but never more often than at an interval.

export class Throttle {
  #task;
  #intervalMs;
  #timer = null;
  #lastRun = -Infinity;

  constructor(task, intervalMs) {
    this.#task = task;
    this.#intervalMs = intervalMs;
  }

  ask() {
    if (this.#timer === null) {
      const wait = Math.max(0, this.#lastRun + this.#intervalMs - performance.now());
      this.#timer = setTimeout(() => this.#run(), wait);
    }
  }

  #run() {
    this.#timer = null;
    this.#lastRun = performance.now();
    this.#task();
  }
}
