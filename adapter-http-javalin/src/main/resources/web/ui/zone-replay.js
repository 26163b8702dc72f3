// Tries the drawn zones on a recording: what would they have counted? Nothing is saved.
import { html, nothing } from 'lit';
import { PageElement } from './element.js';
import './replay-result.js';

const LOOK_MS = 1000;

class ZoneReplay extends PageElement {
  static properties = {
    language: {},
    draft: {},
    step: {},
    blocked: {},
    codes: {},
    recordings: { state: true },
    replay: { state: true },
    chosen: { state: true },
    refusal: { state: true },
    unlisted: { state: true },
  };

  #timer = null;
  #camera = null;
  #tried = null;

  constructor() {
    super();
    this.recordings = null;
    this.replay = null;
    this.chosen = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#list();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  willUpdate() {
    if (this.draft.camera.id !== this.#camera) {
      this.#camera = this.draft.camera.id;
      this.#forget();
      this.#findRunning(this.#camera);
    }
  }

  #forget() {
    clearTimeout(this.#timer);
    this.replay = null;
    this.refusal = null;
    this.#tried = null;
  }

  async #list() {
    try {
      this.unlisted = null;
      this.recordings = await this.api.recordings();
    } catch (failure) {
      this.unlisted = failure.code;
    }
  }

  /** One that was begun before this page was opened, by whomever. */
  async #findRunning(camera) {
    try {
      const running = (await this.api.replays(camera)).find(({ status }) => status === 'running');
      if (running && !this.replay && camera === this.#camera) {
        this.#follow(running);
      }
    } catch {
      this.refusal = null; // Whoever asks for a trial is told.
    }
  }

  #follow(replay) {
    clearTimeout(this.#timer);
    this.replay = replay;
    if (replay.status === 'running') {
      this.#timer = setTimeout(() => this.#look(replay), LOOK_MS);
    }
  }

  async #look({ camera_id: camera, id }) {
    try {
      const now = await this.api.replay(camera, id);
      if (this.replay?.id === id) {
        this.#follow(now);
      }
    } catch (failure) {
      this.#unseen(failure, camera, id);
    }
  }

  /** A server that does not answer for a moment is asked again. */
  #unseen({ code }, camera, id) {
    if (this.replay?.id !== id) {
      return;
    }
    if (code === 'REPLAY_NOT_FOUND') {
      this.#forget();
      this.refusal = this.#text('lost');
    } else {
      this.#timer = setTimeout(() => this.#look({ camera_id: camera, id }), LOOK_MS);
    }
  }

  #text(key, values) {
    return this.language.text(`replay.${key}`, values);
  }

  render() {
    return html`<section class="panel zone-replay" aria-labelledby="replay-title">
      <h2 id="replay-title">${this.#text('title')}</h2>
      <p class="quiet">${this.#text('help')}</p>
      ${this.#choice()} ${this.#progress()}
      <div role="status">${this.#news()}</div>
      ${this.replay?.result ? this.#result() : nothing}
    </section>`;
  }

  #choice() {
    if (this.unlisted) {
      return html`<p class="notice">${this.#text('unlisted', { code: this.unlisted })}</p>
        ${this.#again()}`;
    }
    if (this.recordings === null) {
      return nothing;
    }
    return this.recordings.length === 0
      ? html`<p class="replay-none">${this.#text('none')}</p>
          ${this.#again()}`
      : this.#form();
  }

  #again() {
    return html`<button type="button" @click=${() => this.#list()}>${this.#text('again')}</button>`;
  }

  #form() {
    const wanted = this.#wanted();
    return html`<form class="replay-form" @submit=${(event) => this.#start(event)}>
      <label
        >${this.#text('recording')}
        <select @change=${({ target }) => (this.chosen = target.value)}>
          ${this.recordings.map(
            (film) => html`<option value=${film.name} ?selected=${film.name === wanted}>${this.#option(film)}</option>`,
          )}
        </select></label
      >
      <button type="submit" class="primary" ?disabled=${this.blocked || this.#isRunning}>
        ${this.#text('start')}
      </button>
      ${this.blocked ? html`<p class="quiet">${this.#text('blocked')}</p>` : nothing}
    </form>`;
  }

  get #isRunning() {
    return this.replay?.status === 'running';
  }

  /** Unless one was chosen: the camera's own film, else the newest one. */
  #wanted() {
    const own = this.recordings.find((film) => film.camera_id === this.draft.camera.id);
    const chosen = this.recordings.find((film) => film.name === this.chosen);
    return (chosen ?? own ?? this.recordings[0]).name;
  }

  #option({ name, size, modified_at: at, camera_id: camera }) {
    if (camera === this.draft.camera.id) {
      return this.#text('ofCamera', { name });
    }
    const date = new Intl.DateTimeFormat(this.language.code === 'es' ? 'es-CO' : 'en-US').format(new Date(at));
    return this.#text('option', { name, size: this.language.number(size / 1e6, 1), date });
  }

  /** Outside of what is read aloud by itself, for it changes every second. */
  #progress() {
    if (!this.#isRunning) {
      return nothing;
    }
    const { progress, requested_by: who } = this.replay;
    return html`<div class="replay-running">
      <p id="replay-told">${this.#told(this.replay)}</p>
      <progress max="1" value=${progress} aria-labelledby="replay-told"></progress>
      ${this.#isMine ? nothing : html`<p class="quiet">${this.#text('of', { who })}</p>`}
      ${this.#isMine || this.session.may('manage_access')
        ? html`<button type="button" @click=${() => this.#cancel()}>${this.#text('cancel')}</button>`
        : nothing}
    </div>`;
  }

  get #isMine() {
    return this.replay.requested_by === this.session.email;
  }

  #told({ recording, progress, seconds_left: left }) {
    const percent = this.language.percent(Math.floor(progress * 100));
    const key = left === null ? 'runningShare' : 'running';
    return this.#text(key, { recording, percent, left: this.language.running(left ?? 0) });
  }

  #news() {
    if (this.refusal) {
      return html`<p class="notice"><span aria-hidden="true">▼</span> ${this.refusal}</p>`;
    }
    const { status, recording, failure } = this.replay ?? {};
    switch (status) {
      case 'failed':
        return html`<p class="notice">
          <span aria-hidden="true">▼</span> ${this.#text(`failed.${failure}`, { recording })}
        </p>`;
      case 'cancelled':
        return html`<p>${this.#text('cancelled')}</p>`;
      case 'done':
        return html`<p class="zones-note">${this.#text('done', { recording })}</p>`;
      case 'running':
        return html`<p class="replay-unseen">${this.#text('starting', { recording })}</p>`;
      default:
        return nothing;
    }
  }

  #result() {
    return html`<replay-result
      .language=${this.language}
      .codes=${this.codes}
      .result=${this.replay.result}
      .earlier=${this.#isEarlier}
    ></replay-result>`;
  }

  /** Whether the zones that were tried, or those they were compared with, are others by now. */
  get #isEarlier() {
    const { version } = this.replay.result;
    return this.#tried !== this.#drawn() || version !== this.draft.camera.version;
  }

  #drawn() {
    return JSON.stringify([this.draft.stations, this.draft.masks]);
  }

  async #start(event) {
    event.preventDefault();
    const camera = this.draft.camera.id;
    const wanted = { recording: this.#wanted(), zones: this.draft.stations, privacy_masks: this.draft.masks };
    const drawn = this.#drawn();
    await this.#write(async () => {
      const replay = await this.api.requestReplay(camera, wanted, this.session.csrfToken);
      if (camera === this.#camera) {
        this.#tried = drawn;
        this.#follow(replay);
      }
    });
  }

  async #cancel() {
    const { camera_id: camera, id } = this.replay;
    await this.#write(() => this.api.cancelReplay(camera, id, this.session.csrfToken));
    await this.#look({ camera_id: camera, id });
  }

  async #write(doing) {
    this.refusal = null;
    try {
      await doing();
    } catch (failure) {
      this.refusal = failure.code === 'UNREACHABLE' ? this.#text('unreachable') : failure.message;
    }
  }
}

customElements.define('zone-replay', ZoneReplay);
