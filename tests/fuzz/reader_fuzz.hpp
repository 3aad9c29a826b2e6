// What every reader must hold whatever the bytes are.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "sources/input.hpp"
#include "sources/reader.hpp"
#include "tests/support/memory_source.hpp"

namespace newsdex::test {

inline void require(bool holds) {
    if (!holds) std::abort();
}

/// Stops the target where an article breaks a promise of Article.
class CheckingVisitor final : public sources::ArticleVisitor {
  public:
    bool on_article(Article&& article) override {
        ++articles;
        for (const std::string* text :
             {&article.title, &article.subtitle, &article.summary, &article.body, &article.dateline,
              &article.guid, &article.publisher, &article.section, &article.url}) {
            require(base::is_valid_utf8(*text));
            require(text->find('\0') == std::string::npos);
        }
        for (const auto* list : {&article.authors, &article.keywords, &article.places})
            for (const std::string& text : *list)
                require(base::is_valid_utf8(text) && !text.empty());
        require(!article.title.empty() || !article.body.empty() || !article.summary.empty());
        return true;
    }
    void on_failure(Failure&& failure) override { require(!failure.reason.empty()); }

    std::size_t articles = 0;
};

using ReadContent = sources::ReadResult (*)(sources::Input&, const sources::FileEntry&,
                                            const sources::ReadOptions&, sources::ArticleVisitor&);

inline void fuzz_reader(ReadContent read, std::string_view bytes, const char* name,
                        std::size_t step) {
    MemorySource source(bytes, step);
    sources::Input input(source);
    sources::FileEntry entry;
    entry.path = name;
    entry.name = name;
    sources::ReadOptions options;
    options.now = 1'767'225'600;
    CheckingVisitor visitor;
    const sources::ReadResult result = read(input, entry, options, visitor);
    const bool explained = result.outcome == sources::Outcome::kRead || !result.reason.empty();
    require(explained);
}

}  // namespace newsdex::test
