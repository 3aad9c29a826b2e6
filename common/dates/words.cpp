#include "dates/words.hpp"

#include <unicode/timezone.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <new>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "base/loaded.hpp"
#include "base/utf8.hpp"

namespace newsdex::dates {
namespace {

// en de fr es it pt nl pl cs sv da no fi ru uk el tr; folded when the table is made.
constexpr std::array<std::string_view, 12> kMonths{
    "january jan januar jänner jän janvier janv jan enero ene gennaio gen genn janeiro januari "
    "styczeń stycznia sty leden ledna tammikuu tammikuuta tammikuun январь января янв січень "
    "січня січ ιανουάριος ιανουαρίου ιαν ocak oca",
    "february feb febr februar feber février févr fév febrero febbraio febb fevereiro fev februari "
    "luty lutego lut únor února helmikuu helmikuuta helmikuun февраль февраля фев февр лютий "
    "лютого лют φεβρουάριος φεβρουαρίου φεβ şubat şub",
    "march mar märz mär mrz mars marzo março maart mrt marzec marca březen března marts maaliskuu "
    "maaliskuuta maaliskuun март марта мар березень березня бер μάρτιος μαρτίου μαρ mart",
    "april apr avril avr abril abr aprile kwiecień kwietnia kwi duben dubna huhtikuu huhtikuuta "
    "huhtikuun апрель апреля апр квітень квітня квіт απρίλιος απριλίου απρ nisan nis",
    "may mai mayo maggio mag maio mei maj maja květen května toukokuu toukokuuta toukokuun май мая "
    "травень травня трав μάιος μαΐου μάι mayıs",
    "june jun juni juin junio giugno giu junho czerwiec czerwca cze červen června kesäkuu "
    "kesäkuuta "
    "kesäkuun июнь июня июн червень червня черв ιούνιος ιουνίου ιουν haziran haz",
    "july jul juli juillet juil julio luglio lug julho lipiec lipca lip červenec července heinäkuu "
    "heinäkuuta heinäkuun июль июля июл липень липня лип ιούλιος ιουλίου ιουλ temmuz tem",
    "august aug août agosto ago augustus augusti sierpień sierpnia sie srpen srpna elokuu elokuuta "
    "elokuun август августа авг серпень серпня серп αύγουστος αυγούστου αυγ ağustos ağu",
    "september sep sept septembre septiembre setiembre settembre sett setembro set wrzesień "
    "września wrz září syyskuu syyskuuta syyskuun сентябрь сентября сен сент вересень вересня вер "
    "σεπτέμβριος σεπτεμβρίου σεπ σεπτ eylül eyl",
    "october oct oktober okt octobre octubre ottobre ott outubro out październik października paź "
    "říjen října lokakuu lokakuuta lokakuun октябрь октября окт жовтень жовтня жовт οκτώβριος "
    "οκτωβρίου οκτ ekim eki",
    "november nov novembre noviembre novembro listopad listopada lis listopadu marraskuu "
    "marraskuuta marraskuun ноябрь ноября ноя нояб листопад листопада лист νοέμβριος νοεμβρίου νοε "
    "kasım kas",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des grudzień "
    "grudnia gru prosinec prosince joulukuu joulukuuta joulukuun декабрь декабря дек грудень "
    "грудня груд δεκέμβριος δεκεμβρίου δεκ aralık ara"};

constexpr std::string_view kWeekdays =
    "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat "
    "sunday sun montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa "
    "sonntag so lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim "
    "lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom lunedì martedì "
    "mercoledì giovedì venerdì sabato domenica gio sab segunda terça quarta quinta sexta feira seg "
    "ter qua qui sex maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo "
    "poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob nd pondělí "
    "úterý středa čtvrtek pátek neděle po út st čt pá ne måndag tisdag onsdag torsdag fredag "
    "lördag "
    "söndag mån tis ons tors fre lör sön mandag tirsdag lørdag søndag tir tor lør søn maanantai "
    "tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona "
    "torstaina perjantaina lauantaina sunnuntaina понедельник вторник среда среду четверг пятница "
    "пятницу суббота субботу воскресенье пн вт ср чт пт сб вс понеділок вівторок середа пʼятниця "
    "субота неділя нд δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή δευ τρι τετ πεμ παρ "
    "σαβ κυρ pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt çar per cum paz";

constexpr std::string_view kFillers =
    "published updated posted date dated created modified last first issued released release "
    "on at of the datum stand veröffentlicht aktualisiert erstellt am den der vom um uhr le publié "
    "mis à jour de du del el a las la los publicado actualizado fecha pubblicato aggiornato il "
    "alle "
    "ore data às em publicado atualizado gepubliceerd bijgewerkt op om publicerad uppdaterad kl "
    "klo klokken opublikowano zaktualizowano dnia godz ze dne julkaistu päivitetty offentliggjort "
    "publisert oppdatert og and и в от опубликовано обновлено опубліковано оновлено yayın tarihi";

char32_t fold(char32_t c) {
    switch (c) {
        case U'ı':
        case U'İ':
            return U'i';
        case U'ł':
        case U'Ł':
            return U'l';
        case U'ø':
        case U'Ø':
            return U'o';
        case U'ς':
            return U'σ';
        case U'æ':
            return U'a';
        default:
            break;
    }
    UErrorCode error = U_ZERO_ERROR;
    static const UNormalizer2* const nfd = base::loaded(unorm2_getNFDInstance(&error));
    std::array<UChar, 16> units{};
    if (U_SUCCESS(error) &&
        unorm2_getDecomposition(nfd, static_cast<UChar32>(c), units.data(),
                                static_cast<std::int32_t>(units.size()), &error) > 0 &&
        U_SUCCESS(error)) {
        c = units[0];
    }
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

bool is_letter(char32_t c) { return c < 0x2E80 && u_isalpha(static_cast<UChar32>(c)) != 0; }

using Names = std::vector<std::pair<std::string, unsigned>>;

void add_names(Names& names, std::string_view list, unsigned value) {
    for (std::size_t at = 0; at < list.size();) {
        const FoldedWord word = read_word(list, at);
        if (word.empty()) {
            ++at;
        } else {
            names.emplace_back(std::string(word.text()), value);
        }
    }
}

unsigned value_of(const Names& names, std::string_view word) {
    const auto found = std::lower_bound(
        names.begin(), names.end(), word,
        [](const auto& name, std::string_view wanted) { return name.first < wanted; });
    return found != names.end() && found->first == word ? found->second : 0;
}

Names made(std::span<const std::string_view> lists) {
    Names names;
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

FoldedWord read_word(std::string_view text, std::size_t& at) {
    FoldedWord word;
    const auto put = [&word](char32_t c) {
        char bytes[4];
        std::size_t n = 0;
        if (c < 0x80) {
            bytes[n++] = static_cast<char>(c);
        } else if (c < 0x800) {
            bytes[n++] = static_cast<char>(0xC0U | (c >> 6U));
            bytes[n++] = static_cast<char>(0x80U | (c & 0x3FU));
        } else {
            bytes[n++] = static_cast<char>(0xE0U | (c >> 12U));
            bytes[n++] = static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
            bytes[n++] = static_cast<char>(0x80U | (c & 0x3FU));
        }
        if (word.size_ + n > word.bytes_.size()) return;
        for (std::size_t i = 0; i < n; ++i) word.bytes_[word.size_++] = bytes[i];
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
    static const Names names = made(kMonths);
    return value_of(names, word);
}

bool is_weekday(std::string_view word) {
    static const Names names = made(std::span(&kWeekdays, 1));
    return value_of(names, word) != 0;
}

bool is_date_filler(std::string_view word) {
    static const Names names = made(std::span(&kFillers, 1));
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

std::optional<std::int32_t> iana_offset(std::string_view name, std::int64_t local_seconds) {
    errno = 0;
    const icu::UnicodeString id(name.data(), static_cast<std::int32_t>(name.size()), US_INV);
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
    std::int32_t raw = 0, saving = 0;
    UErrorCode error = U_ZERO_ERROR;
    const bool is_known = zone && *zone != icu::TimeZone::getUnknown();
    if (is_known)
        zone->getOffset(static_cast<UDate>(local_seconds) * 1000.0, true, raw, saving, error);
    if (is_known && U_SUCCESS(error)) return (raw + saving) / 60000;
    // Without memory ICU knows no zone either.
    if (errno == ENOMEM) throw std::bad_alloc();
    return std::nullopt;
}

}  // namespace newsdex::dates
