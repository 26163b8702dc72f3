// The newest picture of a camera with its zones: corners are moved by mouse, finger and keyboard.
import { html, svg, nothing } from 'lit';
import { PageElement } from './element.js';
import { KINDS, MASK, point, snapped } from './zone-shapes.js';

const FINGER = 44;
const SNAP = 8;
const LETTER = 12;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

class ZoneCanvas extends PageElement {
  static properties = {
    language: {},
    draft: {},
    step: {},
    station: {},
    kind: {},
    nameOf: { attribute: false },
    drawing: {},
    people: { type: Boolean },
    moving: { state: true },
    size: { state: true },
    scale: { state: true },
    hasPicture: { state: true },
    isPlain: { state: true },
  };

  #watch = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.size = [640, 480];
    this.scale = 1;
    this.hasPicture = true;
    this.isPlain = true;
    this.drawing = null;
    this.moving = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  /** Pixels of the screen for each of the picture. */
  #measure() {
    const width = this.querySelector('svg')?.getBoundingClientRect().width;
    this.scale = width ? width / this.size[0] : 1;
  }

  willUpdate(changed) {
    if (changed.has('draft') && changed.get('draft')?.camera.id !== this.draft.camera.id) {
      this.isPlain = true;
    }
  }

  /** The picture without drawings; the one with them to see people, and for a camera that has left no other yet. */
  get #picture() {
    const plain = this.isPlain && !this.people;
    return `/static/frames/latest/cam${this.draft.camera.id}${plain ? '_plain' : ''}.jpg`;
  }

  #missing() {
    this.hasPicture = this.isPlain && !this.people;
    this.isPlain = false;
  }

  render() {
    const [width, height] = this.size;
    const camera = this.draft.camera;
    return html`<img
        class="zone-probe"
        hidden
        alt=""
        src=${this.#picture}
        @load=${(event) => this.#seen(event.target)}
        @error=${() => this.#missing()}
      />
      <svg
        class="zone-canvas ${this.drawing ? 'zone-drawing' : ''}"
        viewBox="0 0 ${width} ${height}"
        role="group"
        aria-label=${this.language.text('zones.canvas', { camera: camera.name })}
        @pointerdown=${(event) => this.#pressed(event)}
        @pointermove=${(event) => this.#moved(event)}
        @pointerup=${() => this.#let()}
        @pointercancel=${() => (this.moving = null)}
      >
        <rect class="zone-ground" width=${width} height=${height} />
        ${this.hasPicture
          ? svg`<image href=${this.#picture} width=${width} height=${height} />`
          : nothing}
        ${this.draft.masks.map((mask, i) => this.#shape(i, MASK, mask))}
        ${this.draft.stations.map((station) =>
          KINDS.map((kind) => this.#shape(station.workstation_id, kind, station[kind])),
        )}
        ${this.drawing ? this.#path(this.drawing) : this.#handles()}
      </svg>`;
  }

  #seen(image) {
    this.size = [image.naturalWidth || 640, image.naturalHeight || 480];
    this.hasPicture = true;
    this.updateComplete.then(() => this.#measure());
  }

  #text(corners) {
    return corners.map(([x, y]) => `${x * this.size[0]},${y * this.size[1]}`).join(' ');
  }

  #shape(which, kind, drawn) {
    const chosen = which === this.station && kind === this.kind;
    const corners = chosen && this.moving ? this.moving.corners : drawn;
    if (!corners?.length) {
      return nothing;
    }
    const name = this.nameOf(which, kind);
    const left = Math.min(...corners.map(([x]) => x)) * this.size[0];
    const top = Math.min(...corners.map(([, y]) => y)) * this.size[1];
    const state = `${chosen ? 'zone-chosen' : ''} ${this.draft.isOff(which, kind) ? 'zone-off' : ''}`;
    return svg`<g class="zone zone-${kind} ${state}">
      <polygon points=${this.#text(corners)} @pointerdown=${() => this.#choose(which, kind)}><title>${name}</title></polygon>
      <text x=${left + 4 / this.scale} y=${top + 14 / this.scale} font-size=${LETTER / this.scale}
        >${this.#fitting(name, corners)}</text>
    </g>`;
  }

  /** As much of the name as the zone is wide, so that the names of narrow neighbours stay apart. */
  #fitting(name, corners) {
    const xs = corners.map(([x]) => x * this.size[0] * this.scale);
    const letters = Math.floor((Math.max(...xs) - Math.min(...xs) - 6) / (LETTER * 0.62));
    return name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1))}${letters > 1 ? '…' : ''}`;
  }

  #path(corners) {
    return svg`<polyline class="zone-path" points=${this.#text(corners)} />
      ${corners.map(([x, y]) => svg`<circle class="zone-dot" cx=${x * this.size[0]} cy=${y * this.size[1]} r=${6 / this.scale} />`)}`;
  }

  #handles() {
    const corners = this.moving?.corners ?? this.draft.zone(this.station, this.kind) ?? [];
    return [
      ...corners.map((corner, i) => this.#plus(corner, corners[(i + 1) % corners.length], i)),
      ...corners.map((corner, i) => this.#corner(corner, i, corners.length)),
    ];
  }

  #corner([x, y], index, count) {
    const [px, py] = [x * this.size[0], y * this.size[1]];
    const place = { number: index + 1, count, x: Math.round(px), y: Math.round(py) };
    return svg`<g
      class="zone-corner"
      role="button"
      tabindex="0"
      data-index=${index}
      aria-label=${this.language.text('zones.corner', place)}
      @pointerdown=${(event) => this.#grab(event, index)}
      @focus=${() => this.#tell('zone-corner', index)}
      @keydown=${(event) => this.#key(event, index)}
    >
      <circle class="zone-finger" cx=${px} cy=${py} r=${FINGER / 2 / this.scale} />
      <circle class="zone-dot" cx=${px} cy=${py} r=${7 / this.scale} />
    </g>`;
  }

  /** Where a corner can be added. Keyboards have a key for it, and need no further stop. */
  #plus(a, b, index) {
    const [x, y] = [((a[0] + b[0]) / 2) * this.size[0], ((a[1] + b[1]) / 2) * this.size[1]];
    const half = 5 / this.scale;
    return svg`<g class="zone-plus" aria-hidden="true" @pointerdown=${(event) => this.#insertAndGrab(event, index)}>
      <circle class="zone-finger" cx=${x} cy=${y} r=${FINGER / 2 / this.scale} />
      <path d="M${x - half} ${y}h${2 * half}M${x} ${y - half}v${2 * half}" />
    </g>`;
  }

  #at(event) {
    const box = this.querySelector('svg').getBoundingClientRect();
    const at = point((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    const others = this.draft.others(this.station, this.kind);
    return snapped(at, others, SNAP / this.scale, this.size);
  }

  #pressed(event) {
    if (this.drawing) {
      event.preventDefault();
      this.#tell('zone-drawn', [...this.drawing, this.#at(event)]);
    }
  }

  #grab(event, index) {
    if (!this.drawing) {
      event.stopPropagation();
      this.querySelector('svg').setPointerCapture(event.pointerId);
      this.moving = { index, corners: this.draft.zone(this.station, this.kind), moved: false };
      event.currentTarget.focus();
    }
  }

  #insertAndGrab(event, index) {
    event.stopPropagation();
    this.#insert(index);
    this.querySelector('svg').setPointerCapture(event.pointerId);
    const corners = this.draft.zone(this.station, this.kind);
    this.moving = { index: index + 1, corners, moved: false };
  }

  #moved(event) {
    if (this.moving) {
      const corners = this.moving.corners.with(this.moving.index, this.#at(event));
      this.moving = { ...this.moving, corners, moved: true };
    }
  }

  #let() {
    const moving = this.moving;
    this.moving = null;
    if (moving?.moved) {
      this.#tell('zone-edit', moving.corners);
    }
  }

  #key(event, index) {
    const corners = this.draft.zone(this.station, this.kind);
    if (event.key in ARROWS) {
      const [x, y] = ARROWS[event.key];
      const far = event.shiftKey ? 10 : 1;
      const [atX, atY] = corners[index];
      const to = point(atX + (x * far) / this.size[0], atY + (y * far) / this.size[1]);
      this.#tell('zone-edit', corners.with(index, to));
    } else if (event.key === 'Delete' && corners.length > 3) {
      this.#tell('zone-edit', corners.toSpliced(index, 1));
    } else if (event.key === 'Insert') {
      this.#insert(index);
    } else {
      return;
    }
    event.preventDefault();
  }

  #insert(index) {
    const corners = this.draft.zone(this.station, this.kind);
    const [a, b] = [corners[index], corners[(index + 1) % corners.length]];
    const middle = point((a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
    this.#tell('zone-edit', corners.toSpliced(index + 1, 0, middle));
  }

  #choose(station, kind) {
    if (!this.drawing) {
      this.#tell('zone-chosen', kind === MASK ? { mask: station, kind } : { station, kind });
    }
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

customElements.define('zone-canvas', ZoneCanvas);
