#!/usr/bin/env bash
# Prints how long Burin takes to generate an SDK, and how much memory, beside the bare parser and openapi-generator.
set -euo pipefail

usage() {
    cat <<'USAGE'
Usage: bench/generate.sh [--runs N] [--heap SIZE] [--burin JAR] [--openapi-generator VERSION | --no-openapi-generator]
                         [--threefold]

Generates the SDKs of Twilio Verify and GitHub, each time in a new process, and prints a Markdown table of median wall
time and peak memory for Burin (first and unchanged), the bare swagger-parser, Jackson's readTree and openapi-generator.
The table goes to standard output, progress to standard error.

  --runs N                     runs of each tool on each spec (default 5)
  --heap SIZE                  heap of every tool, as for -Xmx, such as 512m (default: the JVM's own choice)
  --burin JAR                  the runnable jar (default generator/target/burin-cli.jar, built where it is missing)
  --openapi-generator VERSION  the one to fetch from Maven Central (default 7.25.0)
  --no-openapi-generator       leave it out
  --threefold                  also what GitHub's document holds, three times in one: how time grows with size

Needs a JDK (JAVA_HOME's, else the one on the PATH) and Maven; peak memory, Linux. Leave the machine alone meanwhile.
USAGE
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
runs=5
heap=
burin=
version=7.25.0
threefold=
while (($#)); do
    case $1 in
        --runs | --heap | --burin | --openapi-generator)
            [[ $# -ge 2 ]] || { echo "$1 needs a value" >&2; exit 2; }
            case $1 in
                --runs) runs=$2 ;;
                --heap) heap=$2 ;;
                --burin) burin=$2 ;;
                --openapi-generator) version=$2 ;;
            esac
            shift 2
            ;;
        --no-openapi-generator) version= && shift ;;
        --threefold) threefold=yes && shift ;;
        --help) usage && exit ;;
        *) usage >&2 && exit 2 ;;
    esac
done
[[ $runs =~ ^[1-9][0-9]*$ ]] || { echo "--runs needs a number above 0, not '$runs'" >&2; exit 2; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if [[ -z $burin ]]; then
    burin=$root/generator/target/burin-cli.jar
    if [[ ! -f $burin ]]; then
        echo "Building Burin" >&2
        (cd "$root" && mvn -B -q -DskipTests package -pl generator -am) >&2
    fi
fi
[[ -f $burin ]] || { echo "There is no $burin" >&2; exit 2; }

specs=()
corpus=$root/../shared/corpus
if [[ -d $corpus ]]; then
    specs+=("Verify=$corpus/twilio/twilio_verify_v2.json" "GitHub=$corpus/world/github.json")
else
    echo "Skipped GitHub, and Verify as published: ../shared/corpus is not there. Verify is this repository's." >&2
    specs+=("Verify=$root/specs/twilio_verify_v2.yaml")
fi

rival=
if [[ -n $version ]]; then
    # In the scratch directory: Maven would otherwise read the POM of wherever the caller stands.
    if (cd "$scratch" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy \
        -DoutputDirectory="$scratch" -Dartifact="org.openapitools:openapi-generator-cli:$version") >&2; then
        rival=$scratch/openapi-generator-cli-$version.jar
    else
        echo "Skipped openapi-generator: $version cannot be fetched." >&2
    fi
fi

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir "$scratch/classes"
"${java}c" -encoding UTF-8 -cp "$burin" -d "$scratch/classes" "$root"/bench/*.java
if [[ -n $threefold && -d $corpus ]]; then
    "$java" -cp "$burin:$scratch/classes" RepeatDocument "$corpus/world/github.json" "$scratch/github-threefold.json" 3
    specs+=("GitHub three times=$scratch/github-threefold.json")
fi
# The caller's JVM options would change the figures; Maven, above, may need them to reach its repository.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
"$java" ${heap:+"-Xmx$heap"} -cp "$scratch/classes" \
    -Dbench.runs="$runs" -Dbench.heap="$heap" -Dbench.burin="$burin" -Dbench.classes="$scratch/classes" \
    -Dbench.openapi-generator="$rival" -Dbench.version="$version" -Dbench.scratch="$scratch" \
    GenerateBenchmark "${specs[@]}"
