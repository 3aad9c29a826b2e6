// Speed of the analyzer on texts of one short unit repeated, beside plain English in the same run.
//
//   patterns_bench [UNITS [MB]]     1,500 units of 4 MB
//
// Prints plain English's speed, how many units are slower than a quarter of it, and the slowest.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "analysis/analyzer.hpp"
#include "bench/made_text.hpp"
#include "tests/analysis/text_patterns.hpp"

namespace {

using newsdex::analysis::Analyzer;
using newsdex::analysis::TokenBuffer;

constexpr std::size_t kShown = 15;
constexpr double kWanted = 0.25;

double speed_of(Analyzer& analyzer, TokenBuffer& tokens, const std::string& text) {
    const std::clock_t start = std::clock();
    analyzer.tokenize(text, tokens);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    return static_cast<double>(text.size()) / std::max(seconds, 1e-6) / 1e6;
}

std::string printable(const std::string& unit) {
    std::string out;
    for (const char c : unit) {
        char code[8];
        std::snprintf(code, sizeof code, c > ' ' && c < 0x7F ? "%c" : "\\x%02x",
                      static_cast<unsigned char>(c));
        out += code;
    }
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'500;
    const std::size_t bytes = (argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 4) * 1'000'000;
    Analyzer analyzer("english");
    TokenBuffer tokens;
    std::string english = newsdex::bench::made_text();
    english.resize(bytes, ' ');
    speed_of(analyzer, tokens, english);
    const double plain = speed_of(analyzer, tokens, english);
    std::vector<std::pair<double, std::string>> speeds;
    for (const std::string& unit : newsdex::test::text_units(count)) {
        const std::string text = newsdex::test::repeated(unit, bytes);
        speeds.emplace_back(speed_of(analyzer, tokens, text) / plain, unit);
    }
    std::sort(speeds.begin(), speeds.end());
    const auto slow = std::count_if(speeds.begin(), speeds.end(),
                                    [](const auto& speed) { return speed.first < kWanted; });
    std::printf("plain English %.1f MB/s; %td of %zu units below %.2f of it; slowest:\n", plain,
                slow, speeds.size(), kWanted);
    for (std::size_t i = 0; i < std::min(kShown, speeds.size()); ++i)
        std::printf("%6.2f  %s\n", speeds[i].first, printable(speeds[i].second).c_str());
    return 0;
}
