#!/usr/bin/env python3
"""The measuring part of bench/soak.sh, which says what it does."""

import argparse
import json
import os
import re
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
FRAMES_PER_SECOND = 4
SECONDS_BETWEEN_SAMPLES = 10
WARM_UP_SHARE = 0.25
MOST_GROWTH = 1.05
MOST_MIB = 24
MOST_HEAP_MIB = 8
LEAST_SHARE = 0.75
TICKS = os.sysconf("SC_CLK_TCK")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="holds film*.mp4 and film*.yaml")
    parser.add_argument("--seconds", type=int, required=True)
    return parser.parse_args()


def part(text, key):
    """The entries under a key of the configuration that the simulator writes."""
    return re.search(rf"^{key}:\n((?: .*\n)+)", text, re.MULTILINE)[1]


def second(text):
    """The same entries for a second module: other numbers, another code."""
    text = re.sub(r"^  - id: 1$", "  - id: 2", text, flags=re.MULTILINE)
    text = re.sub(r"^    module: 1$", "    module: 2", text, flags=re.MULTILINE)
    text = re.sub(r"^(      - id: )(\d)$", r"\g<1>1\2", text, flags=re.MULTILINE)
    return text.replace("MODULO_1", "MODULO_2").replace("dulo 1", "dulo 2").replace("mara 1", "mara 2")


def with_source(camera, film):
    return re.sub(r"^(    module: \d+)$", rf'\1\n    source: "loop:{film}"', camera, flags=re.MULTILINE)


def write_plant(folder):
    films = sorted(folder.glob("film*.mp4"))
    first, other = (film.with_suffix(".yaml").read_text(encoding="utf-8") for film in films)
    cameras = with_source(part(first, "cameras"), films[0])
    cameras += with_source(second(part(other, "cameras")), films[1])
    modules = part(first, "modules") + second(part(other, "modules"))
    plant = f"plant:\n{part(first, 'plant')}modules:\n{modules}cameras:\n{cameras}"
    path = folder / "plant.yaml"
    path.write_text(plant, encoding="utf-8")
    return path


class Process:
    """A running part of Cadencia and what it has used so far."""

    def __init__(self, name, log, *command):
        self.name = name
        self.log = open(log, "w", encoding="utf-8")
        self.child = subprocess.Popen([HOME / "cadencia", *command], stdout=self.log, stderr=self.log)
        self.memory = []
        self.heaps = []

    def sample(self):
        if self.child.poll() is not None:
            sys.exit(f"the {self.name} ended by itself with {self.child.returncode}, see {self.log.name}")
        status = Path(f"/proc/{self.child.pid}/status").read_text(encoding="ascii")
        self.memory.append(int(re.search(r"RssAnon:\s+(\d+)", status)[1]) / 1024)

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.child.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def live_heap(self):
        """MiB of objects that a full collection leaves."""
        command = ["jcmd", str(self.child.pid), "GC.class_histogram"]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return int(re.search(r"^Total\s+\d+\s+(\d+)", told, re.MULTILINE)[1]) / 2**20

    def is_flat(self):
        early, late = self.early_and_late()
        private_is_flat = late <= max(early * MOST_GROWTH, early + MOST_MIB)
        return private_is_flat and self.heaps[-1] <= self.heaps[0] + MOST_HEAP_MIB

    def early_and_late(self):
        """Medians in MiB of the first and the last quarter after the warm-up."""
        warm = self.memory[int(len(self.memory) * WARM_UP_SHARE) :]
        quarter = max(1, len(warm) // 4)
        return statistics.median(warm[:quarter]), statistics.median(warm[-quarter:])

    def stop(self):
        self.child.terminate()
        self.child.wait(60)
        self.log.close()


def read(database, query):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute(query).fetchall()


def await_frames(database, process):
    """Returns when both cameras have given frames."""
    for _ in range(120):
        time.sleep(1)
        process.sample()
        try:
            if len(read(database, "SELECT camera_id FROM camera_status")) == 2:
                process.memory.clear()
                return
        except sqlite3.OperationalError:
            continue  # the server has not made the table yet
    sys.exit("no frame within two minutes")


def progress(done, seconds, processes):
    memory = ", ".join(f"{p.name} {p.memory[-1]:.0f} MiB" for p in processes)
    print(f"{done / 60:6.1f} of {seconds / 60:.0f} min: {memory}", file=sys.stderr, flush=True)


def measure_heaps(processes):
    for process in processes:
        process.heaps.append(process.live_heap())


def watch(seconds, processes):
    start = time.monotonic()
    told = start
    while time.monotonic() - start < seconds:
        if not processes[0].heaps and time.monotonic() - start > WARM_UP_SHARE * seconds:
            measure_heaps(processes)
        time.sleep(SECONDS_BETWEEN_SAMPLES)
        for process in processes:
            process.sample()
        if time.monotonic() - told >= 60:
            told = time.monotonic()
            progress(told - start, seconds, processes)
    measure_heaps(processes)


FRAMES = """SELECT camera_id, last_frame_ts, frames_read, frames_analysed, frames_skipped, searches
    FROM camera_status ORDER BY camera_id"""
CYCLES = """SELECT count(*) FROM cycle_events WHERE status = 'complete'
    AND end_ts >= {0} AND end_ts < {1}"""


def tell_frames(rows_before, rows):
    """Whether every frame that was due was read, and every one that was read is accounted for.

    Counted between two heartbeats, for the first frames of all may be skipped while the network loads.
    """
    well = True
    print("\n| camera | due | read | analysed | skipped | unexplained | searches |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for before, after in zip(rows_before, rows, strict=True):
        camera = after[0]
        elapsed, frames, analysed, skipped, searches = (b - a for a, b in zip(before[1:], after[1:]))
        due = round(elapsed / 1000 * FRAMES_PER_SECOND)
        unexplained = (due - frames) + (frames - analysed - skipped)
        print(f"| {camera} | {due} | {frames} | {analysed} | {skipped} | {unexplained} | {searches} |")
        well = well and abs(unexplained) <= 1
    return well


def tell_memory(processes):
    print("\n| process | private memory after warm-up | at the end | growth | live heap then | at the end |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for process in processes:
        early, late = process.early_and_late()
        growth = 100 * (late / early - 1)
        first, last = process.heaps[0], process.heaps[-1]
        print(
            f"| {process.name} | {early:.0f} MiB | {late:.0f} MiB | {growth:+.1f} %"
            f" | {first:.1f} MiB | {last:.1f} MiB |"
        )
    return all(process.is_flat() for process in processes)


def tell_cycles(database, rows_before, rows):
    """Whether the second half counted hardly fewer cycles than the first."""
    first, last = min(row[1] for row in rows_before), max(row[1] for row in rows)
    middle = (first + last) // 2
    halves = [read(database, CYCLES.format(*span))[0][0] for span in ((first, middle), (middle, last + 1))]
    print(f"\ncycles: {halves[0]} in the first half, {halves[1]} in the second")
    return 0 < LEAST_SHARE * halves[0] <= halves[1]


def alone(data):
    """Milliseconds of a processor for decode, motion and search, each measured by itself."""
    command = [HOME / "cadencia", "doctor", "--data", data, "--bench", "--json"]
    told = subprocess.run([*command, "--cameras", "1", "--seconds", "5"], stdout=subprocess.PIPE, check=False)
    report = json.loads(told.stdout)["measured"]
    return report["decode_ms"], report["motion_ms"], report["search_ms"]


def tell_cost(data, used_ms, frames, searches):
    decode, motion, search = alone(data)
    parts = frames * (decode + motion) + searches * search
    print(
        f"\ndetector: {used_ms / frames:.1f} ms of a processor for each of {frames} frames;"
        f" decode {decode:.1f}, motion {motion:.1f} and {searches / frames:.2f} searches of {search:.1f}"
        f" measured alone make {parts / frames:.1f}: ratio {used_ms / parts:.2f}"
    )


def main():
    args = arguments()
    plant = write_plant(args.folder)
    data = args.folder / "data"
    data.mkdir()
    common = ("--config", plant, "--data", data)
    server = Process("server", args.folder / "server.log", "serve", *common, "--port", "0")
    detector = Process("detector", args.folder / "detector.log", "detect", *common)
    processes = (server, detector)
    database = data / "cadencia.db"
    try:
        await_frames(database, detector)
        rows_before = read(database, FRAMES)
        before = detector.cpu_seconds()
        watch(args.seconds, processes)
        used = detector.cpu_seconds() - before
        rows = read(database, FRAMES)
    finally:
        for process in processes:
            process.stop()
    frames, searches = (sum(row[i] for row in rows) - sum(row[i] for row in rows_before) for i in (3, 5))
    checks = (
        tell_frames(rows_before, rows),
        tell_memory(processes),
        tell_cycles(database, rows_before, rows),
    )
    tell_cost(data, 1000 * used, frames, searches)
    if not all(checks):
        sys.exit("not well: see the tables")
    print("all is well")


if __name__ == "__main__":
    main()
