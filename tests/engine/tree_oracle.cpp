#include "tests/engine/tree_oracle.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>

namespace newsdex::test {
namespace {

using query::Field;
using query::Kind;
using query::Node;

/// Section and words from first to last, both included.
struct Stretch {
    int section = 0;
    int first = 0;
    int last = 0;
    auto operator<=>(const Stretch&) const = default;
};
using Stretches = std::set<Stretch>;

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

std::string stem_of(std::string word) {
    if (word.size() > 2 && word.back() == 's') word.pop_back();
    return word;
}

enum class How { kStem, kExact, kPrefix };

class Oracle {
  public:
    explicit Oracle(const SmallArticle& article) : article_(article) {
        parts_ = {words_of(article.title), words_of(article.author), words_of(article.body)};
    }

    bool matches(const Node& node, int section) const {
        const auto child = [&](const Node& one) { return matches(one, section); };
        switch (node.kind) {
            case Kind::kEverything:
                return true;
            case Kind::kNothing:
                return false;
            case Kind::kAnd:
                return std::all_of(node.children.begin(), node.children.end(), child);
            case Kind::kOr:
                return std::any_of(node.children.begin(), node.children.end(), child);
            case Kind::kNot:
                return !matches(node.children[0], section);
            case Kind::kDate:
                return in_days(node);
            case Kind::kField:
                if (node.field == Field::kPublisher)
                    return article_.publisher == node.children[0].text;
                return matches(node.children[0], part_at(node.field));
            default:
                return !stretches(node, section).empty();
        }
    }

  private:
    static int part_at(Field field) {
        return field == Field::kTitle ? 0 : field == Field::kAuthor ? 1 : 2;
    }

    bool in_days(const Node& node) const {
        if (node.dates.undated) return article_.first_day.empty();
        if (article_.first_day.empty()) return false;
        const auto first = static_cast<query::Day>(std::stoul(article_.first_day));
        const auto last = static_cast<query::Day>(std::stoul(article_.last_day));
        return (!node.dates.last || first <= *node.dates.last) &&
               (!node.dates.first || last >= *node.dates.first);
    }

    Stretches words(const std::string& wanted, How how, int section) const {
        Stretches found;
        for (int s = 0; s < 3; ++s) {
            if (section >= 0 && s != section) continue;
            // The author's words are not stemmed when the author is asked for.
            const bool exact = how == How::kExact || (how == How::kStem && section == 1);
            for (int i = 0; i < static_cast<int>(parts_[s].size()); ++i) {
                const std::string& word = parts_[s][i];
                const bool same = how == How::kPrefix ? word.compare(0, wanted.size(), wanted) == 0
                                  : exact             ? word == wanted
                                                      : stem_of(word) == stem_of(wanted);
                if (same) found.insert({s, i, i});
            }
        }
        return found;
    }

    Stretches phrase(const Node& node, int section) const {
        Stretches found;
        bool begun = false;
        int gap = 0;
        for (const Node& child : node.children) {
            if (child.kind == Kind::kAnyWord) {
                ++gap;
                continue;
            }
            const Stretches next =
                child.kind == Kind::kPrefix
                    ? words(child.text, How::kPrefix, section)
                    : words(child.text, node.inflected ? How::kStem : How::kExact, section);
            Stretches longer;
            for (const Stretch& a : found) {
                for (const Stretch& b : next)
                    if (a.section == b.section && b.first == a.last + gap + 1)
                        longer.insert({a.section, a.first, b.last});
            }
            found = begun ? longer : next;
            begun = true;
            gap = 0;
        }
        return found;
    }

    static bool is_near(const Node& node, const Stretch& a, const Stretch& b) {
        if (a.section != b.section) return false;
        const int distance = static_cast<int>(node.number);
        const bool in_order = b.first > a.last && b.first - a.last <= distance;
        const bool reversed = a.first > b.last && a.first - b.last <= distance;
        return in_order || (reversed && !node.ordered);
    }

    Stretches near(const Node& node, int section) const {
        const Stretches left = stretches(node.children[0], section);
        const Stretches right = stretches(node.children[1], section);
        Stretches found;
        for (const Stretch& a : left) {
            bool any = false;
            for (const Stretch& b : right) {
                if (!is_near(node, a, b)) continue;
                any = true;
                if (node.kind == Kind::kNear)
                    found.insert({a.section, std::min(a.first, b.first), std::max(a.last, b.last)});
            }
            if (node.kind == Kind::kNotNear && !any) found.insert(a);
        }
        return found;
    }

    Stretches stretches(const Node& node, int section) const {
        switch (node.kind) {
            case Kind::kWord:
                return words(node.text, How::kStem, section);
            case Kind::kPrefix:
                return words(node.text, How::kPrefix, section);
            case Kind::kPhrase:
                return phrase(node, section);
            case Kind::kNear:
            case Kind::kNotNear:
                return near(node, section);
            case Kind::kField:
                return stretches(node.children[0], part_at(node.field));
            case Kind::kAtLeast: {
                Stretches found = stretches(node.children[0], section);
                std::set<std::pair<int, int>> starts;
                for (const Stretch& one : found) starts.insert({one.section, one.first});
                return starts.size() >= node.number ? found : Stretches{};
            }
            case Kind::kOr: {
                Stretches found;
                for (const Node& child : node.children) found.merge(stretches(child, section));
                return found;
            }
            default:
                return {};
        }
    }

    const SmallArticle& article_;
    std::vector<std::vector<std::string>> parts_;
};

}  // namespace

bool oracle_matches(const query::Node& tree, const SmallArticle& article) {
    return Oracle(article).matches(tree, -1);
}

}  // namespace newsdex::test
