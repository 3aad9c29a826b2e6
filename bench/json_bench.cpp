// Speed of reading JSON Lines whose records have numbers with a fraction, beside the same records
// with whole numbers, in one run.
//
//   json_bench [RECORDS [ROUNDS]]     20,000 records, 9 rounds, the two kinds by turns
//
// Prints the medians and their ratio.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "sources/json/reader.hpp"
#include "tests/support/memory_source.hpp"

namespace {

using namespace newsdex;

class Counter final : public sources::ArticleVisitor {
  public:
    bool on_article(Article&& /*article*/) override {
        ++articles;
        return true;
    }
    void on_failure(Failure&& /*failure*/) override {}

    std::size_t articles = 0;
};

std::string records(std::size_t count, const char* score, const char* place) {
    std::string lines;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        lines += R"({"id":)" + number + R"(,"title":"Harbour opens for the day )" + number +
                 R"(","date":"2026-01-03","author":"Ann Lee","score":)" + score + R"(,"place":[)" +
                 place + R"(],"body":"It was said that the harbour \"opens\" )";
        for (int word = 0; word < 60; ++word) lines += "and the ships came in ";
        lines += "\"}\n";
    }
    return lines;
}

double seconds_for(const std::string& lines, std::size_t expected) {
    test::MemorySource source(lines, 1 << 16);
    files::Input input(source);
    files::FileEntry entry;
    entry.path = entry.name = "a.jsonl";
    Counter counter;
    const std::clock_t start = std::clock();
    (void)sources::read_json(input, entry, {}, counter);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    if (counter.articles != expected) std::abort();
    return seconds;
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(),
                     values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 20'000;
    const std::size_t rounds = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 9;
    const std::string whole = records(count, "1250", "52,13");
    const std::string fractions = records(count, "12.50", "52.52,13.41");
    std::vector<double> plain;
    std::vector<double> fractional;
    for (std::size_t round = 0; round < rounds; ++round) {
        plain.push_back(seconds_for(whole, count));
        fractional.push_back(seconds_for(fractions, count));
    }
    std::printf("%zu records: whole numbers %.3f s, with fractions %.3f s, ratio %.3f\n", count,
                median(plain), median(fractional), median(fractional) / median(plain));
    return 0;
}
