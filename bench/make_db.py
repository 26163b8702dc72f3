#!/usr/bin/env python3
"""Fills a new data folder with made-up cycles, for benchmarks and for trying the figures.

    python3 bench/make_db.py DIR                                             # 20 stations, 90 days
    python3 bench/make_db.py DIR --modules 3 --stations 60 --days 360        # ten million cycles
    python3 bench/make_db.py DIR --stations 5 --days 31 --eventful           # for bench/month.sh
    python3 bench/make_db.py DIR --stations 21 --days 1 --faster 105         # a million in a day

The program makes the folder and its schema; this fills the tables straight away, as a detector and
an engineer would have over months, and leaves the tallies to './cadencia rollup rebuild'. The same
seed gives the same rows. Work goes from 07:00 to 17:00 with three breaks, every day; cycle times
are lognormal around the standard, some cycles are given up, some corrected or excluded, and
cameras have gaps.
"""

import argparse
import json
import random
import sqlite3
import subprocess
import sys
import time
from bisect import bisect_right
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

HOME = Path(__file__).resolve().parent.parent
MINUTE = 60_000
SHIFT = (7 * 60, 17 * 60)  # minutes after midnight
BREAKS = ((9 * 60, 9 * 60 + 15), (12 * 60, 12 * 60 + 45), (15 * 60, 15 * 60 + 10))
STATIONS_PER_CAMERA = 5
MODEL = ("yolov8n/ort-1.29.0", "0" * 64)

CYCLE_COLUMNS = """id plant_id box_id workstation_id status start_ts end_ts duration_ms raw_start_ts
  raw_end_ts raw_duration_ms confidence cv_model_version model_sha256 roi_version sam_version
  config_version excluded_reason override_duration_ms override_end_ts gt_verified_by gt_verified_at
  raw_status change_seq""".split()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--modules", type=int, default=1)
    parser.add_argument("--stations", type=int, default=20, help="of all modules together")
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--first-day", type=date.fromisoformat, default=date(2026, 1, 1))
    parser.add_argument("--zone", default="America/Bogota")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--faster", type=int, default=1, help="how many times as fast as people work")
    parser.add_argument(
        "--eventful", action="store_true", help="many corrections, exclusions, gaps and new standards"
    )
    return parser.parse_args()


class Plant:
    """Which stations there are and what is planned for them."""

    def __init__(self, options, dice):
        each = options.stations // options.modules
        self.stations = range(1, each * options.modules + 1)
        self.module_of = {s: (s - 1) // each + 1 for s in self.stations}
        cameras = -(-each // STATIONS_PER_CAMERA)  # of one module
        self.camera_of = {
            s: (self.module_of[s] - 1) * cameras + (s - 1) % each // STATIONS_PER_CAMERA + 1
            for s in self.stations
        }
        self.modules = range(1, options.modules + 1)
        self.cameras = sorted(set(self.camera_of.values()))
        self.faster = options.faster
        self.sam = {s: dice.randrange(52_000, 72_001, 500) // self.faster for s in self.stations}

    def config(self, zone):
        """JSON is YAML."""
        return {
            "plant": {"id": "bench", "box": "box-1", "time_zone": zone},
            "modules": [self._module(m) for m in self.modules],
            "cameras": [self._camera(c) for c in self.cameras],
        }

    def _module(self, module):
        stations = [s for s in self.stations if self.module_of[s] == module]
        return {
            "id": module,
            "code": f"MODULO_{module}",
            "name": f"Módulo {module}",
            **({"target_per_hour": 49} if module == 1 else {}),
            "workstations": [
                {
                    "id": s,
                    "code": f"PUESTO_{s:02d}",
                    "name": f"Puesto {s}",
                    "operations": [
                        {"name": f"OPERACION {s}", "machine": "MPP", "sam_seconds": self.sam[s] / 1000}
                    ],
                }
                for s in stations
            ],
        }

    def _camera(self, camera):
        watched = [s for s in self.stations if self.camera_of[s] == camera]
        return {
            "id": camera,
            "name": f"Cámara {camera}",
            "module": self.module_of[watched[0]],
            "zones": [
                {"workstation": f"PUESTO_{s:02d}", "seat": seat(place)} for place, s in enumerate(watched)
            ],
        }


def seat(place):
    """Side by side, for nobody sits at two workstations."""
    left = round(place / STATIONS_PER_CAMERA, 3)
    return [[left, 0.1], [left + 0.1, 0.1], [left + 0.1, 0.2]]


def make_folder(folder, config):
    """Lets the program lay out the folder, its schema and the plant."""
    folder.mkdir(parents=True)
    file = folder.parent / (folder.name + ".config.yaml")
    file.write_text(json.dumps(config, ensure_ascii=False), encoding="utf-8")
    command = [HOME / "cadencia", "serve", "--data", folder, "--config", file, "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        if not any("the board is at" in line for line in server.stdout):
            sys.exit("the program did not start; see its message above")
    finally:
        server.terminate()
        server.wait()
        file.unlink()


class Calendar:
    """The plant's days and the clock on its wall."""

    def __init__(self, options):
        self.zone = ZoneInfo(options.zone)
        self.days = [options.first_day + timedelta(days=i) for i in range(options.days)]
        self.first = self.millis_at(self.days[0], SHIFT[0])
        self.final = self.millis_at(self.days[-1], SHIFT[1])

    def millis_at(self, day, minute):
        at = datetime(day.year, day.month, day.day, tzinfo=self.zone) + timedelta(minutes=minute)
        return int(at.timestamp() * 1000)

    def work_of(self, day):
        """The stretches between breaks."""
        edges = [SHIFT[0], *(edge for pause in BREAKS for edge in pause), SHIFT[1]]
        return [(self.millis_at(day, a), self.millis_at(day, b)) for a, b in zip(edges[::2], edges[1::2])]

    def moment(self, day, dice):
        """Some time in the shift of the day."""
        return self.millis_at(day, dice.randrange(*SHIFT)) + dice.randrange(MINUTE)


class Gaps:
    """When each camera gave no pictures."""

    def __init__(self, plant, calendar, eventful, dice):
        self.rows = []
        self.of = {camera: [] for camera in plant.cameras}
        for day in calendar.days:
            for camera in plant.cameras:
                for _ in range(dice.randrange(0, 7 if eventful else 3)):
                    start = calendar.moment(day, dice)
                    end = start + int(dice.lognormvariate(11, 1.2)) + 5_000
                    if not self.of[camera] or start > self.of[camera][-1][1]:
                        self.of[camera].append((start, end))
                        self.rows.append((camera, start, end))

    def cover(self, camera, at):
        gaps = self.of[camera]
        i = bisect_right(gaps, (at, 1 << 62)) - 1
        return i >= 0 and gaps[i][0] <= at < gaps[i][1]


class Standards:
    """Versions of the standards: (station, version, valid_from, sam); the last is the configuration's."""

    def __init__(self, plant, calendar, eventful, dice):
        self.versions = {}
        for station in plant.stations:
            changes = [calendar.first - 86_400_000]
            for _ in range(dice.randrange(0, 4) if eventful else dice.randrange(0, 2)):
                changes.append(calendar.moment(dice.choice(calendar.days), dice))
            sam = plant.sam[station]
            known = [sam + 250 // plant.faster * dice.randrange(-20, 21) for _ in changes[1:]] + [sam]
            self.versions[station] = [
                (number + 1, start, value)
                for number, (start, value) in enumerate(zip(sorted(changes), known))
            ]
        if eventful:
            self._withdraw(plant.stations[-1], calendar, dice)

    def _withdraw(self, station, calendar, dice):
        """For some hours the station has no standard."""
        known = self.versions[station]
        start = max(calendar.moment(calendar.days[-5], dice), known[-1][1] + 1)
        back = start + dice.randrange(30 * MINUTE, 300 * MINUTE)
        last = known[-1]
        known += [(last[0] + 1, start, None), (last[0] + 2, back, last[2])]

    def at(self, station, instant):
        return [v for v in self.versions[station] if v[1] <= instant][-1]

    def rows(self):
        return [(s, *version) for s, versions in self.versions.items() for version in versions]


class Maker:
    def __init__(self, options, plant, calendar, dice):
        self.calendar = calendar
        self.gaps = Gaps(plant, calendar, options.eventful, dice)
        self.standards = Standards(plant, calendar, options.eventful, dice)
        self.often = 20 if options.eventful else 1
        self.plant, self.dice = plant, dice
        self.numbers = 0

    def day(self, day):
        """The cycles of one day, in the order in which they ended."""
        cycles = []
        for station in self.plant.stations:
            for start, end in self.calendar.work_of(day):
                self._stretch(station, start, end, cycles)
        cycles.sort()
        return [self._row(*cycle) for cycle in cycles]

    def _stretch(self, station, start, end, cycles):
        dice = self.dice
        sam, faster = self.plant.sam[station], self.plant.faster
        at = start + dice.randrange(0, 20_000)
        while True:
            length = max(3_000 // faster, int(dice.lognormvariate(0.0, 0.18) * sam * 1.02))
            if at + length >= end:
                return
            if not self.gaps.cover(self.plant.camera_of[station], at + length):
                cycles.append((at + length, station, at))
            at += length + dice.randrange(1_000, 7_000) // faster
            if dice.random() < 0.004 / faster:
                at += dice.randrange(2 * MINUTE, 15 * MINUTE)

    def _row(self, end, station, start):
        dice, often = self.dice, self.often
        self.numbers += 1
        version = self.standards.at(station, end)[0]
        status, duration, counted_end = "complete", end - start, end
        excluded = override_duration = override_end = verified_by = verified_at = None
        chance = dice.random()
        if chance < 0.015:
            status = "aborted"
        elif chance < 0.015 + 0.002 * often:
            status = "manual_override"
            if dice.random() < 0.5:
                duration = override_duration = max(100, int(duration * dice.uniform(0.5, 1.5)))
            else:
                counted_end = override_end = end + dice.randrange(-min(2_000, duration), 20_000)
                duration = counted_end - start
        elif chance < 0.015 + 0.003 * often:
            excluded = "ensayo, no es producción"
        elif chance < 0.015 + 0.005 * often:
            verified_by, verified_at = "engineer", end + MINUTE
        return (
            self.numbers, "bench", "box-1", station, status, start, counted_end, duration, start, end,
            end - start, round(dice.uniform(0.6, 1.0), 3), *MODEL, "roi-1", version, "config-1",
            excluded, override_duration, override_end, verified_by, verified_at,
            "complete" if status == "manual_override" else None, self.numbers,
        )  # fmt: skip


def fill(file, options, plant, dice):
    calendar = Calendar(options)
    maker = Maker(options, plant, calendar, dice)
    db = sqlite3.connect(file, isolation_level=None)
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA cache_size = -262144")
    db.execute("BEGIN IMMEDIATE")
    put_plant(db, plant, calendar, maker)
    with_indexes_later(db, lambda: put_cycles(db, maker, calendar.days))
    last = maker.numbers
    db.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'cycle_events'", (last,))
    db.execute("UPDATE change_sequence SET last = ?", (last,))
    db.execute("UPDATE outbox_state SET acknowledged = ?, kept_from = ?", (last, last))
    db.execute("UPDATE tally_state SET rules = 0")
    used = (*MODEL, calendar.first, calendar.final)
    db.execute("INSERT INTO cv_model_versions VALUES (?, ?, ?, ?)", used)
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    return last


def put_plant(db, plant, calendar, maker):
    standards = maker.standards.rows()
    db.execute("DELETE FROM standard_operations")
    db.execute("DELETE FROM standard_times")
    db.executemany(
        "INSERT INTO standard_times (workstation_id, version, valid_from, sam_ms) VALUES (?, ?, ?, ?)",
        standards,
    )
    db.executemany(
        "INSERT INTO standard_operations VALUES (?, ?, 1, ?, 'MPP', ?)",
        [(s, version, f"OPERACION {s}", sam) for s, version, _, sam in standards if sam],
    )
    db.executemany(
        "INSERT INTO camera_status (camera_id, first_frame_ts, last_frame_ts, frames_read,"
        " frames_analysed, frames_skipped) VALUES (?, ?, ?, 0, 0, 0)",
        [(camera, calendar.first, calendar.final) for camera in plant.cameras],
    )
    db.executemany("INSERT INTO coverage_gaps VALUES (?, ?, ?)", maker.gaps.rows)
    for module in plant.modules:
        db.execute("INSERT INTO shift_plans VALUES (?, 1, ?)", (module, calendar.days[0].isoformat()))
        db.execute("INSERT INTO shifts VALUES (?, 1, 'J1', 'Jornada 1', ?, ?, 127)", (module, *SHIFT))
        db.executemany(
            "INSERT INTO shift_breaks VALUES (?, 1, 'J1', ?, ?)", [(module, *pause) for pause in BREAKS]
        )


def put_cycles(db, maker, days):
    statement = "INSERT INTO cycle_events ({}) VALUES ({})".format(
        ", ".join(CYCLE_COLUMNS), ", ".join("?" * len(CYCLE_COLUMNS))
    )
    for day in days:
        db.executemany(statement, maker.day(day))


def with_indexes_later(db, work):
    """Indexes built at once take a tenth of the time."""
    made = db.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'cycle_events'"
        " AND sql IS NOT NULL"
    ).fetchall()
    for name, _ in made:
        db.execute(f"DROP INDEX {name}")
    work()
    for _, sql in made:
        db.execute(sql)


def main():
    options = arguments()
    if options.stations % options.modules:
        sys.exit(f"--stations {options.stations} cannot be shared by --modules {options.modules}")
    if options.folder.exists():
        sys.exit(f"{options.folder} is there already; name a folder yet to be made")
    dice = random.Random(options.seed)
    plant = Plant(options, dice)
    began = time.monotonic()
    make_folder(options.folder, plant.config(options.zone))
    file = options.folder / "cadencia.db"
    cycles = fill(file, options, plant, dice)
    size = file.stat().st_size / 1e6
    print(
        f"seed {options.seed}: {cycles} cycles of {len(plant.stations)} stations on {options.days} days"
        f" from {options.first_day}, {size:.0f} MB, {time.monotonic() - began:.0f} s"
    )


if __name__ == "__main__":
    main()
