// Warm queries through the library beside plain Xapian on the same index: top 10 with the exact
// count.
//
// Queries: lines "text TAB tag …" (search-benchmark-game.tsv). Both sides parse, match with every
// document checked, and read the stored data of the ten; neither makes snippets or suggestions.
// A round opens the index anew on both sides, asks every query once unmeasured and then a few times
// in turn; the best of all rounds is kept. What a round allocates first differs: the kernel copies
// a block up to twice as slowly where its page and the reader's buffer lie badly to each other (4
// KB aliasing), which is luck of one run. Prints p50 and p99 by kind of query.
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include <newsdex/newsdex.hpp>

namespace {

using Clock = std::chrono::steady_clock;

class PlainXapian {
  public:
    explicit PlainXapian(const std::string& path) : database_(path), enquire_(database_) {
        parser_.set_database(database_);
        parser_.set_stemmer(Xapian::Stem("english"));
        parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
        enquire_.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.6, 0.5));
    }

    Xapian::doccount search(const std::string& text) {
        enquire_.set_query(parser_.parse_query(text));
        const Xapian::MSet found = enquire_.get_mset(0, 10, database_.get_doccount());
        std::size_t bytes = 0;
        for (auto hit = found.begin(); hit != found.end(); ++hit)
            bytes += hit.get_document().get_data().size();
        sink_ += bytes;
        return found.get_matches_estimated();
    }

  private:
    Xapian::Database database_;
    Xapian::Enquire enquire_;
    Xapian::QueryParser parser_;
    std::size_t sink_ = 0;
};

struct Times {
    std::vector<double> ours, plain;
    std::size_t different_totals = 0;
};

double quantile(std::vector<double> values, double part) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1) + 0.5)];
}

template <class Work>
double microseconds(Work&& work) {
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

struct Asked {
    std::string text, kind;
    double ours = std::numeric_limits<double>::max();
    double plain = std::numeric_limits<double>::max();
    bool different = false;
};

std::vector<Asked> read_queries(const std::string& path) {
    std::vector<Asked> out;
    std::ifstream lines(path);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t tab = line.find('\t');
        out.push_back({line.substr(0, tab),
                       line.substr(tab + 1, line.find_first_of(",\t ", tab + 1) - tab - 1)});
    }
    return out;
}

void ask_all(const std::string& path, std::vector<Asked>& queries) {
    const newsdex::Index index = newsdex::Index::open(path);
    PlainXapian plain(path);
    newsdex::SearchOptions options;
    options.match = newsdex::MatchMode::kAny;  // the queries mark required words with +
    options.snippet_columns = 0;
    options.suggest = false;
    for (Asked& query : queries) {
        const std::uint64_t total = index.search(query.text, options).total;
        query.different = total != plain.search(query.text);
        constexpr int kTimes = 3;
        for (int i = 0; i < kTimes; ++i) {
            query.ours = std::min(query.ours,
                                  microseconds([&] { (void)index.search(query.text, options); }));
            query.plain =
                std::min(query.plain, microseconds([&] { (void)plain.search(query.text); }));
        }
    }
}

void run(const std::string& path, const std::string& queries_path, int rounds) {
    std::vector<Asked> queries = read_queries(queries_path);
    for (int round = 0; round < rounds; ++round) {
        const std::vector<char> moves_the_rest(static_cast<std::size_t>(round) * 1'040);
        ask_all(path, queries);
    }
    std::map<std::string, Times> by_kind;
    for (const Asked& query : queries) {
        Times& times = by_kind[query.kind];
        times.ours.push_back(query.ours);
        times.plain.push_back(query.plain);
        times.different_totals += query.different ? 1 : 0;
    }
    std::cout << "kind                queries  newsdex p50/p99 us    plain p50/p99 us   ratio "
                 "p50/p99  totals differ\n"
              << std::fixed;
    for (const auto& [kind, times] : by_kind) {
        const double ours[] = {quantile(times.ours, 0.5), quantile(times.ours, 0.99)};
        const double plain_us[] = {quantile(times.plain, 0.5), quantile(times.plain, 0.99)};
        std::cout << std::left << std::setw(20) << kind << std::right << std::setw(7)
                  << times.ours.size() << std::setprecision(0) << std::setw(11) << ours[0] << " / "
                  << std::setw(7) << ours[1] << std::setw(11) << plain_us[0] << " / "
                  << std::setw(7) << plain_us[1] << std::setprecision(2) << std::setw(9)
                  << ours[0] / plain_us[0] << " / " << ours[1] / plain_us[1] << std::setw(9)
                  << times.different_totals << '\n';
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: query_bench INDEX QUERIES.tsv ROUNDS\n";
        return 2;
    }
    try {
        run(argv[1], argv[2], std::stoi(argv[3]));
    } catch (const std::exception& error) {
        std::cerr << "query_bench: " << error.what() << '\n';
        return 2;
    }
    return 0;
}
