// Which of an article's texts the snippet is cut from, and the title's marks.
#include "search/present.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "base/width.hpp"
#include "search/snippet.hpp"

namespace newsdex::search {
namespace {

using article::Field;

/// Rarer words are worth more, as in ranking.
double weight_of(const plan::Word& word, std::uint64_t article_count) {
    const double frequency = std::max(1.0, static_cast<double>(word.frequency));
    return std::log(1.0 +
                    static_cast<double>(std::max<std::uint64_t>(article_count, 1)) / frequency);
}

/// The text to begin with where nothing of the article matches: the body, else what it has.
std::string_view lede_of(const Article& article) {
    for (const std::string* text :
         {&article.body, &article.summary, &article.subtitle, &article.title})
        if (!text->empty()) return *text;
    return "";
}

/// Appends `lede` where it fits: a match in the headline alone tells little of the article.
void append_lede(Snippet& snippet, std::string_view lede, std::size_t columns) {
    constexpr std::size_t kLeastRoom = 40;
    const std::size_t used = base::width(snippet.text) + 3;
    if (used + kLeastRoom > columns) return;
    const Snippet more = cut_snippet(lede, {}, {}, columns - used);
    if (more.text.empty()) return;
    snippet.text += snippet.text.ends_with("…") ? " " : " … ";
    snippet.text += more.text;
}

}  // namespace

Presenter::Presenter(const plan::Plan& plan, analysis::Analyzer& analyzer,
                     std::uint64_t article_count, std::size_t columns,
                     const base::Deadline& deadline)
    : locator_(plan, analyzer, deadline), columns_(columns) {
    for (const plan::Word& word : plan.words) weights_.push_back(weight_of(word, article_count));
}

void Presenter::present(Hit& hit) {
    const std::vector<LocatedText> texts = locator_.locate(hit.article, hit.id);
    Snippet snippet = snippet_of(hit.article, texts);
    hit.snippet = std::move(snippet.text);
    hit.highlights = std::move(snippet.highlights);
    highlight_title(hit, texts);
    hit.article.body = std::string();
}

void Presenter::highlight_title(Hit& hit, const std::vector<LocatedText>& texts) {
    const auto title = std::find_if(texts.begin(), texts.end(), [](const LocatedText& text) {
        return text.field == Field::kTitle;
    });
    if (title != texts.end()) hit.title_highlights = highlights_of(title->text, title->places);
}

Snippet Presenter::snippet_of(const Article& article, const std::vector<LocatedText>& texts) const {
    const LocatedText* shown = nullptr;
    for (const LocatedText& text : texts) {
        if (text.places.empty()) continue;
        if (text.field == Field::kBody)
            return cut_snippet(text.text, text.places, weights_, columns_);
        if (!shown) shown = &text;
    }
    if (!shown) return cut_snippet(lede_of(article), {}, {}, columns_);
    Snippet snippet = cut_snippet(shown->text, shown->places, weights_, columns_);
    append_lede(snippet, article.body, columns_);
    return snippet;
}

}  // namespace newsdex::search
