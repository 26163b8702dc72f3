#!/usr/bin/env bash
# Measures the writing of workbooks: a day of 21 stations, cold and warm, and a million cycles with a
# heap of 256 MB, beside xlsxwriter in constant-memory mode where Python has it.
#
#   bench/export.sh [CYCLES]        # of the long one; a million unless told otherwise
#
# Rows are made up as they are asked for, so that what is measured is the writing and not the database.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

readonly long=${1:-1000000}
work=$(mktemp -d "${TMPDIR:-/tmp}/cadencia-export.XXXXXX")
trap 'rm -rf -- "$work"' EXIT

mvn -B -q -o test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" -pl adapter-export -am \
  -Dspotless.check.skip=true -Djacoco.skip=true
classes=adapter-export/target/test-classes:adapter-export/target/classes:domain/target/test-classes:$(<"$work/classpath")

bench() {
  java "$1" -cp "$classes" io.cadencia.adapter.export.workbook.BookBench "$work/day.xlsx" "$2" "$3"
}

printf '==> a day of 10,000 cycles, twenty times in one process\n'
bench -Xmx256m 10000 20
printf '\n==> %d cycles with a heap of 256 MB\n' "$long"
bench -Xmx256m "$long" 1
python=python3
[[ -x /usr/bin/python3 ]] && python=/usr/bin/python3 # Debian's packages are Debian's Python's
if "$python" -c 'import xlsxwriter' 2>"$work/missing"; then
  printf '\n==> the same by xlsxwriter\n'
  "$python" bench/export_peer.py "$work/peer.xlsx" 10000
  "$python" bench/export_peer.py "$work/peer.xlsx" "$long"
else
  printf '\nxlsxwriter is not here: apt-get install python3-xlsxwriter\n'
fi
