// The caller's locale changes nothing: the library asks none.
#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>
#include <ctime>

#include "output/render.hpp"
#include "tests/api/small_index.hpp"

namespace newsdex {
namespace {

using test::SmallIndex;

class Locale {
  public:
    explicit Locale(const char* name)
        : before_(std::setlocale(LC_ALL, nullptr)), is_set_(std::setlocale(LC_ALL, name)) {}
    ~Locale() { std::setlocale(LC_ALL, before_.c_str()); }
    Locale(const Locale&) = delete;
    Locale& operator=(const Locale&) = delete;
    [[nodiscard]] bool is_set() const { return is_set_; }

  private:
    std::string before_;
    bool is_set_;
};

TEST(Environment, AnswersAndOutputsDoNotDependOnTheLocale) {
    const SmallIndex index({"a.txt", "Îlot\n\nUn îlot à 1,5 km. TIME INDIGO, time indigo.\n"});
    std::vector<std::string> outputs;
    int locales = 0;
    for (const char* name : {"C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8"}) {
        const Locale locale(name);
        if (!locale.is_set()) continue;
        ++locales;
        for (const char* query : {"îlot", "ILOT", "time indigo", "TIME INDIGO"}) {
            Results results = index.search(query);
            EXPECT_EQ(results.total, 1U) << query << " in " << name;
            results.took_ms = 1.5;
            for (const output::Format& format : output::formats())
                outputs.push_back(format.render(results, {}));
        }
    }
    const std::size_t each = outputs.size() / static_cast<std::size_t>(locales);
    for (std::size_t i = each; i < outputs.size(); ++i) EXPECT_EQ(outputs[i], outputs[i % each]);
}

TEST(Environment, TodayIsTheUsersOwnDay) {
    const SmallIndex index({"a.txt", "One\n\nThe harbour froze.\n"});
    constexpr std::int64_t kNoonUtc = 1'767'441'600;  // 2026-01-03 12:00
    const auto today = [&](const char* zone) {
        ::setenv("TZ", zone, 1);
        ::tzset();
        return index.search("date:today", {.now = kNoonUtc}).understood;
    };
    const char* before = std::getenv("TZ");
    const std::string zone = before ? before : "";
    EXPECT_EQ(today("UTC0"), "date:2026-01-03");
    EXPECT_EQ(today("AHEAD-14"), "date:2026-01-04");
    EXPECT_EQ(today("BEHIND+12:30"), "date:2026-01-02");
    before ? ::setenv("TZ", zone.c_str(), 1) : ::unsetenv("TZ");
    ::tzset();
}

}  // namespace
}  // namespace newsdex
