#!/usr/bin/env bash
# Lets days of light pass over a simulated line, bumps its camera once an hour, and prints how often that was
# noticed and how often a camera was called moved that nobody touched. Ends with 0.
#
#   bench/movement.sh [DAYS]        # one if left out; a day takes some minutes of one processor
#
# The results of the last run that was quoted are in docs/how-cycles-are-found.md, section 9.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

table=$(mktemp "${TMPDIR:-/tmp}/cadencia-movement.XXXXXX")
trap 'rm -f -- "$table"' EXIT
mvn -B -q test -pl adapter-cv -am \
  -Dtest=FullMovementTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dcadencia.movement="$table" -Dcadencia.movement.days="${1:-1}" \
  -Dspotless.check.skip=true -Djacoco.skip=true
cat -- "$table"
