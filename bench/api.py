#!/usr/bin/env python3
"""Measures the API beside a bare server of the same HTTP stack, and a peer if there is one. See bench/api.sh."""

import argparse
import http.client
import os
import shlex
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import quote

HOME = Path(__file__).resolve().parent.parent
CLASSES = f"{HOME}/benchmarks/target/classes:{HOME}/benchmarks/target/lib/*"
WHO = {"X-Test-User": "ingeniera@planta.example:engineer"}
TICKS = os.sysconf("SC_CLK_TCK")
PORTS = {"api": 7101, "bare": 7102, "peer": 7103}
WRITE_EVERY_MS = 100


class Server:
    """A process of our own that answers on a port."""

    def __init__(self, name, command, log, **how):
        self.name = name
        self.port = PORTS[name]
        with open(log, "w", encoding="utf-8") as out:
            self.process = subprocess.Popen(command, stdout=out, stderr=out, start_new_session=True, **how)
        self.log = log

    def wait(self, path):
        for _ in range(300):
            try:
                if self.get(path)[0] == 200:
                    return self
            except OSError:
                pass
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        sys.exit(f"{self.name} does not answer {path}:\n{Path(self.log).read_text(encoding='utf-8')}")

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path, headers=WHO)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response.status, body, response.getheader("ETag")

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory_mb(self, what="VmRSS"):
        for line in Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8").splitlines():
            if line.startswith(what + ":"):
                return int(line.split()[1]) / 1024
        return 0.0

    def stop(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(30)


def drive(server, path, connections, seconds, headers=None, paths=()):
    """One run of wrk: requests per second, p50, p95, p99 in ms, requests, failures, CPU µs a request."""
    command = ["wrk", "-t", "1" if connections == 1 else "2", "-c", str(connections), "-d", f"{seconds}s"]
    command += ["--timeout", "20s", "-s", str(HOME / "bench/wrk.lua")]
    for name, value in {**WHO, **(headers or {})}.items():
        command += ["-H", f"{name}: {value}"]
    before = server.cpu_seconds()
    out = subprocess.run(
        [*command, f"http://127.0.0.1:{server.port}{path}"],
        capture_output=True, text=True, check=True, env={**os.environ, "PATHS": " ".join(paths)},
    ).stdout  # fmt: skip
    spent = server.cpu_seconds() - before
    line = next(line for line in out.splitlines() if line.startswith("RESULT "))
    rps, p50, p95, p99, requests, failures = map(float, line.split()[1:])
    return {"rps": rps, "p50": p50, "p95": p95, "p99": p99, "failures": int(failures),
            "cpu": 1e6 * spent / max(requests, 1)}  # fmt: skip


def medians(runs):
    rates = [run["rps"] for run in runs]
    whole = {key: statistics.median(run[key] for run in runs) for key in ("rps", "p50", "p95", "p99", "cpu")}
    whole["spread"] = max(rates) / max(min(rates), 0.1)
    whole["failures"] = sum(run["failures"] for run in runs)
    return whole


def ours(folder):
    """Name and path of what is measured, by what the folder holds."""
    db = sqlite3.connect(f"file:{folder}/cadencia.db?mode=ro", uri=True)
    last = db.execute("SELECT last FROM change_sequence").fetchone()[0]
    newest = db.execute("SELECT max(end_ts) FROM cycle_events").fetchone()[0]
    db.close()
    to = datetime.fromtimestamp(newest / 1000, timezone.utc).replace(minute=0, second=0, microsecond=0)
    since = to - timedelta(days=90)
    stamp = "%Y-%m-%dT%H:%M:%SZ"
    return {
        "health": "/api/v1/health",
        "workstations": "/api/v1/workstations",
        "workstation": "/api/v1/workstations/7",
        "poll, 20 rows": f"/api/v1/cycles?after_seq={last - 20}&limit=20",
        "page, 100 rows": f"/api/v1/cycles?after_id={last // 2}&limit=100",
        "module, 90 days by hour": "/api/v1/efficiency/module/1?granularity=hour"
        f"&from={quote(since.strftime(stamp))}&to={quote(to.strftime(stamp))}",
    }


def theirs(options, work):
    """The peer, the same questions to it, and its own database of the same shape."""
    root = Path(options.peer_root) if options.peer_root else None
    home = (root / "tmp" if root else work) / "cadencia-peer"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    shutil.copy(Path(options.peer) / "app.py", home)
    subprocess.run(
        [sys.executable, str(Path(options.peer) / "make_db.py"), str(home / "small.db"), "--rollup"], check=True
    )
    db = sqlite3.connect(home / "small.db")
    last = db.execute("SELECT max(id) FROM cycle_events").fetchone()[0]
    db.close()
    inside = Path("/tmp/cadencia-peer") if root else home
    command = ["env", f"PEER_DB={inside}/small.db", "PEER_ROLLUP=1", "/usr/bin/python3", "-m", "uvicorn", "app:app"]
    command += ["--app-dir", str(inside), "--host", "127.0.0.1", "--port", str(PORTS["peer"]), "--workers", "1"]
    command += ["--loop", "uvloop", "--http", "httptools", "--no-access-log", "--log-level", "warning"]
    peer = Server("peer", (["chroot", str(root)] if root else []) + command, work / "peer.log")
    return peer.wait("/api/v1/health"), {
        "health": "/api/v1/health",
        "workstations": "/api/v1/workstations",
        "workstation": "/api/v1/workstations/1",
        "poll, 20 rows": f"/api/v1/cycles?after_id={last - 20}&limit=20",
        "page, 100 rows": f"/api/v1/cycles?after_id={last // 2}&limit=100",
        "module, 90 days by hour": "/api/v1/efficiency/module/1?granularity=hour"
        "&from=2026-04-16T00:00:00Z&to=2026-07-15T00:00:00Z",
    }


class Bench:
    def __init__(self, options):
        self.options = options
        self.work = Path(options.work)
        self.folder = self.work / "data"
        self.paths = ours(self.folder)
        self.java = ["java", *shlex.split(options.java), "-cp", CLASSES]
        self.api = self.start_api()
        self.sizes = {name: len(self.api.get(path)[1]) for name, path in self.paths.items()}
        sizes = [str(size) for size in sorted(set(self.sizes.values()))]
        bare = [*self.java, "io.cadencia.benchmarks.BareServer", str(PORTS["bare"]), *sizes]
        self.bare = Server("bare", bare, self.work / "bare.log").wait("/" + sizes[0])
        self.peer, self.peer_paths = theirs(options, self.work) if options.peer else (None, {})

    def start_api(self):
        if self.options.command:
            given = self.options.command.format(folder=self.folder, port=PORTS["api"])
            command = shlex.split(given)
        else:
            command = [*self.java, "io.cadencia.benchmarks.ApiServer", str(self.folder), str(PORTS["api"])]
        began = time.monotonic()
        api = Server("api", command, self.work / "api.log", cwd=HOME).wait("/api/v1/health")
        print(f"first healthy answer after {time.monotonic() - began:.2f} s, {api.memory_mb():.0f} MB resident\n")
        return api

    def servers(self, name):
        yield self.api, self.paths[name]
        yield self.bare, f"/{self.sizes[name]}"
        if self.peer:
            yield self.peer, self.peer_paths[name]

    def warm(self):
        for name in self.paths:
            for server, path in self.servers(name):
                drive(server, path, 8, self.options.warm)

    def table(self, title, headers=lambda path: {}):
        print(f"## {title}\n")
        print("| path (bytes) | c | rps | to bare | to peer | p50 ms | p95 | p99 | p95 to peer | CPU µs (bare, peer) | spread | failed |")
        print("| --- | ---: " + "| ---: " * 10 + "|")
        for name in self.paths:
            for connections in self.options.connections:
                runs = {server.name: [] for server, _ in self.servers(name)}
                for _ in range(self.options.rounds):
                    for server, path in self.servers(name):
                        more = headers(path) if server is self.api else {}
                        runs[server.name].append(drive(server, path, connections, self.options.seconds, more))
                self.row(name, connections, {key: medians(all) for key, all in runs.items()})
        memory = f"{self.api.memory_mb():.0f} MB resident, {self.api.memory_mb('RssAnon'):.0f} MB of its own"
        print(f"\nthe server: {memory}\n", flush=True)

    def row(self, name, connections, found):
        api, bare, peer = found["api"], found["bare"], found.get("peer")
        cells = [
            f"{name} ({self.sizes[name]:,})",
            connections,
            f"{api['rps']:,.0f}",
            f"{api['rps'] / bare['rps']:.2f}",
            f"{api['rps'] / peer['rps']:.1f}" if peer else "-",
            f"{api['p50']:.2f}",
            f"{api['p95']:.2f}",
            f"{api['p99']:.2f}",
            f"{api['p95'] / peer['p95']:.2f}" if peer else "-",
            f"{api['cpu']:.0f} ({bare['cpu']:.0f}, {peer['cpu']:.0f})" if peer else f"{api['cpu']:.0f} ({bare['cpu']:.0f})",
            f"{max(one['spread'] for one in found.values()):.2f}",
            "+".join(str(one["failures"]) for one in found.values()),
        ]
        print("| " + " | ".join(map(str, cells)) + " |", flush=True)

    def while_writing(self, work):
        command = ["java", "-XX:+UseSerialGC", "-Xmx64m", "-cp", CLASSES, "io.cadencia.benchmarks.CycleWriter"]
        with open(self.work / "writer.log", "w", encoding="utf-8") as log:
            writer = subprocess.Popen([*command, str(self.folder), str(WRITE_EVERY_MS)], stdout=log, stderr=log)
        try:
            time.sleep(2)
            work()
            if writer.poll() is not None:
                sys.exit(f"the writer ended:\n{(self.work / 'writer.log').read_text(encoding='utf-8')}")
        finally:
            writer.terminate()
            writer.wait()

    def soak(self):
        print(f"## Soak: all paths in turn, 8 connections, a write every {WRITE_EVERY_MS} ms\n")
        print("| minute | rps | p50 ms | p95 | p99 | resident MB | of its own MB | failed |")
        print("| ---: " * 8 + "|")
        for minute in range(1, self.options.minutes + 1):
            found = drive(self.api, "/", 8, 60, paths=self.paths.values())
            memory = f"{self.api.memory_mb():.0f} | {self.api.memory_mb('RssAnon'):.0f}"
            print(
                f"| {minute} | {found['rps']:,.0f} | {found['p50']:.2f} | {found['p95']:.2f} | {found['p99']:.2f}"
                f" | {memory} | {found['failures']} |",
                flush=True,
            )
        print()

    def known_tag(self, path):
        """Where the time goes into an answer its tag changes, and some are sent."""
        return {"If-None-Match": self.api.get(path)[2]}

    def run(self):
        self.warm()
        for mode in self.options.modes.split():
            if mode == "unchanged":
                self.table("Unchanged data")
            elif mode == "writing":
                self.while_writing(lambda: self.table(f"A write every {WRITE_EVERY_MS} ms"))
            elif mode == "revalidating":
                self.table("Revalidation of unchanged data: 304", self.known_tag)
            elif mode == "soak":
                self.while_writing(self.soak)
            else:
                sys.exit(f"no such mode: {mode}")

    def stop(self):
        for server in filter(None, (self.api, self.bare, self.peer)):
            server.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", required=True)
    parser.add_argument("--modes", default="unchanged writing revalidating")
    parser.add_argument("--connections", default="1 8 64", type=lambda text: [int(c) for c in text.split()])
    parser.add_argument("--seconds", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--warm", type=int, default=5)
    parser.add_argument("--minutes", type=int, default=10)
    parser.add_argument("--peer")
    parser.add_argument("--peer-root")
    parser.add_argument("--java", default="-XX:+UseSerialGC -Xmx256m")
    parser.add_argument("--command")
    bench = Bench(parser.parse_args())
    try:
        bench.run()
    finally:
        bench.stop()


if __name__ == "__main__":
    main()
