#!/usr/bin/env bash
# How long `mvn verify` takes a student: the template with a right Value and Chainmark, beside the same project with as
# many plain Surefire tests instead. Both are built in turn, so that a busy machine slows both.
#
#   mvn -q -pl harness/maven-plugin -am verify -DskipTests     stages the plugin of this checkout, once
#   harness/maven-plugin/src/benchmark/template-verify.sh [RUNS] [MAVEN-OPTION...]
#
# Prints one line per run, then the medians. RUNS is 5 if not given.
set -euo pipefail

runs=${1:-5}
shift || true
repository=$(cd "$(dirname "$0")/../../../.." && pwd)
staged="$repository/harness/maven-plugin/target/student-repository"
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$repository/pom.xml" | head -n 1)
tests=60

[ -d "$staged/org/chainmark" ] || { echo "nothing is staged in $staged; see the head of this file" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

settings() {
    local copies="file://${MAVEN_REPOSITORY:-$HOME/.m2/repository}"
    local entry="<id>copies</id><url>$copies</url><releases><checksumPolicy>ignore</checksumPolicy></releases><snapshots><enabled>false</enabled></snapshots>"
    echo "<settings><profiles><profile><id>copies</id>
        <repositories><repository>$entry</repository></repositories>
        <pluginRepositories><pluginRepository>$entry</pluginRepository></pluginRepositories>
      </profile></profiles><activeProfiles><activeProfile>copies</activeProfile></activeProfiles></settings>"
}

# A folder with the template's files and a right Value.
project() {
    cp -R "$repository/student-template" "$1"
    rm -rf "$1/target"
    cp "$repository/exercises/samples/right-closures/src/main/java/autograd/Value.java" "$1/src/main/java/autograd/"
}

plain_tests() {
    echo "package autograd;"
    echo "class PlainTest {"
    for number in $(seq "$tests"); do
        echo "    @org.junit.jupiter.api.Test void check$number() {"
        echo "        Value x = new Value($number);"
        echo "        x.mul(x).add(x).tanh().backward();"
        echo "        double t = Math.tanh($number.0 * $number + $number);"
        echo "        org.junit.jupiter.api.Assertions.assertEquals((1 - t * t) * (2 * $number + 1), x.grad(), 1e-9);"
        echo "    }"
    done
    echo "}"
}

build() {
    local folder=$1
    shift
    (cd "$folder" && mvn -B -q -gs "$work/settings.xml" "-Dmaven.repo.local=$staged" \
        "-Dchainmark.version=$version" "$@" clean verify) > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}

# Seconds that a build takes, and seconds of CPU time of all processes it started.
timed() {
    local TIMEFORMAT="%R %U %S"
    { time build "$@" 2>&3; } 3>&2 2>&1 | awk '{ printf "%.2f %.2f\n", $1, $2 + $3 }'
}

# The median of a column.
median() {
    awk -v column="$2" '{ print $column }' "$1" | sort -n |
        awk '{ v[NR] = $1 } END { printf "%.2f", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

settings > "$work/settings.xml"
project "$work/chainmark"
project "$work/plain"
plain_tests > "$work/plain/src/test/java/autograd/PlainTest.java"
# The whole plugin, from <plugin> to </plugin>, is what the plain project does without.
awk '
    /<plugin>/ { held = $0 ORS; inside = 1; next }
    inside { held = held $0 ORS; if (/<\/plugin>/) { if (held !~ /chainmark-maven-plugin/) printf "%s", held; inside = 0 } next }
    { print }' "$repository/student-template/pom.xml" > "$work/plain/pom.xml"

# Whatever is missing is fetched here and not while the clock runs.
build "$work/chainmark" "$@"
build "$work/plain" "$@"
for run in $(seq "$runs"); do
    timed "$work/chainmark" -o "$@" >> "$work/with"
    timed "$work/plain" -o "$@" >> "$work/without"
    echo "run $run: with Chainmark $(tail -n 1 "$work/with"), plain $(tail -n 1 "$work/without"), load" \
        "$(cut -d' ' -f1 /proc/loadavg 2> /dev/null || echo '?')"
done
echo "median of $runs, with Chainmark: $(median "$work/with" 1) s, $(median "$work/with" 2) s of CPU"
echo "median of $runs, $tests plain tests: $(median "$work/without" 1) s, $(median "$work/without" 2) s of CPU"
