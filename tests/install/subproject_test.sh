#!/usr/bin/env bash
# As a part of another project, by add_subdirectory and by FetchContent, newsdex brings targets of its own
# prefix and changes nothing outside. (scripts/soak-builds part builds one, too.)
source "$(dirname "$0")/lib.sh"

for fetch in OFF ON; do
    cmake -S "$SOURCE/tests/install/subproject" -B "$WORK/build" -G Ninja -DCMAKE_CXX_COMPILER="$CXX" \
        -DNEWSDEX="$SOURCE" -DFETCH=$fetch >"$WORK/log" 2>&1 || fail "fetched $fetch: $(grep -A9 Error "$WORK/log")"
    ninja -C "$WORK/build" -n program >"$WORK/log" 2>&1 || fail "fetched $fetch: $(<"$WORK/log")"
    ! grep -q gtest "$WORK/build/build.ninja" || fail "GoogleTest is looked for"
    rm -rf "$WORK/build"
done
