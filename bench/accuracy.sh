#!/usr/bin/env bash
# Draws the scenes of the standing suite, looks at them, and prints how well cycles were found. Ends with 0.
#
#   bench/accuracy.sh [FOLDER]      # keeps the people found in FOLDER, by the hash of the frame; default: target/accuracy
#
# The first run asks the network some 450 times for each seed and rate (half a minute of one processor); later ones only
# draw. Runs on one processor. Seeds are in the table. Needs the model of './cadencia model fetch'.
# The results of the last run that was quoted are in docs/accuracy.md.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

folder=$(realpath -m -- "${1:-target/accuracy}")
mvn -B -q test -pl adapter-cv -am \
  -Dtest=FullAccuracyTest -Dsurefire.failIfNoSpecifiedTests=false -Dcadencia.accuracy="$folder" \
  -Dspotless.check.skip=true -Djacoco.skip=true
cat -- "$folder/tables.md"
