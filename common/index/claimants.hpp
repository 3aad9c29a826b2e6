// Who asks for one id, in order, and which identity each of them gets.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <newsdex/article.hpp>

#include "base/hash.hpp"
#include "index/known.hpp"

namespace newsdex::index {

/// A document that has an id or claims it.
struct Claimant {
    KnownDocument known;
    std::string data;
    Article article;  ///< without its body
};

/// Decodes and sorts by (path, place in the file), which `fill_place` tells; known.content is taken
/// from the data. Errors: kDamaged.
[[nodiscard]] std::vector<Claimant> in_order(
    std::vector<Claimant> claimants,
    const std::function<void(DocId docid, Article& article)>& fill_place);

/// The identities that the claimants of an id, in_order(), must have: the first that no other
/// supersedes (article/versions) has the id, each other one that of its place.
[[nodiscard]] std::vector<Identity> settled_identities(const base::Hash& claim,
                                                       const std::vector<Claimant>& claimants);

}  // namespace newsdex::index
