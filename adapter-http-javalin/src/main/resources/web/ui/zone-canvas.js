// The newest picture of a camera with its zones: corners are moved by mouse, finger and keyboard.
import { html, svg, nothing } from 'lit';
import { PageElement } from './element.js';
import { KINDS, point, snapped } from './zone-shapes.js';

const FINGER = 44;
const SNAP = 8;
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
    moving: { state: true },
    size: { state: true },
    scale: { state: true },
    hasPicture: { state: true },
  };

  #watch = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    this.size = [640, 480];
    this.scale = 1;
    this.hasPicture = true;
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

  render() {
    const [width, height] = this.size;
    const camera = this.draft.camera;
    return html`<img
        class="zone-probe"
        hidden
        alt=""
        src="/static/frames/latest/cam${camera.id}.jpg"
        @load=${(event) => this.#seen(event.target)}
        @error=${() => (this.hasPicture = false)}
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
          ? svg`<image href="/static/frames/latest/cam${camera.id}.jpg" width=${width} height=${height} />`
          : nothing}
        ${this.draft.stations.map((station) => KINDS.map((kind) => this.#shape(station, kind)))}
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

  #cornersOf(station, kind) {
    const isChosen = station.workstation_id === this.station && kind === this.kind;
    return isChosen && this.moving ? this.moving.corners : station[kind];
  }

  #shape(station, kind) {
    const corners = this.#cornersOf(station, kind);
    if (!corners?.length) {
      return nothing;
    }
    const chosen = station.workstation_id === this.station && kind === this.kind;
    const [x, y] = corners[0];
    return svg`<g class="zone zone-${kind} ${chosen ? 'zone-chosen' : ''}">
      <polygon points=${this.#text(corners)} @pointerdown=${() => this.#choose(station.workstation_id, kind)} />
      <text x=${x * this.size[0] + 4 / this.scale} y=${y * this.size[1] + 14 / this.scale} font-size=${12 / this.scale}
        >${this.nameOf(station.workstation_id, kind)}</text>
    </g>`;
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
      this.#tell('zone-chosen', { station, kind });
    }
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

customElements.define('zone-canvas', ZoneCanvas);
