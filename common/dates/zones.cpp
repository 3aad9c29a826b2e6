// Abbreviations of time zones.
#include <algorithm>
#include <array>

#include "dates/words.hpp"

namespace newsdex::dates {
namespace {

struct Zone {
    std::string_view name;
    std::int32_t minutes;
};

// Sorted by name.
constexpr std::array<Zone, 65> kZones{{
    {"acdt", 630},  {"acst", 570},  {"adt", -180}, {"aedt", 660}, {"aest", 600}, {"aft", 270},
    {"akdt", -480}, {"akst", -540}, {"art", -180}, {"ast", -240}, {"awst", 480}, {"bdt", 360},
    {"brt", -180},  {"bst", 60},    {"cat", 120},  {"cdt", -300}, {"cest", 120}, {"cet", 60},
    {"clt", -240},  {"cot", -300},  {"cst", -360}, {"eat", 180},  {"edt", -240}, {"eest", 180},
    {"eet", 120},   {"est", -300},  {"gmt", 0},    {"gst", 240},  {"hkt", 480},  {"hst", -600},
    {"ict", 420},   {"idt", 180},   {"irst", 210}, {"ist", 330},  {"jst", 540},  {"kst", 540},
    {"mdt", -360},  {"mesz", 120},  {"mez", 60},   {"msk", 180},  {"mst", -420}, {"myt", 480},
    {"ndt", -150},  {"npt", 345},   {"nst", -210}, {"nzdt", 780}, {"nzst", 720}, {"pdt", -420},
    {"pet", -300},  {"pht", 480},   {"pkt", 300},  {"pst", -480}, {"pyt", -240}, {"sast", 120},
    {"sgt", 480},   {"trt", 180},   {"utc", 0},    {"uyt", -180}, {"vet", -240}, {"wat", 60},
    {"west", 60},   {"wet", 0},     {"wib", 420},  {"wit", 540},  {"wita", 480},
}};

}  // namespace

std::optional<ZoneName> zone_of(std::string_view word, std::string_view language) {
    if (word == "z") return ZoneName{};
    if (word == "ist") {
        if (language.starts_with("he") || language == "en-IL") return ZoneName{120, false};
        if (language.starts_with("ga") || language == "en-IE") return ZoneName{60, false};
        return ZoneName{330, !(language == "en-IN" || language.starts_with("hi"))};
    }
    if (word == "cst" && language.starts_with("zh")) return ZoneName{480, false};
    const auto* found = std::lower_bound(
        kZones.begin(), kZones.end(), word,
        [](const Zone& zone, std::string_view wanted) { return zone.name < wanted; });
    if (found == kZones.end() || found->name != word) return std::nullopt;
    return ZoneName{found->minutes, false};
}

}  // namespace newsdex::dates
