#!/usr/bin/env bash
# Each public header compiles alone, without a warning, under each compiler that is here; includes the
# standard library and its like, nothing else; and is there in newsdex.hpp but for the one that marks symbols.
source "$(dirname "$0")/lib.sh"

include=$SOURCE/common/include
compilers=("$CXX")
for other in g++ clang++-14 clang++-19 clang++; do
    command -v "$other" >/dev/null && compilers+=("$other")
done
mapfile -t compilers < <(for each in "${compilers[@]}"; do readlink -f "$(command -v "$each")"; done | sort -u)
printf 'compilers: %s\n' "${compilers[*]}"

compile_alone() {
    "$2" -std=c++20 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -fsyntax-only \
        -I"$include" -include "$1" -x c++ /dev/null
}
export include
export -f compile_alone
for compiler in "${compilers[@]}"; do
    find "$include/newsdex" -name '*.hpp' -print0 |
        xargs -0 -P 2 -I '{}' bash -c 'compile_alone "$1" "$2"' _ '{}' "$compiler" || fail "$compiler: a header does not stand alone"
done

foreign=$(grep -hE '^ *# *include' "$include"/newsdex/*.hpp | grep -vE '<[a-z_]+>$|<newsdex/[a-z_]+\.hpp>$' || true)
[[ -z $foreign ]] || fail "public headers include: $foreign"
for header in "$include"/newsdex/*.hpp; do
    name=newsdex/${header##*/}
    [[ $name =~ newsdex/(newsdex|api).hpp ]] || grep -q "<$name>" "$include/newsdex/newsdex.hpp" ||
        fail "newsdex.hpp lacks $name"
done
