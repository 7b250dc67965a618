#!/usr/bin/env bash
# ./descent bench score [REPOSITORY]: times Descent, PMD and jscpd side by side on the Java files of a git repository (a bare clone
# of spring-framework if none is named), and Descent alone on pull requests. The launcher says where things are:
# DESCENT (the launcher), APP (the jar's folder), JDK, BENCH_JAVA (the command that runs a benchmark class).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$(dirname "$here")")
work=${XDG_CACHE_HOME:-$HOME/.cache}/descent/bench
readonly here root work
readonly ROUNDS=${ROUNDS:-3}
mkdir -p "$work"

repository=${1:-$work/spring-framework.git}
if [ ! -d "$repository" ]; then
  echo "cloning spring-framework (once) ..." >&2
  git clone --quiet --bare https://github.com/spring-projects/spring-framework "$repository"
fi
repository=$(cd "$repository" && pwd)

# The peers can't read a bare repository, so the Java files are laid out for them; Descent reads the repository itself.
tree=$work/tree
rm -rf "$tree" "$work/java.git"
mkdir -p "$tree"
git -C "$repository" archive HEAD | tar -x -C "$tree"
find "$tree" -type f ! -name '*.java' -delete
git init --quiet --bare "$work/java.git"
git -c core.bare=false --git-dir="$work/java.git" --work-tree="$tree" add --all
git --git-dir="$work/java.git" -c user.name=bench -c user.email=bench@localhost -c core.bare=false --work-tree="$tree" commit --quiet -m "The Java files"
lines=$(find "$tree" -name '*.java' -print0 | xargs -0 cat | wc -l)
echo "$(find "$tree" -name '*.java' | wc -l) Java files, $lines lines, $(nproc) processors, $ROUNDS rounds, medians"

say_failure() { echo "failed: $*; its output is in $work/out" >&2; }

# Runs a command and writes its wall time, processor time (seconds) and peak memory (MB) to the file $1.
timed() {
  local figures=$1
  shift
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -a -o "$figures" -f '%e %U %S %M' "$@" > "$work/out" 2>&1 || say_failure "$@"
  else
    local TIMEFORMAT='%R %U %S 0'
    { time "$@" > "$work/out" 2>&1; } 2>> "$figures" || say_failure "$@"
  fi
}

median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

# Prints the medians of the figures in the file $2 under the name $1.
report() {
  local wall cpu memory
  wall=$(awk 'NF == 4 {print $1}' "$2" | median)
  cpu=$(awk 'NF == 4 {print $2 + $3}' "$2" | median)
  memory=$(awk 'NF == 4 {print int($4 / 1024)}' "$2" | median)
  awk -v name="$1" -v wall="$wall" -v cpu="$cpu" -v memory="$memory" -v lines="$lines" 'BEGIN {
    printf "| %s | %.1f | %.1f | %d | %d |\n", name, wall, cpu, memory, lines / wall / 1000 }'
}

score() {
  local cache=$1 natives=$2
  XDG_CACHE_HOME=$cache DESCENT_NATIVES=$natives "$DESCENT" score "$work/java.git" --limit 5 --quiet "${@:3}" > "$work/$natives.txt"
}

# The latest commit of the repository itself against its parent, as a command.
pull_request() { XDG_CACHE_HOME=$work/cache "$DESCENT" score "$repository" --base HEAD~1 --head HEAD --quiet > /dev/null; }

pmd() { "$JDK/bin/java" -cp "$(cat "$work/pmd.cp")" net.sourceforge.pmd.cli.PmdCli "$@"; }

check_complexity() {
  pmd check -d "$tree" -R "$here/complexity.xml" -f text --no-cache --no-progress --no-fail-on-violation -t 2
}

find_copies() { pmd cpd --dir "$tree" --language java --minimum-tokens 40 --no-fail-on-violation --no-fail-on-error; }

jscpd() { "$work/jscpd/node_modules/.bin/jscpd" --min-tokens 40 --format java --silent "$tree"; }

(cd "$root" && ./mvnw -q -B -f "$here/pmd.xml" dependency:build-classpath -Dmdep.outputFile="$work/pmd.cp") || echo "no PMD: left out" >&2
npm install --silent --no-audit --no-fund --prefix "$work/jscpd" jscpd@5 "jscpd-$(node -p 'process.platform + "-" + process.arch')-gnu" > /dev/null 2>&1 ||
  echo "no jscpd: left out" >&2

rm -rf "$work"/*.figures "$work"/cache-*
export -f pull_request pmd check_complexity find_copies jscpd score
export work here tree repository JDK DESCENT
for ((round = 0; round < ROUNDS; round++)); do
  for natives in fast slow; do
    rm -rf "$work/cache"
    timed "$work/cold-$natives.figures" bash -c "score '$work/cache' $natives"
  done
  timed "$work/warm.figures" bash -c "score '$work/cache' fast"
  pull_request
  timed "$work/change.figures" bash -c pull_request
  [ ! -s "$work/pmd.cp" ] || timed "$work/pmd.figures" bash -c check_complexity
  [ ! -s "$work/pmd.cp" ] || timed "$work/cpd.figures" bash -c find_copies
  [ ! -d "$work/jscpd/node_modules" ] || timed "$work/jscpd.figures" bash -c jscpd
done
for natives in fast slow; do score "$work/cache-$natives" "$natives" --format json --out "$work/$natives.json"; done
cmp -s "$work/fast.json" "$work/slow.json" || { echo "the two builds of the parsers give different scores" >&2; exit 1; }

echo
echo "| tool | wall, s | processor, s | memory, MB | 1000 lines/s |"
echo "|---|--:|--:|--:|--:|"
report "Descent, all five terms, cold, fast parsers" "$work/cold-fast.figures"
report "Descent, all five terms, cold, Maven's parsers" "$work/cold-slow.figures"
report "Descent, all five terms, known facts" "$work/warm.figures"
report "Descent, the latest commit against its parent, known facts" "$work/change.figures"
[ ! -e "$work/pmd.figures" ] || report "PMD 7, cognitive and cyclomatic complexity" "$work/pmd.figures"
[ ! -e "$work/cpd.figures" ] || report "PMD 7, CPD" "$work/cpd.figures"
[ ! -e "$work/jscpd.figures" ] || report "jscpd 5" "$work/jscpd.figures"

echo
echo "A pull request in a running server, without fetching and writing:"
$BENCH_JAVA dev.descent.bench.ChangeBench commits "$repository"
for files in 1000 10000 100000; do $BENCH_JAVA dev.descent.bench.ChangeBench curve "$files"; done

if command -v cc > /dev/null && [ -d "$APP/natives" ]; then
  echo
  echo "Parsing and reading the tree, one thread, fast parsers:"
  cc -O3 -I "$APP/natives/include" "$here/walk.c" -o "$work/walk" \
    "$APP/natives/tree-sitter.so" "$APP/natives/tree-sitter-java.so" "-Wl,-rpath,$APP/natives"
  find "$tree" -name '*.java' | "$work/walk" 2> /dev/null
  $BENCH_JAVA dev.descent.syntax.WalkBench java "$tree" 2> /dev/null
fi
