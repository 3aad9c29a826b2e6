// The order is that of the files and of the places in them, which no run can change.
#include "index/claimants.hpp"

#include <algorithm>
#include <tuple>

#include "article/content_hash.hpp"
#include "article/default_language.hpp"
#include "article/identity.hpp"
#include "article/versions.hpp"
#include "schema/document_data.hpp"

namespace newsdex::index {

namespace {

auto order_of(const Claimant& claimant) {
    const Article& article = claimant.article;
    const std::uint64_t first = article.byte_range ? article.byte_range->first : 0;
    // Members are mostly numbers: the shorter one is the smaller.
    return std::tuple(std::string_view(article.path), first, article.member.size(),
                      std::string_view(article.member));
}

/// How many claimants before `index` are equal to it in path and content. All equal articles of a
/// file claim the same id (the guid is part of the content), so this is the count within the file.
std::uint64_t equal_before(const std::vector<Claimant>& claimants, std::size_t index) {
    std::uint64_t count = 0;
    for (std::size_t i = index; i-- > 0;) {
        if (claimants[i].article.path != claimants[index].article.path) break;
        if (claimants[i].known.content == claimants[index].known.content) ++count;
    }
    return count;
}

}  // namespace

std::vector<Claimant> in_order(
    std::vector<Claimant> claimants,
    const std::function<void(DocId docid, Article& article)>& fill_place) {
    for (Claimant& claimant : claimants) {
        Article& article = claimant.article;
        article = schema::decode_article(claimant.data, schema::UpTo::kWhole).article;
        article::clear_filled_language(article);
        claimant.known.content = article::content_hash(article);
        article.body.clear();
        fill_place(claimant.known.docid, article);
    }
    std::sort(claimants.begin(), claimants.end(),
              [](const Claimant& a, const Claimant& b) { return order_of(a) < order_of(b); });
    return claimants;
}

std::vector<Identity> settled_identities(const base::Hash& claim,
                                         const std::vector<Claimant>& claimants) {
    std::vector<article::Version> versions;
    for (const Claimant& claimant : claimants)
        versions.push_back(article::version_of(claimant.article, claimant.known.content));
    const std::vector<bool> superseded = article::superseded(versions);
    const auto holder = std::find(superseded.begin(), superseded.end(), false);
    std::vector<Identity> out;
    for (std::size_t i = 0; i < claimants.size(); ++i) {
        Identity identity{claim, std::nullopt, false};
        if (superseded.begin() + static_cast<std::ptrdiff_t>(i) != holder) {
            identity = {article::place_id(claimants[i].article, claimants[i].known.content,
                                          equal_before(claimants, i)),
                        claim, superseded[i]};
        }
        out.push_back(identity);
    }
    return out;
}

}  // namespace newsdex::index
