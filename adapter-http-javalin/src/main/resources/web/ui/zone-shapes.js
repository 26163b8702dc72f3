// What can be said about polygons. Corners are [x, y] as parts of the frame, as the API has them.

const SMALLEST_AREA = 1e-5;
const SHARED_BY_ROUNDING = 1e-9;

export const KINDS = ['seat', 'work', 'pick', 'drop'];

/** What nothing behind it is ever seen of; it belongs to the camera, and is told by its number from 0. */
export const MASK = 'mask';

const turn = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const between = (a, b, part) => [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
const same = (a, b) => a[0] === b[0] && a[1] === b[1];

function area(corners) {
  let twice = 0;
  for (let i = 1; i + 1 < corners.length; i++) {
    twice += turn(corners[0], corners[i], corners[i + 1]);
  }
  return twice / 2;
}

function liesOn(a, b, p) {
  const within = (i) => p[i] >= Math.min(a[i], b[i]) && p[i] <= Math.max(a[i], b[i]);
  return turn(a, b, p) === 0 && within(0) && within(1);
}

function meet(a, b, c, d) {
  const cross = turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
  return cross || liesOn(a, b, c) || liesOn(a, b, d) || liesOn(c, d, a) || liesOn(c, d, b);
}

/** Whether an edge comes back to another one, or a corner is there twice. */
function meetsItself(corners) {
  const n = corners.length;
  const edge = (i) => [corners[i], corners[(i + 1) % n]];
  for (let i = 0; i < n; i++) {
    const [here, next] = edge(i);
    const after = corners[(i + 2) % n];
    if (same(here, next) || liesOn(here, next, after) || liesOn(next, after, here)) {
      return true;
    }
    for (let j = i + 2; j < n; j++) {
      if (!(i === 0 && j === n - 1) && meet(...edge(i), ...edge(j))) {
        return true;
      }
    }
  }
  return false;
}

/** What is wrong with a polygon by itself: few, crossing, flat; or null. */
export function faultOf(corners) {
  if (corners.length < 3) {
    return 'few';
  }
  if (Math.abs(area(corners)) < SMALLEST_AREA && corners.length === 3) {
    return 'flat';
  }
  if (meetsItself(corners)) {
    return 'crossing';
  }
  return Math.abs(area(corners)) < SMALLEST_AREA ? 'flat' : null;
}

/** Triangles from the first corner to each edge, with the way they turn. */
function triangles(corners) {
  const found = [];
  for (let i = 1; i + 1 < corners.length; i++) {
    const [a, b, c] = [corners[0], corners[i], corners[i + 1]];
    const way = Math.sign(turn(a, b, c));
    if (way) {
      found.push({ corners: way > 0 ? [a, b, c] : [a, c, b], way });
    }
  }
  return found;
}

function leftOf(from, to, shape) {
  const rest = [];
  shape.forEach((here, i) => {
    const next = shape[(i + 1) % shape.length];
    const sideHere = turn(from, to, here);
    const sideNext = turn(from, to, next);
    if (sideHere >= 0) {
      rest.push(here);
    }
    if (sideHere * sideNext < 0) {
      rest.push(between(here, next, sideHere / (sideHere - sideNext)));
    }
  });
  return rest;
}

/** Whether two good polygons both cover some part of the frame, as the server decides it. */
export function overlap(one, other) {
  let shared = 0;
  for (const a of triangles(one)) {
    for (const b of triangles(other)) {
      const [p, q, r] = b.corners;
      const rest = leftOf(r, p, leftOf(q, r, leftOf(p, q, a.corners)));
      shared += a.way * b.way * area(rest);
    }
  }
  return Math.abs(shared) > SHARED_BY_ROUNDING;
}

export const clamp = (value) => Math.min(1, Math.max(0, value));
const tidy = (value) => Math.round(clamp(value) * 1e6) / 1e6;
export const point = (x, y) => [tidy(x), tidy(y)];

/**
 * The point, drawn to the nearest corner or edge of another zone or of the frame.
 *
 * @param reach how far that may be, in pixels; @param size width and height in pixels
 */
export function snapped(at, others, reach, size) {
  const far = (p) => Math.hypot((p[0] - at[0]) * size[0], (p[1] - at[1]) * size[1]);
  const nearest = (points) => points.reduce((best, p) => (far(p) < far(best) ? p : best), points[0]);
  const frame = [[0, 0], [1, 0], [1, 1], [0, 1]];
  const shapes = [...others, frame];
  const corner = nearest(shapes.flat());
  if (far(corner) <= reach) {
    return corner;
  }
  const feet = shapes.flatMap((shape) => shape.map((a, i) => foot(at, a, shape[(i + 1) % shape.length], size)));
  const edge = nearest(feet);
  return far(edge) <= reach ? point(...edge) : at;
}

/** The point of an edge that is nearest in pixels. */
function foot(p, a, b, size) {
  const along = [(b[0] - a[0]) * size[0], (b[1] - a[1]) * size[1]];
  const from = [(p[0] - a[0]) * size[0], (p[1] - a[1]) * size[1]];
  const length = along[0] ** 2 + along[1] ** 2;
  const part = length ? (from[0] * along[0] + from[1] * along[1]) / length : 0;
  return between(a, b, clamp(part));
}
