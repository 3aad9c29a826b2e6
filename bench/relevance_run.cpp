// Answers a file of queries as bags of words and prints a TREC run: one line a hit,
// "query Q0 guid rank score newsdex". bench/relevance/evaluate scores it.
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

#include <newsdex/newsdex.hpp>

namespace {

/// Letters, digits and inner apostrophes stay; the rest becomes blanks, so that no sign operates.
std::string bag_of_words(const std::string& text) {
    std::string words;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_word = byte >= 0x80 || std::isalnum(byte) != 0;
        words += is_word ? static_cast<char>(std::tolower(byte)) : ' ';
    }
    return words;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: relevance_run INDEX QUERIES.tsv DEPTH\n";
        return 2;
    }
    try {
        const newsdex::Index index = newsdex::Index::open(argv[1]);
        newsdex::SearchOptions options;
        options.match = newsdex::MatchMode::kAny;
        options.limit = std::stoul(argv[3]);
        options.snippet_columns = 0;
        std::ifstream queries(argv[2]);
        for (std::string line; std::getline(queries, line);) {
            const std::size_t tab = line.find('\t');
            if (tab == std::string::npos) continue;
            const std::string name = line.substr(0, tab);
            const newsdex::Results found =
                index.search(bag_of_words(line.substr(tab + 1)), options);
            for (const newsdex::Hit& hit : found.hits) {
                std::cout << name << " Q0 " << hit.article.guid << ' ' << hit.rank << ' '
                          << hit.score << " newsdex\n";
            }
        }
    } catch (const std::exception& error) {
        std::cerr << "relevance_run: " << error.what() << '\n';
        return 2;
    }
    return 0;
}
