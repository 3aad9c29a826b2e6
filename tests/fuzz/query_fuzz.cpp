// Any bytes are a query: the parser never fails, stays inside the text, and its canonical text
// says the same again.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <newsdex/error.hpp>

#include "query/parser.hpp"
#include "query/print.hpp"

namespace {

using namespace newsdex::query;

void require(bool holds, const char* promise) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", promise);
    std::abort();
}

void check_ranges(const Node& node, std::size_t size) {
    require(node.range.first <= node.range.last && node.range.last <= size,
            "ranges lie in the text");
    for (const Node& child : node.children) check_ranges(child, size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const Parsed parsed = parse(text);
    check_ranges(parsed.tree, size);
    for (const newsdex::Note& note : parsed.notes)
        require(note.first <= note.last && note.last <= size, "notes lie in the text");
    static_cast<void>(parse(print(parsed.tree)));
    static_cast<void>(outline(parsed.tree));
    try {
        static_cast<void>(parse(text, {.strict = true, .now = 0}));
    } catch (const newsdex::Error& error) {
        require(error.code() == newsdex::ErrorCode::kQuery, "strict mode fails by kQuery only");
    }
    return 0;
}
