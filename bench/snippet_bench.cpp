// What a snippet costs: snippet_bench [PASSES]. Analyses an article again, locates the matches and
// cuts; prints the microseconds for each size of body and kind of query, median of the passes.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.hpp"
#include "plan/make.hpp"
#include "query/parser.hpp"
#include "search/present.hpp"

namespace {

using namespace newsdex;

/// An index that knows every word; enough to plan a query.
class AnyWord final : public plan::IndexFacts {
  public:
    std::uint64_t article_count() const override { return 20'000; }
    std::uint64_t frequency(const schema::Term&) const override { return 100; }
    std::uint64_t with_value(std::uint32_t) const override { return 20'000; }
    void walk(const schema::Term& start,
              const std::function<bool(std::string_view, std::uint64_t)>& visit) const override {
        for (const char* word : {"bank", "banks", "interest", "interests", "rate", "rates"})
            if (std::string_view(word).starts_with(start.text) && !visit(word, 100)) return;
    }
};

/// News-like prose of about `size` bytes with matches all over it.
std::string body_of(std::size_t size) {
    constexpr const char* kWords[] = {"The",     "minister", "said",  "on",    "Monday", "that",
                                      "exports", "of",       "crude", "would", "rise",   "by",
                                      "1,200",   "barrels",  "a",     "day",   "from",   "May."};
    std::string text;
    for (std::size_t i = 0; text.size() < size; ++i) {
        text += kWords[(i * 7 + i / 11) % std::size(kWords)];
        text += i % 90 == 89 ? "\n\n" : " ";
        if (i % 200 == 100) text += "interest rates at the bank were cut again. ";
    }
    return text;
}

double median_us(const std::string& query, std::size_t size, int passes) {
    analysis::Analyzer analyzer("en");
    const AnyWord facts;
    const plan::Planned planned = plan::make(query::parse(query).tree, analyzer, facts);
    search::Presenter presenter(planned.asked, analyzer, facts.article_count(), 240);
    Hit source;
    source.article.title = "Bank cuts interest rates";
    source.article.body = body_of(size);
    std::vector<double> times;
    for (int i = 0; i < passes; ++i) {
        Hit hit = source;
        const auto start = std::chrono::steady_clock::now();
        presenter.present(hit);
        const std::chrono::duration<double, std::micro> took =
            std::chrono::steady_clock::now() - start;
        times.push_back(took.count());
        if (hit.highlights.empty()) return -1;  // the bench is wrong, not fast
    }
    std::nth_element(times.begin(), times.begin() + passes / 2, times.end());
    return times[static_cast<std::size_t>(passes / 2)];
}

}  // namespace

int main(int argc, char** argv) {
    const int passes = argc > 1 ? std::max(1, std::atoi(argv[1])) : 201;
    const std::string queries[] = {"bank", "bank interest rates", "\"interest rates\"",
                                   "rates NEAR/5 bank", "the of crude bank"};
    std::printf("%-24s %10s %10s %10s %10s  (microseconds)\n", "query", "1 KB", "2.5 KB", "25 KB",
                "1 MB");
    for (const std::string& query : queries) {
        std::printf("%-24s", query.c_str());
        for (const std::size_t size : {1'000U, 2'500U, 25'000U, 1'000'000U})
            std::printf(" %10.1f", median_us(query, size, size > 100'000 ? 5 : passes));
        std::printf("\n");
    }
    return 0;
}
