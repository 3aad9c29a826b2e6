// The corpora against Xapian::TermGenerator. They are not part of this repository; where they are
// not beside it, these tests are skipped. By default every n-th article; all with NEWSDEX_LONG set.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "tests/analysis/parity.hpp"

namespace newsdex::analysis {
namespace {

struct Corpus {
    const char* name;
    const char* file;
    const char* language;
    unsigned step;  ///< one article in so many is tried by default
};

void PrintTo(const Corpus& corpus, std::ostream* out) { *out << corpus.file; }

/// The strings of a JSON line that is `"body"` or `"title"`, escapes undone but for \u, which these
/// corpora use for nothing that matters to words.
std::string text_of(const std::string& line) {
    std::string text;
    for (const char* key : {"\"title\": \"", "\"body\": \""}) {
        std::size_t i = line.find(key);
        if (i == std::string::npos) continue;
        for (i += std::string_view(key).size(); i < line.size() && line[i] != '"'; ++i) {
            if (line[i] != '\\') {
                text += line[i];
                continue;
            }
            ++i;
            text += line[i] == 'n' ? '\n' : line[i] == 't' ? '\t' : line[i];
        }
        text += "\n\n";
    }
    return text;
}

/// Calls `article` for one line in `step` of what `command` writes.
void each_line(const std::string& command, unsigned step,
               const std::function<void(const std::string&)>& article) {
    const auto close = [](std::FILE* pipe) { pclose(pipe); };
    const std::unique_ptr<std::FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
    ASSERT_NE(pipe, nullptr) << command;
    std::string line;
    std::array<char, 65536> bytes;
    unsigned number = 0;
    while (std::fgets(bytes.data(), static_cast<int>(bytes.size()), pipe.get()) != nullptr) {
        line += bytes.data();
        if (line.empty() || line.back() != '\n') continue;
        if (number++ % step == 0) article(line);
        if (testing::Test::HasFatalFailure()) return;
        line.clear();
    }
}

class Corpora : public testing::TestWithParam<Corpus> {};

TEST_P(Corpora, HaveTermGeneratorsWords) {
    const Corpus& corpus = GetParam();
    const std::filesystem::path file =
        std::filesystem::path(NEWSDEX_SOURCE_DIR) / "../shared/data" / corpus.file;
    if (!std::filesystem::exists(file)) {
        GTEST_SKIP() << file << " is not here";
    }
    const unsigned step = std::getenv("NEWSDEX_LONG") != nullptr ? 1 : corpus.step;
    const bool is_tar = file.string().find(".tar") != std::string::npos;
    const std::string command = (is_tar ? "tar -xJOf '" : "xz -dc '") + file.string() + "'";
    unsigned articles = 0;
    each_line(command, step, [&](const std::string& line) {
        ++articles;
        const std::string text = is_tar ? line : text_of(line);
        ASSERT_NO_FATAL_FAILURE(expect_parity(text, corpus.language, text));
    });
    EXPECT_GT(articles, 10U);
}

INSTANTIATE_TEST_SUITE_P(
    News, Corpora,
    testing::Values(Corpus{"reuters", "reuters21578.jsonl.xz", "english", 80},
                    Corpus{"senate", "senate-intact.jsonl.xz", "english", 1000},
                    Corpus{"bbc", "bbc.tar.xz", "english", 80},
                    Corpus{"wikinews", "wikinews-en.jsonl.xz", "english", 20},
                    Corpus{"german", "nonenglish/news-de.jsonl.xz", "german", 30},
                    Corpus{"french", "nonenglish/news-fr.jsonl.xz", "english", 30},
                    Corpus{"spanish", "nonenglish/news-es.jsonl.xz", "spanish", 30},
                    Corpus{"portuguese", "nonenglish/news-pt.jsonl.xz", "portuguese", 30},
                    Corpus{"russian", "nonenglish/news-ru.jsonl.xz", "russian", 30},
                    Corpus{"chinese", "nonenglish/news-zh.jsonl.xz", "none", 30},
                    Corpus{"japanese", "nonenglish/news-ja.jsonl.xz", "none", 30},
                    Corpus{"twelve_languages", "nonenglish/pud-parallel.jsonl.xz", "english", 80}),
    [](const auto& corpus) { return std::string(corpus.param.name); });

}  // namespace
}  // namespace newsdex::analysis
