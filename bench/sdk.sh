#!/usr/bin/env bash
# Prints how fast the Verify SDK is, and how large, beside openapi-generator's, twilio-java and a codec written by hand.
set -euo pipefail

usage() {
    cat <<'USAGE'
Usage: bench/sdk.sh [--runs N] [--rounds N] [--seconds N] [--sdk JAR] [--openapi-generator VERSION] [--twilio VERSION]

Runs the same work with each: the first call of a new JVM (client built, one Challenge fetched from a server on loopback), a
page of 50 Challenges decoded, a Challenge encoded, requests a second with 1 and 32 threads, bytes allocated by each, and the
size of all jars. They take turns, so that what else the machine does falls on all of them; the medians count. Prints a
Markdown table on standard output, progress on standard error.

  --runs N                     new JVMs for each first call (default 9)
  --rounds N                   turns that each has in JMH (default 3)
  --seconds N                  seconds of each of the two warm-ups and three measurements in a turn (default 5)
  --sdk JAR                    the SDK (default generated-example's, built where it is missing)
  --openapi-generator VERSION  the one to fetch from Maven Central (default 7.25.0)
  --twilio VERSION             the twilio-java to fetch (default 13.0.1)

Needs a JDK (JAVA_HOME's, else the one on the PATH) and Maven. Leave the machine alone meanwhile.
USAGE
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
runs=9
rounds=3
seconds=5
sdk=$root/generated-example/target/twilio-verify-0.1.0.jar
generator=7.25.0
twilio=13.0.1
while (($#)); do
    case $1 in
        --runs | --rounds | --seconds | --sdk | --openapi-generator | --twilio)
            [[ $# -ge 2 ]] || { echo "$1 needs a value" >&2; exit 2; }
            case $1 in
                --runs) runs=$2 ;;
                --rounds) rounds=$2 ;;
                --seconds) seconds=$2 ;;
                --sdk) sdk=$2 ;;
                --openapi-generator) generator=$2 ;;
                --twilio) twilio=$2 ;;
            esac
            shift 2
            ;;
        --help) usage && exit ;;
        *) usage >&2 && exit 2 ;;
    esac
done

scratch=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server" 2>/dev/null || true; rm -rf "$scratch"' EXIT
if [[ ! -f $sdk ]]; then
    echo "Building the SDK" >&2
    (cd "$root" && mvn -B -q -DskipTests -Dinvoker.skip=true package) >&2
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# Copies an artifact and what it needs at run time: fetch DIRECTORY GROUP:ARTIFACT:VERSION…
fetch() {
    local directory=$1 pom=$scratch/$1/pom.xml artifact
    shift
    mkdir -p "$scratch/$directory"
    {
        echo '<project><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>bench</artifactId>'
        echo '<version>1</version><dependencies>'
        for artifact; do
            IFS=: read -r group name version <<<"$artifact"
            echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
        done
        echo '</dependencies></project>'
    } >"$pom"
    copy "$pom" runtime "$scratch/$directory"
}
# copy POM SCOPE DIRECTORY
copy() {
    mvn -B -q -f "$1" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies \
        -DincludeScope="$2" -DoutputDirectory="$3" >&2
}
version() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" "$root/pom.xml"; }

echo "Fetching" >&2
fetch burin "com.fasterxml.jackson.core:jackson-core:$(version jackson.version)" "org.jspecify:jspecify:$(version jspecify.version)"
fetch hand "com.fasterxml.jackson.core:jackson-core:$(version jackson.version)"
fetch twilio "com.twilio.sdk:twilio:$twilio"
fetch jmh org.openjdk.jmh:jmh-core:1.37 org.openjdk.jmh:jmh-generator-annprocess:1.37
cp "$sdk" "$scratch/burin"
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -DoutputDirectory="$scratch" \
    -Dartifact="org.openapitools:openapi-generator-cli:$generator" -f "$scratch/hand/pom.xml" >&2
"$java" -jar "$scratch/openapi-generator-cli-$generator.jar" generate -g java --library native \
    -i "$root/specs/twilio_verify_v2.yaml" -o "$scratch/generated" --invoker-package oag --api-package oag.api \
    --model-package oag.model --global-property apiTests=false,modelTests=false,apiDocs=false,modelDocs=false \
    >"$scratch/generator.log" 2>&1
mkdir -p "$scratch/openapi" "$scratch/classes"
copy "$scratch/generated/pom.xml" runtime "$scratch/openapi"
copy "$scratch/generated/pom.xml" compile "$scratch/provided"
find "$scratch/generated/src/main/java" -name '*.java' >"$scratch/sources"
"${java}c" -nowarn -encoding UTF-8 -cp "$scratch/provided/*" -d "$scratch/classes" @"$scratch/sources" >&2
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
"$jar" --create --file "$scratch/openapi/generated.jar" -C "$scratch/classes" .

mkdir "$scratch/common"
"${java}c" -encoding UTF-8 -cp "$scratch/jmh/*" -processorpath "$(printf '%s:' "$scratch"/jmh/*.jar)" -d "$scratch/common" \
    "$root"/bench/sdk/{Contender,Challenges,FirstCall,Server,SdkBenchmark}.java >&2
compile() {
    # As the SDK is compiled: whoever joins strings by the JDK's other way pays 40 ms in a new JVM.
    "${java}c" -XDstringConcat=inline -encoding UTF-8 -cp "$scratch/common:$scratch/$1/*" -d "$scratch/$1/classes" "${@:2}"
}
compile burin "$root"/bench/sdk/Burin*.java
compile hand "$root"/bench/sdk/HandWritten*.java
compile openapi "$root/bench/sdk/OpenApiGenerator.java"
compile twilio "$root/bench/sdk/TwilioJava.java"

# The caller's JVM options would change the figures.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
mkfifo "$scratch/input"
"$java" -Dsun.net.httpserver.nodelay=true -cp "$scratch/common" sdk.Server <"$scratch/input" >"$scratch/url" &
server=$!
exec 9>"$scratch/input"
until [[ -s $scratch/url ]]; do sleep 0.1; done
url=$(<"$scratch/url")

contenders=(Burin:burin BurinUrlConnection:burin HandWritten:hand HandWrittenUrlConnection:hand
    OpenApiGenerator:openapi TwilioJava:twilio)
for ((run = 0; run < runs; run++)); do
    echo "First calls, $((run + 1)) of $runs" >&2
    for contender in "${contenders[@]}"; do
        class=${contender%:*} directory=${contender#*:}
        # A jar on the class path, as users have it.
        path=$(printf '%s:' "$scratch/$directory"/*.jar)
        before=$(date +%s%N)
        call=$("$java" -cp "$scratch/common:$scratch/$directory/classes:$path" sdk.FirstCall "sdk.$class" "$url" 2>>"$scratch/first.log")
        echo "$call $((($(date +%s%N) - before) / 1000000))" >>"$scratch/$class.first"
    done
done
for ((round = 0; round < rounds; round++)); do
    for contender in "${contenders[@]}"; do
        class=${contender%:*} directory=${contender#*:}
        echo "JMH, $((round + 1)) of $rounds, $class" >&2
        "$java" -cp "$scratch/common:$scratch/$directory/classes:$scratch/$directory/*:$scratch/jmh/*" \
            org.openjdk.jmh.Main sdk.SdkBenchmark -f 1 -wi 2 -i 3 -w "$seconds" -r "$seconds" -prof gc -foe true -rf csv \
            -rff "$scratch/round.csv" -jvmArgs "-Dbench.contender=sdk.$class -Dbench.url=$url" >"$scratch/$class.log" 2>&1 ||
            { tail -20 "$scratch/$class.log" >&2; exit 1; }
        cat "$scratch/round.csv" >>"$scratch/$class.csv"
    done
done

median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
# The median score of a benchmark: score CLASS NAME
score() { awk -F, -v name="\"sdk.SdkBenchmark.$2\"" '$1 == name {printf "%.0f\n", $5}' "$scratch/$1.csv" | median; }
echo '| | first call ms | whole process ms | pages decoded/s | KB a page | Challenges encoded/s | requests/s, 1 thread | 32 threads | KB a request | jars | MB |'
echo '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|'
for contender in "${contenders[@]}"; do
    class=${contender%:*} directory=${contender#*:}
    jars=("$scratch/$directory"/*.jar)
    bytes=$(cat "${jars[@]}" | wc -c)
    encoded=$(score "$class" encodeChallenge)
    # twilio-java has no way to encode what it has read.
    [[ $class != TwilioJava ]] || encoded=–
    printf '| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n' "$class" \
        "$(cut -d' ' -f1 "$scratch/$class.first" | median)" "$(cut -d' ' -f2 "$scratch/$class.first" | median)" \
        "$(score "$class" decodePage)" "$(($(score "$class" decodePage:gc.alloc.rate.norm) / 1000))" \
        "$encoded" "$(score "$class" fetchWith1Thread)" "$(score "$class" fetchWith32Threads)" \
        "$(($(score "$class" fetchWith1Thread:gc.alloc.rate.norm) / 1000))" "${#jars[@]}" \
        "$(awk "BEGIN {printf \"%.2f\", $bytes / 1e6}")"
done
