// Warm queries through the library beside plain Xapian on the same index: top 10 with the exact
// count.
//
// Queries: lines "text TAB tag …" (search-benchmark-game.tsv). Both sides parse, match with every
// document checked, and read the stored data of the ten; neither makes snippets or suggestions.
// Each query is run `rounds` times in turn on both sides; the best of each is kept. Prints p50 and
// p99 by kind of query.
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
        for (auto hit = found.begin(); hit != found.end(); ++hit) {
            bytes += hit.get_document().get_data().size();
        }
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

void run(const std::string& path, const std::string& queries_path, int rounds) {
    const newsdex::Index index = newsdex::Index::open(path);
    PlainXapian plain(path);
    std::map<std::string, Times> by_kind;
    std::ifstream queries(queries_path);
    for (std::string line; std::getline(queries, line);) {
        const std::size_t tab = line.find('\t');
        const std::string text = line.substr(0, tab);
        const std::string kind =
            line.substr(tab + 1, line.find_first_of(",\t ", tab + 1) - tab - 1);
        newsdex::SearchOptions options;
        options.match = newsdex::MatchMode::kAny;  // the queries mark required words with +
        options.snippet_columns = 0;
        options.suggest = false;
        double ours = std::numeric_limits<double>::max();
        double theirs = ours;
        std::uint64_t our_total = 0;
        std::uint64_t their_total = 0;
        for (int round = 0; round < rounds; ++round) {
            ours = std::min(ours,
                            microseconds([&] { our_total = index.search(text, options).total; }));
            theirs = std::min(theirs, microseconds([&] { their_total = plain.search(text); }));
        }
        Times& times = by_kind[kind];
        times.ours.push_back(ours);
        times.plain.push_back(theirs);
        times.different_totals += our_total != their_total ? 1 : 0;
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
