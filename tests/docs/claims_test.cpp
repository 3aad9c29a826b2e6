// Claims of the documents that a reading found false, or vague, each as it stands there now.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <newsdex/index.hpp>
#include <newsdex/indexer.hpp>
#include <newsdex/inspect.hpp>
#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

using Strings = std::vector<std::string>;

class Claims : public testing::Test {
  protected:
    [[nodiscard]] fs::path news() const { return folder_ / "news"; }
    [[nodiscard]] Index indexed() const {
        Indexer(folder_ / "index").sync({news()});
        return Index::open(folder_ / "index");
    }
    /// Titles in the order of date.
    [[nodiscard]] static Strings titles(const Index& index, const std::string& query) {
        Strings out;
        for (const Hit& hit : index.search(query, {.sort = Sort::kOldest}).hits)
            out.push_back(hit.article.title);
        return out;
    }

    TemporaryFolder folder_;
};

// docs/query-language.md, Dates.
TEST_F(Claims, AnArticleOfAMonthIsBeforeAndAfterADayInItAndAnUndatedOneIsNeither) {
    folder_.write("news/may.txt", "Title: Of May\nDate: May 2016\nBody: Gold in May.\n");
    folder_.write("news/june.txt", "Title: Of June\nDate: 2016-06-02\nBody: Gold in June.\n");
    folder_.write("news/none.txt", "Gold without a day.\n");
    const Index index = indexed();
    EXPECT_EQ(titles(index, "gold before:2016-05-15"), (Strings{"Of May"}));
    EXPECT_EQ(titles(index, "gold after:2016-05-15"), (Strings{"Of May", "Of June"}));
    EXPECT_EQ(titles(index, "gold before:2016-06-02"), (Strings{"Of May"}));
    EXPECT_EQ(titles(index, "gold after:2016-06-02"), (Strings{"Of June"}));
    EXPECT_EQ(titles(index, "gold date:none"), (Strings{"Gold without a day."}));
}

// docs/query-language.md, Phrases.
TEST_F(Claims, AllTheseQuotationMarksMakeAPhrase) {
    folder_.write("news/a.txt", "Title: Phrase\nBody: The gold bar is heavy.\n");
    folder_.write("news/b.txt", "Title: Words\nBody: A bar of gold.\n");
    const Index index = indexed();
    for (const char* phrase :
         {"\"gold bar\"", "“gold bar”", "„gold bar“", "«gold bar»", "»gold bar«", "‹gold bar›",
          "「gold bar」", "『gold bar』", "＂gold bar＂", "‘gold bar’", "‚gold bar‘"})
        EXPECT_EQ(titles(index, phrase), Strings{"Phrase"}) << phrase;
}

// docs/sources.md, JSON.
TEST_F(Claims, AFileOfOneObjectIsOneArticleUnlessItsNamePromisesLines) {
    const std::string object = R"({"title":"One","text":"A text of one object."})";
    EXPECT_EQ(inspect(folder_.write("one.json", object)).articles.at(0).member, "");
    EXPECT_EQ(inspect(folder_.write("one.txt", object)).articles.at(0).member, "");
    EXPECT_EQ(inspect(folder_.write("one.jsonl", object)).articles.at(0).member, "1");
    EXPECT_EQ(inspect(folder_.write("one.ndjson", object)).articles.at(0).member, "1");
}

// docs/sources.md, Recognising a format.
TEST_F(Claims, NamesThatAreNeverOpenedComeBeforeContent) {
    const Inspection named = inspect(folder_.write("a.jpg", "Ferries\n\nThe ferry sank.\n"));
    EXPECT_EQ(named.outcome, InspectionOutcome::kSkipped);
    EXPECT_EQ(named.reason, "picture");
    EXPECT_EQ(inspect(folder_.write("a.html", "Ferries\n\nThe ferry sank.\n")).format, "text");
}

// docs/sources.md, Dates: from 31 days before the file's time to one day after it.
TEST_F(Claims, ADatelineTakesItsYearFromTheTimeOfTheFileIfItsDayIsNear) {
    using namespace std::chrono;
    const auto origin_of = [&](const std::string& day) {
        const fs::path file = folder_.write(
            "a.txt", "Ferries\n\nOSLO, " + day + " (AP) - The ferry sank in the harbour.\n");
        const auto time = sys_days(year(2026) / 3 / 1) + seconds(43200);
        fs::last_write_time(file, file_clock::from_sys(time));
        return inspect(file).articles.at(0).origin.at("published");
    };
    const std::string taken = "dateline, year from the file";
    EXPECT_EQ(origin_of("Jan. 28"), "mtime");
    EXPECT_EQ(origin_of("Jan. 30"), taken);
    EXPECT_EQ(origin_of("March 1"), taken);
    EXPECT_EQ(origin_of("March 2"), taken);
    EXPECT_EQ(origin_of("March 3"), "mtime");
}

}  // namespace
}  // namespace newsdex::test
