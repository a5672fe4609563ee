#!/usr/bin/env bash
# CPU that grading takes for all exercises, beside the engine exercise alone: copies of the sample that solves everything,
# both ways in turn, so that a busy machine slows both.
#
#   mvn -q -DskipTests package -pl harness/cli -am      builds the command line of this checkout, once
#   harness/cli/src/benchmark/whole-course.sh [COPIES] [RUNS]
#
# Prints the seconds of CPU of each run and the median of the ratios. COPIES is 40 and RUNS is 3 if not given.
set -euo pipefail

copies=${1:-40}
runs=${2:-3}
repository=$(cd "$(dirname "$0")/../../../.." && pwd)
jar="$repository/harness/cli/target/chainmark.jar"
[ -f "$jar" ] || { echo "there is no $jar; see the head of this file" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/class"
for i in $(seq "$copies"); do
    cp -R "$repository/exercises/samples/complete" "$work/class/student-$i"
done

# User and system seconds of a command and its children.
cpu() {
    local TIMEFORMAT='%U %S'
    { time "$@" > "$work/log" 2>&1; } 2>&1 | awk '{ print $1 + $2 }'
}

ratios=()
for run in $(seq "$runs"); do
    alone=$(cpu java -jar "$jar" grade --allow-unisolated "$work/class" --jobs 2 --exercise engine --out "$work/alone-$run")
    all=$(cpu java -jar "$jar" grade --allow-unisolated "$work/class" --jobs 2 --out "$work/all-$run")
    ratio=$(awk -v all="$all" -v alone="$alone" 'BEGIN { printf "%.2f", all / alone }')
    echo "run $run: engine alone ${alone} s, all exercises ${all} s, ratio $ratio"
    ratios+=("$ratio")
done
printf '%s\n' "${ratios[@]}" | sort -n | awk '{ v[NR] = $1 } END { print "median ratio " v[int((NR + 1) / 2)] }'
