// The name of the product, the modules to choose from, the state of the system, the language, and
// the way out.
import { html, nothing } from 'lit';
import { PageElement } from './element.js';
import { CODES } from './language.js';
import { SIGNS } from './verdict.js';

const DISK_LOW_PCT = 10;
const SIGN_OF = { ok: SIGNS.even, degraded: SIGNS.near, down: SIGNS.over };

class TopBar extends PageElement {
  static properties = { language: {}, data: {}, live: {}, now: {}, user: {} };

  render() {
    return html`
      <a class="brand" href="/"
        ><img src="/ui/favicon.svg" alt="" width="32" height="32" /><span>Cadencia</span></a
      >
      ${this.#modules()}
      <div class="top-right">
        ${this.data?.health ? this.#health(this.data.health) : nothing} ${this.data?.module ? this.#news() : nothing} ${this.#clock()}
        ${this.#languages()} ${this.user ? this.#wayOut() : nothing}
      </div>
    `;
  }

  #modules() {
    const modules = this.data?.modules ?? [];
    if (modules.length < 2) {
      return nothing;
    }
    return html`<nav class="modules" aria-label=${this.language.text('nav.modules')}>
      ${modules.map(
        (module) => html`<a
          href="/?module=${module.id}"
          aria-current=${module.id === this.data.module?.id ? 'page' : nothing}
          >${module.name}</a
        >`,
      )}
    </nav>`;
  }

  #health(health) {
    const reason = this.#reason(health);
    return html`<p class="health health-${health.status}">
      <span aria-hidden="true">${SIGN_OF[health.status]}</span>
      <span
        ><strong>${this.language.text(`health.${health.status}`)}</strong>${reason
          ? html`<small>${reason}</small>`
          : nothing}</span
      >
    </p>`;
  }

  #reason(health) {
    if (health.status === 'ok') {
      return null;
    }
    if (!health.db_reachable) {
      return this.language.text('health.reason.database');
    }
    const reasons = [];
    if (health.cameras_online < health.cameras_total) {
      const counts = { online: health.cameras_online, total: health.cameras_total };
      reasons.push(this.language.text('health.reason.cameras', counts));
    }
    if (health.disk_free_pct < DISK_LOW_PCT) {
      const free = this.language.percent(health.disk_free_pct, 1);
      reasons.push(this.language.text('health.reason.disk', { free }));
    }
    return reasons.join(' · ') || this.language.text('health.reason.other');
  }

  /** How news arrive: as they happen, or by asking. */
  #news() {
    const key = this.live ? 'news.live' : 'news.polled';
    return html`<p class="news" title=${this.language.text(`${key}.title`)}>
      <span aria-hidden="true">${this.live ? SIGNS.even : SIGNS.none}</span> ${this.language.text(key)}
    </p>`;
  }

  #clock() {
    const zone = this.data?.module?.time_zone;
    return this.now && zone
      ? html`<time class="clock">${this.language.hour(this.now, zone)}</time>`
      : nothing;
  }

  #languages() {
    return html`<div class="languages" role="group" aria-label=${this.language.text('nav.language')}>
      ${CODES.map(
        (code) => html`<button
          type="button"
          lang=${code}
          aria-pressed=${code === this.language.code}
          @click=${() => this.#choose(code)}
        >
          ${code === 'es' ? 'Español' : 'English'}
        </button>`,
      )}
    </div>`;
  }

  #wayOut() {
    return html`<button
      type="button"
      class="sign-out"
      title=${this.language.text('signOut.title', { user: this.user })}
      @click=${() => this.dispatchEvent(new CustomEvent('sign-out', { bubbles: true }))}
    >
      ${this.language.text('signOut')}
    </button>`;
  }

  #choose(code) {
    this.dispatchEvent(new CustomEvent('choose-language', { detail: code, bubbles: true }));
  }
}

customElements.define('top-bar', TopBar);
