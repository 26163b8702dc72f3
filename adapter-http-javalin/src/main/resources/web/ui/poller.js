// Runs a task at once and then at an interval, but only while somebody looks at the page.

export class Poller {
  #task;
  #intervalMs;
  #page;
  #timer = null;
  #running = false;
  #again = false;

  constructor({ task, intervalMs, page }) {
    this.#task = task;
    this.#intervalMs = intervalMs;
    this.#page = page;
  }

  start() {
    this.#page.addEventListener('visibilitychange', () => this.#onVisibility());
    this.#onVisibility();
  }

  #onVisibility() {
    clearTimeout(this.#timer);
    if (!this.#page.hidden) {
      this.#run();
    }
  }

  async #run() {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    await this.#task();
    this.#running = false;
    this.#schedule();
  }

  #schedule() {
    const delay = this.#again ? 0 : this.#intervalMs;
    this.#again = false;
    if (!this.#page.hidden) {
      this.#timer = setTimeout(() => this.#run(), delay);
    }
  }
}
