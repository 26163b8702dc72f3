// The zones of one camera while they are drawn: every step can be taken back.
import { KINDS, faultOf, overlap } from './zone-shapes.js';

export class ZoneDraft {
  #steps;
  #at = 0;

  /** @param camera as the API tells it */
  constructor(camera) {
    this.camera = camera;
    this.#steps = [camera.workstations];
  }

  get stations() {
    return this.#steps[this.#at];
  }

  get isChanged() {
    return JSON.stringify(this.stations) !== JSON.stringify(this.#steps[0]);
  }

  get mayUndo() {
    return this.#at > 0;
  }

  get mayRedo() {
    return this.#at < this.#steps.length - 1;
  }

  zone(station, kind) {
    return this.stations.find((each) => each.workstation_id === station)?.[kind] ?? null;
  }

  /** One step: the zone is these corners from now on, or none. */
  set(station, kind, corners) {
    const changed = this.stations.map((each) =>
      each.workstation_id === station ? { ...each, [kind]: corners } : each,
    );
    this.#steps = [...this.#steps.slice(0, this.#at + 1), changed];
    this.#at++;
  }

  undo() {
    this.#at = Math.max(0, this.#at - 1);
  }

  redo() {
    this.#at = Math.min(this.#steps.length - 1, this.#at + 1);
  }

  /** All zones but one. */
  others(station, kind) {
    return this.stations.flatMap((each) =>
      KINDS.filter((its) => each[its] && !(each.workstation_id === station && its === kind)).map((its) => each[its]),
    );
  }

  /** What the server would refuse: {key, station, kind, other}. */
  faults() {
    return [...this.#ofShapes(), ...this.#ofSeats()];
  }

  #ofShapes() {
    return this.stations.flatMap(({ workstation_id: station, ...zones }) => {
      const found = KINDS.filter((kind) => zones[kind])
        .map((kind) => ({ key: faultOf(zones[kind]), station, kind }))
        .filter(({ key }) => key);
      return zones.seat ? found : [...found, { key: 'seat', station, kind: 'seat' }];
    });
  }

  #ofSeats() {
    const good = this.stations.filter(({ seat }) => seat && !faultOf(seat));
    return good.flatMap((one, i) =>
      good
        .slice(0, i)
        .filter((other) => overlap(one.seat, other.seat))
        .map((other) => ({
          key: 'overlap',
          station: one.workstation_id,
          kind: 'seat',
          other: other.workstation_id,
        })),
    );
  }
}
