#!/usr/bin/env bash
# What the libraries show to a program. The shared one: exactly tests/install/symbols.txt, the list that its
# ABI is held by (after a change that is meant: this script with a fourth argument writes it). The static
# one: none of the rooms, and of other libraries only what the program has from them anyway.
source "$(dirname "$0")/lib.sh"

list=$SOURCE/tests/install/symbols.txt
shared=$BUILD/common/libnewsdex.so
nm -D --defined-only --with-symbol-versions "$shared" | awk '{ print $NF }' | c++filt | LC_ALL=C sort -u >"$WORK/shown"
if [[ $# -gt 3 ]]; then cp "$WORK/shown" "$list"; fi
diff "$list" "$WORK/shown" || fail "the shared library shows other symbols than $list (<): with those that went, programs are broken"
[[ $(readelf -d "$shared") == *'[libnewsdex.so.0]'* ]] || fail "another SONAME"

# Members that the compiler makes of the standard library's templates are the program's own, too; types of
# libxapian's exceptions are one with those in libxapian.
nm -g --defined-only "$BUILD/install/libnewsdex.a" | awk 'NF == 3 { print $2, $3 }' | LC_ALL=C sort -u >"$WORK/symbols"
cut -d' ' -f2 "$WORK/symbols" | c++filt >"$WORK/names"
paste -d' ' <(cut -d' ' -f1 "$WORK/symbols") "$WORK/names" |
    grep -vE '^. ((typeinfo|typeinfo name|vtable) for )?newsdex::(Index|Indexer|Error|inspect|version)\b' |
    grep -vE '^V typeinfo (name )?for Xapian::\w+Error$|^V typeinfo (name )?for Xapian::Error$' >"$WORK/others" || true
! grep -vE '^[WVu] ' "$WORK/others" || fail "the static library shows these to the program"
! grep -E 'newsdex|nlohmann|simdjson|toml::|CLI::|icu_|md4c|uchardet|^. (yaml|blake2|ZSTD|lzma)' "$WORK/others" ||
    fail "the static library shows these to the program"
