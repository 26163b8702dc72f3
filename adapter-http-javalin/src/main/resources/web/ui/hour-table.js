// The whiteboard of the module: hour, target, actual, percent.
import { html, nothing } from 'lit';
import { PageElement } from './element.js';
import { SIGNS, ofPace } from './verdict.js';

class HourTable extends PageElement {
  static properties = { language: {}, hours: {}, timeZone: {} };

  render() {
    const { series, summary } = this.hours;
    const text = (key) => this.language.text(`hours.${key}`);
    return html`<section class="panel" aria-labelledby="hours-title">
      <h2 id="hours-title">${text('title')}</h2>
      ${series.length === 0
        ? html`<p class="quiet">${text('empty')}</p>`
        : html`<table class="hours">
            <thead>
              <tr>
                <th scope="col">${text('hour')}</th>
                <th scope="col">${text('meta')}</th>
                <th scope="col">${text('real')}</th>
                <th scope="col">${text('pct')}</th>
              </tr>
            </thead>
            <tbody>
              ${series.map((point, index) => this.#hour(point, index === series.length - 1))}
            </tbody>
            <tfoot>
              ${this.#row(html`${text('total')}`, summary, nothing)}
            </tfoot>
          </table>`}
    </section>`;
  }

  #hour(point, running) {
    const hour = this.language.hour(point.ts, this.timeZone);
    const note = running ? html` <small>${this.language.text('hours.now')}</small>` : nothing;
    return this.#row(html`${hour}${note}`, point, running ? 'now' : nothing);
  }

  #row(title, { units_produced: real, units_planned: meta }, className) {
    const state = ofPace(real, meta);
    return html`<tr class=${className}>
      <th scope="row">${title}</th>
      <td>${this.language.number(meta, meta < 10 ? 1 : 0)}</td>
      <td><strong>${this.language.number(real)}</strong></td>
      <td class="state-${state}">
        <span class="sign" aria-hidden="true">${SIGNS[state]}</span>
        ${this.language.percent(meta ? (100 * real) / meta : null)}
      </td>
    </tr>`;
  }
}

customElements.define('hour-table', HourTable);
