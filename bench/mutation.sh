#!/usr/bin/env bash
# Changes the domain in small ways, one at a time, and counts how many changes a test notices.
#
#   bench/mutation.sh [PACKAGES]     # such as 'io.cadencia.domain.cycle.*'; all four by default
#
# Fails below 85 %. Lists what survived; the full report is in domain/target/pit-reports.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

options=()
if (($# > 0)); then
  options=("-DtargetClasses=$1")
fi

code=0
# The tests are run by the mutation tests; surefire's own round would only take time.
mvn -B -q -Pmutation verify -pl domain -am -Djacoco.skip=true -Dmaven.javadoc.skip=true \
  -Dtest=DomainModuleTest -Dsurefire.failIfNoSpecifiedTests=false "${options[@]}" >/dev/null || code=$?

python3 - domain/target/pit-reports/mutations.csv <<'PYTHON'
import collections, csv, sys

KILLED = {"KILLED", "TIMED_OUT", "MEMORY_ERROR"}
packages = collections.defaultdict(collections.Counter)
survivors = []
for file, type_, mutator, method, line, status, *_ in csv.reader(open(sys.argv[1], encoding="utf-8")):
    package = type_.rsplit(".", 1)[0]
    packages[package]["all"] += 1
    packages[package]["killed"] += status in KILLED
    if status not in KILLED:
        survivors.append(f"{file}:{line} {method} {mutator.rsplit('.', 1)[1]} {status.lower()}")
print("| package | mutants | killed | |\n| --- | ---: | ---: | ---: |")
total = sum(packages.values(), collections.Counter())
for package, count in [*sorted(packages.items()), ("all", total)]:
    print(f"| {package} | {count['all']} | {count['killed']} | {100 * count['killed'] / count['all']:.1f} % |")
print("\nsurvived:")
print("\n".join(sorted(survivors)))
PYTHON
exit "$code"
