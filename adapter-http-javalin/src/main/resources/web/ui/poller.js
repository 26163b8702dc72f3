// Runs a task at once and then at an interval, but only while somebody looks at the page.

export class Poller {
  #task;
  #intervalMs;
  #page;
  #timer = null;
  #running = false;
  #again = false;
  #relaxedMs = null;
  #settling = false;

  /** @param task answers whether it went well */
  constructor({ task, intervalMs, page }) {
    this.#task = task;
    this.#intervalMs = intervalMs;
    this.#page = page;
  }

  start() {
    this.#page.addEventListener('visibilitychange', () => this.now());
    this.now();
  }

  /** Runs at once; what is running already is run again. */
  now() {
    clearTimeout(this.#timer);
    if (!this.#page.hidden) {
      this.#run();
    }
  }

  /** After one more whole run at the usual interval the others may come at this one. */
  relax(intervalMs) {
    this.#relaxedMs = intervalMs;
    this.#settling = this.#running;
  }

  /** From now on the usual interval again. */
  tense() {
    this.#relaxedMs = null;
    this.now();
  }

  async #run() {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    const well = await this.#task();
    this.#running = false;
    this.#schedule(well);
  }

  #schedule(well) {
    const delay = this.#again ? 0 : this.#delay(well);
    this.#again = false;
    if (!this.#page.hidden) {
      this.#timer = setTimeout(() => this.#run(), delay);
    }
  }

  #delay(well) {
    const usual = !well || this.#settling || this.#relaxedMs === null;
    this.#settling = false;
    return usual ? this.#intervalMs : this.#relaxedMs;
  }
}
