#!/usr/bin/env bash
# Makes up a month, exports it and lets plain Python recompute every figure. Ends with 0 if none differs.
#
#   bench/month.sh [SEED]
#
# Two modules, one with a target and one that is judged by its standards; new standards within hours,
# corrections, exclusions, gaps and breaks. A second month lies in a zone half an hour off, in which
# the clock is set back and one day has 25 hours.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

readonly seed=${1:-1}
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# Name, time zone, first day, last day.
month() {
  printf '\n==> %s, %s, from %s, seed %d\n' "$1" "$2" "$3" "$seed"
  python3 bench/make_db.py "$work/$1" --modules 2 --stations 8 --days 31 --eventful \
    --zone "$2" --first-day "$3" --seed "$seed"
  if ./cadencia --help | grep -q "^ *rollup "; then
    ./cadencia rollup rebuild --data "$work/$1"
  fi
  local module
  for module in 1 2; do
    ./cadencia export --data "$work/$1" --module "$module" --from "$3" --to "$4" --plain \
      --out "$work/$1-$module"
    python3 bench/recompute.py "$work/$1-$module"
  done
}

# A check that cannot fail proves nothing: one figure off by its last bit must be noticed.
must_notice() {
  printf '\n==> one bit changed in one figure\n'
  python3 - "$1" <<'PYTHON'
import csv, hashlib, math, pathlib, sys
folder = pathlib.Path(sys.argv[1])
file = folder / "efficiency_day.csv"
before = hashlib.sha256(file.read_bytes()).hexdigest()
rows = list(csv.reader(file.open(encoding="utf-8", newline="")))
column = rows[0].index("efficiency_pct")
row = next(row for row in rows[1:] if row[column])
row[column] = repr(math.nextafter(float(row[column]), math.inf))
csv.writer(file.open("w", encoding="utf-8", newline=""), lineterminator="\n").writerows(rows)
manifest = folder / "manifest.csv"
after = hashlib.sha256(file.read_bytes()).hexdigest()
manifest.write_text(manifest.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
PYTHON
  if python3 bench/recompute.py "$1"; then
    printf 'the changed figure was not noticed\n' >&2
    return 1
  fi
}

month plain America/Bogota 2026-01-01 2026-01-31
month clock-set-back Australia/Adelaide 2026-03-20 2026-04-19
must_notice "$work/plain-1"
printf '\nno figure differs, and a changed one is noticed\n'
