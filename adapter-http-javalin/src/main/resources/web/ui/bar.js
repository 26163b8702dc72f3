// A bar that fills up to a mark. SVG, because the content policy allows no inline styles.
import { svg, html, nothing } from 'lit';

const WIDTH = 300;
const HEIGHT = 10;

/**
 * @param part how full, where 1 reaches the mark
 * @param full how much the whole bar holds, in the same measure
 */
export function bar(part, full, state) {
  const width = (Math.min(part, full) / full) * WIDTH;
  const mark = WIDTH / full;
  return html`<svg
    class="bar state-${state}"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect class="bar-track" width=${WIDTH} height=${HEIGHT} />
    <rect class="bar-fill" width=${width} height=${HEIGHT} />
    ${full > 1 ? svg`<rect class="bar-mark" x=${mark - 1} width="2" height=${HEIGHT} />` : nothing}
  </svg>`;
}
