#!/usr/bin/env bash
# Measures what live streams and a running export cost those who poll. Ends with 0 if no read failed.
#
#   bench/live.sh [FOLDER [SECONDS]]          # a folder filled by bench/make_db.py; seconds of each phase
#   bench/live.sh                             # makes one of 20 stations and 90 days first: 250 MB
#
# Ten boards poll every 5 seconds: alone, with a live stream each, and with a month that is exported
# again and again by the same server (POST /exports) besides; the three phases come in turns, three
# times. Changes are written all the while.
# The results of the last run that was quoted are in docs/performance.md.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d "${TMPDIR:-/tmp}/cadencia-live.XXXXXX")
trap 'rm -rf -- "$work"' EXIT

folder=${1:-$work/small}
if (($# == 0)); then
  python3 bench/make_db.py "$folder"
  ./cadencia rollup rebuild --data "$folder"
fi
python3 bench/live.py "$folder" --seconds "${2:-60}"
