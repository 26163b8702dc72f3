// Reads the API. Every answer tells the server's clock; every refusal carries its code.

const TIMEOUT_MS = 10000;

export class ApiFailure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

export class Api {
  #tellNow;

  /** @param tellNow called with the server's instant, in milliseconds, at every answer */
  constructor(tellNow) {
    this.#tellNow = tellNow;
  }

  me() {
    return this.#get('/me');
  }

  modules() {
    return this.#get('/modules');
  }

  module(id) {
    return this.#get(`/modules/${id}`);
  }

  moduleHours(id) {
    return this.#get(`/efficiency/module/${id}?granularity=hour`);
  }

  stationToday(id) {
    return this.#get(`/efficiency/station/${id}?granularity=day`);
  }

  changes(moduleId, afterSeq) {
    return this.#get(`/cycles?module_id=${moduleId}&after_seq=${afterSeq}&limit=500`);
  }

  /** A system that is down says so with a status of 503 and a full answer. */
  health() {
    return this.#get('/health', (body) => 'db_reachable' in body);
  }

  async #get(path, isAnswer = () => false) {
    const response = await this.#fetch(path);
    const now = response.headers.get('X-Cadencia-Now');
    if (now) {
      this.#tellNow(Date.parse(now));
    }
    const body = await response.json();
    if (!response.ok && !isAnswer(body)) {
      throw new ApiFailure(body.error.code, body.error.message);
    }
    return body;
  }

  async #fetch(path) {
    try {
      return await fetch(`/api/v1${path}`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    } catch (failure) {
      throw new ApiFailure('UNREACHABLE', failure.message);
    }
  }
}
