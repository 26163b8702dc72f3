// What decides whether something in a zone counts, in words and with the numbers of the detector.
import { html, svg, nothing } from 'lit';
import { PageElement } from './element.js';
import { MASK } from './zone-shapes.js';

class ZoneRules extends PageElement {
  static properties = { language: {}, rules: {}, kind: {} };

  render() {
    if (!this.rules || this.kind === MASK) {
      return nothing;
    }
    return html`<h2>${this.language.text('rules.title')}</h2>
      ${this.kind === 'seat' ? this.#anchor() : nothing}
      <p>${this.language.text(`rules.${this.kind}`, this.#values())}</p>
      <p class="quiet">${this.language.text('rules.gap', this.#values())}</p>`;
  }

  /** Somebody whose point lies in the seat, and somebody whose does not. */
  #anchor() {
    return html`<svg class="zone-anchor" viewBox="0 0 160 64" role="img" aria-label=${this.language.text('rules.anchor')}>
      <polygon class="zone-anchor-seat" points="4,12 92,12 92,60 4,60" />
      ${this.#person(34, 'zone-person')}
      ${this.#person(82, 'zone-person zone-passer')}
    </svg>`;
  }

  #person(left, classes) {
    return svg`<g class=${classes}>
      <rect x=${left} y="6" width="28" height="46" />
      <circle cx=${left + 14} cy="29" r="4" />
    </g>`;
  }

  #values() {
    const rules = this.rules;
    const number = (value) => this.language.number(value, 1);
    return {
      atRest: number(rules.at_rest_seconds),
      changed: number(rules.changed_pct),
      rework: number(rules.rework_seconds),
      near: number(rules.operator_near_seconds),
      outOfSight: number(rules.out_of_sight_seconds),
      absence: number(rules.absence_seconds),
      gap: number(rules.gap_seconds),
    };
  }
}

customElements.define('zone-rules', ZoneRules);
