#!/usr/bin/env bash
# Puts together what bench/gpu/run.sh needs, and cuts it into pieces for a GPU machine without a network.
#
#   bench/gpu/pack.sh [--dry-run] --clips FOLDER [--libraries FOLDER] [--profile PROFILE]
#
# CLIPS are *.mp4 and *.gif with people in them. LIBRARIES are those of NVIDIA's that the GPU machine
# lacks: libnvinfer.so.10 with its plugins and builder resources, libnvonnxparser.so.10, and trtexec
# to compare with. All but the last are in the redist jar of the preset (about 530 MB, so ten pieces):
#
#   mvn dependency:get -Dtransitive=false \
#     -Dartifact=org.bytedeco:tensorrt:10.15-1.5.13:jar:linux-x86_64-redist
#   unzip -j JAR '*/libnvinfer*.so*' '*/libnvonnxparser.so*' -d FOLDER
#
# They are used to compare and never shipped. PROFILE is tensorrt-newer (CUDA 13), or jetpack6
# (CUDA 12.6). The result: bench/gpu/load, and bench/gpu/pieces with files of at most 55 MB and
# their hashes. Git ignores both.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

readonly LOAD=bench/gpu/load PIECES=bench/gpu/pieces PIECE=55m
profile=tensorrt-newer
libraries=
clips=
dry=

fail() {
  printf 'pack: %s\n' "$1" >&2
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
    --profile | --libraries | --clips)
      (($# > 1)) || fail "$1 needs a value"
      declare "${1#--}=$2"
      shift
      ;;
    *) fail "does not know '$1'; see the first lines of this script" ;;
  esac
  shift
done
case $profile in
  tensorrt-newer) target=adapter-cv-tensorrt/target/newer ;;
  jetpack6) target=adapter-cv-tensorrt/target ;;
  *) fail "knows the profiles tensorrt-newer and jetpack6, not '$profile'" ;;
esac
[[ -z $libraries || -d $libraries ]] || fail "there is no folder $libraries"
[[ -n $clips ]] || fail 'needs --clips, a folder of clips with people in them'
[[ -d $clips ]] || fail "there is no folder $clips"

models=${CADENCIA_MODELS:-$HOME/.cadencia/models}
[[ -n $dry || -f $models/yolov8n.onnx ]] || fail "there is no $models/yolov8n.onnx; run './cadencia model fetch'"

# Program, tests and their libraries; ONNX Runtime without what is for other systems.
program() {
  act mvn -B -q "-P$profile" package -DskipTests -Djacoco.skip=true -Dspotless.check.skip=true -pl adapter-cv-tensorrt -am \
    dependency:copy-dependencies
  act cp -r "$target/classes" "$target/test-classes" "$LOAD/"
  act cp -r "$target/dependency" "$LOAD/lib"
  for jar in "$LOAD"/lib/onnxruntime-*.jar; do
    act zip -q -d "$jar" 'ai/onnxruntime/native/win-*' 'ai/onnxruntime/native/osx-*' || true
  done
}

# A Java of its own, for machines that have none.
java_runtime() {
  act jlink --add-modules java.base,java.logging,java.naming,java.xml,java.desktop,java.management,jdk.unsupported \
    --strip-debug --no-header-files --no-man-pages --compress=2 --output "$LOAD/java"
}

data() {
  act mkdir -p "$LOAD/clips" "$LOAD/nvidia"
  act cp "$models/yolov8n.onnx" "$LOAD/"
  act find "$clips" -maxdepth 1 -type f \( -name '*.mp4' -o -name '*.gif' \) \
    -exec cp -t "$LOAD/clips" {} +
  [[ -z $libraries ]] || act cp -a "$libraries/." "$LOAD/nvidia/"
}

cut_up() {
  act mkdir -p "$PIECES"
  if [[ -n $dry ]]; then
    printf '+ tar -cz of %s, split into pieces of %s in %s\n' "$LOAD" "$PIECE" "$PIECES"
    return
  fi
  tar -C "$LOAD" -cz . | split -b "$PIECE" -d -a 3 - "$PIECES/piece-"
  (cd "$PIECES" && sha256sum piece-* >sums)
}

act rm -rf -- "$LOAD" "$PIECES"
act mkdir -p "$LOAD"
program
java_runtime
data
cut_up
printf 'copy %s to the GPU machine, a piece at a time where it must be, then run bench/gpu/run.sh there\n' "$PIECES"
[[ -n $dry ]] || du -sh -- "$PIECES"/*
