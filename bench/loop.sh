#!/usr/bin/env bash
# Sets the whole way of a frame (decode, motion, search in each, detectors fed) against the bare network, in turns, and
# prints the ratio of their throughputs. Ends with 0.
#
#   bench/loop.sh [ROUNDS]                    # default: 5 of 40 frames each, after one that is not counted
#
# Also tells what is allocated for each frame. Needs the model of './cadencia model fetch'.
# The results of the last run that was quoted are in docs/performance.md.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

mvn -B -q test -pl adapter-cv -am \
  -Dtest=LoopThroughputTest -Dsurefire.failIfNoSpecifiedTests=false -Dcadencia.loop="${1:-5}" \
  -Dspotless.check.skip=true -Djacoco.skip=true
