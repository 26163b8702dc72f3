#!/usr/bin/env python3
"""Recomputes every efficiency figure of a plain export and compares it with the server's.

    ./cadencia export --data DIR --module 1 --from 2026-01-01 --to 2026-01-31 --plain --out FOLDER
    python3 bench/recompute.py FOLDER

Needs Python 3.9 and nothing else, and shares no code with the program: it reads cycles, standards,
planned times and gaps and follows docs/library.md. Everything is added up in whole numbers and
divided last, so equal means equal (==), not nearly equal. Ends with 0 if no figure differs.
"""

import bisect
import csv
import hashlib
import math
import sys
from collections import defaultdict
from datetime import datetime, time, timedelta, timezone
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
MILLISECOND = timedelta(milliseconds=1)
QUARTER = 15 * 60 * 1000
HOUR = 60 * 60 * 1000
LONGEST_INTERVAL = 8 * HOUR
FEWEST_UNITS = 5
FEWEST_INTERVALS = 4
COUNTS = {"complete", "manual_override"}


def millis(text):
    """2026-01-05T12:00:00.000Z as milliseconds since 1970."""
    at = datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)
    return (at - EPOCH) // MILLISECOND


def text_of(at):
    return (EPOCH + at * MILLISECOND).strftime("%Y-%m-%dT%H:%M:%S.") + f"{at % 1000:03d}Z"


def rows(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


class Spans:
    """Ordered, disjoint spans of time with a weight each."""

    def __init__(self, spans):
        self.spans = sorted(span for span in spans if span[0] < span[1])
        self.starts = [start for start, _, _ in self.spans]
        self.before = [0]
        self.weighted_before = [0]
        for start, end, weight in self.spans:
            self.before.append(self.before[-1] + end - start)
            self.weighted_before.append(self.weighted_before[-1] + (end - start) * weight)

    def minus(self, holes):
        rest = []
        for start, end, weight in self.spans:
            cursor = start
            for hole_start, hole_end in holes:
                if hole_end <= cursor or hole_start >= end:
                    continue
                rest.append((cursor, max(cursor, hole_start), weight))
                cursor = max(cursor, hole_end)
            rest.append((cursor, max(cursor, end), weight))
        return Spans(rest)

    def _up_to(self, at, before, weighted):
        i = bisect.bisect_right(self.starts, at) - 1
        if i < 0:
            return 0
        start, end, weight = self.spans[i]
        return before[i] + (min(at, end) - start) * (weight if weighted else 1)

    def length(self, start, end):
        return self._up_to(end, self.before, False) - self._up_to(start, self.before, False)

    def operator_time(self, start, end):
        before = self.weighted_before
        return self._up_to(end, before, True) - self._up_to(start, before, True)

    def cover(self, start, end):
        return self.length(start, end) == end - start


class Station:
    def __init__(self, row):
        self.number = int(row["workstation_id"])
        self.standards = []  # (valid_from, version, sam_ms or None); later those that ever hold
        self.units = []  # (end, duration, excluded)
        self.planned = Spans([])
        self.available = Spans([])

    def sam_at(self, at):
        known = [sam for valid_from, sam in self.standards if valid_from <= at]
        return known[-1] if known else None

    def ready(self, planned, gaps):
        # Of several changes with the same start the one given last holds.
        self.standards = sorted({start: sam for start, _, sam in sorted(self.standards, key=lambda s: s[:2])}.items())
        self.has_standard = any(sam is not None for _, sam in self.standards)
        self.units.sort()
        self.ends = [end for end, _, _ in self.units]
        self.planned = Spans(planned)
        self.available = self.planned.minus(sorted(gaps))

    def between(self, start, end):
        return self.units[bisect.bisect_left(self.ends, start) : bisect.bisect_left(self.ends, end)]


class Sum:
    """What the units of a station add up to between two instants."""

    def __init__(self, station, start, end):
        units = station.between(start, end)
        counted = [(at, duration) for at, duration, excluded in units if not excluded]
        sams = [station.sam_at(at) for at, _ in counted]
        self.units = len(counted)
        self.excluded = len(units) - len(counted)
        self.judged = all(sam is not None for sam in sams)
        self.earned = sum(sam for sam in sams if sam is not None)
        self.worked = sum(duration for _, duration in counted)
        intervals = list(intervals_of([at for at, _ in counted], station.available))
        self.intervals = len(intervals)
        self.interval_sum = sum(intervals)
        self.interval_squares = sum(interval * interval for interval in intervals)


def intervals_of(ends, available):
    """Times between completions that follow each other, where the work was watched throughout."""
    quarters = defaultdict(list)
    for end in ends:
        quarters[end // QUARTER].append(end)
    last = None
    for quarter in sorted(quarters):
        inside = quarters[quarter]
        if last is not None and available.cover(last, inside[0]):
            yield from (i for i in [inside[0] - last] if i <= LONGEST_INTERVAL)
        if available.cover(inside[0], inside[-1]):
            yield from (later - earlier for earlier, later in zip(inside, inside[1:]))
        last = inside[-1]


def half_width(sums, counting_error):
    """Half the 95 % interval relative to the efficiency, or None."""
    n = sum(one.units for one in sums)
    k_all = sum(one.intervals for one in sums if one.interval_sum > 0)
    if n < FEWEST_UNITS or k_all < FEWEST_INTERVALS:
        return None
    squares = 0.0
    for one in sums:
        if one.interval_sum > 0:
            k, s, q = one.intervals, one.interval_sum, one.interval_squares
            squares += float(k * (k * q - s * s)) / float(s * s)
    variance = squares / (k_all - 1)
    return 1.96 * math.sqrt(variance / n + counting_error * counting_error)


def figures(sums, output, judged, planned, available, target, meta, rules):
    coverage = float(available) / float(planned) if planned > 0 else None
    watched = coverage is not None and coverage >= rules["threshold"] and available > 0
    efficiency = None
    if judged and watched and all(one.judged for one in sums):
        efficiency = 100.0 * sum(one.earned for one in sums) / available
    half = half_width(sums, rules["counting_error"]) if efficiency is not None else None
    return {
        "units_produced": output.units,
        "units_target": None if target is None else target.numerator // target.denominator,
        "units_planned": None if meta is None else float(meta.numerator) / float(meta.denominator),
        "efficiency_pct": efficiency,
        "avg_cycle_seconds": output.worked / (1000.0 * output.units) if output.units else None,
        "n_cycles": sum(one.units for one in sums),
        "n_excluded": sum(one.excluded for one in sums),
        "planned_ms": planned,
        "available_ms": available,
        "coverage": coverage,
        "efficiency_ci95_low": None if half is None else efficiency * (1 + -1 * half),
        "efficiency_ci95_high": None if half is None else efficiency * (1 + half),
    }


def station_units(station, time, start, end):
    """Units that the time allows for; a standard that changes within it splits it."""
    if not station.has_standard:
        return None
    units = Fraction(0)
    for i, (valid_from, sam) in enumerate(station.standards):
        until = station.standards[i + 1][0] if i + 1 < len(station.standards) else end
        part_start, part_end = max(start, valid_from), min(end, until)
        if part_start < part_end and sam is not None:
            units += Fraction(time.length(part_start, part_end), sam)
    return units


def module_units(stations, times, target, start, end):
    if target is not None:
        per_hour = math.floor(Fraction(target * 1_000_000.0) + Fraction(1, 2))
        return Fraction(times[-1].length(start, end) * per_hour, 1_000_000 * HOUR)
    if any(not station.has_standard for station in stations):
        return None
    cuts = {start, end}
    for station in stations:
        cuts.update(at for at, _ in station.standards if start < at < end)
    ordered = sorted(cuts)
    units = Fraction(0)
    for part_start, part_end in zip(ordered, ordered[1:]):
        sam = sum(station.sam_at(part_start) or 0 for station in stations)
        if sam > 0:
            units += Fraction(sum(time.operator_time(part_start, part_end) for time in times), sam)
    return units


def station_figures(station, start, end, rules):
    total = Sum(station, start, end)
    return figures(
        [total],
        total,
        station.has_standard,
        station.planned.length(start, end),
        station.available.length(start, end),
        station_units(station, station.available, start, end),
        station_units(station, station.planned, start, end),
        rules,
    )


def module_figures(stations, start, end, rules):
    sums = [Sum(station, start, end) for station in stations]
    planned = [station.planned for station in stations]
    available = [station.available for station in stations]
    return figures(
        sums,
        sums[-1],
        all(station.has_standard for station in stations),
        sum(time.operator_time(start, end) for time in planned),
        sum(time.operator_time(start, end) for time in available),
        module_units(stations, available, rules["target"], start, end),
        module_units(stations, planned, rules["target"], start, end),
        rules,
    )


def hours(start, end, zone):
    while start < end:
        local = (EPOCH + start * MILLISECOND).astimezone(zone)
        into_the_hour = (local.minute * 60 + local.second) * 1000 + local.microsecond // 1000
        following = min(end, start - into_the_hour + HOUR)
        yield start, following
        start = following


class ProductionDays:
    """Days that begin at the same time on the plant's clock."""

    def __init__(self, zone, starts_at):
        self.zone = zone
        self.time = time.fromisoformat(starts_at)

    def start_of(self, day):
        return (datetime.combine(day, self.time, self.zone).astimezone(timezone.utc) - EPOCH) // MILLISECOND

    def day_of(self, at):
        day = (EPOCH + at * MILLISECOND).astimezone(self.zone).date()
        while at < self.start_of(day):
            day -= timedelta(days=1)
        while at >= self.start_of(day + timedelta(days=1)):
            day += timedelta(days=1)
        return day

    def buckets(self, start, end):
        while start < end:
            following = min(end, self.start_of(self.day_of(start) + timedelta(days=1)))
            yield start, following
            start = following


def is_silent(station, start, end):
    return station.planned.length(start, end) == 0 and not station.between(start, end)


def series(stations, buckets, rules):
    """Figures by (workstation or None for the module, start of the bucket)."""
    found = {}
    for start, end in buckets:
        speaking = [station for station in stations if not is_silent(station, start, end)]
        if speaking:
            found[None, start] = module_figures(stations, start, end, rules)
        for station in speaking:
            found[station.number, start] = station_figures(station, start, end, rules)
    return found


def read_manifest(folder):
    manifest = defaultdict(list)
    for row in rows(folder, "manifest.csv"):
        manifest[row["key"]].append(row["value"])
    return manifest


def check_hashes(folder, manifest):
    named = {key[len("sha256 ") :]: value[0] for key, value in manifest.items() if key.startswith("sha256 ")}
    for name, expected in named.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
            sys.exit(f"{folder / name} is not the file that was exported: its hash differs")


def read_stations(folder, span):
    stations = {}
    for row in rows(folder, "stations.csv"):
        stations[int(row["workstation_id"])] = Station(row)
    for row in rows(folder, "standards.csv"):
        sam = int(row["sam_ms"]) if row["sam_ms"] else None
        standard = (millis(row["valid_from"]), int(row["version"]), sam)
        stations[int(row["workstation_id"])].standards.append(standard)
    planned, gaps = defaultdict(list), defaultdict(list)
    for row in rows(folder, "planned.csv"):
        times = (millis(row["from_ts"]), millis(row["to_ts"]), int(row["operators"]))
        planned[int(row["workstation_id"])].append(times)
    for row in rows(folder, "gaps.csv"):
        gaps[int(row["workstation_id"])].append((millis(row["from_ts"]), millis(row["to_ts"])))
    cycles = read_units(folder, stations, span)
    for station in stations.values():
        station.ready(planned[station.number], gaps[station.number])
    return list(stations.values()), cycles


def read_units(folder, stations, span):
    cycles = 0
    for row in rows(folder, "cycles.csv"):
        cycles += 1
        station = stations.get(int(row["workstation_id"]))
        end = millis(row["end_ts"])
        if not span[0] <= end < span[1]:
            sys.exit(f"cycle {row['cycle_id']} ended outside the days of the export")
        if station is not None and row["status"] in COUNTS:
            station.units.append((end, int(row["duration_ms"]), row["excluded_reason"] != ""))
    return cycles


def check_standards(folder, stations):
    """The standard beside each cycle is the one that was in force when it ended."""
    by_number = {station.number: station for station in stations}
    wrong = 0
    for row in rows(folder, "cycles.csv"):
        station = by_number.get(int(row["workstation_id"]))
        if station is not None:
            expected = station.sam_at(millis(row["end_ts"]))
            wrong += row["sam_ms"] != ("" if expected is None else str(expected))
    return wrong


def parsed(column, text):
    if text == "":
        return None
    whole = column.startswith(("n_", "planned_ms", "available_ms")) or column in (
        "units_produced",
        "units_target",
    )
    return int(text) if whole else float(text)


def compare(folder, name, found):
    compared, differences = 0, []
    told = set()
    for row in rows(folder, name):
        number = int(row["workstation_id"]) if row["workstation_id"] else None
        key = (number, millis(row["ts"]))
        told.add(key)
        ours = found.get(key)
        if ours is None:
            differences.append(f"{name}: {where(key)} is told by the server alone")
            continue
        for column, value in ours.items():
            compared += 1
            theirs = parsed(column, row[column])
            if theirs != value:
                differences.append(
                    f"{name}: {where(key)} {column}: server {theirs!r}, recomputed {value!r}"
                )
    for key in found.keys() - told:
        differences.append(f"{name}: {where(key)} is not told by the server")
    return compared, differences


def where(key):
    number, at = key
    return f"{'module' if number is None else f'workstation {number}'} at {text_of(at)}"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    manifest = read_manifest(folder)
    check_hashes(folder, manifest)
    span = (millis(manifest["from_ts"][0]), millis(manifest["to_ts"][0]))
    zone = ZoneInfo(manifest["zone"][0])
    days = ProductionDays(zone, manifest["day_starts_at"][0])
    target = manifest["target_per_hour"][0]
    rules = {
        "threshold": float(manifest["coverage_threshold"][0]),
        "counting_error": float(manifest["counting_error"][0]),
        "target": float(target) if target else None,
    }
    stations, cycles = read_stations(folder, span)
    wrong = check_standards(folder, stations)
    total, differences = 0, [f"{wrong} cycles with another standard than in force"] if wrong else []
    for name, buckets in (
        ("efficiency_hour.csv", hours(*span, zone)),
        ("efficiency_day.csv", days.buckets(*span)),
        ("efficiency_summary.csv", [span]),
    ):
        found = series(stations, buckets, rules)
        if name == "efficiency_summary.csv":
            found = {(None, span[0]): module_figures(stations, *span, rules)}
            for station in stations:
                found[station.number, span[0]] = station_figures(station, *span, rules)
        compared, different = compare(folder, name, found)
        print(f"{name}: {len(found)} rows, {compared} figures, {len(different)} differences")
        total += compared
        differences += different
    for difference in differences[:20]:
        print(difference)
    print(f"{cycles} cycles, {total} figures recomputed, {len(differences)} differences")
    sys.exit(1 if differences or total == 0 else 0)


if __name__ == "__main__":
    main()
