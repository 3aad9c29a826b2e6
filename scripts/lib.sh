# Shared by the scripts in this folder: source it, do not run it.
# shellcheck shell=bash
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
SOURCE_DIR=$PWD
export SOURCE_DIR

# The release of Debian: 12, 13 …; nothing elsewhere.
DEBIAN_RELEASE=$([[ -f /etc/debian_version ]] && sed -n 's/^VERSION_ID="\{0,1\}\([0-9]*\).*/\1/p' /etc/os-release || true)
# clang, clang-tidy and the fuzzer of that release, as in scripts/packages.txt.
LLVM_VERSION=$([[ $DEBIAN_RELEASE == 12 ]] && echo 14 || echo 19)
# The one whose output is the format, on any release: others lay out some files differently.
FORMAT_VERSION=14
export DEBIAN_RELEASE LLVM_VERSION FORMAT_VERSION

# say TEXT: one line on stderr that stands out from the tools' own output.
say() { printf '\n== %s\n' "$*" >&2; }

# die TEXT: the reason on stderr, and exit code 2.
die() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 2
}

# help_if_asked ARGUMENT...: prints the comment block at the top of the calling script on --help or -h.
help_if_asked() {
    local argument
    for argument in "$@"; do
        case $argument in
            -h | --help)
                sed -n '2,/^[^#]/{s/^# \{0,1\}//p}' "$SOURCE_DIR/scripts/${0##*/}"
                exit 0
                ;;
        esac
    done
}

# wanted_packages PURPOSE...: what scripts/packages.txt names for building and for these purposes, by
# its name in this release.
wanted_packages() {
    awk -v purposes=" $* " -v release="$DEBIAN_RELEASE" '
        /^#/ || !NF || (NF > 1 && !index(purposes, " " $2 " ")) { next }
        { count = split($1, names, "|"); name = release == 12 ? names[1] : names[count] }
        name != "-" { print name }' scripts/packages.txt
}

# missing_packages PURPOSE...: those of them that are not installed.
missing_packages() {
    local -a wanted
    mapfile -t wanted < <(wanted_packages "$@")
    # dpkg-query complains of names it does not know; what it lists as installed is the answer.
    comm -23 <(printf '%s\n' "${wanted[@]}" | sort -u) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null |
            sed -n 's/^installed //p' | sort -u)
}

# configure PRESET OPTION...: cmake --preset, with ccache where it is installed.
configure() {
    local preset=$1
    shift
    local -a launcher=()
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    cmake --preset "$preset" -Wno-dev --log-level=WARNING "${launcher[@]}" "$@"
}

# build PRESET TARGET...: all targets if none is named.
build() {
    local preset=$1
    shift
    cmake --build "build/$preset" ${1:+--target "$@"}
}

# run_tests PRESET OPTION...: ctest; shows only what fails and the summary.
run_tests() {
    local preset=$1
    shift
    ctest --test-dir "build/$preset" --no-tests=error --output-on-failure --progress \
        -j "$(nproc)" "$@"
}

# source_files FOLDER...: the C++ files there, each with a NUL behind it. Not asked of git: an unpacked
# release has no repository.
source_files() {
    find "$@" \( -name '*.cpp' -o -name '*.hpp' -o -name '*.h' \) -type f -print0
}

# check_format: fails, naming the lines, if a C++ file is not as .clang-format wants it.
check_format() {
    if ! command -v "clang-format-$FORMAT_VERSION" >/dev/null; then
        say "format: skipped, clang-format-$FORMAT_VERSION is not here"
        return
    fi
    say "format"
    source_files bench common examples indexer searcher tests |
        xargs -0 -r "clang-format-$FORMAT_VERSION" --dry-run --Werror
}

# check_reference: fails, naming them, if a symbol of the public headers is not documented.
check_reference() {
    if ! command -v doxygen >/dev/null; then
        say "reference: skipped, doxygen is not here"
        return
    fi
    say "reference"
    mkdir -p build
    doxygen docs/Doxyfile
}

# under_tsan PROGRAM ARGUMENT...: runs what the thread sanitizer built. Where the kernel spreads
# addresses over more than 28 bits (vm.mmap_rnd_bits), the sanitizer of these compilers finds its own
# places taken and ends at once: the addresses stay in order, if the system lets us say so.
under_tsan() {
    if setarch -R true 2>/dev/null; then
        setarch -R "$@"
    else
        "$@"
    fi
}

# rooms_not_on ROOM: the rooms of common/rooms.txt that do without it, in that order.
rooms_not_on() {
    awk -F: -v room="$1" '
        /^#/ || !NF { next }
        {
            needs[$1] = $1 == room
            count = split($2, uses, " ")
            for (i = 1; i <= count; ++i) if (needs[uses[i]]) needs[$1] = 1
            if (!needs[$1]) print $1
        }' common/rooms.txt
}

# run_whole PRESET NAME...: the test programs test_NAME, several beside each other, each in one process.
# (xargs fills in arguments, not the name of a command: hence env.)
run_whole() {
    local preset=$1
    shift
    printf '%s\0' "$@" | xargs -0 -I '{}' -P "$(nproc)" env "build/$preset/bin/test_{}" --gtest_brief=1
}
