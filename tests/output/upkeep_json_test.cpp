#include "output/upkeep_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <tuple>

#include "tests/support/json_schema.hpp"

namespace newsdex::output {
namespace {

using nlohmann::json;

json parsed_line(const std::string& text) {
    EXPECT_TRUE(text.ends_with("}\n")) << text;
    EXPECT_EQ(text.find('\n'), text.size() - 1);
    return json::parse(text);
}

TEST(UpkeepJson, CheckTellsSoundFromDamaged) {
    const json schema = test::read_schema("check-1.json");
    const json sound = parsed_line(check_json({}, "a/.newsdex"));
    EXPECT_EQ(test::schema_breach(sound, schema), "");
    EXPECT_EQ(sound["sound"], true);
    const json damaged = parsed_line(check_json({"postlist: block 3 is damaged"}, "a"));
    EXPECT_EQ(test::schema_breach(damaged, schema), "");
    EXPECT_EQ(damaged["sound"], false);
    EXPECT_EQ(damaged["problems"], json({"postlist: block 3 is damaged"}));
}

TEST(UpkeepJson, CompactTellsBothSizes) {
    const json out = parsed_line(compact_json({3'000'000'000, 1}, "a"));
    EXPECT_EQ(test::schema_breach(out, test::read_schema("compact-1.json")), "");
    EXPECT_EQ(out["bytes_before"], 3'000'000'000);
    EXPECT_EQ(out["bytes_after"], 1);
}

TEST(UpkeepJson, ForgettingTellsWhatLeft) {
    const json schema = test::read_schema("forgotten-1.json");
    const json root = parsed_line(forgotten_json({4, 3, {"news"}, ""}, "a"));
    EXPECT_EQ(test::schema_breach(root, schema), "");
    EXPECT_EQ(root["roots"], json({"news"}));
    EXPECT_EQ(root["below"], nullptr);
    const json below = parsed_line(forgotten_json({4, 3, {}, "news"}, "a"));
    EXPECT_EQ(test::schema_breach(below, schema), "");
    EXPECT_EQ(below["below"], "news");
    EXPECT_EQ(below["articles"], 4);
}

TEST(UpkeepJson, InspectionOfEveryOutcomeHoldsToItsSchema) {
    const json schema = test::read_schema("inspection-1.json");
    Inspection inspection;
    inspection.path = "caf\xe9.jsonl";  // not UTF-8
    inspection.format = "json";
    inspection.article_count = 2;
    inspection.articles.resize(1);
    inspection.articles[0].title = "Harbour reopens";
    inspection.articles[0].origin["title"] = "key headline";
    inspection.failures = {
        {"caf\xe9.jsonl", "line 3", "string is not closed", FailureCode::kMalformed, 3}};
    inspection.skip_code = SkipCode::kKind;
    inspection.failure_code = FailureCode::kBinary;
    for (const auto& [outcome, name, code] :
         {std::tuple{InspectionOutcome::kRead, "read", json(nullptr)},
          std::tuple{InspectionOutcome::kSkipped, "skipped", json("kind")},
          std::tuple{InspectionOutcome::kFailed, "failed", json("binary")}}) {
        inspection.outcome = outcome;
        const json out = parsed_line(inspection_json(inspection));
        EXPECT_EQ(test::schema_breach(out, schema, false), "");  // articles: see below
        EXPECT_EQ(out["outcome"], name);
        EXPECT_EQ(out["code"], code);
        EXPECT_EQ(out["path_bytes"], "Y2Fm6S5qc29ubA==");
        EXPECT_EQ(out["article_count"], 2);
        EXPECT_EQ(test::schema_breach(out["articles"][0], test::read_schema("article-1.json")), "");
        EXPECT_EQ(out["articles"][0]["title"], "Harbour reopens");
        EXPECT_EQ(out["failures"][0]["member"], "line 3");
        EXPECT_EQ(out["failures"][0]["line"], 3);
        EXPECT_EQ(out["failures"][0]["code"], "malformed");
    }
}

}  // namespace
}  // namespace newsdex::output
