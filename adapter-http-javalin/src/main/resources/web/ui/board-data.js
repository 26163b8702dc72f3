// Holds what the board shows and refreshes it: the module and its hours at every poll, the figures
// of a station when the change feed names it, and now and then those of all.

const ALL_STATIONS_EVERY = 12;

export class BoardData {
  #api;
  #wanted;
  #cursor = null;
  #polls = 0;
  #today = new Map();

  constructor(api, wanted) {
    this.#api = api;
    this.#wanted = wanted;
  }

  async refresh() {
    const [modules, health] = await Promise.all([this.#api.modules(), this.#api.health()]);
    const chosen = modules.find((module) => String(module.id) === this.#wanted) ?? modules[0];
    if (!chosen) {
      return { modules, health, module: null };
    }
    const changed = await this.#changedStations(chosen.id);
    const [module, hours] = await Promise.all([
      this.#api.module(chosen.id),
      this.#api.moduleHours(chosen.id),
    ]);
    await this.#refreshToday(module.workstations, changed);
    this.#cursor ??= newestChange(module.workstations);
    this.#polls += 1;
    return { modules, health, module, hours, today: this.#today, poll: this.#polls };
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
    const due = workstations.filter(({ id }) => all || changed.has(id) || !this.#today.has(id));
    await Promise.all(
      due.map(async ({ id }) => this.#today.set(id, (await this.#api.stationToday(id)).summary)),
    );
  }
}

/** The feed continues after the newest change that the first picture of the module shows. */
function newestChange(workstations) {
  const seen = workstations.flatMap((station) =>
    [station.current_cycle, ...station.last_cycles].filter(Boolean),
  );
  return Math.max(0, ...seen.map((cycle) => cycle.change_seq));
}
