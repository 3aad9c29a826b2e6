// Words, their inflections, and their places in a text.
#include <algorithm>
#include <cctype>

#include "tests/oracle/manual/paper.hpp"

namespace newsdex::test::manual {

namespace {

const std::map<std::string, std::string> kStems = {{"banks", "bank"},
                                                   {"bank's", "bank"},
                                                   {"rates", "rate"},
                                                   {"rated", "rate"},
                                                   {"prices", "price"},
                                                   {"courts", "court"},
                                                   {"trading", "trade"},
                                                   {"trades", "trade"},
                                                   {"unions", "union"},
                                                   {"strikes", "strike"},
                                                   {"economies", "economy"},
                                                   {"coops", "coop"},
                                                   {"ops", "op"},
                                                   {"reports", "report"},
                                                   {"ministers", "minister"},
                                                   {"minister's", "minister"},
                                                   {"years", "year"},
                                                   {"ends", "end"},
                                                   {"yearends", "yearend"}};

}  // namespace

const std::vector<std::string>& vocabulary() {
    static const std::vector<std::string> kWords = {
        "bank",     "banks",     "bank's",    "rate",      "rates",   "price", "prices", "oil",
        "court",    "courts",    "trade",     "trades",    "trading", "union", "unions", "strike",
        "strikes",  "economy",   "economies", "economist", "the",     "of",    "us",     "US",
        "U.S.",     "who",       "WHO",       "it",        "co-op",   "coop",  "coops",  "op",
        "9/11",     "1,000",     "1000",      "year-end",  "yearend", "end",   "11",     "report",
        "minister", "ministers", "Bank",      "Oil",       "RATE",    "said",  "absent"};
    return kWords;
}

std::string stem_of(const std::string& form) {
    const auto found = kStems.find(form);
    return found == kStems.end() ? form : found->second;
}

bool is_acronym(std::string_view form) {
    return form == "us" || form == "who" || form == "it" || form == "is";
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::optional<std::string> as_name(std::string_view word) {
    std::string letters;
    for (const char c : word)
        if (c >= 'A' && c <= 'Z')
            letters += c;
        else if (c != '.')
            return std::nullopt;
    letters = lower(letters);
    if (!is_acronym(letters)) return std::nullopt;
    return letters;
}

std::vector<Place> places_of(std::string_view text) {
    std::vector<Place> places;
    int next = 1;
    const auto add = [&](std::string written, int first, int last) {
        Place at{.first = first, .last = last};
        if (const auto name = as_name(written)) {
            at.name = true;
            written = *name;
        }
        written = lower(written);
        std::erase(written, ',');  // 1,000 is another spelling of 1000; as queries write both
        at.forms.push_back(written);
        if (written.ends_with("'s")) at.forms.push_back(written.substr(0, written.size() - 2));
        places.push_back(at);
    };
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n", i), text.size());
        std::string chunk(text.substr(i, end - i));
        i = end + 1;
        if (chunk.empty()) continue;
        if (chunk.back() == '.' && !as_name(chunk)) chunk.pop_back();
        const std::size_t cut = chunk.find_first_of("-/");
        if (cut == std::string::npos) {
            add(chunk, next, next);
            ++next;
            continue;
        }
        add(chunk.substr(0, cut), next, next);
        add(chunk.substr(cut + 1), next + 1, next + 1);
        if (chunk[cut] == '-') add(chunk.substr(0, cut) + chunk.substr(cut + 1), next, next + 1);
        next += 2;
    }
    return places;
}

}  // namespace newsdex::test::manual
