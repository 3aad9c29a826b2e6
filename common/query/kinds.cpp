// The table of kinds.
#include "query/kinds.hpp"

#include <array>
#include <cstddef>

namespace newsdex::query {
namespace {

constexpr auto kNowhere = Stands::kNowhere;
constexpr auto kAtPlaces = Stands::kAtPlaces;
constexpr auto kAsBelow = Stands::kWhereChildrenDo;

constexpr std::array kRows{
    KindRow{Kind::kEverything, "everything", "", kItem, kNowhere, false},
    KindRow{Kind::kNothing, "nothing", "", kItem, kNowhere, false},
    KindRow{Kind::kWord, "", "", kItem, kAtPlaces, false},
    KindRow{Kind::kPrefix, "", "", kItem, kAtPlaces, false},
    KindRow{Kind::kAnyWord, "any", "", kItem, kAtPlaces, false},
    KindRow{Kind::kPhrase, "PHRASE", "", kItem, kAtPlaces, false},
    KindRow{Kind::kAnd, "AND", "", kAndBinding, kNowhere, true},
    KindRow{Kind::kOr, "OR", "", kOrBinding, kAsBelow, true},
    KindRow{Kind::kNot, "NOT", "", kNotBinding, kNowhere, true},
    KindRow{Kind::kNear, "NEAR/", "PRE/", kNearBinding, kAtPlaces, true},
    KindRow{Kind::kNotNear, "NOT NEAR/", "NOT PRE/", kNearBinding, kAtPlaces, true},
    KindRow{Kind::kField, "", "", kItem, kAsBelow, true},
    KindRow{Kind::kDate, "DATE", "", kItem, kNowhere, false},
    KindRow{Kind::kAtLeast, "ATLEAST", "", kItem, kAsBelow, true},
    KindRow{Kind::kLetters, "", "", kItem, kAsBelow, false},
};

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < kRows.size(); ++i)
        if (kRows[i].kind != static_cast<Kind>(i)) return false;
    return kRows.size() == static_cast<std::size_t>(Kind::kLetters) + 1;
}
static_assert(is_in_order());

}  // namespace

const KindRow& row_of(Kind kind) noexcept { return kRows[static_cast<std::size_t>(kind)]; }

}  // namespace newsdex::query
