#!/usr/bin/env bash
# Builds tree-sitter's core and grammars with optimisation, into the folder $1: the builds on the class path are made without.
# Needs cc, npm and openssl; leaves nothing behind when it fails. Which sources: natives.txt, and flatten.c in the core.
set -euo pipefail

readonly target=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly here
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

suffix=so
[ "$(uname)" = Darwin ] && suffix=dylib
readonly suffix scratch

# Unpacks the package $1, whose archive must have the SHA-512 $2, once.
unpack() {
  local folder=$scratch/$1 archive
  [ -d "$folder" ] && return
  archive=$(cd "$scratch" && npm pack --silent --ignore-scripts --fetch-retries 1 --fetch-timeout 30000 "$1")
  if [ "$(openssl dgst -sha512 -binary "$scratch/$archive" | openssl base64 -A)" != "$2" ]; then
    echo "the archive of $1 is not the one that was expected" >&2
    exit 1
  fi
  mkdir -p "$folder"
  tar -xzf "$scratch/$archive" -C "$folder" --strip-components 1
}

# Compiles the library $1 from the folder $2.
compile() {
  local sources=("$2/parser.c") include=$2
  [ -e "$2/scanner.c" ] && sources+=("$2/scanner.c")
  if [ "$1" = tree-sitter ]; then
    sources=("$2/src/lib.c" "$here/flatten.c" -O3 "-I$2/src")
    include=$2/include
    cp -R "$include" "$scratch/built/include"
  fi
  cc -std=gnu11 -O2 -fPIC -shared -w -fno-semantic-interposition "-I$include" "${sources[@]}" -o "$scratch/built/$1.$suffix"
}

mkdir "$scratch/built"
while read -r library package sum folder; do
  case $library in '' | '#'*) continue ;; esac
  unpack "$package" "$sum"
  compile "$library" "$scratch/$package/$folder"
done < "$here/natives.txt"
mkdir -p "$(dirname "$target")"
rm -rf "$target"
mv "$scratch/built" "$target"
