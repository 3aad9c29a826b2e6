# Shared by the tests in this folder; each is called with SOURCE BUILD CXX by ctest.
# shellcheck shell=bash
set -euo pipefail

SOURCE=$1
BUILD=$2
CXX=$3
export SOURCE BUILD CXX
WORK=$(mktemp -d "${TMPDIR:-/tmp}/newsdex-install.XXXXXX")
trap 'rm -rf "$WORK"' EXIT

# fail TEXT: the reason on stderr, and the test has failed.
fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# library_folder PREFIX: where the libraries lie below it, which depends on the distribution.
library_folder() { dirname "$(find "$1" -name 'libnewsdex.so.*.*')"; }
