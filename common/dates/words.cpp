// Looks words up in the tables that scripts/make-date-words made, and zones in ICU.
#include "dates/words.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "base/loaded.hpp"
#include "base/utf8.hpp"

namespace newsdex::dates {
namespace {

#include "dates/name_table.inc"

// What CLDR lacks: names of Austria and Latin America, the genitive of Finnish, further
// abbreviations. Folded, as those of the table, when they are first asked for.
constexpr std::array<std::string_view, 12> kMoreMonths{"jänner genn tammikuun",
                                                       "feber febr febb helmikuun фев",
                                                       "mrz maaliskuun",
                                                       "huhtikuun",
                                                       "toukokuun",
                                                       "kesäkuun",
                                                       "heinäkuun",
                                                       "elokuun",
                                                       "setiembre sett syyskuun сен σεπτ",
                                                       "lokakuun",
                                                       "marraskuun ноя",
                                                       "joulukuun"};

constexpr std::string_view kMoreWeekdays =
    "tues thur thurs mo di mi do fr sonnabend sa so segunda terça quarta quinta sexta feira ma wo "
    "vr "
    "za zo wt śr pt nd po út st čt pá ne среду пятницу субботу пн вт ср чт пт сб вс нд";

constexpr std::string_view kFillers =
    "published updated posted date dated created modified last first issued released release "
    "on at of the datum stand veröffentlicht aktualisiert erstellt am den der vom um uhr le publié "
    "mis à jour de du del el a las la los publicado actualizado fecha pubblicato aggiornato il "
    "alle "
    "ore data às em publicado atualizado gepubliceerd bijgewerkt op om publicerad uppdaterad kl "
    "klo klokken opublikowano zaktualizowano dnia godz ze dne julkaistu päivitetty offentliggjort "
    "publisert oppdatert og and и в от опубликовано обновлено опубліковано оновлено yayın tarihi";

char32_t fold(char32_t c) {
    constexpr std::u32string_view kFrom = U"ıİłŁøØςæ", kTo = U"iillooσa";
    const std::size_t special = kFrom.find(c);
    if (special != std::u32string_view::npos) return kTo[special];
    UErrorCode error = U_ZERO_ERROR;
    static const UNormalizer2* const nfd = base::loaded(unorm2_getNFDInstance(&error));
    std::array<UChar, 16> units{};
    if (U_SUCCESS(error) &&
        unorm2_getDecomposition(nfd, static_cast<UChar32>(c), units.data(),
                                static_cast<std::int32_t>(units.size()), &error) > 0 &&
        U_SUCCESS(error))
        c = units[0];
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

bool is_letter(char32_t c) { return c < 0x2E80 && u_isalpha(static_cast<UChar32>(c)) != 0; }

using Names = std::vector<std::pair<std::string, unsigned>>;

void add_names(Names& names, std::string_view list, unsigned value) {
    for (std::size_t at = 0; at < list.size();) {
        const std::string word = read_word(list, at);
        if (word.empty())
            ++at;
        else
            names.emplace_back(word, value);
    }
}

unsigned value_of(const Names& names, std::string_view word) {
    const auto found = std::lower_bound(
        names.begin(), names.end(), word,
        [](const auto& name, std::string_view wanted) { return name.first < wanted; });
    return found != names.end() && found->first == word ? found->second : 0;
}

/// The place of a name's list, from 1.
Names made(std::initializer_list<std::span<const std::string_view>> tables) {
    Names names;
    for (const auto lists : tables)
        for (unsigned i = 0; i < lists.size(); ++i) add_names(names, lists[i], i + 1);
    std::sort(names.begin(), names.end());
    return names;
}

struct Zone {
    std::string_view name;
    std::int32_t minutes;
};

// Sorted by name.
constexpr std::array<Zone, 51> kZones{{
    {"acdt", 630},  {"acst", 570}, {"adt", -180}, {"aedt", 660}, {"aest", 600}, {"akdt", -480},
    {"akst", -540}, {"art", -180}, {"ast", -240}, {"awst", 480}, {"brt", -180}, {"bst", 60},
    {"cat", 120},   {"cdt", -300}, {"cest", 120}, {"cet", 60},   {"cst", -360}, {"eat", 180},
    {"edt", -240},  {"eest", 180}, {"eet", 120},  {"est", -300}, {"gmt", 0},    {"hkt", 480},
    {"hst", -600},  {"ict", 420},  {"ist", 330},  {"jst", 540},  {"kst", 540},  {"mdt", -360},
    {"mesz", 120},  {"mez", 60},   {"msk", 180},  {"mst", -420}, {"myt", 480},  {"ndt", -150},
    {"nst", -210},  {"nzdt", 780}, {"nzst", 720}, {"pdt", -420}, {"pht", 480},  {"pkt", 300},
    {"pst", -480},  {"sast", 120}, {"sgt", 480},  {"trt", 180},  {"utc", 0},    {"wat", 60},
    {"west", 60},   {"wet", 0},    {"wib", 420},
}};

}  // namespace

std::string read_word(std::string_view text, std::size_t& at) {
    constexpr std::size_t kLongest = 48;
    std::string word;
    const auto put = [&word](char32_t c) {
        const std::size_t before = word.size();
        base::append(word, c);
        if (word.size() > kLongest) word.resize(before);
    };
    while (at < text.size()) {
        const char byte = text[at];
        if (base::is_letter(byte)) {
            put(static_cast<char32_t>(base::to_lower(byte)));
            ++at;
            continue;
        }
        if (!base::is_beyond(byte)) break;
        const base::Decoded c = base::decode(text, at);
        // A mark alone is part of the decomposed spelling of an accented letter.
        const bool is_mark = c.code_point >= 0x300 && c.code_point <= 0x36F;
        if (!c.well_formed || (!is_mark && !is_letter(c.code_point)) || (is_mark && word.empty()))
            break;
        if (!is_mark) put(fold(c.code_point));
        at += c.length;
    }
    return word;
}

unsigned month_of(std::string_view word) {
    static const Names names = made({kMonthNames, kMoreMonths});
    return value_of(names, word);
}

bool is_weekday(std::string_view word) {
    static const Names names = made({std::span(&kWeekdayNames, 1), std::span(&kMoreWeekdays, 1)});
    return value_of(names, word) != 0;
}

bool is_date_filler(std::string_view word) {
    static const Names names = made({std::span(&kFillers, 1)});
    return value_of(names, word) != 0;
}

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
