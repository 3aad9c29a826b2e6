// What is written as a date is read as that date, in every form and language.
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <span>
#include <string>

#include "dates/scanner.hpp"
#include "tests/dates/date_text.hpp"
#include "tests/support/random.hpp"

namespace newsdex::dates {
namespace {

using test::kLateMay;

struct Instant {
    int year = 0, hour = 0, minute = 0, second = 0, offset = 0;
    unsigned month = 0, day = 0, weekday = 0;
    std::int64_t utc = 0;
};

Instant random_instant(test::Random& random) {
    using namespace std::chrono;
    Instant instant;
    // From 1971-01-02 on: the epoch itself means "unset".
    const std::int64_t local = random.between(366LL * 86400, kLateMay);
    const sys_days day = floor<days>(sys_seconds(seconds(local)));
    const year_month_day civil(day);
    instant.year = static_cast<int>(civil.year());
    instant.month = static_cast<unsigned>(civil.month());
    instant.day = static_cast<unsigned>(civil.day());
    instant.weekday = weekday(day).c_encoding();
    const auto in_day = static_cast<int>(local - day.time_since_epoch().count() * 86400LL);
    instant.hour = in_day / 3600;
    instant.minute = in_day / 60 % 60;
    instant.second = in_day % 60;
    instant.offset = static_cast<int>(random.between(-11 * 60, 14 * 60));
    instant.utc = local - 60LL * instant.offset;
    return instant;
}

template <class... Values>
std::string format(const char* pattern, Values... values) {
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), pattern, values...);
    return text.data();
}

std::string zone(int offset, const char* pattern) {
    const int size = offset < 0 ? -offset : offset;
    return format(pattern, offset < 0 ? '-' : '+', size / 60, size % 60);
}

constexpr std::array<const char*, 12> kShort{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<const char*, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

TEST(DateProperty, InstantsComeBackFromEveryFormWithAZone) {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        test::Random random(seed);
        const Instant i = random_instant(random);
        const std::string colon = zone(i.offset, "%c%02d:%02d"),
                          plain = zone(i.offset, "%c%02d%02d");
        const std::string day = format("%04d-%02u-%02u", i.year, i.month, i.day);
        const std::string time = format("%02d:%02d:%02d", i.hour, i.minute, i.second);
        const int twelve = i.hour % 12 == 0 ? 12 : i.hour % 12;
        const char* half = i.hour < 12 ? "a.m." : "p.m.";
        for (const std::string& text :
             {day + "T" + time + colon, day + "T" + time + plain, day + " " + time + " " + plain,
              day + "T" + time + ".123" + colon,
              format("%s, %02u %s %04d %s %s", kDays[i.weekday], i.day, kShort[i.month - 1], i.year,
                     time.c_str(), plain.c_str()),
              format("%04d%02u%02uT%02d%02d%02d%s", i.year, i.month, i.day, i.hour, i.minute,
                     i.second, plain.c_str()),
              format("%s %u, %04d at %d:%02d:%02d %s %s", kShort[i.month - 1], i.day, i.year,
                     twelve, i.minute, i.second, half, plain.c_str()),
              format("%u-%s-%04d %s %s", i.day, kShort[i.month - 1], i.year, time.c_str(),
                     colon.c_str())}) {
            const auto date = scan_date(text, {.now = kLateMay, .own_element = true});
            ASSERT_TRUE(date) << text << " seed " << seed;
            EXPECT_EQ(date->utc_seconds, i.utc) << text << " seed " << seed;
            EXPECT_EQ(date->offset_minutes, std::optional<std::int32_t>(i.offset)) << text;
            EXPECT_EQ(date->precision, DatePrecision::kSecond) << text;
        }
    }
}

TEST(DateProperty, EpochsComeBackFromSecondsMillisecondsAndMicroseconds) {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        test::Random random(seed);
        const std::int64_t seconds = random.between(100'000'000, kLateMay);
        for (const std::string& text :
             {std::to_string(seconds),
              std::to_string(seconds) + (seconds < 1'000'000'000 ? "" : "123"),
              "/Date(" + std::to_string(seconds) + "999)/"}) {
            const auto date = scan_date(text, {.now = kLateMay, .own_element = true});
            ASSERT_TRUE(date) << text << " seed " << seed;
            EXPECT_EQ(date->utc_seconds, seconds) << text << " seed " << seed;
        }
    }
}

struct Language {
    const char* pattern;  ///< day, month name, year
    std::array<const char*, 12> months;
};

const Language kLanguages[] = {
    {"%u %s %d",
     {"January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December"}},
    {"%u. %s %d",
     {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember"}},
    {"%u %s %d",
     {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre"}},
    {"%u de %s de %d",
     {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre"}},
    {"%u %s %d",
     {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
      "ottobre", "novembre", "dicembre"}},
    {"%u de %s de %d",
     {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
      "outubro", "novembro", "dezembro"}},
    {"%u %s %d",
     {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december"}},
    {"%u %s %d",
     {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
      "października", "listopada", "grudnia"}},
    {"%u. %s %d",
     {"ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října",
      "listopadu", "prosince"}},
    {"den %u %s %d",
     {"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
      "oktober", "november", "december"}},
    {"%u. %s %d",
     {"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
      "oktober", "november", "december"}},
    {"%u. %s %d",
     {"tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta",
      "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta"}},
    {"%u %s %d г.",
     {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
      "октября", "ноября", "декабря"}},
    {"%u %s %d року",
     {"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня",
      "жовтня", "листопада", "грудня"}},
    {"%u %s %d",
     {"Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου",
      "Αυγούστου", "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου"}},
    {"%u %s %d",
     {"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim",
      "Kasım", "Aralık"}},
};

TEST(DateProperty, DaysComeBackInEveryLanguage) {
    for (std::uint64_t seed = 0; seed < 4000; ++seed) {
        test::Random random(seed);
        const Instant i = random_instant(random);
        const Language& language = random.pick(std::span<const Language>(kLanguages));
        const std::string text =
            format(language.pattern, i.day, language.months[i.month - 1], i.year);
        const std::string day = format("%04d-%02u-%02u", i.year, i.month, i.day);
        for (const DateOrigin origin : {DateOrigin::kElement, DateOrigin::kText}) {
            EXPECT_EQ(test::date_text(scan_date(text, {.now = kLateMay, .origin = origin})), day)
                << text << " seed " << seed;
        }
        const auto found = find_date("On " + text + ", she said.", {.now = kLateMay});
        ASSERT_TRUE(found) << text << " seed " << seed;
        EXPECT_EQ(test::date_text(found->date), day) << text << " seed " << seed;
    }
}

TEST(DateProperty, DaysComeBackFromPathsAndUrls) {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        test::Random random(seed);
        const Instant i = random_instant(random);
        const std::string day = format("%04d-%02u-%02u", i.year, i.month, i.day);
        const std::string solid = format("%04d%02u%02u", i.year, i.month, i.day);
        const std::string folders = format("%04d/%02u/%02u", i.year, i.month, i.day);
        const DateContext context{.now = kLateMay};
        for (const std::string& url :
             {"https://n.example/" + folders + "/storm",
              "https://n.example/a/" + day + "-storm.html", "https://n.example/storm-" + solid})
            EXPECT_EQ(test::date_text(date_in_url(url, context)), day) << url << " seed " << seed;
        EXPECT_EQ(test::date_text(date_in_folders(folders + "/a.txt", context)), day) << folders;
        for (const std::string& name : {day + "-storm.txt", "storm_" + solid + ".md.gz"})
            EXPECT_EQ(test::date_text(date_in_file_name("n/" + name, context)), day) << name;
    }
}

TEST(DateProperty, AnyTextGivesNoDateOrOneWithinBounds) {
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        test::Random random(seed);
        std::string text;
        for (std::size_t n = random.below(14); n > 0; --n) {
            text += random.pick({"1",   "03",   "2026", "1987", "31", "13",   "99",
                                 "Jan", "mars", "Sat",  " ",    ":",  "-",    "/",
                                 ".",   ",",    "T",    "Z",    "+",  "PM",   "年",
                                 "日",  "GMT",  "(",    ")",    "é",  "\xFF", "123456789"});
        }
        const DateContext context{.now = kLateMay};
        const auto date = scan_date(text, context);
        if (date) {
            // 1450-01-01 to 2028-01-01, a zone's width to either side.
            EXPECT_GE(date->utc_seconds, -16'409'520'000 - 86'400) << text << " seed " << seed;
            EXPECT_LT(date->utc_seconds, 1'830'297'600 + 86'400) << text << " seed " << seed;
        }
        const auto found = find_date(text, context);
        if (found) {
            EXPECT_LT(found->begin, found->end) << text;
            EXPECT_LE(found->end, text.size()) << text;
        }
    }
}

}  // namespace
}  // namespace newsdex::dates
