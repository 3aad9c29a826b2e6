#include "ingest/carry.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "article/content_hash.hpp"
#include "article/default_language.hpp"
#include "article/identity.hpp"
#include "index/stored.hpp"

namespace newsdex::ingest {

Carry::Carry(store::Snapshot& from, index::IndexWriter& to, index::Claims& claims,
             std::string_view language)
    : from_(from),
      to_(to),
      claims_(claims),
      default_language_(article::as_tag(std::string(language))),
      builder_(language) {}

std::uint64_t Carry::articles_of(std::string_view path, std::string_view name) {
    std::vector<Article> articles = index::stored_articles(from_, path);
    std::sort(articles.begin(), articles.end(), [](const Article& a, const Article& b) {
        return std::tuple(a.byte_range, a.member.size(), std::string_view(a.member)) <
               std::tuple(b.byte_range, b.member.size(), std::string_view(b.member));
    });
    std::map<base::Hash, std::uint64_t> seen;
    for (Article& article : articles) {
        article.path = name;
        article::clear_filled_language(article);
        const base::Hash content = article::content_hash(article);
        const std::uint64_t equal_before = seen[content]++;
        const base::Hash claim = article::claimed_id(article, content, equal_before);
        const base::Hash place = article::place_id(article, content, equal_before);
        article::fill_language(article, default_language_);
        to_.add(builder_.build(article, content, claim), claims_.on_add(claim, place));
    }
    return articles.size();
}

}  // namespace newsdex::ingest
