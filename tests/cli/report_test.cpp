#include "cli/report.hpp"

#include <gtest/gtest.h>

namespace newsdex::cli {
namespace {

SyncReport usual_report() {
    SyncReport report;
    report.files_read = 42;
    report.files_unchanged = 1'204;
    report.files_removed = 3;
    report.bytes_read = 1'230'000;
    report.took_seconds = 1.24;
    report.added = 40;
    report.replaced = 2;
    report.removed = 3;
    report.articles = 1'246;
    return report;
}

TEST(SyncText, TellsWhatWasReadAndWhatChanged) {
    EXPECT_EQ(sync_text(usual_report(), "news/.newsdex", false, 20),
              "read 42 files (1.23 MB) in 1.2 s, 1,204 unchanged, 3 gone\n"
              "articles: 40 added, 2 replaced, 3 removed; 1,246 in news/.newsdex\n");
}

TEST(SyncText, CountsSkippedFilesByReasonAndNamesTheEmptyOnes) {
    SyncReport report = usual_report();
    report.skipped = {{{SkipCode::kEmpty, false, "empty"}, 2},
                      {{SkipCode::kKind, false, "picture"}, 5}};
    report.skipped_paths = {{"news/a\nb.txt", "empty", SkipCode::kEmpty},
                            {"news/c.txt", "empty", SkipCode::kEmpty}};
    EXPECT_NE(sync_text(report, "db", false, 20)
                  .find("skipped 7 files: 2 empty, 5 picture\n"
                        "  news/a␊b.txt: empty\n"
                        "  news/c.txt: empty\n"),
              std::string::npos);
    EXPECT_NE(sync_text(report, "db", false, 1)
                  .find("  news/a␊b.txt: empty\n"
                        "  and 1 more skipped; --verbose or --json lists all\n"),
              std::string::npos);
}

TEST(SyncText, CountsSkippedRecordsApartFromFiles) {
    SyncReport report = usual_report();
    // What the reasons say does not matter.
    report.skipped = {{{SkipCode::kNoArticle, true, "JSON record without title and text"}, 3},
                      {{SkipCode::kKind, false, "the record of a picture"}, 1}};
    EXPECT_NE(sync_text(report, "db", false, 20)
                  .find("\nskipped 3 records: 3 JSON record without title and text\n"
                        "skipped 1 file: 1 the record of a picture\n"),
              std::string::npos);
}

TEST(SyncText, SaysWhatWasOutOfTheOrdinary) {
    SyncReport report = usual_report();
    report.stopped = report.rebuilt = true;
    report.rebuild_reason = "its language was en, it is de now";
    report.moved = 4;
    report.duplicate_ids = 2;
    const std::string text = sync_text(report, "db", true, 20);
    for (const char* part :
         {"dry run, nothing is written; a run would do this:\nread ", "3 removed, 4 moved; ",
          "2 articles claim an id that another has; all are kept\n",
          "the index was built anew: its language was en, it is de now\n",
          "stopped early: what was committed stays, the next run does the rest\n"})
        EXPECT_NE(text.find(part), std::string::npos) << part << " in\n" << text;
}

TEST(FailureLine, NamesTheLineTheWayCompilersDo) {
    EXPECT_EQ(failure_line({"feed/a.jsonl", "line 17", "string is not closed", {}, 17}),
              "cannot read: feed/a.jsonl:17: string is not closed\n");
    EXPECT_EQ(failure_line({"a.txt", "", "permission denied"}),
              "cannot read: a.txt: permission denied\n");
    EXPECT_EQ(failure_line({"a.json", "item 3", "no text"}),
              "cannot read: a.json, item 3: no text\n");
}

TEST(FailureLine, LetsNoControlCharacterThrough) {
    EXPECT_EQ(failure_line({"a\x1b[2J\n.txt", "", "bad\x07"}), "cannot read: a␛[2J␊.txt: bad␇\n");
}

TEST(FailureLine, NamesAFileAsItOpensFromHere) {
    const std::string here = std::filesystem::current_path().native();
    EXPECT_EQ(failure_line({"feed/a.txt", "", "binary"}, here),
              "cannot read: feed/a.txt: binary\n");
    EXPECT_EQ(failure_line({"feed/a.txt", "", "binary"}, "/elsewhere"),
              "cannot read: /elsewhere/feed/a.txt: binary\n");
    EXPECT_EQ(failure_line({"-a.txt", "", "binary"}, here), "cannot read: ./-a.txt: binary\n");
}

TEST(StatusText, ShowsWhatRootsAreLookedAtWith) {
    IndexStatus status;
    status.holder = "/n";
    status.roots = {"a", "/far/b"};
    status.globs = {{"a", {"*.txt"}, {"drafts", "it's"}}};
    status.forgotten = {"a/old"};
    const std::string text = status_text(status, 20);
    EXPECT_NE(text.find("roots       /n/a\n"
                        "              --include '*.txt' --exclude drafts --exclude \"it's\"\n"
                        "            /far/b\n"
                        "forgotten   /n/a/old\n"),
              std::string::npos)
        << text;
}

TEST(ForgottenText, SaysWhatLeftAndWhatIsLookedAtNoMore) {
    EXPECT_EQ(forgotten_text({2'000, 1, {"news"}, ""}, "db"),
              "2,000 articles of 1 file left db\nnews is looked at no more\n");
    EXPECT_EQ(forgotten_text({1, 1, {}, "news"}, "db"),
              "1 article of 1 file left db\nit lies below news, whose runs leave it out until it "
              "is named again\n");
}

TEST(ProblemsText, ListsTheFirstAndCountsTheRest) {
    SyncReport report;
    EXPECT_EQ(problems_text(report, 20), "");
    report.remarks = {"more is not there"};
    report.warnings = {"news: no such folder"};
    report.failures.assign(1'025, {"a.txt", "", "binary"});
    const std::string text = problems_text(report, 2);
    EXPECT_EQ(text,
              "note: more is not there\n"
              "warning: news: no such folder\n"
              "cannot read: a.txt: binary\n"
              "cannot read: a.txt: binary\n"
              "and 1,023 more that cannot be read; --verbose or --json lists all\n");
}

TEST(StatusText, HasARowForEveryFact) {
    IndexStatus status;
    status.directory = ".newsdex";
    status.generation = "gen-000007";
    status.size_bytes = 12'300'000;
    status.articles = 1'246;
    status.files = 1'240;
    status.failed_files = 2;
    status.terms = 123'456;
    status.language = "en";
    status.schema_version = 1;
    status.analyzer_version = 2;
    status.first_day = "2024-01-03";
    status.last_day = "2026-02-01";
    status.undated = 3;
    status.roots = {"/home/x/news", "/home/x/more"};
    status.failures = {{"a.txt", "", "binary"}};
    status.other_libraries = {{"icu", {"72.1", "74.2"}, "76.1"},
                              {"xapian", {"1.4.22", "1.4.29"}, "1.4.29"}};
    EXPECT_EQ(status_text(status, 20),
              "index       .newsdex, gen-000007, 12.3 MB\n"
              "articles    1,246, 2024-01-03 to 2026-02-01, 3 undated\n"
              "files       1,240, of which 2 cannot be read\n"
              "terms       123,456\n"
              "language    en\n"
              "versions    schema 1, analyzer 2\n"
              "writer      none at work\n"
              "roots       /home/x/news\n"
              "            /home/x/more\n"
              "libraries   icu 72.1, 74.2 wrote; here is 76.1\n"
              "            xapian 1.4.22 wrote, too; here is 1.4.29\n"
              "cannot read: a.txt: binary\n");
}

TEST(CheckText, SaysSoundOrListsTheProblems) {
    EXPECT_EQ(check_text({}, "db"), "db: sound\n");
    EXPECT_EQ(check_text({"a", "b"}, "db"), "db: 2 problems\n  a\n  b\n");
}

TEST(InspectionText, SaysWhyAFileGivesNoArticle) {
    Inspection inspection;
    inspection.path = "a.jpg";
    inspection.outcome = InspectionOutcome::kSkipped;
    inspection.reason = "picture";
    EXPECT_EQ(inspection_text(inspection, {}), "a.jpg: skipped: picture\n");
    inspection.outcome = InspectionOutcome::kFailed;
    inspection.reason = "permission denied";
    EXPECT_EQ(inspection_text(inspection, {}), "a.jpg: failed: permission denied\n");
}

TEST(InspectionText, ShowsArticlesWithTheirOriginsAndSaysHowManyThereAre) {
    Inspection inspection;
    inspection.path = "a.jsonl";
    inspection.format = "json";
    inspection.article_count = 3;
    inspection.articles.resize(1);
    inspection.articles[0].title = "Harbour reopens";
    inspection.articles[0].origin["title"] = "key title";
    inspection.failures = {{"a.jsonl", "line 2", "string is not closed", {}, 2}};
    const std::string text = inspection_text(inspection, {});
    EXPECT_EQ(text.substr(0, text.find("\n\n") + 1),
              "a.jsonl: read as json, 3 articles (1 shown; --limit shows more)\n"
              "cannot read: a.jsonl:2: string is not closed\n");
    EXPECT_NE(text.find("Harbour reopens"), std::string::npos) << text;
    EXPECT_NE(text.find("key title"), std::string::npos) << text;
}

}  // namespace
}  // namespace newsdex::cli
