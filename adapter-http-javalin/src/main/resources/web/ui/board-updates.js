// Keeps the board up to date: by the live stream while there is one, by asking every few seconds
// otherwise. While the stream lives, the whole is still read now and then, in case something was
// told that did not arrive.
import { LiveStream } from './live-stream.js';
import { Poller } from './poller.js';
import { Throttle } from './throttle.js';

const POLL_MS = 5000;
const SAFETY_MS = 60000;
const FIGURES_MS = 5000;
const PICTURES_MS = 5000;
const ON_ITS_WAY_MS = 2000;

export class BoardUpdates {
  #board;
  #data;
  #session;
  #page;
  #poller;
  #stream;
  #figures;

  constructor({ board, data, session, page }) {
    this.#board = board;
    this.#data = data;
    this.#session = session;
    this.#page = page;
    this.#poller = new Poller({ task: () => this.#refresh(), intervalMs: POLL_MS, page });
    this.#figures = new Throttle(() => this.#refreshFigures(), FIGURES_MS);
    this.#stream = new LiveStream({
      page,
      onLive: () => this.#live(),
      onLost: () => this.#lost(),
      onCycle: (cycle) => this.#changed(cycle),
      onCamera: (camera) => this.#turned(camera),
      onReload: () => this.#poller.now(),
    });
  }

  start() {
    this.#poller.start();
    setInterval(() => this.#newPictures(), PICTURES_MS);
  }

  #live() {
    this.#board.live = true;
    this.#poller.relax(SAFETY_MS);
  }

  #lost() {
    this.#board.live = false;
    this.#poller.tense();
  }

  async #refresh() {
    try {
      await this.#session.begin();
      this.#board.show(await this.#data.refresh());
      this.#stream.start();
      this.#expect(this.#data.cursor);
      return true;
    } catch (failure) {
      this.#session.noteFailure(failure);
      this.#board.fail(failure);
      return false;
    }
  }

  /** A connection can be dead without anybody knowing: what is stored must soon have been told. */
  #expect(cursor) {
    setTimeout(() => this.#stream.expect(cursor), ON_ITS_WAY_MS);
  }

  #changed(cycle) {
    const shown = this.#data.apply(cycle);
    if (shown) {
      this.#board.amend(shown);
      this.#figures.ask();
    }
  }

  #turned(camera) {
    if (this.#data.turns(camera)) {
      this.#poller.now();
    }
  }

  /** A failure is left to the next refresh, which tells it. */
  async #refreshFigures() {
    if (!this.#page.hidden && this.#board.live) {
      try {
        this.#board.amend(await this.#data.refreshFigures());
      } catch {
        this.#poller.now();
      }
    }
  }

  /** Polling brings new pictures by itself. */
  #newPictures() {
    if (!this.#page.hidden && this.#board.live && this.#data.shown) {
      this.#board.amend(this.#data.newPictures());
    }
  }
}
