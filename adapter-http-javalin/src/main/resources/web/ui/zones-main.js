// Starts the page on which the zones of the cameras are drawn.
import { Api } from './api.js';
import { Session } from './session.js';
import './zones-page.js';

const page = document.querySelector('zones-page');
const api = new Api(() => {});

page.start(api, new Session(api), new URLSearchParams(location.search).get('camera'));
