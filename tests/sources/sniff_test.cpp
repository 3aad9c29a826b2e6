#include "sources/sniff.hpp"

#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "sources/media_kind.hpp"
#include "sources/registry.hpp"
#include "tests/sources/reading.hpp"

namespace newsdex::sources {
namespace {

using namespace std::string_literals;

struct SniffCase {
    const char* name;
    const char* file;
    std::string content;
    const char* format;
};

class Sniff : public testing::TestWithParam<SniffCase> {};

TEST_P(Sniff, RecognisesByContent) {
    const Sniffed sniffed = sniff(GetParam().content, true, GetParam().file);
    EXPECT_EQ(sniffed.format, GetParam().format);
}

const std::string kTar = [] {
    std::string header(512, '\0');
    header.replace(0, 5, "a.txt");
    header.replace(257, 5, "ustar");
    return header;
}();

INSTANTIATE_TEST_SUITE_P(
    Cases, Sniff,
    testing::Values(
        SniffCase{"text", "a.txt", "Harbour opens\n\nIt did.\n", "text"},
        SniffCase{"text_without_ending", "a", "Harbour opens\n\nIt did.\n", "text"},
        SniffCase{"blank", "a.txt", " \n\t\n", "blank"},
        SniffCase{"mark_only", "a.txt", "\xef\xbb\xbf", "blank"},
        SniffCase{"zip", "a.txt", "PK\3\4xxxxxxxxxxxxxxxxxxxxxxxxxxa.txt", "zip"},
        SniffCase{"epub", "a.zip", "PK\3\4xxxxxxxxxxxxxxxxxxxxxxxxxxmimetypeapplication", "kind"},
        SniffCase{"seven_zip", "a", "7z\xbc\xaf\x27\x1c....", "7z"},
        SniffCase{"bzip2", "a", "BZh91AY", "bzip2"},
        SniffCase{"lz4", "a", "\x04\x22\x4d\x18..", "lz4"}, SniffCase{"tar", "a", kTar, "tar"},
        SniffCase{"warc", "a.txt", "WARC/1.0\r\nWARC-Type: response\r\n", "warc"},
        SniffCase{"arc", "a", "filedesc://x 0.0.0.0 1997 text/plain 7", "arc"},
        SniffCase{"pdf", "a.txt", "%PDF-1.4\n", "pdf"},
        SniffCase{"mbox", "a", "From a@b.example Sat Jan  3 10:00:00 2026\nSubject: x\n", "mbox"},
        SniffCase{"mail", "a.txt", "Return-Path: <a@b.example>\nSubject: x\n\ntext", "mail"},
        SniffCase{"head_of_plain_text", "a.txt", "Subject: Tide\nDate: 2026-01-03\n\ntext", "text"},
        SniffCase{"iptc7901", "a.tst",
                  "\x01"
                  "eca062 4 i 211\r\n",
                  "iptc7901"},
        SniffCase{"anpa1312", "a.tst",
                  "\x16\x16\x01"
                  "W2870\x1f\r\n",
                  "anpa1312"},
        SniffCase{"zczc", "a.txt", "ZCZC 123\r\ntext\r\nNNNN\r\n", "zczc"},
        SniffCase{"yaml_head", "a.txt", "---\ntitle: x\n---\ntext", "markdown"},
        SniffCase{"toml_head", "a.html", "+++\ntitle = 1\n+++\ntext", "markdown"},
        SniffCase{"json_head", "a.md", "{\"title\": \"x\"}\n\ntext", "markdown"},
        SniffCase{"markdown_name", "a.markdown", "text", "markdown"},
        SniffCase{"markdown_that_begins_with_html", "README.md", "<h1>x</h1>\n\ntext", "markdown"},
        SniffCase{"html", "a.txt", "<!DOCTYPE html><html><body>x</body></html>", "html"},
        SniffCase{"html_by_element", "a.json", "<p class=x>text</p>", "html"},
        SniffCase{"xhtml", "a.xml", "<?xml version=\"1.0\"?>\n<html xmlns=\"x\"></html>", "html"},
        SniffCase{"rss", "a.xml", "<!-- c -->\n<rss version=\"2.0\"><channel></channel></rss>",
                  "feed"},
        SniffCase{"atom", "a.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>", "feed"},
        SniffCase{"rdf", "a.xml", "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\"><item/></rdf:RDF>",
                  "feed"},
        SniffCase{"newsml_g2", "tag_2016_version_1",
                  "<?xml version=\"1.0\"?><ns0:newsMessage "
                  "xmlns:ns0=\"http://iptc.org/std/nar/2006-10-01/\"></ns0:newsMessage>",
                  "newsml-g2"},
        SniffCase{"newsml_1", "a.xml", "<?xml version=\"1.0\"?><NewsML></NewsML>", "newsml-1"},
        SniffCase{"nitf", "a.xml", "<!DOCTYPE nitf SYSTEM \"x.dtd\">\n<nitf></nitf>", "nitf"},
        SniffCase{"reuters_sgml", "a.sgm", "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS>",
                  "sgml"},
        SniffCase{"trec", "a", "<DOC>\n<DOCNO> AP1 </DOCNO>", "sgml"},
        SniffCase{"sitemap", "a.xml", "<urlset xmlns=\"x\"><url/></urlset>", "sitemap"},
        SniffCase{"other_xml", "a.xml", "<?xml version=\"1.0\"?><catalogue/>", "xml"},
        SniffCase{"html_without_an_end", "a.txt", "<div><div><div><div>", "html"},
        SniffCase{"html_with_a_long_tag", "a.txt", "<p a1=1 a2=2 a3=3", "html"},
        SniffCase{"xml_without_an_end", "a.txt", "<item>\n<title>x", "xml"},
        SniffCase{"broken_page_by_name", "a.html", "<b>x", "html"},
        SniffCase{"mail_with_one_header", "a.eml", "Subject: x\n\ntext", "mail"},
        SniffCase{"stock_in_brackets", "a.txt", "<P> shares rose\n\nThey did.", "text"},
        SniffCase{"name_in_brackets", "a.txt", "<IBM> shares rose\n\nThey did.", "text"},
        SniffCase{"json_object", "a.xml", "{\"error\": \"none\"}", "json"},
        SniffCase{"json_array", "a", "[{\"title\": \"x\"}]", "json"},
        SniffCase{"json_by_name", "a.json", "[broken", "json"},
        SniffCase{"note_in_brackets", "a.txt", "[Editor's note] The text.", "text"},
        SniffCase{"braces", "a.txt", "{sic} said he", "text"},
        SniffCase{"csv", "a.txt", "title,date,text\na,2026-01-03,\"b, c\"\nd,2026-01-04,e\n",
                  "csv"},
        SniffCase{"csv_by_name", "a.csv", "x,y\n1,2\n", "csv"},
        SniffCase{"tsv", "a.tsv", "id\ttitle\n1\tx\n", "csv"},
        SniffCase{"prose_with_commas", "a.txt", "News, sport\n\nOne, two\n", "text"},
        SniffCase{"picture", "a.txt", "\x89PNG\r\n\x1a\n\0\0\0\0IHDR"s, "binary"},
        SniffCase{"binary", "a.txt", std::string(2000, '\x01') + "\0\xff\xfe\x80"s, "binary"},
        SniffCase{"rtf_called_text", "a.txt", "{\\rtf1\\ansi The bridge is shut.}", "kind"},
        SniffCase{"short_rtf", "a.txt", "{\\rtf1 }", "kind"},
        SniffCase{"jsonp", "a.json", "callback({\"articles\": []});", "kind"},
        SniffCase{"jsonp_behind_a_comment", "a.txt", "/**/ns.cb_1([{\"title\": \"x\"}])", "kind"},
        SniffCase{"call_in_prose", "a.txt", "Call(ed) off\n\nIt was.", "text"},
        SniffCase{"subrip", "a.txt", "1\r\n00:00:01,000 --> 00:00:04,000\r\nHello.\r\n", "kind"},
        SniffCase{"webvtt", "a.txt", "\xef\xbb\xbfWEBVTT\n\n00:01.000 --> 00:04.000\nHi\n", "kind"},
        SniffCase{"number_above_prose", "a.txt", "12\n\nTwelve --> the number", "text"},
        SniffCase{"calendar", "a.txt", "BEGIN:VCALENDAR\nVERSION:2.0\n", "kind"},
        SniffCase{"address_card", "a.txt", "BEGIN:VCARD\nVERSION:3.0\n", "kind"},
        SniffCase{"reference_manager", "a.txt", "TY  - NEWS\nTI  - Tide\n", "kind"},
        SniffCase{"bibtex", "a.txt", "@article{doe2024,\n title={Tide}}", "kind"},
        SniffCase{"handle", "a.txt", "@jane{sic} wrote it\n\nShe did.", "text"},
        SniffCase{"tex", "a.txt", "% draft\n\\documentclass{article}\n", "kind"},
        SniffCase{"sql", "a.txt", "-- dump\n\nCREATE TABLE a (id int);\n", "kind"},
        SniffCase{"dash_above_prose", "a.txt", "-- Tide\n\nCREATE TABLES, he said.", "text"},
        SniffCase{"utf16", "a.txt", "\xff\xfeH\0i\0"s, "text"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(SniffRegistry, HasARowForEachFormat) {
    for (const Format& format : formats()) {
        const auto* const skipped = std::get_if<std::string_view>(&format.how);
        EXPECT_EQ(skipped != nullptr, format.version == 0) << format.name;
        if (skipped != nullptr) {
            EXPECT_FALSE(skipped->empty()) << format.name;
        }
        EXPECT_EQ(reader_version(format.name), format.version);
    }
    EXPECT_EQ(reader_version("no such format"), 0U);
    EXPECT_NE(readers_version(), 0U);
}

struct OutcomeCase {
    const char* name;
    const char* file;
    std::string content;
    Outcome outcome;
    const char* reason;
    bool listed;
};

class FileOutcome : public testing::TestWithParam<OutcomeCase> {};

TEST_P(FileOutcome, IsAsTheDesignSays) {
    const Reading reading = read_as(GetParam().file, GetParam().content);
    EXPECT_EQ(reading.result.outcome, GetParam().outcome);
    EXPECT_EQ(reading.result.reason, GetParam().reason);
    EXPECT_EQ(reading.result.list_path, GetParam().listed);
    EXPECT_EQ(reading.articles.empty(), GetParam().outcome != Outcome::kRead);
}

const std::string kPng = "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0"s;

INSTANTIATE_TEST_SUITE_P(
    Cases, FileOutcome,
    testing::Values(
        OutcomeCase{"empty", "a.txt", "", Outcome::kSkipped, "empty", true},
        OutcomeCase{"blank", "a.txt", "\n \n", Outcome::kSkipped, "blank", true},
        OutcomeCase{"mark_only", "a.txt", "\xef\xbb\xbf", Outcome::kSkipped, "blank", true},
        OutcomeCase{"picture", "a.png", kPng, Outcome::kSkipped, "picture", false},
        OutcomeCase{"picture_by_bytes", "a", kPng, Outcome::kSkipped, "binary: a PNG picture",
                    false},
        OutcomeCase{"picture_under_text_name", "a.txt", kPng, Outcome::kFailed,
                    "binary content under a text name: a PNG picture", false},
        OutcomeCase{"binary_under_text_name", "a.txt", std::string(5000, '\0') + "\xff\x80",
                    Outcome::kFailed, "binary content under a text name", false},
        OutcomeCase{"binary", "a.dat", std::string(5000, '\0') + "\xff\x80", Outcome::kSkipped,
                    "binary", false},
        OutcomeCase{"program", "a",
                    "\x7f"
                    "ELF\2\1\1\0\0\0\0\0\0\0\0"s,
                    Outcome::kSkipped, "binary: an ELF program", false},
        OutcomeCase{"stylesheet", "a.css", "p { color: red }", Outcome::kSkipped, "program", false},
        OutcomeCase{"pdf", "a.pdf", "%PDF-1.4", Outcome::kSkipped, "PDF: not read yet", false},
        OutcomeCase{"pdf_under_text_name", "a.txt", "%PDF-1.4", Outcome::kSkipped,
                    "PDF: not read yet", false},
        OutcomeCase{"rich_text", "a.rtf", "{\\rtf1\\ansi The bridge}", Outcome::kSkipped,
                    "office document", false},
        OutcomeCase{"rich_text_under_text_name", "a.txt", "{\\rtf1\\ansi The bridge}",
                    Outcome::kSkipped, "office document", false},
        OutcomeCase{"subtitles", "a.srt", "1\n00:00:01,000 --> 00:00:04,000\nHi\n",
                    Outcome::kSkipped, "subtitles", false},
        OutcomeCase{"subtitles_under_text_name", "a.txt", "WEBVTT\n\n00:01.000 --> 00:04.000\n",
                    Outcome::kSkipped, "subtitles", false},
        OutcomeCase{"settings", "a.yaml", "title: Tide\n", Outcome::kSkipped, "configuration",
                    false},
        OutcomeCase{"page", "a.html", "<html><body>x</body></html>", Outcome::kSkipped,
                    "HTML: not read yet", false},
        OutcomeCase{"text", "a.txt", "Harbour opens\n\nIt did.\n", Outcome::kRead, "", false}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(ReadFile, SaysWhyAFileCannotBeOpened) {
    const test::TemporaryFolder folder;
    const Reading gone = read_path(folder / "gone.txt");
    EXPECT_EQ(gone.result.outcome, Outcome::kGone);
    EXPECT_EQ(gone.result.reason, "no such file or directory");
    const Reading itself = read_path(folder.path());
    EXPECT_EQ(itself.result.outcome, Outcome::kSkipped);
    EXPECT_EQ(itself.result.reason, "folder");
}

TEST(ReadFile, NamesItsBytesOnly) {
    const test::TemporaryFolder folder;
    const Reading reading = read_path(folder.write("a\nb \xff.txt", "Harbour opens\n\nIt did.\n"));
    ASSERT_EQ(reading.articles.size(), 1U);
    EXPECT_EQ(reading.articles[0].path, "a\nb \xff.txt");
}

TEST(ReadFile, ALongLineIsReadWhole) {
    std::string text = "One line\n\n";
    while (text.size() < 5'000'000) text += "gravel and sand were moved, ";
    const Reading reading = read_as("a.txt", text + "then the quokkadile sank.");
    ASSERT_EQ(reading.articles.size(), 1U);
    EXPECT_NE(reading.articles[0].body.find("quokkadile"), std::string::npos);
}

TEST(MediaKind, IsAsTheManualSays) {
    std::ifstream manual(NEWSDEX_SOURCE_DIR "/docs/sources.md");
    std::size_t endings = 0;
    for (std::string line; std::getline(manual, line);) {
        std::size_t at = line.find(" | `.");
        if (!line.starts_with("| ") || at == std::string::npos) continue;
        const std::string kind = line.substr(2, at - 2);
        while ((at = line.find("`.", at)) != std::string::npos) {
            const std::size_t end = line.find('`', at + 1);
            const std::string ending = line.substr(at + 1, end - at - 1);
            EXPECT_EQ(kind_by_name("x" + ending), kind) << ending;
            ++endings;
            at = end + 1;
        }
    }
    EXPECT_EQ(endings, 160U);
}

}  // namespace
}  // namespace newsdex::sources
