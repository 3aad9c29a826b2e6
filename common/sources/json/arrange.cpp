// A walk over the tree beside one over the text, so that each record has its bytes.
#include "sources/json/arrange.hpp"

#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/fields/collect.hpp"
#include "sources/fields/convert.hpp"
#include "sources/fields/rich_text.hpp"
#include "sources/json/scan.hpp"
#include "sources/json/shapes.hpp"
#include "sources/json/tables.hpp"
#include "sources/json/values.hpp"

namespace newsdex::sources {
namespace {

constexpr int kDeepest = 10;
constexpr int kLookedAt = 8;             // items of a list, to know what it is one of
constexpr std::uint8_t kRankOfName = 6;  // "name" and "subject": what anything may have

/// The texts of the items of a list or map.
std::vector<std::string_view> item_texts(std::string_view text) {
    std::vector<std::string_view> items;
    const bool is_map = text.starts_with('{');
    std::size_t at = 1;
    const auto skip = [&](std::string_view signs) {
        while (at < text.size() &&
               (base::is_white_space(text[at]) || signs.find(text[at]) != std::string_view::npos))
            ++at;
    };
    for (;;) {
        skip(",");
        if (at >= text.size() || text[at] == ']' || text[at] == '}') return items;
        if (is_map) {
            ValueScan key;
            if (key.scan(text.substr(at)) != ValueScan::State::kDone) return items;
            at += key.length();
            skip(":");
        }
        ValueScan value;
        if (value.scan(text.substr(at)) == ValueScan::State::kBad) return items;
        items.push_back(text.substr(at, value.length()));
        at += value.length();
    }
}

/// What a map has of its own.
struct Own {
    bool has_title = false;  ///< not by "name" or "subject"
    bool has_name = false;
    bool has_body = false;   ///< a text, list or map
    bool has_text = false;   ///< a body that is one string of prose
    bool has_tree = false;   ///< a body that is a list or map
    bool has_prose = false;  ///< under any key
    bool has_summary = false, has_date = false, has_source = false;

    explicit Own(Value map) {
        FieldValues fields;
        fields.collect(map, json_field);
        for (const auto& candidate : fields.all(Field::kTitle)) {
            if (text_of(candidate.value).empty()) continue;
            const bool is_name = candidate.rank == kRankOfName || candidate.rank == kRankOfName + 1;
            (is_name ? has_name : has_title) = true;
        }
        for (const auto& candidate : fields.all(Field::kBody)) {
            const Value value = candidate.value;
            has_body = has_body || value.is_map() || value.is_list() || value.is_string();
            has_tree = has_tree || value.is_map() || value.is_list();
            has_text = has_text || (value.is_string() && is_prose(value.text()));
        }
        for (Value item = map.first(); item && !has_text && !has_prose; item = item.next())
            has_prose = item.is_string() && is_prose(item.text());
        has_summary = !fields.first(Field::kSummary, text_of).first.empty();
        has_date = fields.has(Field::kPublished) || fields.has(Field::kModified);
        has_source = fields.has(Field::kAuthors) || fields.has(Field::kUrl);
    }

    [[nodiscard]] bool is_article() const {
        if (has_title && (has_body || has_summary || has_date)) return true;
        if (has_name && (has_body || (has_summary && has_date))) return true;
        return (has_text && (has_date || has_source)) || ((has_tree || has_prose) && has_date);
    }

    /// No part of another article, as a section with a title is.
    [[nodiscard]] bool is_whole() const {
        return has_title && (has_body || has_summary) && (has_date || has_source);
    }
};

bool is_like(Value map, int depth) {
    if (!map.is_map()) return false;
    if (is_known_shape(map) || Own(map).is_article()) return true;
    if (depth == 2) return false;
    for (Value item = map.first(); item; item = item.next())
        if (item.is_map() && is_like(item, depth + 1)) return true;
    return false;
}

bool is_list_of_articles(Value list) {
    int looked_at = 0;
    for (Value item = list.first(); item && looked_at < kLookedAt; item = item.next(), ++looked_at)
        if (is_like(item, 0)) return true;
    return false;
}

/// Two keys of the one are keys of the other, and half of those of the one that has fewer.
bool are_alike(Value one, Value other) {
    std::size_t keys = 0, others = 0, common = 0;
    for (Value item = one.first(); item; item = item.next(), ++keys)
        common += other[item.key()] ? 1 : 0;
    for (Value item = other.first(); item; item = item.next()) ++others;
    return common >= 2 && 2 * common >= std::min(keys, others);
}

/// {"a1": {…}, "a2": {…}}: several maps that are alike, and articles.
bool is_map_of_articles(Value map) {
    Value first, second;
    for (Value item = map.first(); item && !second; item = item.next())
        if (item.is_map()) (first ? second : first) = item;
    if (!second || !is_like(first, 1) || !is_like(second, 1)) return false;
    const auto is_told = [](const Own& own) { return own.has_title && own.has_body; };
    return (is_told(Own(first)) && is_told(Own(second))) || are_alike(first, second);
}

class Finder {
  public:
    explicit Finder(Arrangement& out) : out_(out) {}

    /// False if nothing in the value is like an article.
    bool find(const Place& place, int depth) {
        if (depth > kDeepest) return false;
        if (place.value.is_list()) return find_in_items(place, depth);
        if (!place.value.is_map()) return false;
        if (add_rows(place)) return true;
        return is_map_of_articles(place.value) && !Own(place.value).is_article()
                   ? add_items(place, depth)
                   : find_in_map(place, depth);
    }

  private:
    bool add_rows(const Place& place) {
        std::deque<Tree> rows = rows_of_table(place.value);
        for (Tree& row : rows) {
            out_.rows.push_back(std::move(row));
            out_.places.push_back({out_.rows.back().root(), place.text});
        }
        return !rows.empty();
    }

    /// Each item of a list or map of records is one, or holds some.
    bool add_items(const Place& place, int depth) {
        const std::vector<std::string_view> texts = item_texts(place.text);
        std::size_t at = 0;
        for (Value item = place.value.first(); item; item = item.next(), ++at) {
            if (!item.is_map() && !item.is_list()) continue;
            const Place inner{item, at < texts.size() ? texts[at] : place.text, place.section};
            if (!find(inner, depth + 1)) out_.places.push_back(inner);
        }
        return true;
    }

    bool find_in_items(const Place& place, int depth) {
        if (is_list_of_articles(place.value)) return add_items(place, depth);
        const std::vector<std::string_view> texts = item_texts(place.text);
        bool found = false;
        std::size_t at = 0;
        for (Value item = place.value.first(); item; item = item.next(), ++at)
            found = find({item, at < texts.size() ? texts[at] : place.text, place.section},
                         depth + 1) ||
                    found;
        return found;
    }

    /// Does the member hold records, not parts of the article that the map itself may be?
    static bool holds_records(Value member, const Own& own) {
        if (!member.is_list() && !member.is_map()) return false;
        const bool holds = member.is_list() ? is_list_of_articles(member)
                                            : is_map_of_articles(member) || has_list(member);
        if (!holds || !own.is_article()) return holds;
        const auto field = json_field(member.key());
        const bool is_body = field && field->field == Field::kBody && own.has_title;
        return is_envelope_key(member.key()) &&
               (!is_body || (member.is_list() && Own(member.first()).is_whole()));
    }

    /// An envelope in an envelope: {"channel": {"title": …, "item": [ … ]}}.
    static bool has_list(Value map) {
        for (Value item = map.first(); item; item = item.next())
            if (item.is_list() && is_envelope_key(item.key()) && is_list_of_articles(item))
                return true;
        return false;
    }

    bool find_in_map(const Place& place, int depth) {
        const Own own(place.value);
        const bool is_known = is_known_shape(place.value);
        std::vector<bool> holds;
        std::size_t lists = 0;
        for (Value item = place.value.first(); item; item = item.next()) {
            holds.push_back(!is_known && holds_records(item, own));
            lists += holds.back() && item.is_list() ? 1 : 0;
        }
        const bool has_records = std::find(holds.begin(), holds.end(), true) != holds.end();
        const bool is_record = is_known || own.is_article();
        if (is_record && (!has_records || own.has_text)) out_.places.push_back(place);
        if (is_record && !has_records) return true;
        return find_in_members(place, holds, {depth, has_records, lists > 1}) || is_record;
    }

    struct Members {
        int depth;
        bool has_records;   ///< among them
        bool are_sections;  ///< several lists: their keys are sections
    };

    bool find_in_members(const Place& place, const std::vector<bool>& holds, Members members) {
        const std::vector<std::string_view> texts = item_texts(place.text);
        bool found = false;
        std::size_t at = 0;
        for (Value item = place.value.first(); item; item = item.next(), ++at) {
            if (members.has_records && !holds[at]) continue;
            Place inner{item, at < texts.size() ? texts[at] : place.text, place.section};
            if (members.are_sections && !is_envelope_key(item.key())) inner.section = item.key();
            const std::size_t before = out_.places.size();
            if (!find(inner, members.depth + 1)) continue;
            found = true;
            // What is about a single article completes it: {"id": 7, "article": {…}}.
            const bool is_itself = out_.places.size() == before + 1 && item.is_map() &&
                                   out_.places.back().text.data() == inner.text.data();
            if (is_itself && !members.has_records && Own(item).is_article() &&
                !is_known_shape(item)) {
                out_.places.back() = place;
                return true;
            }
        }
        return found;
    }

    Arrangement& out_;
};

}  // namespace

bool is_like_article(Value map) { return is_like(map, 0); }

Arrangement arrange(Value value, std::string_view text) {
    Arrangement arrangement;
    const Place whole{value, base::trim(text, base::is_white_space)};
    if (!Finder(arrangement).find(whole, 0)) arrangement.places.push_back(whole);
    return arrangement;
}

}  // namespace newsdex::sources
