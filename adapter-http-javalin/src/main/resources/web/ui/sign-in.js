// What stands in place of the board while nobody is known, or somebody without a role.
import { html } from 'lit';
import { PageElement } from './element.js';

const TEXT_OF = { UNAUTHENTICATED: 'signIn', ROLE_LOCKED: 'locked' };

/** Whether a refusal is about who asks, and not about the server. */
export function isAboutIdentity(failure) {
  return failure !== null && failure.code in TEXT_OF;
}

class SignIn extends PageElement {
  static properties = { language: {}, failure: {}, codeRefused: {} };

  render() {
    const key = TEXT_OF[this.failure.code];
    const said = key === 'signIn' && this.codeRefused ? 'refused' : 'text';
    return html`<div class="message">
      <h1>${this.language.text(`${key}.title`)}</h1>
      <p>${this.language.text(`${key}.${said}`)}</p>
    </div>`;
  }
}

customElements.define('sign-in', SignIn);
