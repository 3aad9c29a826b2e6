// Counts the parts of the query by themselves, then all but one of them.
#include "search/reasons.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "query/print.hpp"

namespace newsdex::search {
namespace {

using query::Kind;
using query::Node;

constexpr std::size_t kMostParts = 8;

bool is_placed(const Node& node) { return node.kind == Kind::kPhrase || node.kind == Kind::kNear; }

/// Does the place of words decide anything in it?
bool has_placed(const Node& node) {
    return is_placed(node) || std::any_of(node.children.begin(), node.children.end(), has_placed);
}

/// The same with all of the words of each phrase and distance anywhere: "oil price" as oil AND
/// price.
Node anywhere(Node node) {
    if (is_placed(node)) {
        std::erase_if(node.children,
                      [](const Node& child) { return child.kind == Kind::kAnyWord; });
        node.kind = Kind::kAnd;
        node.written = true;
    }
    for (Node& child : node.children) child = anywhere(std::move(child));
    return node;
}

Node without(const Node& tree, std::size_t part) {
    Node out = tree;
    out.children.erase(out.children.begin() + static_cast<std::ptrdiff_t>(part));
    return out;
}

std::string articles(std::uint64_t count) {
    return std::to_string(count) + (count == 1 ? " article" : " articles");
}

Note note_of(NoteCode code, std::string message, const Node& node) {
    return {code, std::move(message), node.range.first, node.range.last};
}

}  // namespace

std::vector<Note> reasons(const Node& tree,
                          const std::function<std::uint64_t(const Node&)>& count) {
    std::vector<Note> notes;
    const bool is_all = tree.kind == Kind::kAnd && tree.children.size() > 1;
    if (is_placed(tree) && count(anywhere(tree)) == 0) return reasons(anywhere(tree), count);
    const std::vector<Node> parts = is_all ? tree.children : std::vector<Node>{tree};
    if (parts.size() > kMostParts) return notes;
    std::string counts;
    bool all_found = true;
    for (const Node& part : parts) {
        const std::uint64_t found = is_all ? count(part) : 0;
        all_found = all_found && found > 0;
        counts += (counts.empty() ? "" : ", ") + query::print(part) + ' ' + std::to_string(found);
        if (found > 0 || !has_placed(part)) continue;
        const std::uint64_t apart = count(anywhere(part));
        if (apart == 0) continue;
        notes.push_back(note_of(NoteCode::kApart,
                                "no article has " + query::print(part) + "; " + articles(apart) +
                                    (apart == 1 ? " has" : " have") + " its words elsewhere",
                                part));
    }
    if (!is_all || !all_found) return notes;
    std::size_t best = 0;
    std::uint64_t most = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::uint64_t rest = count(without(tree, i));
        if (rest <= most) continue;
        most = rest;
        best = i;
    }
    std::string message = "no article has all of it; by themselves there are " + counts;
    if (most > 0 && parts.size() > 2) {
        message += "; without " + query::print(parts[best]) + " there " +
                   (most == 1 ? "is " : "are ") + articles(most);
    }
    notes.push_back(note_of(NoteCode::kNeverTogether, std::move(message), tree));
    return notes;
}

}  // namespace newsdex::search
