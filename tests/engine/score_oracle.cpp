// A sum over the nodes; a word of a phrase that is repeated counts once.
#include "tests/engine/score_oracle.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace newsdex::test {
namespace {

using plan::Kind;
using plan::Node;

class Scorer {
  public:
    Scorer(const ScoredArticle& article, const ScoredIndex& index)
        : article_(article), index_(index) {}

    double score(const Node& node) const {
        if (node.filter) return 0;
        switch (node.kind) {
            case Kind::kTerm:
                return term(node);
            case Kind::kOr:
                return either(
                    node, [this](const Node& child) { return matches(child) ? score(child) : 0; });
            case Kind::kAnd:
                return sum(node, [this](const Node& child) { return score(child); });
            case Kind::kMost:
                return sum(node,
                           [this](const Node& child) { return matches(child) ? score(child) : 0; });
            case Kind::kMaybe: {
                double out = score(node.children.front());
                for (std::size_t i = 1; i < node.children.size(); ++i)
                    if (matches(node.children[i])) out += score(node.children[i]);
                return out;
            }
            default:
                return anywhere(node);
        }
    }

  private:
    /// Of a node whose words need not stand where they were asked for.
    double anywhere(const Node& node) const {
        switch (node.kind) {
            case Kind::kTerm:
            case Kind::kAnd:
                return score(node);
            case Kind::kOr:
                return either(node, [this](const Node& child) {
                    return stands_anywhere(child) ? anywhere(child) : 0;
                });
            case Kind::kPhrase:
            case Kind::kNear: {
                std::set<plan::TermId> counted;
                return sum(node, [&](const Node& child) {
                    const bool again =
                        child.kind == Kind::kTerm && !counted.insert(child.term).second;
                    return again ? 0 : anywhere(child);
                });
            }
            case Kind::kNotNear:
            case Kind::kInParts:
            case Kind::kAtLeast:
                return anywhere(node.children.front());
            default:
                return 0;
        }
    }

    bool stands_anywhere(const Node& node) const {
        const auto stands = [this](const Node& child) {
            return child.kind == Kind::kAnyWord || stands_anywhere(child);
        };
        switch (node.kind) {
            case Kind::kOr:
                if (node.cover) return article_.occurrences.has(*node.cover);
                return std::any_of(node.children.begin(), node.children.end(), stands);
            case Kind::kPhrase:
            case Kind::kNear:
                return std::all_of(node.children.begin(), node.children.end(), stands);
            case Kind::kNotNear:
            case Kind::kInParts:
            case Kind::kAtLeast:
                return stands(node.children.front());
            default:
                return matches(node);
        }
    }

    double term(const Node& node) const {
        double out = weight(node.scored_as.value_or(node.term));
        if (node.exact && article_.occurrences.has(*node.exact)) {
            out += engine::exact_weight(index_.frequency(*node.exact), index_.all, index_.ranking)
                       .of(article_.wdf(*node.exact), 0);
        }
        return out;
    }

    double weight(plan::TermId term) const {
        return engine::word_weight(index_.frequency(term), index_.all, index_.ranking)
            .of(article_.wdf(term), article_.length);
    }

    template <class Part>
    double either(const Node& node, const Part& part) const {
        if (node.cover) return weight(*node.cover);
        if (engine::is_unscored(node)) return 0;
        if (!engine::is_one_word(node)) return sum(node, part);
        double occurrences = 0;
        std::vector<std::uint64_t> frequencies;
        for (const Node& child : node.children) {
            occurrences += article_.wdf(child.term);
            frequencies.push_back(index_.frequency(child.term));
        }
        const std::uint64_t with =
            engine::frequency_of_any(std::move(frequencies), index_.all.articles);
        return engine::word_weight(with, index_.all, index_.ranking)
            .of(occurrences, article_.length);
    }

    template <class Part>
    static double sum(const Node& node, const Part& part) {
        double out = 0;
        for (const Node& child : node.children) out += part(child);
        return out;
    }

    bool matches(const Node& node) const {
        match::Work work(1'000'000'000);
        return match::matches(node, article_.occurrences, work);
    }

    const ScoredArticle& article_;
    const ScoredIndex& index_;
};

}  // namespace

double score_of(const Node& node, const ScoredArticle& article, const ScoredIndex& index) {
    return Scorer(article, index).score(node);
}

std::uint32_t loosened_words(const Node& node, const ScoredArticle& article) {
    std::uint32_t out = 0;
    for (const Node& child : node.children) {
        match::Work work(1'000'000'000);
        if (node.kind == Kind::kMost)
            out += child.counted && match::matches(child, article.occurrences, work) ? 1 : 0;
        else
            out += loosened_words(child, article);
    }
    return out;
}

}  // namespace newsdex::test
