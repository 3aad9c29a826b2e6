// Hostile articles through index, search and output: nothing of them acts on a terminal, a browser
// or a spreadsheet.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "output/render.hpp"
#include "tests/api/small_index.hpp"
#include "tests/support/json_schema.hpp"
#include "tests/support/random.hpp"

namespace newsdex {
namespace {

using nlohmann::json;
using test::SmallIndex;

std::string render(const char* format, const Results& results) {
    return output::find_format(format)->render(results, {});
}

TEST(OutputSafety, ControlCharactersOfArticlesStayHarmless) {
    const char* articles[] = {
        "Red \x1b[31malert\x1b]0;owned\x07 at sea\n\nThe alert \x1b[2J\x1b[1;1H was false.\n",
        "Fog \u009B2J alert\n\nThe alert \u0096q\u0098 was \u0090heard.\n",
        "Slack water\n\nthe alert was sold foo\rbar and some more of it\n",
        "Turned\n\nThe alert \u202Etxt.exe\u202C was \u2066odd\u2069.\n",
        "Nul alert\n\nan alert with\x01\x02\x7F inside\n",
    };
    for (const char* article : articles) {
        const SmallIndex index({"a.txt", article});
        const std::string text = render("text", index.search("alert"));
        EXPECT_NE(text.find("alert"), std::string::npos) << text;
        for (const char* bad : {"\x1b", "\x07", "\r", "\x01", "\x02", "\x7F", "\u009B", "\u0096",
                                "\u0098", "\u0090", "\u202E", "\u2066"})
            EXPECT_EQ(text.find(bad), std::string::npos) << text;
    }
}

TEST(OutputSafety, MarkupOfArticlesIsEscapedInHtmlAndPlainElsewhere) {
    const SmallIndex index({"a.txt",
                            "Buoy <img src=x onerror=\"alert(1)\"> adrift\n\n"
                            "He typed <script>alert('tide')</script> by the buoy & left.\n"});
    const Results results = index.search("buoy");
    const json hit = json::parse(render("json", results))["hits"][0];
    const std::string html = hit["snippet_html"];
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_NE(html.find("<mark>buoy</mark>"), std::string::npos);
    EXPECT_NE(hit["title"].get<std::string>().find("<img"), std::string::npos);
    EXPECT_EQ(hit["snippet"].get<std::string>().find("&amp;"), std::string::npos);
}

TEST(OutputSafety, NamesOfFilesComeOutAsTheyAre) {
    const std::string odd[] = {"say \"hi\"\\x2d.txt", "-dash.txt", "caf\xE9-\xFF.txt",
                               "new\nline.txt", "star*.txt"};
    SmallIndex index;
    for (const std::string& name : odd) index.write(name, "One\n\nteal seen\n");
    index.sync();
    const Results results = index.search("teal");
    ASSERT_EQ(results.total, std::size(odd));
    const json out = json::parse(render("json", results));
    EXPECT_EQ(test::schema_breach(out, test::read_schema("results-1.json")), "");
    std::string paths = output::find_format("paths")->render(results, {.nul = true});
    for (const std::string& name : odd)
        EXPECT_NE(paths.find(name + '\0'), std::string::npos) << name;
}

TEST(OutputSafetyLaw, RandomBytesInFilesNeverBreakAnOutput) {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        test::Random random(seed);
        std::string body = "Teal ";
        for (std::size_t i = random.below(400); i > 0; --i) {
            body += random.one_in(6) ? static_cast<char>(random.between(1, 255))
                                     : static_cast<char>('a' + random.below(26));
            if (random.one_in(7)) body += " teal ";
        }
        const SmallIndex index({"a.txt", body + "\n\nteal at last\n"});
        const Results results = index.search("teal");
        const json out = json::parse(render("json", results));
        ASSERT_EQ(test::schema_breach(out, test::read_schema("results-1.json")), "");
        const std::string text = render("text", results);
        for (const char c : text) {
            ASSERT_TRUE(c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F))
                << "seed " << seed;
        }
    }
}

}  // namespace
}  // namespace newsdex
