// The questions, the answers of every state, and the loop that each reader runs.
#include "tests/threads/readers.hpp"

#include <newsdex/error.hpp>

#include <sstream>
#include <utility>

namespace newsdex::test {
namespace {

struct Question {
    std::string query;
    SearchOptions options = {};
};

// Every kind of node: each is made of objects of libxapian, whose owners are counted by plain
// numbers. Most ask for the total alone: counting is the shortest request, so threads meet most
// often in what they share.
const std::vector<Question>& questions() {
    static const std::vector<Question> all = {
        {"oil price", {.limit = 0}},
        {"-pier", {.limit = 0}},
        {"*", {.limit = 0}},
        {"date:none", {.limit = 0}},
        {"date:2026-01", {.limit = 0}},
        {"oil -pier", {.limit = 0}},
        {"\"oil price\"", {.limit = 0}},
        {"pri*", {.limit = 0}},
        {"oil w/3 the", {.limit = 0}},
        {"(oil OR ferry) w/9 \"the minister\"", {.limit = 0}},
        {"oil NOT w/1 pier", {.limit = 0}},
        {"title:oil", {.limit = 0}},
        {"body:oil", {.limit = 0}},
        {"=prices", {.limit = 0}},
        {"storm OR zeppelin", {.limit = 0}},
        {"zeppelin price oil", {.limit = 0}},
        {"NOT (pier AND price)", {.limit = 0}},
        {"atleast2(oil)", {.limit = 0}},
        {"US", {.limit = 0}},
        {"storm warning", {.limit = 20}},
        {"tide*", {.limit = 20}},
        {"\"the minister said\" OR café", {.offset = 3, .limit = 5}},
        {"ferries pier", {.limit = 10, .sort = Sort::kNewest}},
        {"storm", {.limit = 7, .sort = Sort::kOldest, .snippet_columns = 60}},
        {"warning harbour +storm", {.limit = 5, .match = MatchMode::kAny}},
        {"", {.limit = 3}},
        {"tidexxxz", {}},  // suggests another spelling
    };
    return all;
}

std::string text_of(const Results& results) {
    std::ostringstream out;
    out << results.understood << "\n" << results.total << " articles\n";
    for (const Note& note : results.notes) out << "note: " << note.message << "\n";
    for (const Hit& hit : results.hits) {
        out << hit.rank << " " << hit.id << " " << hit.article.title << ": " << hit.snippet;
        for (const auto& [first, last] : hit.highlights) out << " " << first << "-" << last;
        out << "\n";
    }
    if (results.suggestion)
        out << *results.suggestion << ": " << results.suggestion_total << " articles\n";
    return out.str();
}

std::string answer(const Index& index, const Question& question) {
    return text_of(index.search(question.query, question.options));
}

}  // namespace

Answers ask_all(const Index& index) {
    Answers answers;
    for (const Question& question : questions()) answers.push_back(answer(index, question));
    return answers;
}

Readers::Readers(std::filesystem::path index, const std::vector<Answers>& expected,
                 const Turns& turns, unsigned passes)
    : directory_(std::move(index)),
      expected_(expected),
      turns_(turns),
      passes_(passes),
      shared_(Index::open(directory_)) {
    const Results steady = shared_.search(Articles::kSteady, {.limit = 20});
    for (const Hit& hit : steady.hits) steady_.push_back(hit.id);
    for (unsigned number = 0; number < kThreads; ++number)
        threads_.emplace_back([this, number] { read(number); });
}

Readers::~Readers() { stop(); }

void Readers::stop() {
    stopping_ = true;
    threads_.clear();
}

void Readers::report(const std::string& problem) {
    ++problem_count_;
    const std::lock_guard lock(mutex_);
    if (problems_.size() < 20) problems_.push_back(problem);
}

void Readers::read(unsigned number) {
    for (unsigned pass = 0; pass < passes_ || !stopping_; ++pass) {
        try {
            // An index of its own now and then: opening, too, happens beside everything else.
            if (pass % 8 == number) ask(Index::open(directory_), pass % questions().size());
            look_up(shared_, number + pass);
        } catch (const std::exception& error) {
            report(error.what());
        }
        for (std::size_t i = 0; i < questions().size(); ++i)
            ask(shared_, (i + number) % questions().size());
    }
}

void Readers::ask(const Index& index, std::size_t question) {
    const unsigned first = turns_.done;
    std::string given;
    try {
        given = answer(index, questions()[question]);
    } catch (const std::exception& error) {
        return report(questions()[question].query + ": " + error.what());
    }
    const unsigned last = turns_.begun;
    ++answers_;
    for (unsigned turn = first; turn <= last; ++turn)
        if (expected_[turn % expected_.size()][question] == given) return;
    report("between turns " + std::to_string(first) + " and " + std::to_string(last) + ": " +
           given + "for " + expected_[first % expected_.size()][question]);
}

void Readers::look_up(const Index& index, unsigned number) {
    const std::string& id = steady_[number % steady_.size()];
    const Article article = index.article(index.full_id(std::string_view(id).substr(0, 20)));
    ++answers_;
    if (article.title.find(Articles::kSteady) == std::string::npos || article.body.empty())
        report(id + ": another article");
}

}  // namespace newsdex::test
