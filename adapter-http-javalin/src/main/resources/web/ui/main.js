// Starts the board of the module named in the address, of the first one otherwise.
import { Api } from './api.js';
import { BoardData } from './board-data.js';
import { BoardUpdates } from './board-updates.js';
import { Session, takeRefusedCode } from './session.js';
import { ServerClock } from './server-clock.js';
import './cadencia-board.js';

const board = document.querySelector('cadencia-board');
const clock = new ServerClock(() => performance.now());
const wanted = new URLSearchParams(location.search).get('module');
const api = new Api((instant) => clock.note(instant));
const session = new Session(api);
const data = new BoardData(api, wanted);

board.clock = clock;
board.session = session;
board.api = api;
board.codeRefused = takeRefusedCode(location, history);

new BoardUpdates({ board, data, session, page: document }).start();
