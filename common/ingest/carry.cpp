// Articles are built anew from their stored data, as if they had just been read.
#include "ingest/carry.hpp"

#include <map>

#include "article/content_hash.hpp"
#include "article/default_language.hpp"
#include "index/ledger.hpp"
#include "index/members.hpp"
#include "index/stored.hpp"

namespace newsdex::ingest {

Carry::Carry(const index::Known& from, index::Update& to, std::string_view language)
    : from_(from),
      to_(to),
      default_language_(article::as_tag(std::string(language))),
      builder_(language) {}

std::uint64_t Carry::articles_of(schema::FileNumber number, std::string_view path,
                                 schema::FileNumber to, std::string_view name) {
    std::map<base::Hash, std::uint64_t> seen;
    auto articles = index::stored_articles(from_, from_.documents_of(number, path));
    index::MemberTable members(to, {});
    for (auto& [known, article] : articles) {
        article.path = name;
        article::clear_filled_language(article);
        const base::Hash content = article::content_hash(article);
        const index::Claim claim = index::claim_of(article, content, seen[content]++);
        article::fill_language(article, default_language_);
        const index::DocId docid = to_.add(builder_.build(article, content, claim.id, to), claim);
        members.put({docid, article.member, article.byte_range, {}});
    }
    members.write(to_);
    if (!articles.empty()) index::write_source(to_, to, name);
    return articles.size();
}

}  // namespace newsdex::ingest
