// Small articles made of a few dozen words, and the places of their words as docs/analysis.md has
// them. The texts are plain ASCII, so that breaking them into words takes a few lines.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/support/temporary_folder.hpp"

namespace newsdex::test::manual {

/// Where a word stands, both ends included: `coop` stands on two places in "the co-op".
struct Place {
    int first = 0, last = 0;
    std::vector<std::string> forms = {};  ///< spellings: bank's, bank
    bool name = false;                    ///< in capitals or with dots: US, U.S.
};

struct Part {
    std::string field;  ///< "title", …
    std::vector<Place> places;
};

struct Paper {
    std::string guid, title, subtitle, summary, dateline, body;
    std::vector<std::string> authors, places, organisations, people;
    std::string published;                                   ///< as in the file, "" undated
    std::optional<std::pair<int, int>> days;                 ///< first and last that it may mean
    std::map<std::string, std::vector<std::string>> values;  ///< field to whole values, folded
    std::vector<Part> parts;
};

/// Words that a query may ask for; `stem_of` has what they share with their inflections.
[[nodiscard]] const std::vector<std::string>& vocabulary();
[[nodiscard]] std::string stem_of(const std::string& form);
/// us, who, it, is: common words that are names in capitals.
[[nodiscard]] bool is_acronym(std::string_view form);
[[nodiscard]] std::string lower(std::string_view text);
/// In capitals or with dots, and an acronym: then its small letters.
[[nodiscard]] std::optional<std::string> as_name(std::string_view word);

[[nodiscard]] std::vector<Place> places_of(std::string_view text);

/// The same articles each time.
[[nodiscard]] std::vector<Paper> make_papers(std::size_t count);
/// One JSON file each, news/<section>/<guid>.json.
void write_papers(const std::vector<Paper>& papers, const TemporaryFolder& folder);

}  // namespace newsdex::test::manual
