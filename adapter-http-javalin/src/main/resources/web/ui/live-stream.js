// Listens to what changes on the server. A browser connects again by itself when a connection
// breaks; when it gives up, or nothing comes through, this tries again after a while. Nobody looks
// at a hidden page, so it listens to nothing.

const ADDRESS = '/api/v1/stream?topics=cycles,cameras';
const HELLO_WITHIN_MS = 5000;
const RETRY_MS = 30000;

export class LiveStream {
  #page;
  #tell;
  #source = null;
  #timer = null;
  #live = false;
  #started = false;
  #lastSeq = 0;

  /**
   * @param onLive from now on everything is told
   * @param onLost no longer
   * @param onReload what is known may be of another database
   */
  constructor({ page, onLive, onLost, onCycle, onCamera, onReload }) {
    this.#page = page;
    this.#tell = { onLive, onLost, onCycle, onCamera, onReload };
  }

  /** Begins to listen, once somebody is signed in; from the second time on does nothing. */
  start() {
    if (this.#started) {
      return;
    }
    this.#started = true;
    this.#page.addEventListener('visibilitychange', () => this.#onVisibility());
    this.#onVisibility();
  }

  /** A change of that number must have been told, or the connection is dead. */
  expect(seq) {
    if (this.#live && seq > this.#lastSeq) {
      this.#giveUp(0);
    }
  }

  #onVisibility() {
    this.#close();
    this.#live = false;
    if (!this.#page.hidden) {
      this.#connect();
    }
  }

  #connect() {
    this.#source = new EventSource(ADDRESS);
    this.#awaitHello();
    this.#source.onopen = () => this.#awaitHello();
    this.#source.onerror = () => this.#onError();
    this.#on('hello', (hello) => this.#onHello(hello));
    this.#on('cycle', (cycle) => this.#onCycle(cycle));
    this.#on('camera', (camera) => this.#tell.onCamera(camera));
    this.#on('lagged', (lagged) => this.#onLagged(lagged));
  }

  #on(event, listener) {
    this.#source.addEventListener(event, ({ data }) => listener(JSON.parse(data)));
  }

  /** Something on the way may hold the answer back; then it is as good as none. */
  #awaitHello() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(RETRY_MS), HELLO_WITHIN_MS);
  }

  #onHello({ next_after_seq: seq }) {
    clearTimeout(this.#timer);
    this.#lastSeq = seq;
    this.#live = true;
    this.#tell.onLive();
  }

  #onCycle(cycle) {
    this.#lastSeq = cycle.change_seq;
    this.#tell.onCycle(cycle);
  }

  #onLagged({ next_after_seq: seq, reload }) {
    this.#lastSeq = seq;
    if (reload) {
      this.#tell.onReload();
    }
  }

  #onError() {
    clearTimeout(this.#timer);
    if (this.#source.readyState === EventSource.CLOSED) {
      this.#giveUp(RETRY_MS);
    } else {
      this.#lose();
    }
  }

  #giveUp(retryMs) {
    this.#close();
    this.#lose();
    this.#timer = setTimeout(() => this.#connect(), retryMs);
  }

  #lose() {
    const wasLive = this.#live;
    this.#live = false;
    if (wasLive) {
      this.#tell.onLost();
    }
  }

  #close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }
}
