// Tables of the compressions and formats that are read.
#include "document/file_kind.hpp"

#include <array>
#include <utility>

#include "base/lists.hpp"
#include "base/rotated_name.hpp"
#include "schema/schema.hpp"

namespace newsdex::document {
namespace {

constexpr std::array<std::string_view, 6> kCompressed{"gz", "xz", "zst", "zstd", "bz2", "lzma"};
constexpr std::array<std::string_view, 4> kJsonLines{"jsonl", "ndjson", "jsonlines", "ldjson"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kTypes{
    {{"text", "text/plain"}, {"markdown", "text/markdown"}, {"json", "application/json"}}};

/// Where the ending of `name` begins; npos if it has none.
std::size_t ending_at(std::string_view name) {
    const std::size_t point = name.rfind('.');
    const bool ending = point != std::string_view::npos && point > 0 && point + 1 < name.size() &&
                        name.find(' ', point) == std::string_view::npos;
    return ending ? point + 1 : std::string_view::npos;
}

}  // namespace

std::string ending_of(std::string_view path) {
    const std::string_view name = base::without_turn(path.substr(path.rfind('/') + 1));
    const std::size_t at = ending_at(name);
    if (at == std::string_view::npos) return {};
    std::string ending = schema::fold_value(name.substr(at));
    if (!base::is_one_of(ending, kCompressed)) return ending;
    const std::string_view packed = base::without_turn(name.substr(0, at - 1));
    const std::size_t below = ending_at(packed);
    if (below == std::string_view::npos) return ending;
    return schema::fold_value(packed.substr(below)) + "." + ending;
}

std::string_view media_type_of(std::string_view format, std::string_view path) {
    const std::string ending = ending_of(path);
    const std::string_view whole = ending;
    if (format == "json" && base::is_one_of(whole.substr(0, whole.find('.')), kJsonLines))
        return "application/x-ndjson";
    for (const auto& [name, type] : kTypes)
        if (name == format) return type;
    return {};
}

}  // namespace newsdex::document
