#include "sources/whole_text.hpp"

#include "sources/plain_text/reader.hpp"

namespace newsdex::sources {

std::string_view whole_content(Input& input, std::size_t max_bytes) {
    std::string_view content = input.peek(max_bytes + 1);
    if (content.size() > max_bytes) {
        std::size_t end = max_bytes;
        while (end > 0 && (static_cast<unsigned char>(content[end]) & 0xC0U) == 0x80) --end;
        content = content.substr(0, end);
    }
    return content;
}

std::optional<Decoded> decoded_content(Input& input, const ReadOptions& options,
                                       ReadResult& result) {
    const std::string_view content = whole_content(input, options.max_record_bytes);
    const Problem& problem = input.problem();
    const bool usable = problem.kind == Problem::Kind::kNone || problem.kind == Problem::Kind::kCut;
    std::optional<Decoded> decoded = usable ? decode_text(content) : std::nullopt;
    if (decoded) return decoded;
    result.outcome = Outcome::kFailed;
    result.reason = usable ? "binary content" : problem.reason;
    return std::nullopt;
}

ReadResult read_text(Input& input, const FileEntry& entry, const ReadOptions& options,
                     ArticleVisitor& visitor) {
    ReadResult result;
    const std::optional<Decoded> decoded = decoded_content(input, options, result);
    if (!decoded) return result;
    return read_plain_text(*decoded, entry, options, visitor);
}

}  // namespace newsdex::sources
