#!/usr/bin/env python3
"""Prints the percentiles of a JMH result as a table: microseconds per operation."""

import json
import re
import sys

COLUMNS = ("50.0", "95.0", "99.0")


def rows(result):
    """The parts of a group are measured apart."""
    name = result["benchmark"].rsplit(".", 1)[1]
    metrics = {name: result["primaryMetric"]}
    for part, metric in result.get("secondaryMetrics", {}).items():
        if not re.search(r"(^|:)\W*p\d", part):  # the percentiles, told a second time
            metrics[part] = metric
    if len(metrics) > 1:
        del metrics[name]
    return metrics.items()


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        results = json.load(file)
    print("| what | median | p95 | p99 |")
    print("| --- | ---: | ---: | ---: |")
    for result in results:
        for name, metric in rows(result):
            percentiles = metric["scorePercentiles"]
            cells = " | ".join(f"{percentiles[p]:,.1f} µs" for p in COLUMNS)
            print(f"| {name} | {cells} |")


if __name__ == "__main__":
    main()
