// The table of spellings.
#include "query/operators.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/lists.hpp"
#include "query/characters.hpp"

namespace newsdex::query {
namespace {

/// The number a run ends in, if nothing but it follows `name` (any case); "near/5", "near5".
std::optional<unsigned> number_after(std::string_view lower, std::string_view name) {
    if (lower.substr(0, name.size()) != name) return std::nullopt;
    const std::string_view digits = lower.substr(name.size());
    if (!all_digits(digits)) return std::nullopt;
    // More digits than that is beyond any limit and need not be exact.
    return digits.size() > 6 ? 1'000'000U : static_cast<unsigned>(std::stoul(std::string(digits)));
}

struct Spelling {
    std::string_view name;
    bool ordered;
    bool negative;
    bool professional;
};
constexpr std::array kNearSpellings{
    Spelling{"near/", false, false, false},   Spelling{"near", false, false, false},
    Spelling{"w/", false, false, true},       Spelling{"/", false, false, true},
    Spelling{"pre/", true, false, true},      Spelling{"adj/", true, false, false},
    Spelling{"adj", true, false, false},      Spelling{"onear/", true, false, true},
    Spelling{"around/", false, false, false}, Spelling{"not/", false, true, true},
};

Token near(unsigned distance, const Spelling& spelling) {
    return {.kind = TokenKind::kNear,
            .professional = spelling.professional,
            .ordered = spelling.ordered,
            .negative = spelling.negative,
            .number = distance};
}

std::optional<Token> read_near(std::string_view run) {
    if (run == "NEAR" || run == "ADJ")
        return near(kDefaultDistance, {"", run == "ADJ", false, false});
    // All others end in a number or a slash, which hardly any word does.
    if (run.empty() || (!is_digit(run.back()) && run.back() != '/')) return std::nullopt;
    const std::string lower = base::lower_case(run);
    for (const Spelling& spelling : kNearSpellings)
        if (const auto n = number_after(lower, spelling.name)) return near(*n, spelling);
    if (lower.size() > 3 && lower.back() == '/') {
        if (const auto n = number_after(lower.substr(0, lower.size() - 1), "/n"))
            return near(*n, {"", false, false, true});
    }
    return std::nullopt;
}

}  // namespace

std::optional<Token> read_operator(std::string_view run) {
    if (run == "AND" || run == "&&") return Token{.kind = TokenKind::kAnd};
    if (run == "OR" || run == "||" || run == "|") return Token{.kind = TokenKind::kOr};
    if (run == "NOT") return Token{.kind = TokenKind::kNot, .number = 1};
    constexpr std::size_t kLongest = 24;  // "around/" and a number; keeps long words cheap
    if (run.size() > kLongest) return std::nullopt;
    return read_near(run);
}

std::optional<Token> read_lower_operator(std::string_view run) {
    if (run.size() > 4) return std::nullopt;
    const std::string upper = base::upper_case(run);
    const bool known = upper == "AND" || upper == "OR" || upper == "NOT" || upper == "NEAR";
    return known ? read_operator(upper) : std::nullopt;
}

std::optional<Token> read_function(std::string_view name) {
    const std::string lower = base::lower_case(name);
    if (const auto n = number_after(lower, "atleast")) {
        return Token{.kind = TokenKind::kAtLeast,
                     .professional = true,
                     .number = std::clamp(*n, 1U, kLargestDistance)};
    }
    const auto with_letters = [](Letters letters) {
        return Token{.kind = TokenKind::kLetters, .letters = letters};
    };
    if (lower == "caps") return with_letters(Letters::kCaps);
    if (lower == "allcaps") return with_letters(Letters::kAllCaps);
    if (lower == "nocaps") return with_letters(Letters::kNoCaps);
    constexpr std::array<std::string_view, 14> kFieldFunctions{
        "headline", "hl",         "body",    "byline", "publication", "section", "subject",
        "term",     "geographic", "company", "person", "title",       "author",  "text"};
    if (!base::is_one_of(lower, kFieldFunctions)) return std::nullopt;
    // subject() is the index term in Nexis; subject: is a mail's.
    return Token{.kind = TokenKind::kField,
                 .field = lower == "subject" ? Field::kKeyword : *field_called(lower)};
}

}  // namespace newsdex::query
