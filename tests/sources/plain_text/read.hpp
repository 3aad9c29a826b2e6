// Plain text in, articles out, for tests.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sources/plain_text/reader.hpp"

namespace newsdex::test {

class Collector : public sources::ArticleVisitor {
  public:
    bool on_article(Article&& article) override {
        articles.push_back(std::move(article));
        return articles.size() < limit;
    }
    void on_failure(Failure&& failure) override { failures.push_back(std::move(failure)); }

    std::vector<Article> articles;
    std::vector<Failure> failures;
    std::size_t limit = 1'000'000;
};

/// What the reader knows when it looks for dates in a text.
inline dates::DateContext text_context() { return {.now = kLateMay, .origin = DateOrigin::kText}; }

inline std::vector<Article> read_all(std::string_view bytes, const std::string& name = "news/a.txt",
                                     std::int64_t mtime_seconds = 1'767'435'304) {
    files::FileEntry entry;
    entry.path = entry.name = name;
    entry.mtime_ns = mtime_seconds * 1'000'000'000;  // 2026-01-03 if not given
    sources::ReadOptions options;
    options.now = kLateMay;
    Collector collector;
    const auto decoded = text::decode_text(bytes);
    if (!decoded) return {};
    (void)sources::read_plain_text(*decoded, entry, options, collector);
    return std::move(collector.articles);
}

/// The one article that the text holds.
inline Article read_one(std::string_view bytes, const std::string& name = "news/a.txt",
                        std::int64_t mtime_seconds = 1'767'435'304) {
    std::vector<Article> articles = read_all(bytes, name, mtime_seconds);
    EXPECT_EQ(articles.size(), 1U) << bytes.substr(0, 200);
    return articles.empty() ? Article{} : std::move(articles.front());
}

}  // namespace newsdex::test
