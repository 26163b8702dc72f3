// Where zones are drawn: chooses camera, workstation and kind, says what is wrong, and saves.
import { html, nothing } from 'lit';
import { PageElement } from './element.js';
import { choose, remembered } from './language.js';
import { ZoneDraft } from './zone-draft.js';
import { KINDS, MASK } from './zone-shapes.js';
import './top-bar.js';
import './zone-canvas.js';
import './zone-history.js';
import './zone-replay.js';
import './zone-rules.js';

const RECTANGLE = [[0.4, 0.4], [0.6, 0.4], [0.6, 0.6], [0.4, 0.6]];

/** Nobody is measured without a seat, and a mask hides as long as it is there. */
const SWITCHED = ['work', 'pick', 'drop'];

class ZonesPage extends PageElement {
  static properties = {
    language: { state: true },
    cameras: { state: true },
    draft: { state: true },
    step: { state: true },
    station: { state: true },
    kind: { state: true },
    mask: { state: true },
    drawing: { state: true },
    people: { state: true },
    corner: { state: true },
    note: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.language = remembered();
    this.cameras = null;
    this.step = 0;
    this.kind = 'seat';
    this.mask = 0;
    this.drawing = null;
    this.people = false;
    this.corner = null;
    this.codes = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('choose-language', ({ detail }) => (this.language = choose(detail)));
    this.addEventListener('sign-out', () => this.session.signOut().finally(() => location.assign('/')));
    this.addEventListener('zone-edit', ({ detail }) => this.#edit(detail));
    this.addEventListener('zone-recall', ({ detail }) => this.#recall(detail));
    this.addEventListener('zone-drawn', ({ detail }) => (this.drawing = detail));
    this.addEventListener('zone-chosen', ({ detail }) => Object.assign(this, detail));
    this.addEventListener('zone-corner', ({ detail }) => (this.corner = detail));
    document.addEventListener('keydown', (event) => this.#key(event));
  }

  async start(api, session, camera) {
    this.api = api;
    this.session = session;
    try {
      await session.begin();
      await this.#load(Number(camera));
    } catch (failure) {
      this.failure = failure;
    }
  }

  async #load(wanted) {
    const [{ cameras, rules }, stations, modules] = await Promise.all([
      this.api.zones(),
      this.api.workstations(),
      this.api.modules(),
    ]);
    this.rules = rules;
    this.timeZones = new Map(modules.map(({ id, time_zone }) => [id, time_zone]));
    this.codes = new Map(stations.map(({ id, code }) => [id, code]));
    this.cameras = cameras;
    this.#open(cameras.find(({ id }) => id === wanted) ?? cameras[0]);
  }

  #open(camera) {
    this.draft = camera && new ZoneDraft(camera);
    this.station = camera?.workstations[0]?.workstation_id;
    this.drawing = null;
    this.failure = null;
    this.note = null;
  }

  /** A corner belongs to one zone, and a mask may be gone after a step back. */
  willUpdate(changed) {
    if (changed.has('station') || changed.has('kind') || changed.has('mask')) {
      this.corner = null;
    }
    this.mask = Math.min(this.mask, this.draft?.masks.length ?? 0);
  }

  /** The workstation whose zone is drawn, or the number of the mask. */
  get #which() {
    return this.kind === MASK ? this.mask : this.station;
  }

  updated() {
    document.documentElement.lang = this.language.code;
    document.title = `${this.language.text('zones.title')} · Cadencia`;
  }

  render() {
    return html`
      <header class="top"><top-bar
        .language=${this.language}
        .data=${null}
        .now=${null}
        .user=${this.session?.signedIn ?? null}
      ></top-bar></header>
      <main class="zones">
        <p><a class="zones-link" href="/">${this.language.text('zones.back')}</a></p>
        <h1>${this.language.text('zones.title')}</h1>
        ${this.#content()}
      </main>
    `;
  }

  #content() {
    if (this.failure && !this.draft) {
      const denied = ['FORBIDDEN', 'UNAUTHENTICATED', 'ROLE_LOCKED'].includes(this.failure.code);
      const key = denied ? 'zones.denied' : 'zones.failed';
      return html`<p class="notice" role="alert">${this.language.text(key, { code: this.failure.code })}</p>`;
    }
    if (!this.cameras) {
      return html`<p class="quiet">${this.language.text('zones.loading')}</p>`;
    }
    return this.draft ? this.#editor() : html`<p>${this.language.text('zones.none')}</p>`;
  }

  #editor() {
    const faults = this.draft.faults();
    return html`
      ${this.#choices()}
      <div class="zones-columns">
        <div>
          <zone-canvas
            .language=${this.language}
            .draft=${this.draft}
            .step=${this.step}
            .station=${this.#which}
            .kind=${this.kind}
            .drawing=${this.drawing}
            .people=${this.people}
            .nameOf=${(station, kind) => this.#name(station, kind)}
          ></zone-canvas>
          ${this.#tools()}
        </div>
        <div class="panel">
          <p class="zones-state">${this.#state()}</p>
          <div role="status">${this.#news(faults)}</div>
          ${this.#saving(faults)}
          <zone-history
            .language=${this.language}
            .api=${this.api}
            .camera=${this.draft.camera.id}
            .version=${this.draft.camera.version}
            .timeZone=${this.timeZones.get(this.draft.camera.module_id)}
          ></zone-history>
          <zone-rules .language=${this.language} .rules=${this.rules} .kind=${this.kind}></zone-rules>
        </div>
      </div>
      <zone-replay
        .language=${this.language}
        .draft=${this.draft}
        .step=${this.step}
        .blocked=${faults.length > 0 || this.drawing !== null}
        .codes=${this.codes}
        .api=${this.api}
        .session=${this.session}
      ></zone-replay>
    `;
  }

  #name(station, kind) {
    if (kind === MASK) {
      return this.language.text('zones.maskName', { number: station + 1 });
    }
    const named = { kind: this.language.text(`zones.${kind}`), station: this.#code(station) };
    return this.language.text(this.draft.isOff(station, kind) ? 'zones.shapeOff' : 'zones.shape', named);
  }

  #code(station) {
    return this.codes.get(station) ?? String(station);
  }

  #choices() {
    return html`<div class="zones-choices">
      <label
        >${this.language.text('zones.camera')}
        <select @change=${({ target }) => this.#open(this.cameras[target.selectedIndex])}>
          ${this.cameras.map(
            (camera) => html`<option ?selected=${camera.id === this.draft.camera.id}>${camera.name}</option>`,
          )}
        </select></label
      >
      <label
        >${this.language.text('zones.station')}
        <select
          @change=${({ target }) => (this.station = this.draft.stations[target.selectedIndex].workstation_id)}
        >
          ${this.draft.stations.map(
            ({ workstation_id: id }) => html`<option ?selected=${id === this.station}>${this.#code(id)}</option>`,
          )}
        </select></label
      >
      <div class="zones-kinds" role="group" aria-label=${this.language.text('zones.kind')}>
        ${[...KINDS, MASK].map(
          (kind) => html`<button
            type="button"
            class="zone-key zone-${kind}"
            aria-pressed=${kind === this.kind}
            @click=${() => (this.kind = kind)}
          >
            ${this.language.text(`zones.${kind}`)}
          </button>`,
        )}
      </div>
    </div>`;
  }

  #tools() {
    const exists = this.draft.zone(this.#which, this.kind);
    const help = this.kind === MASK ? 'zones.maskHelp' : 'zones.help';
    const key = this.drawing ? 'zones.drawing' : help;
    return html`<p class="quiet zones-help">${this.language.text(key, { count: this.drawing?.length })}</p>
      <div class="zones-tools">
        ${this.drawing ? this.#whileDrawing() : this.#whileEditing(exists)}
        ${this.kind === MASK && exists && !this.drawing
          ? this.#button('newMask', () => (this.mask = this.draft.masks.length))
          : nothing}
        ${this.#peopleSwitch()}
        ${this.#button('undo', () => this.#undo(), !this.draft.mayUndo)}
        ${this.#button('redo', () => this.#redo(), !this.draft.mayRedo)}
      </div>`;
  }

  #peopleSwitch() {
    return html`<button type="button" aria-pressed=${this.people} @click=${() => (this.people = !this.people)}>
      ${this.language.text('zones.people')}
    </button>`;
  }

  #whileDrawing() {
    return [
      this.#button('finish', () => this.#finish(), this.drawing.length < 3),
      this.#button('cancel', () => (this.drawing = null)),
    ];
  }

  #whileEditing(exists) {
    return [
      this.#button('draw', () => (this.drawing = [])),
      exists ? nothing : this.#button('rectangle', () => this.#edit(RECTANGLE)),
      exists ? this.#button('removeCorner', () => this.#removeCorner(exists), !this.#mayRemoveCorner(exists)) : nothing,
      exists && this.kind !== 'seat' ? this.#button('remove', () => this.#edit(null)) : nothing,
      exists && SWITCHED.includes(this.kind) ? this.#offSwitch() : nothing,
    ];
  }

  #offSwitch() {
    const isOff = this.draft.isOff(this.station, this.kind);
    return this.#button(isOff ? 'turnOn' : 'turnOff', () => {
      this.draft.turn(this.station, this.kind);
      this.#stepped();
    });
  }

  #button(key, act, disabled = false) {
    return html`<button type="button" ?disabled=${disabled} @click=${act}>
      ${this.language.text(`zones.${key}`)}
    </button>`;
  }

  #state() {
    const key = this.draft.isChanged ? 'zones.changed' : 'zones.version';
    return this.language.text(key, { version: this.draft.camera.version });
  }

  #news(faults) {
    const told = [...faults.map((fault) => this.#told(fault)), ...(this.failure?.faults ?? []).map((f) => f.message)];
    return html`
      ${this.note ? html`<p class="zones-note">${this.note}</p>` : nothing}
      ${this.failure ? this.#refusal() : nothing}
      ${told.length
        ? html`<ul class="zones-faults">
            ${told.map((text) => html`<li><span aria-hidden="true">▼</span> ${text}</li>`)}
          </ul>`
        : nothing}
    `;
  }

  #told({ key, station, kind, other }) {
    const names = { station: this.#code(station), other: this.#code(other), shape: this.#name(station, kind) };
    return this.language.text(`zones.fault.${key}`, names);
  }

  #refusal() {
    const conflict = this.failure.code === 'CONFLICT';
    const text = conflict
      ? this.language.text('zones.conflict')
      : this.language.text('zones.refused', { code: this.failure.code });
    return html`<p class="notice"><span aria-hidden="true">▼</span> ${text}</p>
      ${conflict ? this.#button('reload', () => this.#load(this.draft.camera.id)) : nothing}`;
  }

  #saving(faults) {
    const disabled = this.busy || this.drawing || faults.length > 0 || !this.draft.isChanged;
    return html`<form class="zones-form" @submit=${(event) => this.#save(event)}>
      <label>${this.language.text('zones.message')} <input name="message" required maxlength="500" /></label>
      <button type="submit" class="primary" ?disabled=${disabled}>${this.language.text('zones.save')}</button>
    </form>`;
  }

  #mayRemoveCorner(corners) {
    return corners.length > 3 && this.corner !== null && this.corner < corners.length;
  }

  /** For fingers; keyboards have a key for it. */
  #removeCorner(corners) {
    this.#edit(corners.toSpliced(this.corner, 1));
    this.corner = null;
  }

  #edit(corners) {
    this.draft.set(this.#which, this.kind, corners);
    this.#stepped();
  }

  #recall(version) {
    this.draft.recall(version);
    this.drawing = null;
    this.#stepped();
    this.note = this.language.text('history.recalled', { version: version.version });
  }

  #finish() {
    const corners = this.drawing;
    this.drawing = null;
    this.#edit(corners);
  }

  #undo() {
    this.draft.undo();
    this.#stepped();
  }

  #redo() {
    this.draft.redo();
    this.#stepped();
  }

  #stepped() {
    this.note = null;
    this.failure = null;
    this.step++;
  }

  /** Not while somebody writes the reason, whose own steps these keys are. */
  #key(event) {
    const key = event.key.toLowerCase();
    if (!this.draft || event.target.matches('input, select')) {
      return;
    }
    if (this.drawing && key === 'enter' && this.drawing.length >= 3) {
      this.#finish();
    } else if (this.drawing && key === 'escape') {
      this.drawing = null;
    } else if ((event.ctrlKey || event.metaKey) && (key === 'y' || (key === 'z' && event.shiftKey))) {
      this.#redo();
    } else if ((event.ctrlKey || event.metaKey) && key === 'z') {
      this.#undo();
    } else {
      return;
    }
    event.preventDefault();
  }

  async #save(event) {
    event.preventDefault();
    const form = event.target;
    const { camera, stations, masks } = this.draft;
    const change = {
      zones: stations,
      privacy_masks: masks,
      base_version: camera.version,
      message: new FormData(form).get('message').trim(),
    };
    this.busy = true;
    this.failure = null;
    try {
      const saved = await this.api.changeZones(camera.id, change, this.session.csrfToken);
      this.#take(saved);
      form.reset();
    } catch (failure) {
      this.failure = failure;
    } finally {
      this.busy = false;
    }
  }

  #take({ camera_id: id, version, roi_version, workstations, privacy_masks }) {
    const key = version === this.draft.camera.version ? 'zones.same' : 'zones.saved';
    const camera = { ...this.draft.camera, version, roi_version, workstations, privacy_masks };
    this.cameras = this.cameras.map((each) => (each.id === id ? camera : each));
    this.draft = new ZoneDraft(camera);
    this.note = this.language.text(key, { version });
  }
}

customElements.define('zones-page', ZonesPage);
