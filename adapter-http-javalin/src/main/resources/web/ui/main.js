// Starts the board of the module named in the address, of the first one otherwise.
import { Api } from './api.js';
import { BoardData } from './board-data.js';
import { BoardUpdates } from './board-updates.js';
import { ServerClock } from './server-clock.js';
import './cadencia-board.js';

const board = document.querySelector('cadencia-board');
const clock = new ServerClock(() => performance.now());
const wanted = new URLSearchParams(location.search).get('module');
const data = new BoardData(new Api((instant) => clock.note(instant)), wanted);

board.clock = clock;

new BoardUpdates({ board, data, page: document }).start();
