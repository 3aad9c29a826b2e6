#include "tests/oracle/manual/paper.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include <nlohmann/json.hpp>

#include "tests/support/random.hpp"

namespace newsdex::test::manual {

namespace {

/// Words as they stand in the articles; those that are said more often stand there twice.
constexpr std::array kTextWords = {
    "bank",  "banks",  "Bank",   "bank's",  "rate",     "rates",     "rated",     "price",
    "price", "prices", "oil",    "oil",     "court",    "courts",    "trade",     "trading",
    "union", "unions", "strike", "strikes", "economy",  "economies", "economist", "the",
    "the",   "of",     "and",    "or",      "not",      "us",        "US",        "U.S.",
    "who",   "WHO",    "it",     "IT",      "co-op",    "co-op",     "coop",      "co-ops",
    "op",    "co",     "9/11",   "1,000",   "1000",     "year-end",  "yearend",   "year",
    "end",   "11",     "report", "reports", "minister", "minister's"};

struct Published {
    const char* written;
    int first, last;
};
constexpr std::array<Published, 12> kDates = {{{"2026-01-03", 20260103, 20260103},
                                               {"2026-01-10", 20260110, 20260110},
                                               {"2026-01-31", 20260131, 20260131},
                                               {"2026-02-01", 20260201, 20260201},
                                               {"2025-12-31", 20251231, 20251231},
                                               {"2025-12-15", 20251215, 20251215},
                                               {"2024-02-29", 20240229, 20240229},
                                               {"2026-01-03T23:30:00-05:00", 20260103, 20260103},
                                               {"2026-01-04T01:30:00+09:00", 20260104, 20260104},
                                               {"2026-01", 20260101, 20260131},
                                               {"2025-12", 20251201, 20251231},
                                               {"", 0, 0}}};

std::string some_words(Random& random, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += (i == 0 ? "" : " ") + std::string(kTextWords[random.below(kTextWords.size())]);
    return text;
}

std::string sentences(Random& random, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i != 0) text += random.one_in(4) ? ".\n\n" : ". ";
        text += "The " + some_words(random, 4 + random.below(6));
    }
    return text + " said.";
}

void add_part(Paper& paper, const char* field, const std::string& text) {
    if (!text.empty()) paper.parts.push_back({field, places_of(text)});
}

void place(Paper& paper) {
    add_part(paper, "title", paper.title);
    add_part(paper, "subtitle", paper.subtitle);
    add_part(paper, "summary", paper.summary);
    for (const std::string& author : paper.authors) add_part(paper, "author", author);
    add_part(paper, "dateline", paper.dateline);
    add_part(paper, "body", paper.body);
    for (const std::string& name : paper.places) add_part(paper, "place", name);
    for (const std::string& name : paper.organisations) add_part(paper, "org", name);
    for (const std::string& name : paper.people) add_part(paper, "person", name);
}

Paper make_paper(Random& random, std::size_t number) {
    Paper paper;
    paper.guid = "g" + std::to_string(number);
    paper.title = "The " + some_words(random, 2 + random.below(4)) + " story";
    if (random.one_in(3))
        paper.subtitle = "The " + some_words(random, 2 + random.below(3)) + " rises";
    if (random.one_in(4))
        paper.summary = "The " + some_words(random, 3 + random.below(4)) + " falls";
    for (const char* author : {"Ann Banks", "Bob Price", "Ann Lee", "Union Rates"})
        if (random.one_in(4)) paper.authors.push_back(author);
    if (random.one_in(2)) paper.dateline = random.pick({"London", "New Union", "Banks Court"});
    paper.body = sentences(random, 1 + random.below(5));
    if (random.one_in(3)) paper.places.push_back(random.pick({"London", "New Union", "Oil Court"}));
    if (random.one_in(3))
        paper.organisations.push_back(random.pick({"Trade Union", "Court Bank", "Oil"}));
    if (random.one_in(3)) paper.people.push_back(random.pick({"Ann Lee", "Bob Rate"}));
    const Published& date = kDates[random.below(kDates.size())];
    paper.published = date.written;
    if (date.first != 0) paper.days = {date.first, date.last};
    for (const char* keyword : {"oil", "interest rates", "trade union", "bank"})
        if (random.one_in(3)) paper.values["keyword"].push_back(keyword);
    if (!random.one_in(4))
        paper.values["section"] = {random.pick({"world", "markets", "oil trade"})};
    if (!random.one_in(4))
        paper.values["publisher"] = {random.pick({"reuters", "ap", "the bank report"})};
    // One without a language of its own has that of the index, "en".
    paper.values["lang"] = {random.pick({"en", "en-gb", "de"})};
    if (random.one_in(2))
        paper.values["url"] = {random.pick({"https://news.example.org/", "https://example.org/"}) +
                               paper.guid};
    place(paper);
    return paper;
}

const std::string& first_value(const Paper& paper, const char* field) {
    static const std::string kNone;
    const auto found = paper.values.find(field);
    return found == paper.values.end() ? kNone : found->second.front();
}

/// "Reuters": the case of a whole value says nothing.
std::string capitalised(std::string text) {
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

std::string file_of(const Paper& paper) {
    const std::size_t number = std::stoul(paper.guid.substr(1));
    return (number % 2 == 0 ? "news/even/" : "news/odd/") + paper.guid + ".json";
}

void fill(nlohmann::json& out, const char* key, const std::string& text) {
    if (!text.empty()) out[key] = text;
}

void fill(nlohmann::json& out, const char* key, const std::vector<std::string>& texts) {
    if (!texts.empty()) out[key] = texts;
}

}  // namespace

std::vector<Paper> make_papers(std::size_t count) {
    Random random(1969);
    std::vector<Paper> papers;
    for (std::size_t i = 0; i < count; ++i) {
        Paper paper = make_paper(random, i);
        paper.values["guid"] = {paper.guid};
        paper.values["path"] = {file_of(paper)};
        paper.values["format"] = {"json"};
        paper.values["ext"] = {"json"};
        paper.values["mime"] = {"application/json"};
        papers.push_back(std::move(paper));
    }
    return papers;
}

void write_papers(const std::vector<Paper>& papers, const TemporaryFolder& folder) {
    for (const Paper& paper : papers) {
        nlohmann::json out = {{"id", paper.guid}, {"title", paper.title}, {"body", paper.body}};
        fill(out, "subtitle", paper.subtitle);
        fill(out, "summary", paper.summary);
        fill(out, "dateline", paper.dateline);
        fill(out, "authors", paper.authors);
        fill(out, "places", paper.places);
        fill(out, "organisations", paper.organisations);
        fill(out, "people", paper.people);
        fill(out, "date", paper.published);
        const auto keywords = paper.values.find("keyword");
        if (keywords != paper.values.end()) fill(out, "keywords", keywords->second);
        fill(out, "section", capitalised(first_value(paper, "section")));
        fill(out, "publisher", capitalised(first_value(paper, "publisher")));
        if (first_value(paper, "lang") != "en") out["language"] = first_value(paper, "lang");
        fill(out, "url", first_value(paper, "url"));
        folder.write(file_of(paper), out.dump());
    }
}

}  // namespace newsdex::test::manual
