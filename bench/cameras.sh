#!/usr/bin/env bash
# Watches simulated cameras at 4 fps as the detector does, and prints how many this box stands. Ends with 0.
#
#   bench/cameras.sh [CAMERAS [SECONDS]]      # default: 20 cameras, 60 s for each trial
#
# Each camera loops over a film that was drawn and encoded before, is decoded, looked at for motion, and searched for people at
# one desk. If so many are not stood, fewer are tried. Needs the model of './cadencia model fetch' and two processors for itself:
# what other programs take is missing here. The results of the last run that was quoted are in docs/performance.md.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d "${TMPDIR:-/tmp}/cadencia-cameras.XXXXXX")
trap 'rm -rf -- "$work"' EXIT

./cadencia doctor --data "$work" --bench --cameras "${1:-20}" --seconds "${2:-60}"
