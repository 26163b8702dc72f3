// The zones of one camera while they are drawn: every step can be taken back.
import { KINDS, MASK, faultOf, overlap } from './zone-shapes.js';

export class ZoneDraft {
  #steps;
  #at = 0;

  /** @param camera as the API tells it */
  constructor(camera) {
    this.camera = camera;
    this.#steps = [{ stations: camera.workstations, masks: camera.privacy_masks }];
  }

  get stations() {
    return this.#steps[this.#at].stations;
  }

  get masks() {
    return this.#steps[this.#at].masks;
  }

  get isChanged() {
    return JSON.stringify(this.#steps[this.#at]) !== JSON.stringify(this.#steps[0]);
  }

  get mayUndo() {
    return this.#at > 0;
  }

  get mayRedo() {
    return this.#at < this.#steps.length - 1;
  }

  /** @param which a workstation, or the number of a mask */
  zone(which, kind) {
    return kind === MASK
      ? (this.masks[which] ?? null)
      : (this.stations.find((each) => each.workstation_id === which)?.[kind] ?? null);
  }

  /** One step: all zones are as in an earlier version; a workstation that it did not know stays as it is. */
  recall({ workstations, masks }) {
    const before = new Map(workstations.map((each) => [each.workstation_id, each]));
    this.#step({ stations: this.stations.map((each) => before.get(each.workstation_id) ?? each), masks });
  }

  /** One step: the zone is these corners from now on, or none. */
  set(which, kind, corners) {
    this.#step(kind === MASK ? this.#masked(which, corners) : this.#drawn(which, kind, corners));
  }

  #step(changed) {
    this.#steps = [...this.#steps.slice(0, this.#at + 1), changed];
    this.#at++;
  }

  #masked(which, corners) {
    const masks = this.masks.toSpliced(which, 1, ...(corners ? [corners] : []));
    return { stations: this.stations, masks };
  }

  #drawn(station, kind, corners) {
    const stations = this.stations.map((each) =>
      each.workstation_id === station
        ? { ...each, [kind]: corners, switched_off: this.#offAfter(each, kind, corners) }
        : each,
    );
    return { stations, masks: this.masks };
  }

  /** What is taken away is not off either. */
  #offAfter({ switched_off: off }, kind, corners) {
    return corners ? off : off.filter((each) => each !== kind);
  }

  isOff(which, kind) {
    return this.stations.some((each) => each.workstation_id === which && each.switched_off.includes(kind));
  }

  /** One step: what was on is off, or the other way round. */
  turn(station, kind) {
    const turned = ({ switched_off: off }) => (off.includes(kind) ? off.filter((each) => each !== kind) : [...off, kind]);
    const stations = this.stations.map((each) =>
      each.workstation_id === station ? { ...each, switched_off: turned(each) } : each,
    );
    this.#step({ stations, masks: this.masks });
  }

  undo() {
    this.#at = Math.max(0, this.#at - 1);
  }

  redo() {
    this.#at = Math.min(this.#steps.length - 1, this.#at + 1);
  }

  /** All zones but one. */
  others(which, kind) {
    const zones = this.stations.flatMap((each) =>
      KINDS.filter((its) => each[its] && !(each.workstation_id === which && its === kind)).map((its) => each[its]),
    );
    return [...zones, ...this.masks.filter((_, i) => !(kind === MASK && i === which))];
  }

  /** What the server would refuse: {key, station, kind, other}. */
  faults() {
    return [...this.#ofShapes(), ...this.#ofMasks(), ...this.#ofSeats()];
  }

  #ofShapes() {
    return this.stations.flatMap(({ workstation_id: station, ...zones }) => {
      const found = KINDS.filter((kind) => zones[kind])
        .map((kind) => ({ key: faultOf(zones[kind]), station, kind }))
        .filter(({ key }) => key);
      return zones.seat ? found : [...found, { key: 'seat', station, kind: 'seat' }];
    });
  }

  #ofMasks() {
    return this.masks
      .map((corners, station) => ({ key: faultOf(corners), station, kind: MASK }))
      .filter(({ key }) => key);
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
