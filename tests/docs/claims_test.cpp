// Claims of the documents that a reading found false, or vague, each as it stands there now.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/index.hpp>
#include <newsdex/indexer.hpp>
#include <newsdex/inspect.hpp>
#include "analysis/acronyms.hpp"
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

// docs/query-language.md, Dates: it is a Monday.
TEST_F(Claims, SevenDaysAgoIsIncludedAndMondayIsToday) {
    folder_.write("news/a.txt", "Ferries\n\nThe ferry sank.\n");
    const Index index = indexed();
    using namespace std::chrono;
    const auto now = sys_days(year(2026) / 11 / 30).time_since_epoch();
    const auto understood = [&](const char* query) {
        return index.search(query, {.now = duration_cast<seconds>(now).count() + 43200}).understood;
    };
    EXPECT_EQ(understood("when:7d"), "date:2026-11-23..2026-11-30");
    EXPECT_EQ(understood("date:monday"), "date:2026-11-30");
    EXPECT_EQ(understood("date:this-week"), "date:2026-11-30..2026-12-06");
}

// docs/index-format.md, Ids.
TEST_F(Claims, AnIdChangesWithTheNameOrInAFileOfManyWithTheContent) {
    const auto id_of = [&](const std::string& query) {
        return indexed().search(query).hits.at(0).id;
    };
    const std::string object = R"({"title":"Owl","text":"The owl.","id":"https://a.example/1"})";
    folder_.write("news/a.txt", "Ferries\n\nThe ferry sank.\n");
    folder_.write("news/u.json", object);
    folder_.write("news/m.jsonl", R"({"title":"One","text":"The heron."})"
                                  "\n");
    const std::string file = id_of("ferry"), unique = id_of("owl"), member = id_of("heron");
    folder_.write("news/a.txt", "Ferries\n\nAnother ferry sank.\n");
    folder_.write("news/m.jsonl", R"({"title":"Two","text":"The osprey."})"
                                  "\n"
                                  R"({"title":"One","text":"The heron."})"
                                  "\n");
    EXPECT_EQ(id_of("ferry"), file);
    EXPECT_EQ(id_of("heron"), member);
    folder_.write("news/m.jsonl", R"({"title":"One","text":"The grey heron."})"
                                  "\n");
    EXPECT_NE(id_of("heron"), member);
    fs::rename(news() / "a.txt", news() / "b.txt");
    fs::rename(news() / "u.json", news() / "v.json");
    EXPECT_NE(id_of("ferry"), file);
    EXPECT_EQ(id_of("owl"), unique);
    folder_.write("news/w.json", object);
    EXPECT_EQ(indexed().search("owl").total, 2U);
    fs::remove(news() / "v.json");
    EXPECT_EQ(id_of("owl"), unique);
}

/// What stands between backticks in the row of the page that begins with `begin`.
Strings code_of_row(const std::string& page, const std::string& begin) {
    std::ifstream in(std::string(NEWSDEX_SOURCE_DIR) + "/docs/" + page);
    const std::regex code("`([^`]+)`");
    Strings out;
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with(begin)) continue;
        for (std::sregex_iterator at(line.begin(), line.end(), code), end; at != end; ++at)
            out.push_back((*at)[1]);
    }
    return out;
}

// docs/sources.md, Dates: each shape of the table is 3 January 2026, or that month.
TEST_F(Claims, DatesInUrlsFileNamesAndFoldersHaveTheShapesOfTheTable) {
    const auto expect_date = [](const fs::path& file, DateOrigin origin, const std::string& shape) {
        const std::optional<Date> date = inspect(file).articles.at(0).published;
        ASSERT_TRUE(date) << shape;
        EXPECT_EQ(date->origin, origin) << shape;
        const bool is_month = date->precision == DatePrecision::kMonth;
        const bool shows_month = shape.find_first_of("3") == std::string::npos;
        EXPECT_EQ(is_month, shows_month) << shape;
        using namespace std::chrono;
        EXPECT_EQ(sys_seconds(seconds(date->utc_seconds)),
                  sys_days(year(2026) / 1 / (is_month ? 1 : 3)))
            << shape;
    };
    const Strings urls = code_of_row("sources.md", "| the path of a URL |");
    const Strings names = code_of_row("sources.md", "| a file's name, ");
    const Strings folders = code_of_row("sources.md", "| folders | `2");
    ASSERT_GE(urls.size(), 10U);
    ASSERT_GE(names.size(), 4U);
    ASSERT_GE(folders.size(), 7U);
    for (const std::string& shape : urls) {
        const std::string path = shape.starts_with('/') ? shape + "story" : "/a-" + shape + "-b";
        expect_date(
            folder_.write("u.json", R"({"title":"One","text":"The owl.","url":"https://a.example)" +
                                        path + "\"}"),
            DateOrigin::kUrl, shape);
    }
    for (std::string shape : urls)
        if (!shape.starts_with('/'))
            expect_date(folder_.write("a-" + shape + "-b.txt.gz", "Ferries\n\nThe ferry sank.\n"),
                        DateOrigin::kFilename, shape);
    for (const std::string& shape : names)
        expect_date(folder_.write((shape == "2026-01" ? "" : "a-") + shape + ".txt",
                                  "Ferries\n\nThe ferry sank.\n"),
                    DateOrigin::kFilename, shape);
    for (const std::string& shape : folders)
        expect_date(folder_.write("f/" + shape + "/a.txt", "Ferries\n\nThe ferry sank.\n"),
                    DateOrigin::kFolder, shape);
}

// docs/sources.md, Walking.
TEST_F(Claims, PatternsAreOfThePathBelowTheRootAndOfItsCapitals) {
    folder_.write("news/drafts/a.txt", "Ferries\n\nThe ferry sank.\n");
    const auto seen = [&](const std::string& pattern) {
        return Indexer(folder_ / "index")
            .sync({news()}, {.include = {pattern}, .dry_run = true})
            .files_seen;
    };
    EXPECT_EQ(seen("drafts/*.txt"), 1U);
    EXPECT_EQ(seen("./drafts/*.txt"), 0U);
    EXPECT_EQ(seen("news/drafts/*.txt"), 0U);
    EXPECT_EQ(seen("*.TXT"), 0U);
}

// docs/indexing.md: only undated articles are read as others when their file is as new.
TEST_F(Claims, AnotherTimeOfTheFileReplacesUndatedArticlesAlone) {
    const fs::path dated = folder_.write("news/2026-01-03.txt", "Ferries\n\nThe ferry sank.\n");
    const fs::path undated = folder_.write("news/u.txt", "Birds\n\nAn osprey flew.\n");
    (void)indexed();
    for (const fs::path& file : {dated, undated})
        fs::last_write_time(file, fs::last_write_time(file) - std::chrono::hours(72));
    const SyncReport report = Indexer(folder_ / "index").sync({news()});
    EXPECT_EQ(report.files_read, 2U);
    EXPECT_EQ(report.replaced, 1U);
}

// docs/indexing.md, Settings.
TEST_F(Claims, TheLanguageOfTheSettingsIsForNewIndexesAndThatOfARunBuildsAnew) {
    folder_.write("news/a.txt", "Ferries\n\nThe ferry sank.\n");
    (void)indexed();
    Indexer indexer(folder_ / "index");
    folder_.write("index/newsdex.toml", "language = \"fr\"\n");
    EXPECT_FALSE(indexer.sync({news()}).rebuilt);
    EXPECT_EQ(indexer.status().language, "en");
    EXPECT_TRUE(indexer.sync({news()}, {.language = "de"}).rebuilt);
    EXPECT_EQ(indexer.status().language, "de");
}

// docs/embedding.md, Options.
TEST_F(Claims, WithoutSnippetsTitlesAreNotMarkedEither) {
    folder_.write("news/a.txt", "Ferries\n\nThe ferry sank.\n");
    const Index index = indexed();
    EXPECT_FALSE(index.search("ferry").hits.at(0).title_highlights.empty());
    const Results bare = index.search("ferry", {.snippet_columns = 0});
    EXPECT_TRUE(bare.hits.at(0).snippet.empty());
    EXPECT_TRUE(bare.hits.at(0).title_highlights.empty());
}

// docs/analysis.md, Acronyms that are words.
TEST_F(Claims, TheAcronymsOfThePageAreThoseOfTheTable) {
    std::string listed;
    for (const std::string_view word : analysis::ambiguous_acronyms())
        listed += (listed.empty() ? "" : " ") + std::string(word);
    std::ifstream in(NEWSDEX_SOURCE_DIR "/docs/analysis.md");
    const std::string page{std::istreambuf_iterator<char>(in), {}};
    EXPECT_NE(page.find("\n" + listed + "\n"), std::string::npos) << listed;
}

}  // namespace
}  // namespace newsdex::test
