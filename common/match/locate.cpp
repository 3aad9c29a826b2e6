// From the extents of a node down to the words that made them.
#include <algorithm>
#include <optional>
#include <utility>

#include "match/algebra.hpp"
#include "match/match.hpp"

namespace newsdex::match {
namespace {

using plan::Kind;
using plan::Node;
using Marks = std::vector<Place::At>;

bool has(const Extents& extents, const Extent& extent) {
    return std::binary_search(extents.begin(), extents.end(), extent);
}

bool ends_before(const Extent& a, const Extent& b) { return a.last < b.last; }

std::pair<Extents::const_iterator, Extents::const_iterator> ending_at(const Extents& by_end,
                                                                      Position last) {
    return std::equal_range(by_end.begin(), by_end.end(), Extent{last, last}, ends_before);
}

class Locator {
  public:
    Locator(Occurrences& article, std::size_t limit) : article_(article), limit_(limit) {}

    /// Boolean nodes: into the children that hold.
    void visit(const Node& node, std::optional<std::uint32_t> word, bool root) {
        if (places_.size() >= limit_) return;
        word = node.word ? node.word : word;
        switch (node.kind) {
            case Kind::kNot:
                return;
            case Kind::kAnd:
            case Kind::kMost:
            case Kind::kMaybe:
            case Kind::kOr:
                // The article is known to match, so a child of the root's AND does.
                if (node.kind == Kind::kOr && node.word) break;
                for (const Node& child : node.children) {
                    const bool known = root && node.kind == Kind::kAnd;
                    if (known || holds(child)) visit(child, word, root && known);
                }
                return;
            default:
                break;
        }
        add_places(node, word);
    }

    std::vector<Place> take() {
        std::stable_sort(places_.begin(), places_.end(),
                         [](const Place& a, const Place& b) { return a.extent < b.extent; });
        return std::move(places_);
    }

  private:
    /// What stands at places can be judged by them, whatever the engine knows of the article.
    bool holds(const Node& node) {
        if (node.kind == Kind::kTerm || (node.kind == Kind::kOr && node.word)) {
            return !extents(node, article_).empty() || matches(node, article_);
        }
        return matches(node, article_);
    }

    void add_places(const Node& node, std::optional<std::uint32_t> word) {
        const Extents found = extents(node, article_);
        Marks marks;
        mark(node, found, word, marks);
        std::sort(marks.begin(), marks.end(), [](const Place::At& a, const Place::At& b) {
            return std::pair(a.extent, a.word) < std::pair(b.extent, b.word);
        });
        marks.erase(std::unique(marks.begin(), marks.end(),
                                [](const Place::At& a, const Place::At& b) {
                                    return a.extent == b.extent && a.word == b.word;
                                }),
                    marks.end());
        auto next = marks.begin();
        for (std::size_t i = 0; i < found.size() && places_.size() < limit_;) {
            Place place{found[i], {}};
            // Matches that overlap are one place.
            for (++i; i < found.size() && found[i].first <= place.extent.last; ++i) {
                place.extent.last = std::max(place.extent.last, found[i].last);
            }
            for (; next != marks.end() && next->extent.first <= place.extent.last; ++next) {
                place.words.push_back(*next);
            }
            places_.push_back(std::move(place));
        }
    }

    /// The words of those extents of `node` that are in `wanted`.
    void mark(const Node& node, const Extents& wanted, std::optional<std::uint32_t> word,
              Marks& marks) {
        word = node.word ? node.word : word;
        switch (node.kind) {
            case Kind::kTerm:
                for (const Extent& extent : wanted) marks.push_back({extent, word.value_or(0)});
                return;
            case Kind::kOr:
                for (const Node& child : node.children) {
                    const Extents its = common(extents(child, article_), wanted);
                    if (!its.empty()) mark(child, its, word, marks);
                }
                return;
            case Kind::kPhrase:
                return mark_phrase(node, wanted, word, marks);
            case Kind::kNear:
                return mark_near(node, wanted, word, marks);
            case Kind::kNotNear:
            case Kind::kSections:
            case Kind::kAtLeast:
                return mark(node.children.front(), wanted, word, marks);
            default:
                return;
        }
    }

    void mark_near(const Node& node, const Extents& wanted, std::optional<std::uint32_t> word,
                   Marks& marks) {
        Extents left;
        Extents right;
        const Sections sections = node.lists ? Sections() : Sections(article_.section_starts());
        near_pairs(extents(node.children[0], article_), extents(node.children[1], article_),
                   {node.number, node.ordered}, sections, [&](const Extent& a, const Extent& b) {
                       if (has(wanted, {std::min(a.first, b.first), std::max(a.last, b.last)})) {
                           left.push_back(a);
                           right.push_back(b);
                       }
                       return true;
                   });
        mark(node.children[0], sorted_distinct(std::move(left)), word, marks);
        mark(node.children[1], sorted_distinct(std::move(right)), word, marks);
    }

    struct Part {
        const Node* node = nullptr;
        Position gap = 0;  ///< words of any kind before it
        Extents own;       ///< its extents, by their ends
        Extents reached;   ///< from the phrase's start to its end, for wanted starts
        Extents used;      ///< its extents that lie in a wanted phrase
    };

    /// Phrases of single words: each position of a match is a word. Matches of a long phrase in a
    /// text that repeats itself overlap; no position is marked twice.
    static void mark_words(const Node& node, const Extents& wanted,
                           std::optional<std::uint32_t> word, Marks& marks) {
        Position marked = 0;  // up to here
        for (const Extent& extent : wanted) {
            for (Position at = std::max(extent.first, marked + 1); at <= extent.last; ++at) {
                const Node& child = node.children[at - extent.first];
                marks.push_back({{at, at}, child.word ? *child.word : word.value_or(0)});
            }
            marked = std::max(marked, extent.last);
        }
    }

    /// Forward: how far each start gets; then backward from the wanted ends.
    void mark_phrase(const Node& node, const Extents& wanted, std::optional<std::uint32_t> word,
                     Marks& marks) {
        const bool words = std::all_of(
            node.children.begin(), node.children.end(),
            [](const Node& child) { return child.kind == Kind::kTerm && child.joined.empty(); });
        if (words) return mark_words(node, wanted, word, marks);
        std::vector<Part> parts = phrase_parts(node);
        Extents reached = wanted;
        for (std::size_t i = parts.size(); i-- > 0;) {
            Part& part = parts[i];
            Extents before;
            for (const Extent& whole : reached) {
                const auto [from, to] = ending_at(part.own, whole.last);
                for (auto it = from; it != to; ++it) {
                    const Extent& own = *it;
                    if (own.first < whole.first) continue;
                    if (i == 0) {
                        if (own.first == whole.first) part.used.push_back(own);
                        continue;
                    }
                    if (own.first < whole.first + part.gap + 1) continue;
                    const Extent rest{whole.first, own.first - part.gap - 1};
                    if (!has(parts[i - 1].reached, rest)) continue;
                    part.used.push_back(own);
                    before.push_back(rest);
                }
            }
            reached = sorted_distinct(std::move(before));
        }
        for (Part& part : parts) {
            mark(*part.node, sorted_distinct(std::move(part.used)), word, marks);
        }
    }

    std::vector<Part> phrase_parts(const Node& node) {
        const Sections sections = node.lists ? Sections() : Sections(article_.section_starts());
        std::vector<Part> parts;
        Position gap = 0;
        for (const Node& child : node.children) {
            if (child.kind == Kind::kAnyWord) {
                ++gap;
                continue;
            }
            Part part{&child, gap, extents(child, article_), {}, {}};
            part.reached =
                parts.empty() ? part.own : adjacent(parts.back().reached, part.own, gap, sections);
            std::sort(part.own.begin(), part.own.end(), ends_before);
            parts.push_back(std::move(part));
            gap = 0;
        }
        return parts;
    }

    Occurrences& article_;
    std::size_t limit_;
    std::vector<Place> places_;
};

}  // namespace

std::vector<Place> locate(const plan::Plan& plan, Occurrences& article, std::size_t limit) {
    Locator locator(article, limit);
    locator.visit(plan.root, std::nullopt, true);
    return locator.take();
}

}  // namespace newsdex::match
