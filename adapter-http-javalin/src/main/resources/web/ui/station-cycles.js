// The cycles that a station shows: the running one and the last units.

const LAST_UNITS = 10;
const UNITS = ['complete', 'manual_override'];

/** The newest change that a station shows, or 0. */
export function newestChangeOf(station) {
  const seen = [station.current_cycle, ...station.last_cycles].filter(Boolean);
  return Math.max(0, ...seen.map((cycle) => cycle.change_seq));
}

/** The station with a cycle as it is now; a change older than what is shown changes nothing. */
export function withCycle(station, cycle) {
  if (cycle.change_seq <= newestChangeOf(station)) {
    return station;
  }
  return {
    ...station,
    current_cycle: current(station.current_cycle, cycle),
    last_cycles: last(station.last_cycles, cycle),
  };
}

function current(shown, cycle) {
  if (cycle.status === 'in_progress') {
    return cycle;
  }
  return shown?.id === cycle.id ? null : shown;
}

function last(shown, cycle) {
  const others = shown.filter(({ id }) => id !== cycle.id);
  const units = UNITS.includes(cycle.status) ? [...others, cycle] : others;
  return units.sort(newestEndFirst).slice(0, LAST_UNITS);
}

function newestEndFirst(a, b) {
  return Date.parse(b.end_ts) - Date.parse(a.end_ts) || b.id - a.id;
}
