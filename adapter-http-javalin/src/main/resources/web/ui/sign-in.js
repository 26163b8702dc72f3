// What stands in place of the board while nobody is known, or somebody without a role: the ways in
// that the server offers, or what else to do.
import { html, nothing } from 'lit';
import { PageElement } from './element.js';

const TEXT_OF = { UNAUTHENTICATED: 'signIn', ROLE_LOCKED: 'locked' };
const NO_WAYS = { local: false, setup: false, oidc: null };

/** Whether a refusal is about who asks, and not about the server. */
export function isAboutIdentity(failure) {
  return failure !== null && failure.code in TEXT_OF;
}

class SignIn extends PageElement {
  static properties = {
    language: {},
    failure: {},
    codeRefused: {},
    api: {},
    ways: { state: true },
    refusal: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.ways = null;
    this.refusal = null;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  async #look() {
    try {
      this.ways = await this.api.ways();
    } catch {
      this.ways = NO_WAYS;
    }
  }

  render() {
    if (TEXT_OF[this.failure.code] === 'locked') {
      return this.#message('locked', 'text');
    }
    if (this.ways?.setup) {
      return this.#setup();
    }
    return this.ways?.local || this.ways?.oidc ? this.#signIn() : this.#link();
  }

  /** Until the ways in are known, the title alone. */
  #link() {
    return this.#message('signIn', this.ways && (this.codeRefused ? 'refused' : 'text'));
  }

  #message(key, said) {
    return html`<div class="message">
      <h1>${this.language.text(`${key}.title`)}</h1>
      ${said ? html`<p>${this.language.text(`${key}.${said}`)}</p>` : nothing}
    </div>`;
  }

  #signIn() {
    return html`<div class="entry">
      <h1>${this.language.text('signIn.title')}</h1>
      ${this.ways.local ? this.#credentials() : nothing}
      ${this.ways.oidc ? this.#provider(this.ways.oidc) : nothing}
    </div>`;
  }

  #provider({ name, address }) {
    return html`<a class="button second" href=${address}
      >${this.language.text('signIn.with', { name })}</a
    >`;
  }

  #credentials() {
    return html`<form @submit=${(event) => this.#send(event, (fields) => this.api.logIn(fields))}>
      ${this.#field('username', { autocomplete: 'username' })}
      ${this.#field('password', { type: 'password', autocomplete: 'current-password' })}
      ${this.#end('signIn')}
    </form>`;
  }

  #setup() {
    return html`<div class="entry">
      <h1>${this.language.text('setup.title')}</h1>
      <p>${this.language.text('setup.text')}</p>
      <form @submit=${(event) => this.#send(event, (fields) => this.api.setUp(fields))}>
        ${this.#field('code', { autocomplete: 'one-time-code' })}
        ${this.#field('username', { autocomplete: 'username', value: 'admin' })}
        ${this.#field('password', { type: 'password', autocomplete: 'new-password' })}
        <p class="hint">${this.language.text('setup.hint')}</p>
        ${this.#end('setup')}
      </form>
    </div>`;
  }

  #field(name, { type = 'text', autocomplete, value = '' }) {
    return html`<label for=${name}>${this.language.text(`field.${name}`)}</label>
      <input
        id=${name}
        name=${name}
        type=${type}
        value=${value}
        autocomplete=${autocomplete}
        autocapitalize="none"
        spellcheck="false"
        required
      />`;
  }

  #end(key) {
    return html`<p class="refusal" role="alert">
        ${this.refusal ? this.#words(key, this.refusal) : nothing}
      </p>
      <button class="button" ?disabled=${this.busy}>${this.language.text(`${key}.do`)}</button>`;
  }

  #words(key, { code, retryAfter }) {
    if (code === 'RATE_LIMITED') {
      return this.language.text('signIn.throttled', { age: this.language.age(retryAfter ?? 1) });
    }
    const known = { UNAUTHENTICATED: 'wrong', BAD_REQUEST: 'impossible', UNREACHABLE: 'gone' };
    return this.language.text(`${key}.${known[code] ?? 'failed'}`, { code });
  }

  async #send(event, way) {
    event.preventDefault();
    const form = event.target;
    this.busy = true;
    this.refusal = null;
    try {
      await way(Object.fromEntries(new FormData(form)));
      this.dispatchEvent(new CustomEvent('signed-in', { bubbles: true }));
    } catch (refusal) {
      await this.#refused(form, refusal);
    }
  }

  /** Another may have made the first account meanwhile. */
  async #refused(form, refusal) {
    this.refusal = refusal;
    this.busy = false;
    if (refusal.code === 'CONFLICT') {
      await this.#look();
      return;
    }
    form.elements.password.value = '';
    form.elements.password.focus();
  }
}

customElements.define('sign-in', SignIn);
