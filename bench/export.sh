#!/usr/bin/env bash
# Measures the export of a day from a database: the first of a process, one of many, and a day of a
# million cycles, each with 256 MB of heap, beside xlsxwriter in constant-memory mode over the same
# rows of the same file. Ends with 0 if the million is at least twice as fast.
#
#   bench/export.sh [DAY LONG]                # two folders filled by bench/make_db.py
#   bench/export.sh                           # makes a day of 21 stations and one of a million cycles first
#   JAVAS="/usr/bin/java /opt/jdk-25/bin/java" ROUNDS=3 bench/export.sh
#
# What is measured is what the server and './cadencia export' do: the workbook, both mirrors and their
# hashes, through the same use case. The results of the last run that was quoted are in docs/performance.md.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d "${TMPDIR:-/tmp}/cadencia-export.XXXXXX")
trap 'rm -rf -- "$work"' EXIT

day=${1:-$work/day}
long=${2:-$work/long}
if (($# == 0)); then
  python3 bench/make_db.py "$day" --stations 21 --days 1
  python3 bench/make_db.py "$long" --stations 21 --days 1 --faster 105
  for folder in "$day" "$long"; do
    ./cadencia rollup rebuild --data "$folder" 2>"$work/log"
  done
fi

mvn -B -q -Pbench package -pl benchmarks -am \
  -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true
javas=()
for java in ${JAVAS:-java}; do
  javas+=(--java "$java")
done
python3 bench/export.py "$day" "$long" --scratch "$work" --rounds "${ROUNDS:-3}" "${javas[@]}"
