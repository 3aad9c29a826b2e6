#!/usr/bin/env bash
# Installs into a prefix, builds the examples against what lies there by CMake and by pkg-config, with the
# shared and the static library, runs them, and takes everything away: nothing is left. Then the same
# files under DESTDIR.
source "$(dirname "$0")/lib.sh"

prefix=$WORK/prefix
cmake --install "$BUILD" --prefix "$prefix" >/dev/null
libraries=$(library_folder "$prefix")
for file in bin/newsdex-indexer bin/newsdex-searcher include/newsdex/newsdex.hpp \
    share/man/man1/newsdex-indexer.1 share/man/man1/newsdex-searcher.1 \
    share/bash-completion/completions/newsdex-searcher share/zsh/site-functions/_newsdex \
    share/fish/vendor_completions.d/newsdex-searcher.fish share/doc/newsdex/LICENSE \
    share/doc/newsdex/docs/embedding.md share/doc/newsdex/examples/embed.cpp; do
    [[ -f $prefix/$file ]] || fail "not installed: $file"
done

"$prefix/bin/newsdex-indexer" --db "$WORK/index" --quiet "$SOURCE/seeds"

# answers PROGRAM KIND: it finds what the seeds have, and has the library that it was linked with.
answers() {
    local lines loaded
    lines=$(LD_LIBRARY_PATH=$libraries "$1" "$WORK/index" '"rate cut"')
    [[ $lines == [1-9]*' found'* ]] || fail "$1 answers: $lines"
    # Not by a pipe into grep -q: that ends at the line that it looks for, which is an error of ldd then.
    loaded=$(LD_LIBRARY_PATH=$libraries ldd "$1")
    if [[ $2 == shared ]]; then
        [[ $loaded == *"libnewsdex.so.0 => $libraries"* ]] || fail "$1 is not shared"
    else
        [[ $loaded != *libnewsdex* ]] || fail "$1 is not static"
    fi
}

for kind in shared static; do
    # The installed examples as a user copies them.
    cmake -S "$prefix/share/doc/newsdex/examples" -B "$WORK/$kind" -DCMAKE_CXX_COMPILER="$CXX" \
        -DCMAKE_PREFIX_PATH="$prefix" -DNEWSDEX_KIND=$kind >"$WORK/log" 2>&1 &&
        cmake --build "$WORK/$kind" >>"$WORK/log" 2>&1 || fail "$kind, by CMake: $(<"$WORK/log")"
    answers "$WORK/$kind/embed" $kind
done
if cmake -S "$prefix/share/doc/newsdex/examples" -B "$WORK/other" -DCMAKE_CXX_COMPILER="$CXX" \
    -DCMAKE_PREFIX_PATH="$prefix" -DNEWSDEX_KIND=neither >/dev/null 2>&1; then
    fail "a component that is not there is found"
fi

# The commands and lines of docs/embedding.md, as they stand there.
page=$SOURCE/docs/embedding.md
mkdir "$WORK/page"
cp "$SOURCE/examples/embed.cpp" "$WORK/page"
{
    printf 'cmake_minimum_required(VERSION 3.25)\nproject(yours LANGUAGES CXX)\nadd_executable(your_program embed.cpp)\n'
    sed -n '/^find_package/,/^```/{/^```/!p}' "$page"
} >"$WORK/page/CMakeLists.txt"
grep -q newsdex::newsdex "$WORK/page/CMakeLists.txt" || fail "$page has no lines for CMake"
cmake -S "$WORK/page" -B "$WORK/page/build" -DCMAKE_CXX_COMPILER="$CXX" -DCMAKE_PREFIX_PATH="$prefix" >"$WORK/log" 2>&1 &&
    cmake --build "$WORK/page/build" >>"$WORK/log" 2>&1 || fail "the page, by CMake: $(<"$WORK/log")"
answers "$WORK/page/build/your_program" shared

# A tree may be moved: nothing in it knows where it was.
mv "$prefix" "$WORK/moved"
libraries=$(library_folder "$WORK/moved")
export PKG_CONFIG_PATH=$libraries/pkgconfig
kinds=(shared static)
mapfile -t commands < <(grep '^g++ ' "$page")
[[ ${#commands[@]} -eq 2 ]] || fail "$page has ${#commands[@]} commands for pkg-config"
for i in 0 1; do
    (cd "$WORK/page" && bash -c "${commands[i]/#g++/$CXX}") || fail "the page: ${commands[i]}"
    answers "$WORK/page/embed" "${kinds[i]}"
done
mv "$WORK/moved" "$prefix"

# nothing_left FOLDER: no file below it, and no folder of our own.
nothing_left() {
    local left
    left=$(find "$1" ! -type d -o -name newsdex)
    [[ -z $left ]] || fail "left behind: $left"
}
uninstall() { cmake -D BUILD="$BUILD" -P "$SOURCE/cmake/Uninstall.cmake" >/dev/null; }
uninstall
nothing_left "$prefix"

export DESTDIR=$WORK/destination
cmake --install "$BUILD" --prefix /usr >/dev/null
[[ -x $DESTDIR/usr/bin/newsdex-searcher && ! -e $prefix/bin/newsdex-searcher ]] || fail "DESTDIR is disregarded"
uninstall
nothing_left "$DESTDIR"
