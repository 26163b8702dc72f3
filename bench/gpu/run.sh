#!/usr/bin/env bash
# On a machine with a GPU: sets TensorRT against ONNX Runtime and prints a table in Markdown. Ends
# with 0 if both found the same people within the tolerance that docs/engines.md states.
#
#   bench/gpu/run.sh [--dry-run] [--calls N] [--engine tensorrt|cpu]
#
# Needs bench/gpu/load, or bench/gpu/pieces of which it is made; both come from bench/gpu/pack.sh.
# Libraries are taken from there, from CUDA's folders, and from Python's packages of NVIDIA's. CALLS
# are made for each timing, 300 if nothing is said. The first start builds the engine: some minutes.
# With --engine cpu ONNX Runtime is set against itself: that tries the way on any machine.
# Keep what it prints in docs/engines.md, with date, GPU and versions.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

readonly LOAD=bench/gpu/load PIECES=bench/gpu/pieces
calls=300
engine=tensorrt
dry=

fail() {
  printf 'run: %s\n' "$1" >&2
  exit 2
}

# Says what would be done, or does it.
act() {
  if [[ -n $dry ]]; then
    printf '+ %s\n' "$*"
  else
    "$@"
  fi
}

while (($# > 0)); do
  case $1 in
    --dry-run) dry=yes ;;
    --calls)
      [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || fail "--calls needs a whole number from 1, got '${2:-}'"
      calls=$2
      shift
      ;;
    --engine)
      [[ ${2:-} == tensorrt || ${2:-} == cpu ]] || fail "--engine needs tensorrt or cpu, got '${2:-}'"
      engine=$2
      shift
      ;;
    *) fail "does not know '$1'; see the first lines of this script" ;;
  esac
  shift
done

# Pieces that are missing or cut off are told by their hashes before anything is unpacked.
join() {
  if [[ -d $LOAD ]]; then
    return
  fi
  if [[ -n $dry ]]; then
    printf '+ sha256sum -c of the pieces in %s, then cat | tar -xz into %s\n' "$PIECES" "$LOAD"
    return
  fi
  [[ -f $PIECES/sums ]] || fail "there is neither $LOAD nor $PIECES/sums; run bench/gpu/pack.sh first"
  (cd "$PIECES" && sha256sum --quiet -c sums) || fail 'pieces are missing or broken, see above'
  mkdir -p "$LOAD.part"
  cat "$PIECES"/piece-* | tar -C "$LOAD.part" -xz
  mv "$LOAD.part" "$LOAD"
}

# Folders with libraries of NVIDIA's, those that were carried first.
library_folders() {
  printf '%s\n' "$PWD/$LOAD/nvidia"
  find /usr/local/cuda*/lib64 /usr/local/nvidia/lib64 /usr/lib/*-linux-gnu/nvidia \
    -maxdepth 0 2>/dev/null || true
  python3 - <<'PYTHON' 2>/dev/null || true
import glob, site, sys
for folder in {*site.getsitepackages(), site.getusersitepackages(), *sys.path}:
    for library in sorted(glob.glob(folder + "/nvidia/*/lib") + glob.glob(folder + "/tensorrt_libs")):
        print(library)
PYTHON
}

java_command() {
  if [[ -x $LOAD/java/bin/java ]]; then printf '%s\n' "$LOAD/java/bin/java"; else command -v java; fi
}

facts() {
  printf '## TensorRT against ONNX Runtime, %s\n\n' "$(date -u +%F)"
  if [[ -n $dry ]]; then
    printf '+ nvidia-smi\n'
  elif command -v nvidia-smi >/dev/null; then
    nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv,noheader
  else
    { tr -d '\0' </proc/device-tree/model; } 2>/dev/null || printf 'no nvidia-smi'
    printf '\n'
  fi
  printf '\n'
}

compare() {
  act "${java:-java}" -Xmx4g -XX:+UseSerialGC -cp "$LOAD/classes:$LOAD/test-classes:$LOAD/lib/*" \
    io.cadencia.adapter.cv.tensorrt.GpuComparison \
    "$LOAD/yolov8n.onnx" "$LOAD/plans" "$LOAD/clips" "$calls" "$engine"
}

# NVIDIA's own figures with the same libraries, where the program is there.
vendor() {
  local program streams
  program=$(command -v trtexec || find "$LOAD/nvidia" /usr/src/tensorrt/bin -name trtexec -print -quit 2>/dev/null) || true
  printf '\n'
  if [[ -z $program && -z $dry ]]; then
    printf 'trtexec is not there: no figures of the vendor.\n'
    return
  fi
  printf '| trtexec, streams | median latency | throughput |\n| ---: | ---: | ---: |\n'
  for streams in 1 4 8; do
    if [[ -n $dry ]]; then
      printf '+ trtexec --onnx=%s/yolov8n.onnx --fp16 --infStreams=%s\n' "$LOAD" "$streams"
    else
      "$program" "--onnx=$LOAD/yolov8n.onnx" --fp16 "--infStreams=$streams" --duration=10 2>&1 \
        | awk -v streams="$streams" '
            /\[I\] Latency: / { sub(/.*median = /, ""); sub(/,.*/, ""); latency = $0 }
            /\[I\] Throughput: / { sub(/.*Throughput: /, ""); throughput = $0 }
            END { printf "| %s | %s | %s |\n", streams, latency, throughput }'
    fi
  done
}

join
LD_LIBRARY_PATH=$(library_folders | paste -sd:):${LD_LIBRARY_PATH:-}
export LD_LIBRARY_PATH
java=$(java_command) || true
[[ -n $dry || -n $java ]] || fail 'there is no Java, neither carried nor installed'
facts
code=0
compare || code=$?
vendor
exit "$code"
