// Tables of the compressions and formats that are read.
#include "document/file_kind.hpp"

#include <array>
#include <utility>

#include "base/file_name.hpp"
#include "base/lists.hpp"
#include "schema/schema.hpp"

namespace newsdex::document {
namespace {

constexpr std::array<std::string_view, 6> kCompressed{"gz", "xz", "zst", "zstd", "bz2", "lzma"};
constexpr std::array<std::string_view, 4> kJsonLines{"jsonl", "ndjson", "jsonlines", "ldjson"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kTypes{
    {{"text", "text/plain"}, {"markdown", "text/markdown"}, {"json", "application/json"}}};

}  // namespace

std::string ending_of(std::string_view path) {
    const std::string_view name = base::without_turn(path.substr(path.rfind('/') + 1));
    const std::string_view last = base::ending_of(name);
    std::string ending = schema::fold_value(last);
    if (!base::is_one_of(ending, kCompressed)) return ending;
    const std::string_view packed =
        base::without_turn(name.substr(0, name.size() - last.size() - 1));
    const std::string_view below = base::ending_of(packed);
    return below.empty() ? ending : schema::fold_value(below) + "." + ending;
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
