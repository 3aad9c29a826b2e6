// No prose of an input is lost unseen: files of every format are made with keys that nobody knows,
// odd heads and cut lines. Each sentence begins and ends with a word of its own, which is found by
// a search unless the run names the file.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/api/small_index.hpp"

namespace newsdex {
namespace {

using test::SmallIndex;

/// Makes files; one thread.
class Maker {
  public:
    explicit Maker(unsigned seed) : random_(seed) {}

    struct File {
        std::string name, content;
        std::vector<std::string> words;  ///< of its own
    };

    File file(std::size_t number) {
        words_.clear();
        File out;
        const std::size_t kind = below(4);
        constexpr const char* kEndings[] = {".txt", ".md", ".json", ".jsonl"};
        out.name = "f" + std::to_string(number) + kEndings[kind];
        out.content = kind == 0 ? text() : kind == 1 ? markdown() : kind == 2 ? json() : lines();
        // Not those of a line that was cut or replaced.
        for (const std::string& word : words_)
            if (out.content.find(word.substr(1)) != std::string::npos) out.words.push_back(word);
        return out;
    }

  private:
    std::size_t below(std::size_t limit) { return random_() % limit; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    std::string pick(const std::vector<std::string>& list) { return list[below(list.size())]; }

    /// A word that stands nowhere else.
    std::string own_word() {
        std::string word = "q";
        for (std::size_t n = ++made_; n > 0; n /= 20) word += "bcdfghjklmnprstvwxzq"[n % 20];
        words_.push_back(word + "uo");
        return words_.back();
    }
    /// Eight words and more, in one line or wrapped.
    std::string sentence(const std::string& between = " ") {
        std::string out = own_word();
        out[0] = 'Q';
        for (std::size_t left = 7 + below(12); left > 0; --left)
            out += (one_in(6) ? between : " ") +
                   pick({"the", "bridge", "closed", "after", "storm", "officials", "said", "on",
                         "and", "its", "repair", "would", "take", "weeks"});
        return out + ' ' + own_word() + pick({".", ".", ".", "?", "!", ".\""});
    }
    std::string paragraphs() {
        std::string out;
        for (std::size_t left = 1 + below(4); left > 0; --left)
            out += sentence("\n") + (one_in(2) ? ' ' + sentence("\n") : "") + "\n\n";
        return out;
    }

    std::string text() {
        std::string out;
        if (one_in(3))
            out += pick({"FOR IMMEDIATE RELEASE\n\n", "PRESS RELEASE\n\n", "WORLD NEWS\n\n"});
        if (one_in(2)) {
            for (std::size_t left = 1 + below(4); left > 0; --left)
                out += pick({"Title: Bridge closed\n", "Date: 2024-03-05\n", "Author: Jane Doe\n",
                             "Source: Harbour Times\n", "Desk: " + sentence() + "\n",
                             "Body: " + sentence() + "\n", "Editor's note: " + sentence() + "\n",
                             "Standfirst: " + sentence() + "\n", "Text:\n" + sentence() + "\n"});
            out += '\n';
        } else if (one_in(2)) {
            out += "Bridge closed\n" + std::string(one_in(2) ? "\n" : "");
            if (one_in(2)) out += pick({"By Jane Doe\n", "By JANE DOE, Harbour Times\n"});
            if (one_in(2)) out += pick({"March 5, 2024\n", "Tue 5 Mar 2024 10.15 GMT\n"});
            out += '\n';
        }
        if (one_in(3)) out += "LONDON, March 5 (Reuters) - ";
        return out + paragraphs();
    }

    std::string markdown() {
        std::string out;
        const bool has_body = !one_in(3);
        if (one_in(2) || !has_body) {
            out += "---\n";
            if (one_in(2)) out += "title: Bridge closed\n";
            if (one_in(2)) out += "date: 2024-03-05\n";
            const std::string key = pick({"text", "body", "abstract", "main_copy", "x_story"});
            if (!has_body) out += key + ": \"" + quoted(sentence()) + "\"\n";
            out += "---\n\n";
        }
        if (!has_body) return out;
        if (one_in(2)) out += "# Bridge closed\n\n";
        if (one_in(3)) out += "*By Jane Doe*\n\n";
        for (std::size_t left = 1 + below(4); left > 0; --left)
            out += pick({"", "", "> ", "- ", "## Section\n\n"}) + sentence() + "\n\n";
        return out;
    }

    static std::string quoted(const std::string& text) {
        std::string out;
        for (const char c : text)
            out += c == '"'    ? std::string("\\\"")
                   : c == '\n' ? std::string("\\n")
                               : std::string(1, c);
        return out;
    }
    std::string value(const std::string& text) { return '"' + quoted(text) + '"'; }

    std::string record() {
        std::string out = "{";
        if (!one_in(4)) out += "\"title\": \"Bridge closed\", ";
        if (one_in(2)) out += "\"date\": \"2024-03-05\", ";
        const std::string key =
            pick({"body", "text", "content", "story", "article_body", "maintext", "copy", "x_html",
                  "leadParagraphs", "Fliesstext", "zz"});
        const std::string words = sentence();
        switch (below(5)) {
            case 0:
                return out + '"' + key + "\": [" + value(words) + ", " + value(sentence()) + "]}";
            case 1:
                return out + '"' + key + "\": {\"plain\": " + value(words) + "}}";
            case 2:
                return out + '"' + key + "\": [{\"p\": " + value(words) + "}]}";
            default:
                return out + '"' + key + "\": " + value(words) + "}";
        }
    }

    std::string json() {
        switch (below(5)) {
            case 0:
                return "[" + record() + ", " + record() + "]";
            case 1:
                return "{\"" + pick({"articles", "items", "results", "zz"}) + "\": [" + record() +
                       "]}";
            case 2:
                return "{\"a1\": " + record() + ", \"a2\": " + record() + "}";
            case 3:
                return "{\"response\": {\"docs\": [" + record() + "]}}";
            default:
                return record();
        }
    }

    std::string lines() {
        std::string out;
        for (std::size_t left = 1 + below(5); left > 0; --left) {
            std::string line = record();
            if (one_in(8)) line.resize(line.size() / 2 + below(line.size() / 2));
            if (one_in(12)) line = pick({"null", "NaN", "[]", "7", ""});
            out += line + '\n';
        }
        return out;
    }

    std::mt19937 random_;
    std::size_t made_ = 0;
    std::vector<std::string> words_;
};

TEST(NothingLost, ProseOfAnyFileIsFoundOrTheFileIsNamed) {
    const bool is_long = std::getenv("NEWSDEX_LONG") != nullptr;
    const std::size_t count = is_long ? 10'000 : 300;
    Maker maker(20'261'130);
    SmallIndex index;
    std::vector<Maker::File> files;
    for (std::size_t i = 0; i < count; ++i) {
        files.push_back(maker.file(i));
        index.write(files.back().name, files.back().content);
    }
    const SyncReport report = index.sync();
    std::set<std::string> named;
    for (const Failure& failure : report.failures)
        named.insert(std::filesystem::path(failure.path).filename());
    for (const Skip& skip : report.skipped_paths)
        named.insert(std::filesystem::path(skip.path).filename());
    // Failures are rare: a run that names every file would pass too.
    EXPECT_LT(named.size(), count / 4);
    const Index open = index.open();
    std::size_t lost = 0;
    for (const Maker::File& file : files) {
        if (named.contains(file.name)) continue;
        for (const std::string& word : file.words) {
            if (open.search(word, {.limit = 0, .match = MatchMode::kAll, .suggest = false}).total >
                0)
                continue;
            if (++lost <= 10) ADD_FAILURE() << word << " of " << file.name << ":\n" << file.content;
        }
    }
    EXPECT_EQ(lost, 0U);
}

}  // namespace
}  // namespace newsdex
