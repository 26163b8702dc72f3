#!/usr/bin/env bash
# Measures two scenes of the standing suite with fewer and fewer searches for people. Ends with 0.
#
#   bench/search-pace.sh [FOLDER]             # keeps the people found in FOLDER; default: target/search-pace
#
# The first run asks the network some 1,800 times. Needs the model of './cadencia model fetch'.
# The results of the last run that was quoted are in docs/how-cycles-are-found.md.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

mvn -B -q test -pl adapter-cv -am \
  -Dtest=SearchPaceStudyTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dcadencia.searchpace="$(realpath -m -- "${1:-target/search-pace}")" \
  -Dspotless.check.skip=true -Djacoco.skip=true
