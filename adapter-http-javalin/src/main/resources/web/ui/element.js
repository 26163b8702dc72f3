// The base of all elements: no shadow root, so that one style sheet serves the page.
import { LitElement } from 'lit';

export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}
