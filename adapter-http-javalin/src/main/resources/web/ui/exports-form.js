// What is to be exported: a module and a day of it, or a month of all modules.
import { html } from 'lit';
import { PageElement } from './element.js';

const EVERY_MODULE = 'all';
const MONTHS_BACK = 24;

class ExportsForm extends PageElement {
  static properties = {
    language: {},
    modules: {},
    wanted: {},
    today: {},
    busy: { type: Boolean },
    whole: { state: true },
  };

  #text(key, values) {
    return this.language.text(`exports.${key}`, values);
  }

  render() {
    return html`<form class="panel exports-form" @submit=${(event) => this.#submit(event)}>
      <label
        >${this.#text('module')}
        <select name="module" @change=${({ target }) => (this.whole = target.value === EVERY_MODULE)}>
          ${this.modules.map(
            ({ id, name }) => html`<option value=${id} ?selected=${id === this.wanted}>${name}</option>`,
          )}
          <option value=${EVERY_MODULE}>${this.#text('everyModule')}</option>
        </select></label
      >
      ${this.whole ? this.#month() : this.#day()}
      <button type="submit" class="primary" ?disabled=${this.busy}>${this.#text('start')}</button>
    </form>`;
  }

  #day() {
    return html`<label
      >${this.#text('date')} <input name="date" type="date" required .value=${this.today} max=${this.today}
    /></label>`;
  }

  /** A list, for not every browser has a control for months. */
  #month() {
    return html`<label
      >${this.#text('month')}
      <select name="month">
        ${this.#months().map((month) => html`<option value=${month}>${this.language.month(month)}</option>`)}
      </select></label
    >`;
  }

  #months() {
    const [year, month] = this.today.split('-').map(Number);
    return Array.from({ length: MONTHS_BACK }, (_, back) =>
      new Date(Date.UTC(year, month - 1 - back)).toISOString().slice(0, 7),
    );
  }

  #submit(event) {
    event.preventDefault();
    const fields = new FormData(event.target);
    const detail = this.whole
      ? { month: fields.get('month') }
      : { module_id: Number(fields.get('module')), date: fields.get('date') };
    this.dispatchEvent(new CustomEvent('export-wanted', { detail, bubbles: true }));
  }
}

customElements.define('exports-form', ExportsForm);
