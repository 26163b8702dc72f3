// Speaks to the API. Every answer tells the server's clock; every refusal carries its code.

const TIMEOUT_MS = 10000;

export class ApiFailure extends Error {
  /**
   * @param retryAfter seconds after which to come back, or null where none are told
   * @param faults all that is wrong with the parts of what was sent
   */
  constructor(code, message, retryAfter = null, faults = []) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
    this.faults = faults;
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

  /** What there is to sign in by. */
  ways() {
    return this.#get('/auth/ways');
  }

  logIn(credentials) {
    return this.#post('/auth/local/login', credentials);
  }

  setUp(account) {
    return this.#post('/auth/local/setup', account);
  }

  logOut(csrfToken) {
    return this.#post('/auth/local/logout', null, { 'X-CSRF-Token': csrfToken });
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

  workstations() {
    return this.#get('/workstations');
  }

  /** Where the cameras look. */
  zones() {
    return this.#get('/zones');
  }

  /** What the zones of a camera were before a version, newest first. */
  zoneVersions(camera, before) {
    return this.#get(`/cameras/${camera}/zones/versions?before=${before}`);
  }

  changeZones(camera, change, csrfToken) {
    return this.#send('PUT', `/cameras/${camera}/zones`, change, { 'X-CSRF-Token': csrfToken ?? '' });
  }

  /** Films on which zones can be tried. */
  recordings() {
    return this.#get('/recordings');
  }

  /** Trials of zones, newest first. */
  replays(camera) {
    return this.#get(`/cameras/${camera}/replays`);
  }

  replay(camera, id) {
    return this.#get(`/cameras/${camera}/replays/${id}`);
  }

  requestReplay(camera, wanted, csrfToken) {
    return this.#post(`/cameras/${camera}/replays`, wanted, { 'X-CSRF-Token': csrfToken ?? '' });
  }

  cancelReplay(camera, id, csrfToken) {
    return this.#send('DELETE', `/cameras/${camera}/replays/${id}`, null, { 'X-CSRF-Token': csrfToken ?? '' });
  }

  /** Finished reports, newest first. */
  exports(afterId = 0) {
    return this.#get(`/exports?limit=50&after_id=${afterId}`);
  }

  exportJobs() {
    return this.#get('/exports/jobs');
  }

  requestExport(wanted, csrfToken) {
    return this.#post('/exports', wanted, { 'X-CSRF-Token': csrfToken ?? '' });
  }

  cancelExport(job, csrfToken) {
    return this.#send('DELETE', `/exports/jobs/${job}`, null, { 'X-CSRF-Token': csrfToken ?? '' });
  }

  /** A system that is down says so with a status of 503 and a full answer. */
  health() {
    return this.#get('/health', (body) => 'db_reachable' in body);
  }

  #get(path, isAnswer) {
    return this.#ask(path, {}, isAnswer);
  }

  #post(path, body, headers = {}) {
    return this.#send('POST', path, body, headers);
  }

  #send(method, path, body, headers) {
    const json = body && { body: JSON.stringify(body) };
    const type = body && { 'Content-Type': 'application/json' };
    return this.#ask(path, { method, ...json, headers: { ...type, ...headers } });
  }

  async #ask(path, options, isAnswer = () => false) {
    const response = await this.#fetch(path, options);
    const now = response.headers.get('X-Cadencia-Now');
    if (now) {
      this.#tellNow(Date.parse(now));
    }
    const body = response.status === 204 ? null : await response.json();
    if (!response.ok && !isAnswer(body)) {
      const retryAfter = Number(response.headers.get('Retry-After')) || null;
      throw new ApiFailure(body.error.code, body.error.message, retryAfter, body.error.faults);
    }
    return body;
  }

  async #fetch(path, options) {
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      return await fetch(`/api/v1${path}`, { ...options, signal });
    } catch (failure) {
      throw new ApiFailure('UNREACHABLE', failure.message);
    }
  }
}
