// The one question of the day: is the module on pace?
import { html, nothing } from 'lit';
import { PageElement } from './element.js';
import { SIGNS, ofPace } from './verdict.js';
import { bar } from './bar.js';

class ModulePace extends PageElement {
  static properties = { language: {}, module: {}, summary: {} };

  render() {
    const { units_produced: real, units_planned: meta } = this.summary;
    const verdict = ofPace(real, meta);
    return html`
      <div class="pace-name">
        <h1>${this.module.name}</h1>
        <p class="verdict state-${verdict}">
          <span aria-hidden="true">${SIGNS[verdict]}</span>
          <span>${this.language.text(this.#word(verdict, meta))}</span>${this.#apart(verdict, real - meta)}
        </p>
      </div>
      <div class="pace-units">
        <p class="caption">${this.language.text('pace.title')}</p>
        <p class="pace-numbers">
          <strong>${this.language.number(real)}</strong>${meta === null
            ? nothing
            : html`<span
                >${this.language.text('pace.of', { meta: this.#meta(meta) })}
                <small>${this.language.text('pace.meta')}</small></span
              >`}
        </p>
        ${meta ? bar(real / meta, 1, verdict) : nothing}
      </div>
      <dl class="figures">${this.#figures()}</dl>
    `;
  }

  /** A module that has a target lacks only the time to meet it. */
  #word(verdict, meta) {
    const waiting = meta === null && this.module.target_per_hour !== null;
    return waiting ? 'pace.waiting' : `pace.${verdict}`;
  }

  #meta(meta) {
    return this.language.number(meta, meta < 10 ? 1 : 0);
  }

  #apart(verdict, apart) {
    if (verdict !== 'good' && verdict !== 'over') {
      return nothing;
    }
    const n = this.language.number(Math.abs(apart));
    return html`<small>${this.language.text(`pace.apart.${verdict}`, { n })}</small>`;
  }

  #figures() {
    const summary = this.summary;
    return [
      this.#figure('efficiency', this.language.percent(summary.efficiency_pct, 1), spread(summary)),
      this.#figure('target', this.language.number(this.module.target_per_hour, 1)),
      this.#figure('average', this.language.seconds(summary.avg_cycle_seconds)),
      this.#figure('coverage', this.language.percent(hundred(summary.coverage))),
    ];
  }

  #figure(name, value, plusMinus = null) {
    return html`<div>
      <dt>${this.language.text(`figure.${name}`)}</dt>
      <dd>
        ${value}${plusMinus === null
          ? nothing
          : html`<small> ± ${this.language.number(plusMinus, 1)}</small>`}
      </dd>
    </div>`;
  }
}

function hundred(fraction) {
  return fraction === null ? null : fraction * 100;
}

/** Half the width of the 95 % interval. */
function spread({ efficiency_ci95_low: low, efficiency_ci95_high: high }) {
  return low === null || high === null ? null : (high - low) / 2;
}

customElements.define('module-pace', ModulePace);
