// Starts the page on which reports are made and fetched.
import { Api } from './api.js';
import { Session } from './session.js';
import './exports-page.js';

const page = document.querySelector('exports-page');
const api = new Api((now) => page.tellNow(now));

page.start(api, new Session(api), new URLSearchParams(location.search).get('module'));
