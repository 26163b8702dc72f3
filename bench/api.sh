#!/usr/bin/env bash
# Drives the running server with wrk and prints tables of medians, beside a bare server of the same HTTP stack.
#
#   bench/api.sh [OPTION...] [FOLDER]       # a folder filled by bench/make_db.py; made first if none is given
#
#   --modes "unchanged writing revalidating soak"   what to measure (default: the first three)
#   --connections "1 8 64"  --seconds 4  --rounds 3  --warm 5  --minutes 10 (of the soak)
#   --peer DIR              another server to compare with: a folder with app.py (ASGI) and make_db.py
#   --peer-root DIR         a Debian 13 tree in which the peer runs (chroot, so as root)
#   --java "-Xmx256m ..."   options for the JVM of both servers
#   --command "..."         starts the server instead of the benchmark's own main; {folder} and {port} are filled in
#
# Needs wrk. Nothing of the peer is copied here. Each server is warm on a path before it counts; servers take turns.
# The results of the last run that was quoted are in docs/performance.md.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

command -v wrk >/dev/null || {
  echo 'bench/api.sh: needs wrk; on Debian or Ubuntu: sudo apt-get install wrk' >&2
  exit 1
}

work=$(mktemp -d "${TMPDIR:-/tmp}/cadencia-bench.XXXXXX")
trap 'rm -rf -- "$work"' EXIT

options=()
folder=''
while (($#)); do
  case $1 in
    --*) options+=("$1" "$2"); shift 2 ;;
    *) folder=$1; shift ;;
  esac
done

if [[ -z $folder ]]; then
  folder=$work/small
  python3 bench/make_db.py "$folder"
  ./cadencia rollup rebuild --data "$folder"
fi

mvn -B -q -Pbench package -pl benchmarks -am \
  -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true

# The writer changes the folder: what was given stays as it is.
mkdir -p "$work/data"
cp -- "$folder/cadencia.db" "$folder/config.yaml" "$work/data"
mkdir -p "$work/data/frames" "$work/data/logs"
python3 bench/api.py "${options[@]}" --work "$work"
