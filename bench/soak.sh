#!/usr/bin/env bash
# Runs a plant of two cameras for hours, as a plant does: a server and a detector over one folder.
# Ends with 0 if memory stayed flat, no frame is missing unexplained and cycles went on being counted.
#
#   bench/soak.sh [SECONDS]                   # two hours if left out
#
# Each camera is a film of three minutes with the simulator's disturbances, drawn once and shown
# again and again at four frames per second. The results of the last run that was quoted are in
# docs/performance.md.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d "${TMPDIR:-/tmp}/cadencia-soak.XXXXXX")
trap 'rm -rf -- "$work"' EXIT

# Missing and frozen frames are left out: every frame of the film is due and usable, so that none can
# be lost unseen.
disturbances=leaning_back,talking,supervisor,unattended_machine,occlusion,bright_clothing
disturbances+=,light_change,idle_hands
for seed in 11 12; do
  ./cadencia simulate --seed "$seed" --fps 4 --seconds 180 --disturb "$disturbances" \
    --out "$work/film$seed.mp4" --truth "$work/film$seed.csv"
done
./cadencia model fetch
# The heap is touched at the start, so that whatever grows later is native memory or a leak.
JAVA_OPTS='-Xms256m -Xmx256m -XX:+AlwaysPreTouch' python3 bench/soak.py "$work" --seconds "${1:-7200}"
