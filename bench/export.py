#!/usr/bin/env python3
"""The measuring part of bench/export.sh, which says what it does."""

import argparse
import os
import re
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

BENCH = Path(__file__).resolve().parent
CLASSES = "benchmarks/target/classes:benchmarks/target/lib/*"
OPTIONS = ("-XX:+UseSerialGC", "-Xmx256m", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
WARM = 40  # exports of a day in one process, of which the last ten count
EXPORT = re.compile(r"export \d+: wall s ([\d.]+), CPU s ([\d.]+)")
HEAP = re.compile(r"peak heap MB (\d+)")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("day", type=Path)
    parser.add_argument("long", type=Path)
    parser.add_argument("--scratch", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--java", action="append", help="a java to run; as often as there are some")
    return parser.parse_args()


def run(command):
    """What it printed, and the seconds it took: by the clock, and of the processor with its start."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=BENCH.parent)
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed")
    return said, (time.monotonic() - begun, used.ru_utime + used.ru_stime)


class Table:
    """Medians of what was measured under a name."""

    def __init__(self):
        self.runs = defaultdict(list)

    def add(self, name, clock, processor, memory=None):
        self.runs[name].append((clock, processor, memory))

    def median(self, name, column):
        return median(run[column] for run in self.runs[name])

    def line(self, name):
        each = " ".join(f"{run[1]:.2f}" for run in self.runs[name])
        memory = self.runs[name][0][2]
        heap = "" if memory is None else f"{max(run[2] for run in self.runs[name])}"
        clock, processor = self.median(name, 0), self.median(name, 1)
        return f"| {name} | {clock:.2f} | {processor:.2f} | {each} | {heap} |"


class Java:
    def __init__(self, java, scratch):
        self.java, self.out = java, scratch / "out"
        said = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr
        self.name = "JDK " + re.search(r'"(\d+)', said)[1]

    def exports(self, folder, times):
        """Of each export its clock and processor; the peak of the heap; and the whole process."""
        main = ["-cp", CLASSES, "io.cadencia.benchmarks.DayExports", folder, self.out, str(times)]
        said, whole = run([self.java, *OPTIONS, *main])
        each = [(float(wall), float(cpu)) for wall, cpu in EXPORT.findall(said)]
        return each, int(HEAP.search(said)[1]), whole

    def measure(self, options, table):
        first, heap, _ = self.exports(options.day, 1)
        table.add(f"{self.name}: a day, first export of a process", *first[0], heap)
        warm, heap, _ = self.exports(options.day, WARM)
        last = warm[-10:]
        table.add(
            f"{self.name}: a day, warm", median(w for w, _ in last), median(c for _, c in last), heap
        )
        _, heap, whole = self.exports(options.long, 1)
        table.add(f"{self.name}: a million, its start included", *whole, heap)


def peer(options, table):
    python = "/usr/bin/python3"  # Debian's packages are Debian's Python's
    python = python if Path(python).exists() else sys.executable
    if subprocess.run([python, "-c", "import xlsxwriter"], stderr=subprocess.DEVNULL).returncode:
        print("xlsxwriter is not here: apt-get install python3-xlsxwriter", file=sys.stderr)
        return
    for name, folder in (("a day", options.day), ("a million", options.long)):
        command = [python, BENCH / "export_peer.py", folder, options.scratch / "peer.xlsx"]
        table.add(f"xlsxwriter: {name}, its start included", *run(command)[1])


def report(table, javas):
    print("\n| what | clock s | processor s | processor of each round | heap MB at most |")
    print("| --- | ---: | ---: | --- | ---: |")
    for name in table.runs:
        print(table.line(name))
    other = "xlsxwriter: a million, its start included"
    if other not in table.runs:
        return True
    fast = True
    for java in javas:
        mine = f"{java.name}: a million, its start included"
        clock, processor = (table.median(other, i) / table.median(mine, i) for i in (0, 1))
        print(f"\n{java.name}: {clock:.1f} times as fast by the clock, {processor:.1f} by the processor")
        fast &= processor >= 2
    return fast


def main():
    options = arguments()
    options.day, options.long = options.day.resolve(), options.long.resolve()
    (options.scratch / "out").mkdir()
    javas = [Java(java, options.scratch) for java in options.java or ["java"]]
    table = Table()
    for number in range(options.rounds):
        for java in javas:
            java.measure(options, table)
        peer(options, table)
        print(f"round {number + 1} done", file=sys.stderr)
    sys.exit(0 if report(table, javas) else 1)


if __name__ == "__main__":
    main()
