// From a node's matches down to the words that made them.
#include <algorithm>
#include <optional>
#include <utility>

#include "match/ends.hpp"
#include "match/match.hpp"

namespace newsdex::match {
namespace {

using plan::Kind;
using plan::Node;
using Marks = std::vector<Spot::At>;
using WordNumber = std::optional<std::uint32_t>;

/// Finds the words of those extents of a node that begin and end where the node above needs it.
class Marker {
  public:
    Marker(Occurrences& article, Ends& ends) : article_(article), ends_(ends) {}

    /// `firsts`, `lasts`: nullptr for all.
    void mark(const Node& node, const Positions* firsts, const Positions* lasts, WordNumber word) {
        if ((firsts && firsts->empty()) || (lasts && lasts->empty())) return;
        word = node.word ? node.word : word;
        switch (node.kind) {
            case Kind::kTerm:
                return mark_word(node, firsts, lasts, word);
            case Kind::kOr:
                for (const Node& child : node.children) select_and_mark(child, firsts, lasts, word);
                return;
            case Kind::kPhrase:
                return mark_phrase(node, firsts, lasts, word);
            case Kind::kNear:
                return mark_near(node, firsts, lasts, word);
            case Kind::kNotNear:
                return mark_not_near(node, firsts, lasts, word);
            case Kind::kInParts: {
                const Node& child = node.children.front();
                const Positions here =
                    ends_.allowed(node, ends_.select(child, Side::kFirst, firsts));
                return mark(child, &here, lasts, word);
            }
            case Kind::kAtLeast:
                if (!ends_.all(node, Side::kFirst).empty())
                    mark(node.children.front(), firsts, lasts, word);
                return;
            default:
                return;
        }
    }

    /// Ascending, each once.
    Marks take() {
        const auto key = [](const Spot::At& at) { return std::pair(at.extent, at.word); };
        std::sort(marks_.begin(), marks_.end(),
                  [&](const Spot::At& a, const Spot::At& b) { return key(a) < key(b); });
        marks_.erase(
            std::unique(marks_.begin(), marks_.end(),
                        [&](const Spot::At& a, const Spot::At& b) { return key(a) == key(b); }),
            marks_.end());
        return std::move(marks_);
    }

  private:
    void mark_word(const Node& node, const Positions* firsts, const Positions* lasts,
                   WordNumber word) {
        const auto is_in = [](const Positions* positions, Position at) {
            return !positions || std::binary_search(positions->begin(), positions->end(), at);
        };
        for (const Extent& extent : word_extents(node, article_))
            if (is_in(firsts, extent.first) && is_in(lasts, extent.last))
                marks_.push_back({extent, word.value_or(0)});
    }

    void select_and_mark(const Node& node, const Positions* firsts, const Positions* lasts,
                         WordNumber word) {
        const Positions its_firsts = ends_.select(node, Side::kFirst, firsts);
        const Positions its_lasts = ends_.select(node, Side::kLast, lasts);
        mark(node, &its_firsts, &its_lasts, word);
    }

    void mark_near(const Node& node, const Positions* firsts, const Positions* lasts,
                   WordNumber word) {
        const Reach reach{1, node.number};
        for (const Part& part : ends_.parts(node)) {
            for (std::size_t order = 0; order < (node.ordered ? 1U : 2U); ++order) {
                const Node& earlier = node.children[order];
                const Node& later = node.children[1 - order];
                const Positions begin = ends_.select(earlier, Side::kFirst, firsts, part.stretch);
                const Positions end = ends_.select(later, Side::kLast, lasts, part.stretch);
                const Positions left = ends_.across(earlier, Side::kFirst, begin);
                const Positions right = ends_.across(later, Side::kLast, end);
                const Positions left_ends = ends_.reaching(left, right, reach);
                const Positions right_begins = ends_.reached(left, right, reach);
                mark(earlier, &begin, &left_ends, word);
                mark(later, &right_begins, &end, word);
            }
        }
    }

    void mark_not_near(const Node& node, const Positions* firsts, const Positions* lasts,
                       WordNumber word) {
        const Node& child = node.children.front();
        for (const Part& first : ends_.parts(node)) {
            for (const Part& last : ends_.parts(node)) {
                if (last.number < first.number) continue;
                const Positions begin = ends_.far_firsts(
                    node, ends_.select(child, Side::kFirst, firsts, first.stretch), last);
                const Positions end = ends_.far_lasts(
                    node, ends_.select(child, Side::kLast, lasts, last.stretch), first);
                mark(child, &begin, &end, word);
            }
        }
    }

    /// Forward, where each part begins and ends behind those before it; then backward from the
    /// ends that are asked for.
    void mark_phrase(const Node& node, const Positions* firsts, const Positions* lasts,
                     WordNumber word) {
        std::vector<PhraseElement> elements;
        PhraseCursor cursor(node, Side::kFirst);
        for (PhraseElement element = cursor.next(); element.node; element = cursor.next())
            elements.push_back(element);
        for (const Part& part : ends_.parts(node)) {
            std::vector<Positions> begins;
            std::vector<Positions> ends;
            for (const PhraseElement& element : elements) {
                begins.push_back(
                    begins.empty()
                        ? ends_.select(*element.node, Side::kFirst, firsts, part.stretch)
                        : ends_.reached(ends.back(), ends_.all(*element.node, Side::kFirst),
                                        element.reach));
                const Positions found = ends_.across(*element.node, Side::kFirst, begins.back());
                const auto inside = within(found, part.stretch);
                ends.emplace_back(inside.begin(), inside.end());
            }
            if (lasts) ends.back() = common(*lasts, ends.back());
            for (std::size_t i = elements.size(); i-- > 0;) {
                mark(*elements[i].node, &begins[i], &ends[i], word);
                if (i == 0) break;
                const Positions used =
                    common(ends_.across(*elements[i].node, Side::kLast, ends[i]), begins[i]);
                ends[i - 1] = ends_.reaching(ends[i - 1], used, elements[i].reach);
            }
        }
    }

    Occurrences& article_;
    Ends& ends_;
    Marks marks_;
};

class Locator {
  public:
    Locator(Occurrences& article, Work& work, std::size_t limit)
        : article_(article), work_(work), ends_(article, work), limit_(limit) {}

    /// Boolean nodes: into the children that hold.
    void visit(const Node& node, WordNumber word, bool root) {
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

    std::vector<Spot> take() {
        std::stable_sort(places_.begin(), places_.end(),
                         [](const Spot& a, const Spot& b) { return a.extent < b.extent; });
        return std::move(places_);
    }

  private:
    /// What stands at places can be judged by them, whatever the engine knows of the article.
    bool holds(const Node& node) {
        if (node.kind == Kind::kTerm || (node.kind == Kind::kOr && node.word))
            return !ends_.all(node, Side::kFirst).empty() || matches(node, article_, work_);
        return matches(node, article_, work_);
    }

    void add_places(const Node& node, WordNumber word) {
        Marker marker(article_, ends_);
        marker.mark(node, nullptr, nullptr, word);
        const Marks marks = marker.take();
        auto next = marks.begin();
        const Positions& firsts = ends_.all(node, Side::kFirst);
        for (std::size_t i = 0; i < firsts.size() && places_.size() < limit_;) {
            Spot place{{firsts[i], firsts[i]}, {}};
            // Matches that overlap are one place: as far as those get that begin in it.
            while (i < firsts.size() && firsts[i] <= place.extent.last) {
                const auto begun = within(firsts, {firsts[i], place.extent.last});
                const Positions ends =
                    ends_.across(node, Side::kFirst, {begun.begin(), begun.end()});
                place.extent.last = std::max(place.extent.last, ends.back());
                i += begun.size();
            }
            for (; next != marks.end() && next->extent.first <= place.extent.last; ++next)
                place.words.push_back(*next);
            places_.push_back(std::move(place));
        }
    }

    Occurrences& article_;
    Work& work_;
    Ends ends_;
    std::size_t limit_;
    std::vector<Spot> places_;
};

}  // namespace

std::vector<Spot> locate(const plan::Plan& plan, Occurrences& article, Work& work,
                         std::size_t limit) {
    Locator locator(article, work, limit);
    try {
        locator.visit(plan.root, std::nullopt, true);
    } catch (const OutOfWork&) {
        // The article is found all the same; what was located until now is shown.
    }
    return locator.take();
}

}  // namespace newsdex::match
