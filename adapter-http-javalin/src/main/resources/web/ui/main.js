// Starts the board of the module named in the address, of the first one otherwise.
import { Api } from './api.js';
import { BoardData } from './board-data.js';
import { Poller } from './poller.js';
import { ServerClock } from './server-clock.js';
import './cadencia-board.js';

const POLL_MS = 5000;

const board = document.querySelector('cadencia-board');
const clock = new ServerClock(() => performance.now());
const wanted = new URLSearchParams(location.search).get('module');
const data = new BoardData(new Api((instant) => clock.note(instant)), wanted);

board.clock = clock;

async function refresh() {
  try {
    board.show(await data.refresh());
  } catch (failure) {
    board.fail(failure);
  }
}

new Poller({ task: refresh, intervalMs: POLL_MS, page: document }).start();
