// Holds what the board shows. A refresh reads the module and its hours, the figures of a station
// when the change feed names it, and now and then those of all. Between refreshes single changes
// are put in as they are told.
import { newestChangeOf, withCycle } from './station-cycles.js';

const ALL_STATIONS_EVERY = 12;

export class BoardData {
  #api;
  #wanted;
  #cursor = null;
  #polls = 0;
  #pictures = 0;
  #today = new Map();
  #shown = null;
  #toldSinceRefresh = [];
  #stale = new Set();

  constructor(api, wanted) {
    this.#api = api;
    this.#wanted = wanted;
  }

  /** The newest change of the module that the change feed has named. */
  get cursor() {
    return this.#cursor ?? 0;
  }

  get shown() {
    return this.#shown;
  }

  async refresh() {
    this.#toldSinceRefresh = [];
    const [modules, health] = await Promise.all([this.#api.modules(), this.#api.health()]);
    const chosen = modules.find((module) => String(module.id) === this.#wanted) ?? modules[0];
    if (!chosen) {
      return this.#show({ modules, health, module: null });
    }
    const changed = await this.#changedStations(chosen.id);
    const [module, hours] = await Promise.all([
      this.#api.module(chosen.id),
      this.#api.moduleHours(chosen.id),
    ]);
    await this.#refreshToday(module.workstations, changed);
    this.#cursor ??= newestChange(module.workstations);
    this.#polls += 1;
    this.#show({ modules, health, module, hours, today: this.#today });
    this.#toldSinceRefresh.forEach((cycle) => this.#put(cycle));
    return this.newPictures();
  }

  /** A cycle changed: what the board shows now, or null if it shows no such station. */
  apply(cycle) {
    this.#toldSinceRefresh.push(cycle);
    return this.#put(cycle) ? this.#shown : null;
  }

  #put(cycle) {
    const stations = this.#shown?.module?.workstations ?? [];
    if (!stations.some(({ id }) => id === cycle.workstation_id)) {
      return false;
    }
    this.#stale.add(cycle.workstation_id);
    const workstations = stations.map((station) =>
      station.id === cycle.workstation_id ? withCycle(station, cycle) : station,
    );
    this.#show({ ...this.#shown, module: { ...this.#shown.module, workstations } });
    return true;
  }

  /** Whether a camera is told to be otherwise than it is shown. */
  turns({ id, online }) {
    const cameras = this.#shown?.module?.cameras ?? [];
    return cameras.some((camera) => camera.id === id && camera.online !== online);
  }

  /** Reads again the figures that changes have made old. */
  async refreshFigures() {
    const stations = this.#shown.module.workstations.filter(({ id }) => this.#stale.has(id));
    this.#stale = new Set();
    const [hours] = await Promise.all([
      this.#api.moduleHours(this.#shown.module.id),
      this.#readToday(stations),
    ]);
    return this.#show({ ...this.#shown, hours });
  }

  /** The same with newer pictures of the cameras. */
  newPictures() {
    this.#pictures += 1;
    return this.#show({ ...this.#shown, poll: this.#pictures });
  }

  #show(shown) {
    this.#shown = shown;
    return shown;
  }

  /** The stations with a cycle that changed since the last poll, however long ago that was. */
  async #changedStations(moduleId) {
    const stations = new Set();
    let more = this.#cursor !== null;
    while (more) {
      const page = await this.#api.changes(moduleId, this.#cursor);
      page.items.forEach((cycle) => stations.add(cycle.workstation_id));
      this.#cursor = page.next_after_seq;
      more = page.has_more;
    }
    return stations;
  }

  async #refreshToday(workstations, changed) {
    const all = this.#polls % ALL_STATIONS_EVERY === 0;
    const due = workstations.filter(
      ({ id }) => all || changed.has(id) || this.#stale.has(id) || !this.#today.has(id),
    );
    this.#stale = new Set();
    await this.#readToday(due);
  }

  #readToday(stations) {
    return Promise.all(
      stations.map(async ({ id }) =>
        this.#today.set(id, (await this.#api.stationToday(id)).summary),
      ),
    );
  }
}

/** The feed continues after the newest change that the first picture of the module shows. */
function newestChange(workstations) {
  return Math.max(0, ...workstations.map(newestChangeOf));
}
