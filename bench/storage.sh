#!/usr/bin/env bash
# Measures the storage and prints a table of medians.
#
#   bench/storage.sh [--quick] FOLDER...      # folders filled by bench/make_db.py
#   bench/storage.sh                          # makes a small and a large one first: 2.7 GB, 10 minutes
#
# --quick takes a tenth of the time and is for trying the script, not for numbers to quote.
# The results of the last run that was quoted are in docs/performance.md.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

options=()
if [[ ${1:-} == --quick ]]; then
  options=(-wi 1 -i 2 -w 1 -r 1)
  shift
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/cadencia-bench.XXXXXX")
trap 'rm -rf -- "$work"' EXIT

folders=("$@")
if ((${#folders[@]} == 0)); then
  python3 bench/make_db.py "$work/small"
  python3 bench/make_db.py "$work/large" --modules 3 --stations 60 --days 360
  folders=("$work/small" "$work/large")
fi

for folder in "${folders[@]}"; do
  if ./cadencia --help | grep -q '^ *rollup '; then
    ./cadencia rollup rebuild --data "$folder"
  fi
done

mvn -B -q -Pbench package -pl benchmarks -am \
  -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true
classes=benchmarks/target/classes:benchmarks/target/lib/*
for folder in "${folders[@]}"; do
  printf '\n==> %s\n' "$folder"
  java -cp "$classes" org.openjdk.jmh.Main -e AuthenticationBenchmark "${options[@]}" -foe true -v SILENT \
    -p folder="$(realpath -- "$folder")" -rf json -rff "$work/result.json" \
    -jvmArgs '-Xmx512m -Dorg.slf4j.simpleLogger.defaultLogLevel=warn' >"$work/log" 2>&1 || {
    cat "$work/log" >&2
    exit 1
  }
  python3 bench/table.py "$work/result.json"
done
