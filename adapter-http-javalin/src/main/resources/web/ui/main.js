// Starts the board of the module named in the address, of the first one otherwise.
import { Api } from './api.js';
import { BoardData } from './board-data.js';
import { Poller } from './poller.js';
import { Session, takeRefusedCode } from './session.js';
import { ServerClock } from './server-clock.js';
import './cadencia-board.js';

const POLL_MS = 5000;

const board = document.querySelector('cadencia-board');
const clock = new ServerClock(() => performance.now());
const wanted = new URLSearchParams(location.search).get('module');
const api = new Api((instant) => clock.note(instant));
const session = new Session(api);
const data = new BoardData(api, wanted);

board.clock = clock;
board.session = session;
board.codeRefused = takeRefusedCode(location, history);

async function refresh() {
  try {
    await session.begin();
    board.show(await data.refresh());
  } catch (failure) {
    session.noteFailure(failure);
    board.fail(failure);
  }
}

new Poller({ task: refresh, intervalMs: POLL_MS, page: document }).start();
