// What the cameras saw last, and which of them sees nothing.
import { html, nothing } from 'lit';
import { PageElement } from './element.js';
import { SIGNS } from './verdict.js';

class CameraPanel extends PageElement {
  static properties = { language: {}, cameras: {}, mayLook: {}, mayDraw: {}, poll: {}, now: {} };

  render() {
    return html`<section class="panel" aria-labelledby="cameras-title">
      <h2 id="cameras-title">${this.language.text('cameras.title')}</h2>
      ${this.mayLook ? nothing : html`<p class="quiet">${this.language.text('cameras.hidden')}</p>`}
      ${this.mayDraw
        ? html`<p><a class="zones-link" href="/ui/zones">${this.language.text('cameras.zones')}</a></p>`
        : nothing}
      ${this.cameras.map((camera) => this.#camera(camera))}
    </section>`;
  }

  #camera(camera) {
    const state = this.#state(camera);
    return html`<figure class="camera ${camera.online ? '' : 'camera-offline'}">
      ${this.mayLook ? this.#picture(camera) : nothing}
      <figcaption>
        <strong>${camera.name}</strong>
        <span class="state-${state}"
          ><span aria-hidden="true">${state === 'good' ? SIGNS.even : SIGNS[state]}</span> ${this.#status(
            camera,
          )}</span
        >
        ${this.#reason(camera)}
      </figcaption>
    </figure>`;
  }

  #state(camera) {
    if (camera.online) {
      return this.#isElsewhere(camera) || this.#isSkewed(camera) ? 'over' : 'good';
    }
    return camera.last_frame_at || camera.state === 'suspended' ? 'over' : 'none';
  }

  /** Whether zones drawn before may lie beside what they are for. */
  #isElsewhere(camera) {
    return camera.aim === 'moved' || camera.aim === 'unrecognisable';
  }

  /** Whether times measured with it are less exact. */
  #isSkewed(camera) {
    return (camera.clock_skew_seconds ?? null) !== null;
  }

  /** Why it sees nothing, or something else. */
  #reason(camera) {
    if (!camera.online && camera.trouble) {
      return html`<span class="quiet">${this.language.text(`trouble.${camera.trouble}`, { capacity: camera.capacity })}</span>`;
    }
    const advice = camera.online ? this.#advice(camera) : null;
    return advice ? html`<span class="quiet">${this.language.text(advice)}</span>` : nothing;
  }

  #advice(camera) {
    if (this.#isElsewhere(camera)) {
      return 'camera.drawAnew';
    }
    return this.#isSkewed(camera) ? 'camera.setClock' : null;
  }

  #picture(camera) {
    return camera.frame_url ? this.#frame(camera) : this.#placeholder();
  }

  /** A new address at every poll, so that the browser asks for the newest picture. */
  #frame(camera) {
    return html`<img
      src="${camera.frame_url}?poll=${this.poll}"
      alt=${this.language.text('camera.alt', { name: camera.name })}
      width="640"
      height="480"
    />`;
  }

  #placeholder() {
    return html`<p class="no-frame">${this.language.text('camera.noFrame')}</p>`;
  }

  #word(camera) {
    if (this.#isElsewhere(camera)) {
      return 'camera.moved';
    }
    return this.#isSkewed(camera) ? 'camera.skewed' : 'camera.online';
  }

  #status(camera) {
    if (camera.online) {
      return this.language.text(this.#word(camera));
    }
    if (camera.state === 'suspended') {
      return this.language.text('camera.suspended');
    }
    if (!camera.last_frame_at) {
      return this.language.text('camera.never');
    }
    const seconds = (this.now - Date.parse(camera.last_frame_at)) / 1000;
    return this.language.text('camera.offline', { age: this.language.age(seconds) });
  }
}

customElements.define('camera-panel', CameraPanel);
