// What the zones of a camera were before; an earlier version is taken up as a change not saved yet.
import { html, nothing } from 'lit';
import { PageElement } from './element.js';

class ZoneHistory extends PageElement {
  static properties = {
    language: {},
    api: { attribute: false },
    timeZone: {},
    camera: {},
    version: {},
    versions: { state: true },
    hasMore: { state: true },
    failure: { state: true },
  };

  willUpdate(changed) {
    if (changed.has('camera') || changed.has('version')) {
      this.versions = null;
      this.failure = null;
      this.querySelector('details')?.removeAttribute('open');
    }
  }

  render() {
    return html`<details class="zone-history" @toggle=${({ target }) => target.open && this.#begin()}>
      <summary>${this.language.text('history.title')}</summary>
      ${this.failure
        ? html`<p class="notice" role="alert">${this.language.text('history.failed', { code: this.failure.code })}</p>`
        : nothing}
      ${this.#state()}
      <ol>
        ${this.versions?.map((version) => this.#entry(version))}
      </ol>
      ${this.hasMore
        ? html`<button type="button" @click=${() => this.#more()}>${this.language.text('history.more')}</button>`
        : nothing}
    </details>`;
  }

  #state() {
    if (this.versions?.length || this.failure) {
      return nothing;
    }
    return html`<p class="quiet">${this.language.text(this.versions ? 'history.none' : 'history.loading')}</p>`;
  }

  #entry(version) {
    const when = this.language.moment(version.ts, this.timeZone);
    return html`<li>
      <span>${this.language.text('history.entry', { version: version.version, when })}</span>
      <span class="quiet">${version.message ?? this.language.text('history.configuration')}</span>
      <button
        type="button"
        aria-label=${this.language.text('history.recallOf', { version: version.version })}
        @click=${() => this.#recall(version)}
      >
        ${this.language.text('history.recall')}
      </button>
    </li>`;
  }

  #begin() {
    if (!this.versions) {
      this.#load(this.version);
    }
  }

  #more() {
    this.#load(this.versions.at(-1).version);
  }

  async #load(before) {
    const camera = this.camera;
    try {
      const page = await this.api.zoneVersions(camera, before);
      if (camera === this.camera) {
        this.versions = [...(this.versions ?? []), ...page.items];
        this.hasMore = page.has_more;
        this.failure = null;
      }
    } catch (failure) {
      this.failure = failure;
    }
  }

  #recall({ version, workstations, privacy_masks: masks }) {
    const detail = { version, workstations, masks };
    this.dispatchEvent(new CustomEvent('zone-recall', { detail, bubbles: true }));
  }
}

customElements.define('zone-history', ZoneHistory);
