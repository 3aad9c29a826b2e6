// Speed of Analyzer beside Xapian::TermGenerator on the same text, in MB/s on one core.
//
//   analyzer_bench FILE...   the texts; without any, generated English-like copy
//
// Prints the median CPU time of five rounds. TermGenerator has no way to yield its words but into a
// document, so its figure holds the cost of that document's term list.
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "analysis/analyzer.hpp"
#include "bench/made_text.hpp"

namespace {

using newsdex::analysis::Analyzer;
using newsdex::analysis::TokenBuffer;

constexpr std::size_t kArticleBytes = 2'000;
constexpr int kRounds = 5;

std::string read_file(const char* path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

/// Articles of about 2 KB, cut at blanks: what one call gets in practice.
std::vector<std::string> articles_of(const std::string& text) {
    std::vector<std::string> articles;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = std::min(text.size(), i + kArticleBytes);
        while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
        articles.push_back(text.substr(i, end - i));
        i = end;
    }
    return articles;
}

double median_seconds(const std::function<void()>& work) {
    std::vector<double> seconds;
    for (int round = 0; round < kRounds; ++round) {
        const std::clock_t start = std::clock();
        work();
        seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::nth_element(seconds.begin(), seconds.begin() + kRounds / 2, seconds.end());
    return seconds[kRounds / 2];
}

void report(const char* what, std::size_t bytes, std::size_t tokens, double seconds) {
    std::printf("%-34s %8.1f MB/s %8.1f ns a token\n", what,
                static_cast<double>(bytes) / seconds / 1e6,
                seconds * 1e9 / static_cast<double>(std::max<std::size_t>(tokens, 1)));
}

std::size_t tokenize_with_stems(Analyzer& analyzer, const std::string& article,
                                TokenBuffer& buffer) {
    std::size_t bytes = 0;
    analyzer.tokenize(article, buffer);
    for (const auto& token : buffer.tokens())
        if ((token.flags & newsdex::analysis::kStemmed) != 0)
            bytes += analyzer.stem(token.term).size();
    return bytes;
}

void generate(const std::string& article, const Xapian::Stem& stem) {
    Xapian::TermGenerator generator;
    generator.set_stemmer(stem);
    generator.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
    generator.index_text(article);
}

void measure(const std::string& text) {
    const std::vector<std::string> articles = articles_of(text);
    Analyzer plain("none");
    Analyzer english("english");
    TokenBuffer buffer;
    std::size_t tokens = 0;
    for (const std::string& article : articles) {
        plain.tokenize(article, buffer);
        tokens += buffer.tokens().size();
    }
    std::printf("%.1f MB in %zu articles, %zu tokens\n", static_cast<double>(text.size()) / 1e6,
                articles.size(), tokens);
    const auto run = [&](const char* what, const std::function<void(const std::string&)>& work) {
        const double seconds = median_seconds([&] {
            for (const std::string& article : articles) work(article);
        });
        report(what, text.size(), tokens, seconds);
    };
    const Xapian::Stem stem("english");
    std::size_t stem_bytes = 0;
    run("Analyzer, no stems", [&](const auto& article) { plain.tokenize(article, buffer); });
    run("Analyzer, each stem looked up",
        [&](const auto& article) { stem_bytes += tokenize_with_stems(english, article, buffer); });
    run("TermGenerator, no stems", [&](const auto& article) { generate(article, {}); });
    run("TermGenerator, English stems", [&](const auto& article) { generate(article, stem); });
    std::printf("%zu bytes of stems\n", stem_bytes);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) measure(newsdex::bench::made_text());
    for (int i = 1; i < argc; ++i) {
        std::printf("%s\n", argv[i]);
        measure(read_file(argv[i]));
    }
    return 0;
}
