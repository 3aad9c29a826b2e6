// One walk over the values of the field.
#include "plan/near_values.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "query/fields.hpp"

namespace newsdex::plan {
namespace {

constexpr std::size_t kMostLookedAt = 20'000;
constexpr std::size_t kMostNamed = 3;
constexpr std::size_t kFewValues = 6;
constexpr std::size_t kShortest = 3;  // letters of a value that is looked for within others

bool is_within(std::string_view part, std::string_view whole) {
    return part.size() >= kShortest && whole.find(part) != std::string_view::npos;
}

}  // namespace

std::vector<NearValue> near_values(const IndexFacts& facts, const schema::Term& wanted) {
    const std::u32string letters = base::code_points(wanted.text);
    const std::size_t limit = letters.size() <= 4 ? 1 : 2;
    base::EditDistance distance(letters, limit);
    struct Candidate {
        std::size_t away = 0;
        NearValue value;
    };
    std::vector<Candidate> near;
    std::vector<NearValue> all;
    std::size_t looked_at = 0;
    facts.walk({wanted.form, wanted.span, wanted.field, ""}, [&](std::string_view text,
                                                                 std::uint64_t frequency) {
        if (all.size() <= kFewValues) all.push_back({std::string(text), frequency});
        const std::size_t away = distance.to(text);
        const bool contains = is_within(wanted.text, text) || is_within(text, wanted.text);
        if (away <= limit || contains) near.push_back({away, {std::string(text), frequency}});
        return ++looked_at < kMostLookedAt;
    });
    std::sort(near.begin(), near.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.away, b.value.frequency, a.value.text) <
               std::tie(b.away, a.value.frequency, b.value.text);
    });
    if (near.empty() && all.size() <= kFewValues) return all;
    std::vector<NearValue> out;
    for (Candidate& candidate : near)
        if (out.size() < kMostNamed) out.push_back(std::move(candidate.value));
    return out;
}

std::string missing_value(const IndexFacts& facts, const schema::Term& wanted) {
    std::string out =
        "no article has " + std::string(query::name_of(*wanted.field)) + " \"" + wanted.text + '"';
    const std::vector<NearValue> values = near_values(facts, wanted);
    for (std::size_t i = 0; i < values.size(); ++i) {
        out += i == 0 ? "; there is " : ", ";
        out += '"' + values[i].text + "\" (" + std::to_string(values[i].frequency) + ')';
    }
    return out;
}

}  // namespace newsdex::plan
