#!/usr/bin/env python3
"""The measuring part of bench/live.sh, which says what it does."""

import argparse
import http.client
import json
import random
import re
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path
from statistics import median

HOME = Path(__file__).resolve().parent.parent
PHASES = ("alone", "with streams", "with streams and an export")
MONTH = "2026-01"  # the first of bench/make_db.py
POLL_SECONDS = 5
SECONDS_BETWEEN_CHANGES = 0.5


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=int, default=60, help="of each phase")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--boards", type=int, default=10)
    return parser.parse_args()


class Server:
    def __init__(self, folder):
        command = [HOME / "cadencia", "serve", "--data", folder, "--port", "0", "--dev"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            if found := re.search(r"127\.0\.0\.1:(\d+)", line):
                self.port = int(found[1])
                return
        sys.exit("the server did not start")

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def stop(self):
        self.process.terminate()
        self.process.wait(30)


def user(number):
    return {"X-Test-User": f"board{number}@planta.example:engineer"}


class Changes(threading.Thread):
    """Changes cycles from another process, as the detector does, and remembers when."""

    def __init__(self, folder):
        super().__init__(daemon=True)
        self.database = sqlite3.connect(folder / "cadencia.db", isolation_level=None, check_same_thread=False)
        self.database.execute("PRAGMA busy_timeout = 5000")
        self.newest = self.database.execute("SELECT max(id) FROM cycle_events").fetchone()[0]
        self.committed = {}
        self.stopped = threading.Event()

    def run(self):
        dice = random.Random(1)
        while not self.stopped.wait(SECONDS_BETWEEN_CHANGES):
            self.database.execute("BEGIN IMMEDIATE")
            self.database.execute("UPDATE change_sequence SET last = last + 1")
            seq = self.database.execute("SELECT last FROM change_sequence").fetchone()[0]
            cycle = self.newest - dice.randrange(200)
            self.database.execute("UPDATE cycle_events SET change_seq = ? WHERE id = ?", (seq, cycle))
            self.database.execute("COMMIT")
            self.committed[seq] = time.monotonic()


class Board(threading.Thread):
    """Polls as the page does without a stream, and keeps what each answer took in milliseconds."""

    def __init__(self, server, number, until):
        super().__init__(daemon=True)
        self.server, self.number, self.until = server, number, until
        self.took, self.statuses = [], Counter()

    def run(self):
        connection = self.server.connect()
        cursor = 0
        due = time.monotonic() + POLL_SECONDS * self.number / 10
        while due < self.until:
            time.sleep(max(0, due - time.monotonic()))
            for path in ("/modules", "/health", "/modules/1", "/efficiency/module/1?granularity=hour"):
                self.get(connection, path)
            page = self.get(connection, f"/cycles?module_id=1&after_seq={cursor}&limit=500")
            cursor = page["next_after_seq"] if cursor else self.newest(connection)
            for station in sorted({item["workstation_id"] for item in page["items"]})[:5]:
                self.get(connection, f"/efficiency/station/{station}?granularity=day")
            due += POLL_SECONDS
        connection.close()

    def newest(self, connection):
        stations = self.get(connection, "/modules/1")["workstations"]
        return max(cycle["change_seq"] for station in stations for cycle in station["last_cycles"])

    def get(self, connection, path):
        begun = time.monotonic()
        connection.request("GET", "/api/v1" + path, headers=user(self.number))
        answer = connection.getresponse()
        body = answer.read()
        self.took.append((time.monotonic() - begun) * 1000)
        self.statuses[answer.status] += 1
        return json.loads(body)


class Stream(threading.Thread):
    """Listens, and keeps how long after its commit each change arrived, in milliseconds."""

    def __init__(self, server, number, changes):
        super().__init__(daemon=True)
        self.changes, self.late, self.seen = changes, [], []
        self.connection = server.connect()
        self.connection.request("GET", "/api/v1/stream?topics=cycles", headers=user(number))
        self.answer = self.connection.getresponse()
        self.status = self.answer.status

    def run(self):
        place = None
        try:
            for line in self.answer:
                if line.startswith(b"id: "):
                    place = int(line[4:])
                elif line == b"event: cycle\n":
                    self.arrived(place)
        except (OSError, ValueError, AttributeError, http.client.HTTPException):
            return  # The phase is over.

    def arrived(self, seq):
        self.seen.append(seq)
        if seq in self.changes.committed:
            self.late.append((time.monotonic() - self.changes.committed[seq]) * 1000)

    def stop(self):
        # Cut, not closed: closing would wait for the thread that reads.
        self.connection.sock.shutdown(2)
        self.join(10)


class Export(threading.Thread):
    """Asks the server for a month of all modules again and again until the phase is over."""

    asked = 0  # in all phases: each by somebody else, for nobody may ask often

    def __init__(self, server, until):
        super().__init__(daemon=True)
        self.server, self.until = server, until
        self.took, self.statuses = [], Counter()

    def run(self):
        connection = self.server.connect()
        while time.monotonic() < self.until:
            Export.asked += 1
            who = {"X-Test-User": f"report{Export.asked}@planta.example:engineer"}
            begun = time.monotonic()
            job = self.ask(connection, "POST", "/exports", who, json.dumps({"month": MONTH}))
            path = f"/exports/jobs/{job['id']}"
            while job["status"] in ("queued", "running"):
                time.sleep(0.5)
                job = self.ask(connection, "GET", path, who)
                if time.monotonic() > self.until and job["status"] == "running":
                    self.ask(connection, "DELETE", path, who)
                    job["status"] = "cancelled"
            if job["status"] not in ("done", "cancelled"):
                sys.exit(f"the export ended {job['status']}: {job['failure']}")
            if job["status"] == "done":
                self.took.append(time.monotonic() - begun)
        connection.close()

    def ask(self, connection, method, path, who, body=None):
        headers = {**who, **({"Content-Type": "application/json"} if body else {})}
        connection.request(method, "/api/v1" + path, body, headers)
        answer = connection.getresponse()
        said = answer.read()
        # What was created, or is gone without a word, is well too.
        self.statuses[200 if answer.status in (201, 204) else answer.status] += 1
        return json.loads(said) if said else {}


def phase(name, server, options, changes):
    until = time.monotonic() + options.seconds
    boards = [Board(server, n, until) for n in range(options.boards)]
    streams = [Stream(server, n, changes) for n in range(options.boards)] if name != PHASES[0] else []
    export = Export(server, until) if name == PHASES[2] else None
    parts = [*boards, *streams, *([export] if export else [])]
    for part in parts:
        part.start()
    for board in boards:
        board.join()
    for stream in streams:
        stream.stop()
    if export:
        export.join()
    return {
        "took": [ms for board in boards for ms in board.took],
        "statuses": sum(
            (part.statuses for part in [*boards, *([export] if export else [])]),
            Counter(stream.status for stream in streams),
        ),
        "late": [ms for stream in streams for ms in stream.late],
        "doubled": sum(len(stream.seen) - len(set(stream.seen)) for stream in streams),
        "exports": export.took if export else [],
    }


def percentile(values, percent):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(percent / 100 * (len(ordered) - 1)))]


def line(name, runs):
    took = [ms for run in runs for ms in run["took"]]
    each = " ".join(f"{percentile(run['took'], 95):.1f}" for run in runs)
    figures = " | ".join(f"{percentile(took, p):.1f}" for p in (50, 95, 99))
    return f"| {name} | {len(took)} | {figures} | {each} |"


def report(results):
    print("\n| ten boards | reads | median ms | p95 | p99 | p95 of each round |\n| --- | ---: | ---: | ---: | ---: | --- |")
    for name in PHASES:
        print(line(name, results[name]))
    runs = [run for name in PHASES for run in results[name]]
    statuses = sum((run["statuses"] for run in runs), Counter())
    late = [ms for run in runs for ms in run["late"]]
    exports = [seconds for run in runs for seconds in run["exports"]]
    if not exports:
        sys.exit("no export came to its end: make the phases longer")
    print(f"\nstatuses: {dict(statuses)}; exports finished: {len(exports)}, the median in {median(exports):.1f} s")
    print(
        f"streams: {len(late)} events, {sum(run['doubled'] for run in runs)} doubled; from commit to arrival "
        f"median {percentile(late, 50):.0f} ms, p95 {percentile(late, 95):.0f} ms, most {max(late):.0f} ms"
    )
    return set(statuses) == {200}


def main():
    options = arguments()
    server = Server(options.folder)
    changes = Changes(options.folder)
    changes.start()
    results = {name: [] for name in PHASES}
    try:
        phase(PHASES[1], server, argparse.Namespace(**{**vars(options), "seconds": 15}), changes)  # warm-up
        for number in range(options.rounds):
            for name in PHASES:
                results[name].append(phase(name, server, options, changes))
                print(f"round {number + 1}: {name} done", file=sys.stderr)
    finally:
        changes.stopped.set()
        server.stop()
    sys.exit(0 if report(results) else 1)


if __name__ == "__main__":
    main()
