// One workstation: how long its cycle has been running against its SAM, and how it did so far.
import { html, nothing } from 'lit';
import { PageElement } from './element.js';
import { SIGNS, ofRunning } from './verdict.js';
import { bar } from './bar.js';
import './cycle-chart.js';

const BAR_HOLDS = 1.5;

class StationTile extends PageElement {
  static properties = { language: {}, station: {}, today: {}, now: {} };

  render() {
    const cycle = this.station.current_cycle;
    const seconds = cycle ? this.#secondsSince(cycle.start_ts) : null;
    const state = cycle ? ofRunning(seconds, this.station.sam_seconds) : 'idle';
    return html`<article class="tile state-${state}" aria-label=${this.station.display_name}>
      <header>
        <h3>${this.station.code}</h3>
        <p class="operation" title=${this.station.operation ?? nothing}>${this.station.operation}</p>
      </header>
      ${cycle ? this.#running(seconds, state) : this.#idle()}
      <dl class="figures">${this.#figures()}</dl>
      <cycle-chart
        .language=${this.language}
        .cycles=${this.station.last_cycles}
        .samSeconds=${this.station.sam_seconds}
      ></cycle-chart>
    </article>`;
  }

  #secondsSince(instant) {
    return Math.max(0, (this.now - Date.parse(instant)) / 1000);
  }

  #running(seconds, state) {
    const sam = this.station.sam_seconds;
    return html`<div class="running">
      <p class="time">
        <strong>${this.language.running(seconds)}</strong><span>${this.#sam(sam)}</span>
      </p>
      <p class="chip">
        <span aria-hidden="true">${SIGNS[state]}</span> ${this.language.text(
          state === 'none' ? 'station.running' : `station.${state}`,
        )}
      </p>
      ${sam ? bar(seconds / sam, BAR_HOLDS, state) : nothing}
    </div>`;
  }

  #idle() {
    const last = this.station.last_cycles[0];
    const age = last ? this.language.age(this.#secondsSince(last.end_ts)) : null;
    return html`<div class="running">
      <p class="time">
        <strong class="quiet" aria-hidden="true">–:––</strong
        ><span>${this.#sam(this.station.sam_seconds)}</span>
      </p>
      <p class="chip">
        <span aria-hidden="true">${SIGNS.none}</span> ${this.language.text('station.idle')}
        ${age ? html`<small>${this.language.text('station.idleSince', { age })}</small>` : nothing}
      </p>
      ${this.station.sam_seconds ? bar(0, BAR_HOLDS, 'idle') : nothing}
    </div>`;
  }

  #sam(sam) {
    return sam
      ? this.language.text('station.sam', { sam: this.language.seconds(sam) })
      : this.language.text('station.noSam');
  }

  #figures() {
    return [
      this.#figure('efficiency', this.language.percent(this.today?.efficiency_pct, 1)),
      this.#figure('units', this.language.number(this.today?.units_produced)),
      this.#figure('average', this.language.seconds(this.today?.avg_cycle_seconds)),
    ];
  }

  #figure(name, value) {
    return html`<div>
      <dt>${this.language.text(`figure.${name}`)}</dt>
      <dd>${value}</dd>
    </div>`;
  }
}

customElements.define('station-tile', StationTile);
