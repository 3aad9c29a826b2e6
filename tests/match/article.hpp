// An article as the judge sees it, written by hand.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "match/match.hpp"

namespace newsdex::test {

class HandArticle : public match::Occurrences {
  public:
    std::map<plan::TermId, std::vector<match::Position>> terms;
    std::vector<match::Position> starts;
    std::optional<schema::Days> day;
    std::optional<std::int64_t> released;
    std::string file;

    bool has(plan::TermId term) override { return terms.count(term) > 0; }
    std::span<const match::Position> positions(plan::TermId term) override {
        const auto found = terms.find(term);
        if (found == terms.end()) return {};
        return found->second;
    }
    std::span<const match::Position> part_starts() override { return starts; }
    std::optional<schema::Days> days() override { return day; }
    std::optional<std::int64_t> embargo() override { return released; }
    std::string path() override { return file; }
};

inline plan::Node node_of(plan::Kind kind, std::vector<plan::Node> children = {},
                          unsigned number = 0) {
    plan::Node node;
    node.kind = kind;
    node.children = std::move(children);
    node.number = number;
    return node;
}

inline plan::Node term_of(plan::TermId term) {
    plan::Node node = node_of(plan::Kind::kTerm);
    node.term = term;
    node.word = term;
    return node;
}

}  // namespace newsdex::test
