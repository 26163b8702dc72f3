#!/usr/bin/env bash
# Measures what it costs to learn who asks, by each mechanism, and prints a table.
#
#   bench/auth.sh [--quick]
#
# --quick is for trying the script, not for numbers to quote.
# The results of the last run that was quoted are in docs/performance.md.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

options=()
if [[ ${1:-} == --quick ]]; then
  options=(-wi 1 -i 1 -w 1 -r 1)
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/cadencia-bench.XXXXXX")
trap 'rm -rf -- "$work"' EXIT

mvn -B -q -Pbench package -pl benchmarks -am \
  -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true
java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main \
  AuthenticationBenchmark "${options[@]}" -foe true -v SILENT \
  -rf json -rff "$work/result.json" \
  -jvmArgs '-Xmx512m -XX:+UseSerialGC -Dorg.slf4j.simpleLogger.defaultLogLevel=warn' >"$work/log" 2>&1 || {
  cat "$work/log" >&2
  exit 1
}
python3 bench/table.py "$work/result.json"
