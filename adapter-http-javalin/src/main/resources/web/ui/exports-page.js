// Where reports are made and fetched: chooses module and day, says how far it is, lists the files.
import { html, nothing } from 'lit';
import { PageElement } from './element.js';
import { choose, remembered } from './language.js';
import './exports-form.js';
import './top-bar.js';

const LOOK_MS = 1000;
const DENIED = ['FORBIDDEN', 'UNAUTHENTICATED', 'ROLE_LOCKED'];
const UNDER_WAY = ['queued', 'running'];

class ExportsPage extends PageElement {
  static properties = {
    language: { state: true },
    modules: { state: true },
    jobs: { state: true },
    files: { state: true },
    more: { state: true },
    failure: { state: true },
    refusal: { state: true },
  };

  #now = null;
  #timer = null;

  constructor() {
    super();
    this.language = remembered();
    this.modules = null;
    this.jobs = [];
    this.files = [];
    this.more = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('choose-language', ({ detail }) => (this.language = choose(detail)));
    this.addEventListener('export-wanted', ({ detail }) => this.#request(detail));
    this.addEventListener('sign-out', () => this.session.signOut().finally(() => location.assign('/')));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  tellNow(now) {
    this.#now = now;
  }

  async start(api, session, module) {
    this.api = api;
    this.session = session;
    this.wanted = Number(module);
    try {
      await session.begin();
      await this.#look();
      this.modules = await api.modules();
    } catch (failure) {
      this.failure = failure;
    }
  }

  /** Looks again while something of it moves. */
  async #look() {
    clearTimeout(this.#timer);
    const [jobs, page] = await Promise.all([this.api.exportJobs(), this.api.exports()]);
    this.jobs = jobs;
    this.files = page.items;
    this.more = page.has_more ? page.next_after_id : null;
    if (jobs.some(({ status }) => UNDER_WAY.includes(status))) {
      this.#timer = setTimeout(() => this.#lookLater(), LOOK_MS);
    }
  }

  /** A server that does not answer for a moment is asked again. */
  #lookLater() {
    this.#look().catch(() => (this.#timer = setTimeout(() => this.#lookLater(), LOOK_MS)));
  }

  updated() {
    document.documentElement.lang = this.language.code;
    document.title = `${this.#text('title')} · Cadencia`;
  }

  #text(key, values) {
    return this.language.text(`exports.${key}`, values);
  }

  render() {
    return html`
      <header class="top"><top-bar
        .language=${this.language}
        .data=${null}
        .now=${null}
        .user=${this.session?.signedIn ?? null}
      ></top-bar></header>
      <main class="exports">
        <p><a class="exports-link" href="/">${this.language.text('zones.back')}</a></p>
        <h1>${this.#text('title')}</h1>
        ${this.#content()}
      </main>
    `;
  }

  #content() {
    if (this.failure) {
      const key = DENIED.includes(this.failure.code) ? 'denied' : 'failed';
      return html`<p class="notice" role="alert">${this.#text(key, { code: this.failure.code })}</p>`;
    }
    if (!this.modules) {
      return html`<p class="quiet">${this.#text('loading')}</p>`;
    }
    return html`
      ${this.session.may('run_exports') ? this.#form() : nothing}
      <div role="status">${this.#news()}</div>
      ${this.#list()}
    `;
  }

  #form() {
    return html`<exports-form
      .language=${this.language}
      .modules=${this.modules}
      .wanted=${this.wanted}
      .today=${this.#today()}
      .busy=${this.#mine().length > 0}
    ></exports-form>`;
  }

  /** The day of now in the plant. */
  #today() {
    const timeZone = this.modules[0]?.time_zone;
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone };
    return new Intl.DateTimeFormat('en-CA', parts).format(new Date(this.#now ?? Date.now()));
  }

  #mine() {
    return this.jobs.filter((job) => UNDER_WAY.includes(job.status) && this.#isMine(job));
  }

  #isMine(job) {
    return job.requested_by !== null && job.requested_by === this.session.email;
  }

  #news() {
    const newest = this.jobs.find((job) => this.#isMine(job) || UNDER_WAY.includes(job.status));
    return html`
      ${this.refusal ? html`<p class="notice"><span aria-hidden="true">▼</span> ${this.refusal}</p>` : nothing}
      ${newest ? this.#job(newest) : nothing}
    `;
  }

  #job(job) {
    const moves = UNDER_WAY.includes(job.status);
    const what = { what: this.#what(job) };
    const key = job.status === 'failed' ? `failed.${job.failure}` : `status.${job.status}`;
    return html`<div class="panel exports-job exports-${job.status}">
      <p id="exports-told">${this.#text(key, what)}</p>
      ${moves ? html`<progress max="1" value=${job.progress} aria-labelledby="exports-told"></progress>` : nothing}
      ${moves && this.#mayCancel(job)
        ? html`<button type="button" @click=${() => this.#cancel(job)}>${this.#text('cancel')}</button>`
        : nothing}
    </div>`;
  }

  #mayCancel(job) {
    return this.session.may('run_exports') && (this.#isMine(job) || this.session.may('manage_access'));
  }

  #what({ module_id: id, date, month }) {
    const module = this.modules.find((known) => known.id === id)?.name ?? this.#text('all');
    return `${module}, ${date ? this.language.day(date) : this.language.month(month)}`;
  }

  #list() {
    if (this.files.length === 0) {
      return html`<p>${this.#text('none')}</p>`;
    }
    return html`<div class="panel exports-scroll" tabindex="0" role="region" aria-label=${this.#text('files')}>
      <table>
        <thead>
          <tr>
            ${['file', 'of', 'made', 'size'].map((key) => html`<th scope="col">${this.#text(key)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.files.map((file) => this.#row(file))}
        </tbody>
      </table>
      ${this.more === null
        ? nothing
        : html`<button type="button" @click=${() => this.#older()}>${this.#text('older')}</button>`}
    </div>`;
  }

  #row(file) {
    const revised = file.revision > 1 ? html` <span class="exports-revised">${this.#text('revised')}</span>` : nothing;
    return html`<tr>
      <td><a class="exports-link" href="/api/v1/exports/${file.name}" download>${file.name}</a></td>
      <td>${this.#what(file)}${revised}</td>
      <td>${this.#moment(file.created_at)}</td>
      <td>${this.language.number(file.size / 1024, 1)} KB</td>
    </tr>`;
  }

  #moment(instant) {
    return this.language.moment(instant, this.modules[0]?.time_zone);
  }

  #request(wanted) {
    return this.#write(() => this.api.requestExport(wanted, this.session.csrfToken));
  }

  #cancel(job) {
    return this.#write(() => this.api.cancelExport(job.id, this.session.csrfToken));
  }

  async #write(doing) {
    this.refusal = null;
    try {
      await doing();
    } catch (failure) {
      this.refusal = failure.code === 'UNREACHABLE' ? this.#text('gone') : failure.message;
    }
    this.#lookLater();
  }

  async #older() {
    const page = await this.api.exports(this.more);
    this.files = [...this.files, ...page.items];
    this.more = page.has_more ? page.next_after_id : null;
  }
}

customElements.define('exports-page', ExportsPage);
