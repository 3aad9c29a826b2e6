#include "tests/support/simple_reader.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace newsdex::test {

namespace {

using sources::Outcome;

std::string first_part(std::string& rest, char mark) {
    const std::size_t at = rest.find(mark);
    const std::string part = rest.substr(0, at);
    rest = at == std::string::npos ? "" : rest.substr(at + 1);
    return part;
}

/// What the signs behind the title say.
void declare(Article& article) {
    std::string& title = article.title;
    if (title.ends_with('~')) article.origin["body"] = "truncated, 5 characters are missing";
    if (title.ends_with('!')) article.status = Status::kCancelled;
    if (const std::size_t at = title.find('@'); at != std::string::npos)
        article.version = title.substr(at + 1, title.find_first_of("!~", at) - at - 1);
}

void read_lines(const std::string& bytes, sources::ArticleVisitor& visitor) {
    std::istringstream in(bytes);
    std::uint64_t begin = 0;
    unsigned number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        const std::uint64_t end = begin + line.size();
        if (line.find('|') == std::string::npos) {
            visitor.on_failure({"x", "line " + std::to_string(number), "no bar"});
        } else {
            Article article;
            article.guid = first_part(line, '|');
            article.title = first_part(line, '|');
            article.body = line;
            declare(article);
            article.member = std::to_string(number);
            article.byte_range = {{begin, end}};
            article.format = "lines";
            if (!visitor.on_article(std::move(article))) return;
        }
        begin = end + 1;
    }
}

}  // namespace

ingest::Readers SimpleReader::readers() {
    ingest::Readers out;
    out.version = [this](std::string_view) { return version; };
    out.versions = [this] { return version; };
    out.read = [this](const files::FileEntry& entry, const sources::ReadOptions&,
                      sources::ArticleVisitor& visitor) {
        if (before_reading) before_reading(entry.path);
        ++opened;
        sources::ReadResult result;
        result.reader_version = version;
        std::ifstream in(entry.path, std::ios::binary);
        if (!in && !std::filesystem::exists(entry.path))
            return result.outcome = Outcome::kGone, result;
        if (!in) {
            result.outcome = Outcome::kFailed;
            result.reason = "no permission";
            result.may_pass = true;
            return result;
        }
        std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        result.content_hash = base::hash(bytes);
        result.bytes = bytes.size();
        const std::string kind = std::filesystem::path(entry.name).extension();
        result.format = kind.empty() ? "none" : kind.substr(1);
        if (kind == ".pic")
            return result.outcome = Outcome::kSkipped, result.skip = SkipCode::kKind,
                   result.reason = "picture", result;
        if (kind == ".bad") {
            result.content_hash = {};  // as of a file that was not read to its end
            result.outcome = Outcome::kFailed;
            result.reason = "damaged";
            return result;
        }
        if (bytes.empty()) {
            result.outcome = Outcome::kSkipped;
            result.reason = "empty";
            result.skip = SkipCode::kEmpty;
            result.list_path = true;
            return result;
        }
        if (kind == ".lines") {
            read_lines(bytes, visitor);
            return result;
        }
        Article article;
        article.title = first_part(bytes, '\n');
        article.body = bytes;
        article.format = "text";
        if (article.body.find("today") != std::string::npos)
            article.published = Date{entry.mtime_ns / 1'000'000'000, {}, {}, DateOrigin::kText};
        result.asked_mtime = article.published.has_value();
        visitor.on_article(std::move(article));
        return result;
    };
    return out;
}

}  // namespace newsdex::test
