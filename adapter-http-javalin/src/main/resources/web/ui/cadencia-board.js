// The live board: puts the parts together and says what is missing when something is.
import { html, nothing } from 'lit';
import { PageElement } from './element.js';
import { choose, remembered } from './language.js';
import './top-bar.js';
import './module-pace.js';
import './station-tile.js';
import './hour-table.js';
import './camera-panel.js';
import { isAboutIdentity } from './sign-in.js';

const TICK_MS = 1000;

// The server does not answer, or will not in a moment.
const GONE = ['UNREACHABLE', 'SHUTTING_DOWN'];

class CadenciaBoard extends PageElement {
  static properties = {
    language: { state: true },
    data: { state: true },
    failure: { state: true },
    live: { state: true },
  };

  #shownAt = 0;
  #lostAt = null;

  constructor() {
    super();
    this.language = remembered();
    this.data = null;
    this.failure = null;
    this.live = false;
    this.clock = null;
    this.session = null;
    this.api = null;
    this.codeRefused = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('choose-language', ({ detail }) => (this.language = choose(detail)));
    this.addEventListener('signed-in', () => location.reload());
    this.addEventListener('sign-out', () => this.#signOut());
    setInterval(() => this.requestUpdate(), TICK_MS);
  }

  /** New numbers have come. */
  show(data) {
    this.#shownAt = performance.now();
    this.#lostAt = null;
    this.failure = null;
    this.data = { ...data };
  }

  /** Some of the numbers are newer; what failed before still stands. */
  amend(data) {
    this.data = { ...data };
  }

  /** None came; the last ones stay, and no cycle grows old that nobody watches. */
  fail(failure) {
    this.#lostAt ??= this.clock.now();
    this.failure = failure;
    if (isAboutIdentity(failure)) {
      this.data = null;
    }
  }

  /** Begins anew, so that nothing of the earlier user stays in memory. */
  async #signOut() {
    try {
      await this.session.signOut();
    } catch {
      // Whoever is not known any more is out already, and to others the page shows that they are not.
    }
    location.reload();
  }

  updated() {
    document.documentElement.lang = this.language.code;
    const module = this.data?.module?.name;
    document.title = module ? this.language.text('page.title', { module }) : 'Cadencia';
  }

  render() {
    if (isAboutIdentity(this.failure)) {
      return this.#signIn();
    }
    const now = this.#lostAt ?? this.clock?.now() ?? null;
    return html`
      <header class="top"><top-bar
        .language=${this.language}
        .data=${this.data}
        .live=${this.live}
        .now=${now}
        .user=${this.session?.signedIn ?? null}
      ></top-bar></header>
      <div role="status" class="notices">${this.data && this.failure ? this.#notice() : nothing}</div>
      <main class=${this.failure ? 'stale' : ''}>${this.#content(now)}</main>
    `;
  }

  /** Nothing of the board stays for whom the server no longer knows. */
  #signIn() {
    return html`
      <header class="top"><top-bar
        .language=${this.language}
        .data=${null}
        .now=${null}
        .user=${this.session.signedIn}
      ></top-bar></header>
      <main><sign-in
        .language=${this.language}
        .failure=${this.failure}
        .api=${this.api}
        .codeRefused=${this.codeRefused}
      ></sign-in></main>
    `;
  }

  #notice() {
    const code = this.failure.code ?? 'UNKNOWN';
    const key = GONE.includes(code) ? 'failure.unreachable' : 'failure.server';
    const age = this.language.age((performance.now() - this.#shownAt) / 1000);
    return html`<p class="notice">
      <span aria-hidden="true">▼</span> ${this.language.text(key, { age, code })}
    </p>`;
  }

  #content(now) {
    if (!this.data) {
      return this.failure ? this.#message('failure.first') : this.#loading();
    }
    return this.data.module ? this.#board(now) : this.#message('empty.modules');
  }

  #loading() {
    return html`<p class="message quiet">${this.language.text('loading')}</p>`;
  }

  #message(key) {
    return html`<div class="message">
      <h1>${this.language.text(`${key}.title`)}</h1>
      <p>${this.language.text(`${key}.text`)}</p>
    </div>`;
  }

  #board(now) {
    const { module, hours } = this.data;
    const waiting = module.cameras.every((camera) => camera.last_frame_at === null);
    return html`
      <module-pace class="pace" .language=${this.language} .module=${module} .summary=${hours.summary}>
      </module-pace>
      ${waiting ? this.#waiting() : nothing}
      <div class="columns">
        <section class="stations" aria-labelledby="stations-title">
          <h2 id="stations-title">${this.language.text('stations.title')}</h2>
          <div class="tiles">${module.workstations.map((station) => this.#tile(station, now))}</div>
        </section>
        <div class="aside">
          <hour-table .language=${this.language} .hours=${hours} .timeZone=${module.time_zone}>
          </hour-table>
          ${this.session.may('read_exports') ? this.#exports(module) : nothing}
          <camera-panel
            .language=${this.language}
            .cameras=${module.cameras}
            .mayLook=${this.session.may('see_frames')}
            .mayDraw=${this.session.may('manage_zones')}
            .poll=${this.data.poll}
            .now=${now}
          ></camera-panel>
        </div>
      </div>
    `;
  }

  #exports(module) {
    return html`<p>
      <a class="zones-link" href="/ui/exports?module=${module.id}">${this.language.text('exports.open')}</a>
    </p>`;
  }

  #waiting() {
    return html`<div class="waiting">
      <p><strong>${this.language.text('empty.heartbeat.title')}</strong></p>
      <p>${this.language.text('empty.heartbeat.text')}</p>
    </div>`;
  }

  #tile(station, now) {
    return html`<station-tile
      .language=${this.language}
      .station=${station}
      .today=${this.data.today.get(station.id)}
      .now=${now}
    ></station-tile>`;
  }
}

customElements.define('cadencia-board', CadenciaBoard);
