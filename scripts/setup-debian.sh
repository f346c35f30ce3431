#!/usr/bin/env bash
# Installs by apt what the tests need and this machine lacks. Says what it installs; says nothing when all is there.
. "$(dirname "$0")/common.sh"

missing=()
has_command() { command -v "$1" > /dev/null || missing+=("$2"); }
has_file() { [ -e "$1" ] || missing+=("$2"); }

has_command gcc gcc
has_command g++ g++
has_command valgrind valgrind
has_command pkg-config pkg-config
has_command cmake cmake
has_command java openjdk-17-jdk-headless
has_command npm npm
has_file /usr/share/java/jna.jar libjna-java
has_file /usr/share/java/junit4.jar junit4
# The command line keeps a directory there too; its test starts a server of its own.
compgen -G "/usr/lib/postgresql/*/bin/initdb" > /dev/null || missing+=(postgresql)

[ "${#missing[@]}" -gt 0 ] || exit 0
command -v apt-get > /dev/null || die "no apt-get here; install by hand: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || die "neither root nor sudo; as root: apt-get install ${missing[*]}"
    as_root=(sudo)
fi

echo "installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
