#include "tests/oracle/manual/scan.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

namespace newsdex::test::manual {

namespace {

/// Part, first and last position.
using Span = std::tuple<std::size_t, int, int>;
using Spans = std::set<Span>;

bool one_of(const std::string& field, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), field) != names.end();
}

bool visible(const std::string& field) {
    return one_of(field, {"title", "subtitle", "summary", "author", "dateline", "body"});
}

/// Fields in which the capitals of a name say nothing.
bool without_names(const std::string& scope) {
    return one_of(scope, {"title", "author", "dateline", "place", "org", "person"});
}

/// Fields that find words as written only.
bool as_written(const std::string& scope) {
    return one_of(scope, {"author", "dateline", "place", "org", "person"});
}

class Scan {
  public:
    explicit Scan(const Paper& paper) : paper_(paper) {}

    bool holds(const Node& node, const std::string& scope) const;

  private:
    Spans spans(const Node& node, const std::string& scope) const;
    Spans simple_word(const std::string& text, Form form, const std::string& scope) const;
    Spans word_spans(const Node& node, const std::string& scope) const;
    Spans phrase_spans(const std::vector<Node>& items, const std::string& scope) const;
    Spans near_spans(const Node& node, const std::string& scope) const;
    Spans away_spans(const Node& node, const std::string& scope) const;
    bool has_value(const Node& node) const;

    const Paper& paper_;
};

/// Has this node places in the text? What has none is near nothing.
bool placed(const Node& node) {
    switch (node.kind) {
        case Kind::kWord:
        case Kind::kPhrase:
            return true;
        case Kind::kOr:
        case Kind::kNear:
        case Kind::kField:
            return std::all_of(node.kids.begin(), node.kids.end(), placed);
        case Kind::kAway:
            return placed(node.kids[0]) && placed(node.kids[1]);
        case Kind::kAtLeast:
            return placed(node.kids[0]);
        default:
            return false;
    }
}

/// Two spans of one part that do not overlap, the first before the second, at most n apart.
bool follows(const Span& a, const Span& b, int n) {
    const int gap = std::get<1>(b) - std::get<2>(a);
    return std::get<0>(a) == std::get<0>(b) && gap >= 1 && gap <= n;
}

Span around(const Span& a, const Span& b) {
    return {std::get<0>(a), std::min(std::get<1>(a), std::get<1>(b)),
            std::max(std::get<2>(a), std::get<2>(b))};
}

Spans Scan::simple_word(const std::string& text, Form form, const std::string& scope) const {
    Spans found;
    if (form == Form::kName && without_names(scope)) form = Form::kInflected;
    const auto fits = [&](const Place& place) {
        if (form == Form::kGap) return true;
        return std::any_of(place.forms.begin(), place.forms.end(), [&](const std::string& have) {
            if (form == Form::kBegins) return have.starts_with(text);
            if (form == Form::kName) return place.name && have == text;
            if (form == Form::kInflected && !as_written(scope))
                return stem_of(have) == stem_of(text);
            return have == text;
        });
    };
    for (std::size_t part = 0; part < paper_.parts.size(); ++part) {
        const Part& at = paper_.parts[part];
        if (scope.empty() ? !visible(at.field) : at.field != scope) continue;
        for (const Place& place : at.places)
            if (fits(place) && (form != Form::kGap || place.first == place.last))
                found.emplace(part, place.first, place.last);
    }
    return found;
}

Spans Scan::word_spans(const Node& node, const std::string& scope) const {
    const std::size_t cut = node.text.find_first_of("-/");
    if (cut == std::string::npos) return simple_word(node.text, node.form, scope);
    const std::string first = node.text.substr(0, cut), second = node.text.substr(cut + 1);
    Spans found = phrase_spans({word(first, Form::kWritten), word(second, Form::kWritten)}, scope);
    if (node.text[cut] == '-') found.merge(simple_word(first + second, node.form, scope));
    return found;
}

Spans Scan::phrase_spans(const std::vector<Node>& items, const std::string& scope) const {
    Spans found = word_spans(items.front(), scope);
    for (std::size_t i = 1; i < items.size(); ++i) {
        Spans longer;
        const Spans next = word_spans(items[i], scope);
        for (const Span& a : found)
            for (const Span& b : next)
                if (std::get<0>(a) == std::get<0>(b) && std::get<1>(b) == std::get<2>(a) + 1)
                    longer.insert(around(a, b));
        found = std::move(longer);
    }
    return found;
}

Spans Scan::near_spans(const Node& node, const std::string& scope) const {
    Spans found;
    const Spans left = spans(node.kids[0], scope), right = spans(node.kids[1], scope);
    for (const Span& a : left)
        for (const Span& b : right)
            if (follows(a, b, node.n) || (!node.in_order && follows(b, a, node.n)))
                found.insert(around(a, b));
    return found;
}

Spans Scan::away_spans(const Node& node, const std::string& scope) const {
    Spans found;
    const Spans left = spans(node.kids[0], scope), right = spans(node.kids[1], scope);
    for (const Span& a : left)
        if (std::none_of(right.begin(), right.end(), [&](const Span& b) {
                return follows(a, b, node.n) || (!node.in_order && follows(b, a, node.n));
            }))
            found.insert(a);
    return found;
}

Spans Scan::spans(const Node& node, const std::string& scope) const {
    switch (node.kind) {
        case Kind::kWord:
            return word_spans(node, scope);
        case Kind::kPhrase:
            return phrase_spans(node.kids, scope);
        case Kind::kOr: {
            Spans all;
            for (const Node& kid : node.kids) all.merge(spans(kid, scope));
            return all;
        }
        case Kind::kNear:
            return near_spans(node, scope);
        case Kind::kAway:
            return away_spans(node, scope);
        case Kind::kField:
            return spans(node.kids[0], node.field);
        case Kind::kAtLeast: {
            Spans places = spans(node.kids[0], scope);
            std::set<std::pair<std::size_t, int>> starts;
            for (const auto& [part, first, last] : places) starts.emplace(part, first);
            return starts.size() >= static_cast<std::size_t>(node.n) ? places : Spans{};
        }
        default:
            return {};
    }
}

bool value_fits(const std::string& field, const std::string& have, const Node& asked) {
    // A folder or a file, anywhere on the way.
    if (field == "path")
        return ('/' + have + '/')
                   .find('/' + asked.text + (asked.form == Form::kBegins ? "" : "/")) !=
               std::string::npos;
    if (asked.form == Form::kBegins) return have.starts_with(asked.text);
    if (have == asked.text) return true;
    if (field == "lang") return have.starts_with(asked.text + "-");
    return false;
}

/// "example.org" of "https://example.org/a".
std::string host_of(const std::string& url) {
    const std::size_t start = url.find("//") + 2;
    return url.substr(start, url.find('/', start) - start);
}

bool Scan::has_value(const Node& node) const {
    const std::string field = node.field == "host" ? "url" : node.field;
    const auto values = paper_.values.find(field);
    if (values == paper_.values.end()) return false;
    return std::any_of(values->second.begin(), values->second.end(), [&](const std::string& have) {
        if (node.field != "host") return value_fits(field, have, node);
        const std::string host = host_of(have);
        return value_fits("host", host, node) || host.ends_with("." + node.text);
    });
}

bool is_list(const Node& node) { return node.kind == Kind::kAnd || node.kind == Kind::kOr; }

/// Fields stand at the words, as `title:(a OR -b)` is title:a OR -title:b.
Node with_fields_inside(const Node& node, const std::string& scope) {
    if (node.kind == Kind::kField) return with_fields_inside(node.kids[0], node.field);
    if (node.kind == Kind::kWord || node.kind == Kind::kPhrase)
        return scope.empty() ? node : within_field(scope, node);
    Node out = node;
    for (Node& kid : out.kids) kid = with_fields_inside(kid, scope);
    return out;
}

/// Words of place:, org: and person: are near no words but those of the same field.
std::string list_of(const Node& node) {
    if (node.kind == Kind::kField)
        return one_of(node.field, {"place", "org", "person"}) ? node.field : "";
    if (node.kind != Kind::kOr && node.kind != Kind::kNear && node.kind != Kind::kAway &&
        node.kind != Kind::kAtLeast)
        return "";
    const std::string first = list_of(node.kids[0]);
    for (const Node& kid : node.kids)
        if (node.kind == Kind::kOr && list_of(kid) != first) return "mixed";
    return first;
}

bool stands(const Node& node) { return placed(node) && list_of(node) != "mixed"; }

/// What must not be near in `a not w/5 (b AND c)`: b and c; what has no place does not matter.
void gather(const Node& node, const std::string& list, std::vector<Node>& out) {
    if (stands(node)) {
        if (list_of(node) == list) out.push_back(node);
    } else if (is_list(node)) {
        for (const Node& kid : node.kids) gather(kid, list, out);
    }
}

/// A distance over AND holds for each side, also where the AND stands in an OR. What has no place
/// is near nothing and asked beside the distance. So it is for atleast.
Node spread(const Node& node) {
    Node out = node;
    for (Node& kid : out.kids) kid = spread(kid);
    if (out.kind != Kind::kNear && out.kind != Kind::kAway && out.kind != Kind::kAtLeast)
        return out;
    for (std::size_t side = 0; side < out.kids.size(); ++side) {
        const Node& kid = out.kids[side];
        if (stands(kid)) continue;
        if (out.kind == Kind::kAway && side == 1) break;
        // Of an AND what stands nowhere is asked by itself.
        const auto apart = [&](const Node& one) {
            return kid.kind == Kind::kAnd && !is_list(one) && !placed(one);
        };
        if (is_list(kid) && !std::all_of(kid.kids.begin(), kid.kids.end(), apart)) {
            Node list = kid;
            for (Node& inner : list.kids) {
                if (apart(inner)) continue;
                Node one = out;
                one.kids[side] = inner;
                inner = one;
            }
            return spread(list);
        }
        return out.kind == Kind::kNear ? join(Kind::kAnd, out.kids) : kid;
    }
    if (out.kind == Kind::kNear && list_of(out.kids[0]) != list_of(out.kids[1]))
        return join(Kind::kAnd, out.kids);
    if (out.kind == Kind::kAway) {
        std::vector<Node> near;
        gather(out.kids[1], list_of(out.kids[0]), near);
        if (near.empty()) return out.kids[0];
        out.kids[1] = join(Kind::kOr, near);
    }
    return out;
}

bool Scan::holds(const Node& node, const std::string& scope) const {
    const auto kid_holds = [&](const Node& kid) { return holds(kid, scope); };
    switch (node.kind) {
        case Kind::kEverything:
            return true;
        case Kind::kNothing:
            return false;
        case Kind::kAnd:
            return std::all_of(node.kids.begin(), node.kids.end(), kid_holds);
        case Kind::kOr:
            return std::any_of(node.kids.begin(), node.kids.end(), kid_holds);
        case Kind::kNot:
            return !kid_holds(node.kids[0]);
        case Kind::kField:
            return holds(node.kids[0], node.field);
        case Kind::kValue:
            return has_value(node);
        case Kind::kDays:
            return paper_.days && paper_.days->first <= node.last_day &&
                   node.first_day <= paper_.days->second;
        case Kind::kUndated:
            return !paper_.days;
        default:
            return !spans(node, scope).empty();
    }
}

}  // namespace

std::vector<std::string> matching(const Node& node, const std::vector<Paper>& papers) {
    const Node asked = spread(with_fields_inside(node, ""));
    std::vector<std::string> guids;
    for (const Paper& paper : papers)
        if (Scan(paper).holds(asked, "")) guids.push_back(paper.guid);
    std::sort(guids.begin(), guids.end());
    return guids;
}

}  // namespace newsdex::test::manual
