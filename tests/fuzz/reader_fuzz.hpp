// What every reader must hold whatever the bytes are.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "sources/reader.hpp"

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

/// `content`: what the reader takes, a files::Input or a text::Decoded.
template <class Read, class Content>
void fuzz_reader(Read read, Content& content, const char* name) {
    files::FileEntry entry;
    entry.path = name;
    entry.name = name;
    sources::ReadOptions options;
    options.now = 1'767'225'600;
    CheckingVisitor visitor;
    const sources::ReadResult result = read(content, entry, options, visitor);
    const bool explained = result.outcome == sources::Outcome::kRead || !result.reason.empty();
    require(explained);
}

}  // namespace newsdex::test
