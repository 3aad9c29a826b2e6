// Reads the file to its end, as the reader would have.
#include "ingest/file_hash.hpp"

#include "files/file_source.hpp"

namespace newsdex::ingest {

std::optional<base::Hash> hash_file(const std::string& path) {
    files::FileSource file(path);
    if (!file.not_regular().empty()) return std::nullopt;
    const base::Hash hash = file.finish();
    return file.problem().kind == files::Problem::Kind::kNone ? std::optional(hash) : std::nullopt;
}

}  // namespace newsdex::ingest
