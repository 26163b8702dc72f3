// What came of a trial of zones: how many units each workstation counts, and which are not the same.
import { html, nothing } from 'lit';
import { PageElement } from './element.js';

/** More rows than anybody compares by eye. */
const MOST_ROWS = 100;

class ReplayResult extends PageElement {
  static properties = { language: {}, codes: {}, result: {}, earlier: {} };

  #text(key, values) {
    return this.language.text(`replay.${key}`, values);
  }

  render() {
    const units = this.#units();
    return html`
      ${this.earlier
        ? html`<p class="notice replay-earlier"><span aria-hidden="true">▲</span> ${this.#text('earlier')}</p>`
        : nothing}
      <p><strong>${this.#sum(units)}</strong></p>
      ${this.#stations()} ${units.length ? this.#differences(units) : nothing}
    `;
  }

  #sum(units) {
    const count = this.result.workstations.reduce((sum, { tried, in_force: inForce }) => sum + tried - inForce, 0);
    if (count !== 0) {
      return this.#text(count > 0 ? 'more' : 'fewer', { count: this.language.number(Math.abs(count)) });
    }
    return this.#text(units.length ? 'others' : 'same');
  }

  #stations() {
    return this.#table(
      'result',
      ['station', 'inForce', 'tried', 'difference'],
      this.result.workstations.map(
        ({ workstation_id: id, in_force: inForce, tried }) => html`<tr>
          <th scope="row">${this.#code(id)}</th>
          <td>${this.language.number(inForce)}</td>
          <td>${this.language.number(tried)}</td>
          <td class=${tried === inForce ? nothing : 'replay-differs'}>${this.#signed(tried - inForce)}</td>
        </tr>`,
      ),
    );
  }

  #code(id) {
    return this.codes.get(id) ?? String(id);
  }

  #signed(count) {
    return count > 0 ? `+${this.language.number(count)}` : this.language.number(count).replace('-', '−');
  }

  /** Units that only one of the two counts, in the order of the film. */
  #units() {
    return this.result.workstations
      .flatMap(({ workstation_id: id, gone, added }) => [
        ...gone.map((span) => ({ id, who: 'gone', ...span })),
        ...added.map((span) => ({ id, who: 'added', ...span })),
      ])
      .sort((one, other) => one.from_seconds - other.from_seconds);
  }

  #differences(units) {
    const rest = units.length - MOST_ROWS;
    return html`
      ${this.#table(
        'differences',
        ['station', 'who', 'from', 'to'],
        units.slice(0, MOST_ROWS).map((unit) => this.#unit(unit)),
      )}
      <p class="quiet">
        ${this.#text('film')} ${rest > 0 ? this.#text('rest', { count: this.language.number(rest) }) : nothing}
      </p>
    `;
  }

  #unit({ id, who, from_seconds: from, to_seconds: to }) {
    return html`<tr>
      <th scope="row">${this.#code(id)}</th>
      <td>${this.#text(who)}</td>
      <td>${this.language.running(from)}</td>
      <td>${this.language.running(to)}</td>
    </tr>`;
  }

  #table(name, columns, rows) {
    return html`<div class="replay-scroll" tabindex="0" role="region" aria-label=${this.#text(name)}>
      <table class="replay-${name}">
        <caption>
          ${this.#text(name)}
        </caption>
        <thead>
          <tr>
            ${columns.map((key) => html`<th scope="col">${this.#text(key)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
  }
}

customElements.define('replay-result', ReplayResult);
