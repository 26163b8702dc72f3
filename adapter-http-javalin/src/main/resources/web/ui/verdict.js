// Where calm ends: the thresholds behind every colour on the board, and its word and sign.

const NEAR_SAM = 0.85;
const PACE_TOLERANCE = 0.05;

export const SIGNS = { good: '▲', even: '●', near: '◆', over: '▼', none: '○' };

/** Of a running cycle: good, near its SAM, or over it. */
export function ofRunning(seconds, samSeconds) {
  if (!samSeconds) {
    return 'none';
  }
  const part = seconds / samSeconds;
  if (part > 1) {
    return 'over';
  }
  return part >= NEAR_SAM ? 'near' : 'good';
}

/** Of units against their target so far; less than one unit apart is no difference. */
export function ofPace(real, meta) {
  if (meta === null || meta === undefined) {
    return 'none';
  }
  const apart = real - meta;
  if (Math.abs(apart) < Math.max(1, PACE_TOLERANCE * meta)) {
    return 'even';
  }
  return apart > 0 ? 'good' : 'over';
}
