// The law of highlights: every word that made an article match is marked wherever it is shown, and
// no other. A scan of the article's words knows which they are.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "plan/make.hpp"
#include "query/parser.hpp"
#include "search/present.hpp"
#include "tests/search/dictionary.hpp"
#include "tests/support/random.hpp"

namespace newsdex::search {
namespace {

using test::Random;

constexpr std::initializer_list<const char*> kTrees{"ash", "birch", "cedar", "elm", "fir"};

/// Words of a text, and of which field it is.
struct Text {
    std::string field;
    std::vector<std::string> words;
};

/// A word of the article: number of its text, of the word in it.
using Spot = std::pair<std::size_t, std::size_t>;
using Spots = std::set<Spot>;

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
}

class World {
  public:
    explicit World(std::uint64_t seed) : random_(seed) {
        body_ = words(9);
        if (random_.one_in(3)) {
            article_.title_is_lede = true;
            title_.assign(body_.begin(), body_.begin() + static_cast<std::ptrdiff_t>(
                                                             random_.below(body_.size() + 1)));
        } else {
            title_ = words(4);
        }
        article_.title = joined(title_);
        if (!article_.title_is_lede) add("title", title_);
        if (random_.one_in(3)) add("subtitle", words(3));
        if (random_.one_in(3)) add("summary", words(3));
        for (std::size_t i = random_.below(3); i > 0; --i) add("author", words(2));
        if (random_.one_in(3)) add("dateline", words(2));
        add("body", body_);
        for (const char* list : {"place", "org", "person"})
            for (std::size_t i = random_.below(3); i > 0; --i) add(list, words(2));
        article_.publisher = random_.pick(kTrees);
        article_.section = random_.pick(kTrees);
        article_.language = random_.pick({"en", "fr"});
        article_.format = random_.pick({"text", "json"});
        article_.keywords = {random_.pick(kTrees), random_.pick(kTrees)};
        article_.url = std::string("https://") + random_.pick(kTrees) + ".org/x";
        article_.guid = random_.pick(kTrees);
        article_.path = random_.pick(kTrees);
        article_.status = random_.pick({Status::kUsable, Status::kWithheld});
        values_ = {{"publisher", {article_.publisher}},
                   {"section", {article_.section}},
                   {"lang", {article_.language}},
                   {"format", {article_.format}},
                   {"keyword", {article_.keywords[0], article_.keywords[1]}},
                   {"host", {article_.url.substr(8, article_.url.size() - 10), "org"}},
                   {"url", {article_.url}},
                   {"guid", {article_.guid}},
                   {"path", {article_.path}},
                   {"status", {article_.status == Status::kUsable ? "usable" : "withheld"}},
                   {"id", {"abcd"}}};
    }

    /// A random query as text; does the article match, and by which words?
    struct Asked {
        std::string query;
        bool matches = false;
        Spots spots;
    };
    Asked ask(int depth) {
        // Mostly ANDs in ORs: there a value or a name decides what is marked.
        const std::size_t kind = random_.below(depth > 0 ? 15 : 5);
        if (kind == 0) return word("");
        if (kind == 1) {
            return word(
                random_.pick({"title", "subtitle", "summary", "author", "dateline", "body"}));
        }
        if (kind == 2) return word(random_.pick({"place", "org", "person"}));
        if (kind == 3) return phrase();
        if (kind == 4) return value();
        const Asked left = ask(depth - 1);
        const Asked right = ask(depth - 1);
        const char* sign = random_.pick({" AND ", " OR ", " NOT "});
        Asked out{'(' + left.query + sign + right.query + ')', false, {}};
        if (sign[1] == 'A') out.matches = left.matches && right.matches;
        if (sign[1] == 'O') out.matches = left.matches || right.matches;
        if (sign[1] == 'N') out.matches = left.matches && !right.matches;
        if (!out.matches) return out;
        if (left.matches) out.spots = left.spots;
        if (right.matches && sign[1] != 'N')
            out.spots.insert(right.spots.begin(), right.spots.end());
        return out;
    }

    [[nodiscard]] const Article& article() const { return article_; }

    /// The text with the words at `spots` in brackets, as it is shown.
    [[nodiscard]] std::string marked_body(const Spots& spots) const { return marked(body_, spots); }
    [[nodiscard]] std::string marked_title(const Spots& spots) const {
        if (article_.title_is_lede) return marked(title_, spots);
        return !texts_.empty() && texts_[0].field == "title" ? marked(title_, spots, 0) : "";
    }

  private:
    std::vector<std::string> words(std::size_t most) {
        std::vector<std::string> out;
        for (std::size_t i = random_.below(most + 1); i > 0; --i)
            out.push_back(random_.pick(kTrees));
        return out;
    }

    void add(const std::string& field, const std::vector<std::string>& words) {
        if (words.empty()) return;
        texts_.push_back({field, words});
        const std::string text = joined(words);
        if (field == "subtitle") article_.subtitle = text;
        if (field == "summary") article_.summary = text;
        if (field == "dateline") article_.dateline = text;
        if (field == "body") article_.body = text;
        if (field == "author") article_.authors.push_back(text);
        if (field == "place") article_.places.push_back(text);
        if (field == "org") article_.organisations.push_back(text);
        if (field == "person") article_.people.push_back(text);
    }

    [[nodiscard]] bool is_asked(const Text& text, const std::string& field) const {
        const bool list = text.field == "place" || text.field == "org" || text.field == "person";
        return field.empty() ? !list : text.field == field;
    }

    Asked word(const std::string& field) {
        const std::string asked = random_.pick(kTrees);
        Asked out{field.empty() ? asked : field + ':' + asked, false, {}};
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            // The words of a title that is the lede are the first ones of the body.
            const bool lede =
                field == "title" && article_.title_is_lede && texts_[i].field == "body";
            if (!lede && !is_asked(texts_[i], field)) continue;
            const std::size_t end = lede ? title_.size() : texts_[i].words.size();
            for (std::size_t at = 0; at < end; ++at)
                if (texts_[i].words[at] == asked) out.spots.insert({i, at});
        }
        out.matches = !out.spots.empty();
        return out;
    }

    Asked phrase() {
        const std::string one = random_.pick(kTrees);
        const std::string two = random_.pick(kTrees);
        Asked out{'"' + one + ' ' + two + '"', false, {}};
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            if (!is_asked(texts_[i], "")) continue;
            for (std::size_t at = 1; at < texts_[i].words.size(); ++at) {
                if (texts_[i].words[at - 1] != one || texts_[i].words[at] != two) continue;
                out.spots.insert({i, at - 1});
                out.spots.insert({i, at});
            }
        }
        out.matches = !out.spots.empty();
        return out;
    }

    Asked value() {
        auto field = values_.begin();
        std::advance(field, static_cast<std::ptrdiff_t>(random_.below(values_.size())));
        const std::string asked =
            random_.one_in(2) ? field->second[random_.below(field->second.size())] : "larch";
        const bool matches = asked != "larch";
        return {field->first + ":\"" + asked + '"', matches, {}};
    }

    [[nodiscard]] std::string marked(const std::vector<std::string>& words,
                                     const Spots& spots) const {
        for (std::size_t i = 0; i < texts_.size(); ++i)
            if (texts_[i].field == "body") return marked(words, spots, i);
        return joined(words);
    }
    static std::string marked(const std::vector<std::string>& words, const Spots& spots,
                              std::size_t text) {
        std::vector<std::string> out;
        for (std::size_t at = 0; at < words.size(); ++at)
            out.push_back(spots.contains({text, at}) ? '[' + words[at] + ']' : words[at]);
        return joined(out);
    }

    Random random_;
    Article article_;
    std::vector<std::string> title_, body_;
    std::vector<Text> texts_;  // in the order of the run, then lists
    std::map<std::string, std::vector<std::string>> values_;
};

/// ASCII text with its highlights in brackets.
std::string with_marks(const std::string& text, const std::vector<CodePointRange>& highlights) {
    std::string out;
    std::size_t at = 0;
    for (const auto& [first, last] : highlights) {
        out += text.substr(at, first - at) + '[' + text.substr(first, last - first) + ']';
        at = last;
    }
    return out + text.substr(at);
}

/// `[a b]` as `[a] [b]`: neighbours may be marked as one.
std::string apart(std::string marked) {
    bool inside = false;
    for (std::size_t i = 0; i < marked.size(); ++i) {
        if (marked[i] == '[' || marked[i] == ']') inside = marked[i] == '[';
        if (inside && marked[i] == ' ') {
            marked.replace(i, 1, "] [");
            i += 2;
        }
    }
    return marked;
}

TEST(Marks, AreOnTheWordsThatMadeTheArticleMatch) {
    std::size_t matched = 0;
    for (std::uint64_t seed = 0; seed < 6'000; ++seed) {
        World world(seed);
        const World::Asked asked = world.ask(3);
        if (!asked.matches) continue;
        ++matched;
        analysis::Analyzer analyzer("none");
        test::Dictionary dictionary;
        dictionary.listed = {"Hash.org", "Hbirch.org", "Hcedar.org", "Helm.org", "Hfir.org"};
        dictionary.files.assign(kTrees.begin(), kTrees.end());
        const plan::Planned planned =
            plan::make(query::parse(asked.query).tree, analyzer, dictionary);
        Presenter presenter(planned.asked, analyzer, 100, 1'000);
        Hit hit;
        hit.article = world.article();
        hit.id = "abcd";
        presenter.present(hit);
        const std::string title = world.article().title;
        EXPECT_EQ(apart(with_marks(title, hit.title_highlights)), world.marked_title(asked.spots))
            << "seed " << seed << ": " << asked.query;
        const std::string body = world.marked_body(asked.spots);
        if (body.find('[') == std::string::npos) continue;
        EXPECT_EQ(apart(with_marks(hit.snippet, hit.highlights)), body)
            << "seed " << seed << ": " << asked.query;
        if (testing::Test::HasFailure()) return;
    }
    EXPECT_GT(matched, 1'000U);
}

}  // namespace
}  // namespace newsdex::search
