// Reading files in tests: what comes out of one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sources/reader.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::sources {

/// Everything that one file gave.
struct Reading final : ArticleVisitor {
    bool on_article(Article&& article) override {
        articles.push_back(std::move(article));
        return articles.size() < stop_after;
    }
    void on_failure(Failure&& failure) override { failures.push_back(std::move(failure)); }

    std::vector<Article> articles;
    std::vector<Failure> failures;
    ReadResult result;
    std::size_t stop_after = SIZE_MAX;
};

inline constexpr std::int64_t kNow = 1'767'225'600;  // 2026-01-01
inline constexpr std::int64_t kNanoseconds = 1'000'000'000;

/// An entry as the walk would give it for a file written on 2025-06-01.
inline files::FileEntry entry_for(const std::filesystem::path& path) {
    files::FileEntry entry;
    entry.path = path.native();
    entry.name = path.filename().native();
    entry.mtime_ns = 1'748'736'000 * kNanoseconds;
    return entry;
}

inline ReadOptions options_for_tests() {
    ReadOptions options;
    options.now = kNow;
    return options;
}

inline Reading read_path(const std::filesystem::path& path,
                         const ReadOptions& options = options_for_tests()) {
    Reading reading;
    reading.result = read_file(entry_for(path), options, reading);
    return reading;
}

/// Reads content as a file of that name.
inline Reading read_as(std::string_view name, std::string_view content,
                       const ReadOptions& options = options_for_tests()) {
    const test::TemporaryFolder folder;
    return read_path(folder.write(name, content), options);
}

inline std::vector<std::string> titles_of(const Reading& reading) {
    std::vector<std::string> titles;
    for (const Article& article : reading.articles) titles.push_back(article.title);
    return titles;
}

}  // namespace newsdex::sources
