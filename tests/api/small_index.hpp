// A folder of articles and its index, for tests of the public interface.
#pragma once

#include <newsdex/newsdex.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {

struct TextFile {
    std::string name;
    std::string content;
};

class SmallIndex {
  public:
    SmallIndex() = default;
    /// Writes the files and indexes them.
    explicit SmallIndex(const TextFile& first, const TextFile& second = {},
                        const TextFile& third = {}) {
        for (const TextFile* file : {&first, &second, &third})
            if (!file->name.empty()) write(file->name, file->content);
        sync();
    }

    void write(std::string_view name, std::string_view content) {
        folder_.write("news/" + std::string(name), content);
    }
    SyncReport sync(bool prune = false) {
        SyncOptions options;
        options.jobs = 1;
        options.prune = prune;
        return Indexer(directory()).sync({news()}, options);
    }
    [[nodiscard]] Index open() const { return Index::open(directory()); }
    [[nodiscard]] Results search(std::string_view query, SearchOptions options = {}) const {
        return open().search(query, options);
    }
    [[nodiscard]] std::filesystem::path news() const { return folder_ / "news"; }
    [[nodiscard]] std::filesystem::path directory() const { return folder_ / "db"; }

  private:
    TemporaryFolder folder_;
};

/// Code points [first, last) of a text.
inline std::string part_of(std::string_view text, CodePointRange range) {
    std::string out;
    std::size_t index = 0;
    for (const char c : text) {
        const bool starts = (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
        if (starts) ++index;
        if (index > range.first && index <= range.last) out += c;
    }
    return out;
}

/// What is highlighted in the snippet, in order.
inline std::vector<std::string> highlighted(const Hit& hit) {
    std::vector<std::string> out;
    for (const CodePointRange& range : hit.highlights) out.push_back(part_of(hit.snippet, range));
    return out;
}

inline std::vector<std::string> titles(const Results& results) {
    std::vector<std::string> out;
    for (const Hit& hit : results.hits) out.push_back(hit.article.title);
    return out;
}

}  // namespace newsdex::test
