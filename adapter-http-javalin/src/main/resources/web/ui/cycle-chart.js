// The last ten cycles as bars, oldest on the left, with the SAM as a line across.
import { html, svg, nothing } from 'lit';
import { PageElement } from './element.js';

const WIDTH = 300;
const HEIGHT = 56;
const SLOTS = 10;
const SLOT = WIDTH / SLOTS;
const GAP = 9;
const HEADROOM = 1.15;

class CycleChart extends PageElement {
  static properties = { language: {}, cycles: {}, samSeconds: {} };

  render() {
    const seconds = [...this.cycles].reverse().map((cycle) => cycle.duration_seconds);
    if (!seconds.length) {
      return html`<p class="chart-empty">${this.language.text('chart.empty')}</p>`;
    }
    const top = Math.max(...seconds, this.samSeconds ?? 0) * HEADROOM;
    const height = (value) => (value / top) * HEIGHT;
    return html`<figure class="chart">
      <figcaption>
        <span>${this.language.text('chart.caption')}</span>
        ${this.samSeconds ? html`<span aria-hidden="true">- - SAM</span>` : nothing}
      </figcaption>
      <svg
        role="img"
        aria-label=${this.#label(seconds)}
        viewBox="0 0 ${WIDTH} ${HEIGHT}"
        preserveAspectRatio="none"
      >
        ${seconds.map((value, index) => this.#bar(value, SLOTS - seconds.length + index, height))}
        ${this.samSeconds ? samLine(HEIGHT - height(this.samSeconds)) : nothing}
      </svg>
    </figure>`;
  }

  #bar(value, slot, height) {
    const over = this.samSeconds && value > this.samSeconds;
    return svg`<rect class=${over ? 'chart-over' : 'chart-within'}
      x=${slot * SLOT + GAP / 2} y=${HEIGHT - height(value)}
      width=${SLOT - GAP} height=${height(value)} />`;
  }

  #label(seconds) {
    const values = seconds.map((value) => this.language.seconds(value)).join(', ');
    const sam = this.language.seconds(this.samSeconds);
    const key = this.samSeconds ? 'chart.labelSam' : 'chart.label';
    return this.language.text(key, { n: seconds.length, values, sam });
  }
}

function samLine(y) {
  return svg`<line class="chart-sam" x1="0" x2=${WIDTH} y1=${y} y2=${y} />`;
}

customElements.define('cycle-chart', CycleChart);
