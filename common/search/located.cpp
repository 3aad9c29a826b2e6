// The article is read by ArticleTerms, the places are told by the judge; here they become bytes.
#include "search/located.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "match/match.hpp"
#include "search/article_terms.hpp"
#include "search/term_table.hpp"

namespace newsdex::search {
namespace {

using document::Text;
using match::Extent;
using match::Position;

/// Far more than a snippet can show; bounds the work on an article that repeats a common word.
constexpr std::size_t kMostPlaces = 100'000;
/// Steps of locating: some 50 ms.
constexpr std::uint64_t kMostWork = 5'000'000;

/// The positions that a matched one is part of as one word; itself if there are none.
Extent whole_word(const ReadText& text, Extent extent) {
    const auto after = text.joined.upper_bound(extent.first);
    if (after == text.joined.begin()) return extent;
    const auto [first, last] = *std::prev(after);
    return extent.last <= last ? Extent{first, last} : extent;
}

std::size_t count_words(const std::vector<match::Spot>& places) {
    std::set<std::uint32_t> words;
    for (const match::Spot& place : places)
        for (const auto& at : place.words) words.insert(at.word);
    return words.size();
}

/// The words of the place that stand in the text. `extents`: of each word of it.
MatchedPlace matched(const ReadText& text, const match::Spot& place,
                     const std::vector<Extent>& extents) {
    MatchedPlace out;
    for (std::size_t i = 0; i < extents.size(); ++i) {
        const auto [first, last] = extents[i];
        if (first < text.first || last - text.first >= text.words.size()) continue;
        out.push_back({text.words[first - text.first].first, text.words[last - text.first].last,
                       place.words[i].word});
    }
    return out;
}

/// Gives each text the places in it; a title that is the lede those of the text that it begins.
class Placer {
  public:
    explicit Placer(const std::vector<ReadText>& texts) : texts_(texts) {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            out_.push_back({texts[i].text.field, texts[i].text.text, {}});
            if (texts[i].words.empty()) continue;
            if (texts[i].text.numbers == Text::Numbers::kLede)
                lede_ = i;
            else
                by_position_.push_back(i);
        }
        // Lists stand behind the run, those of several fields at the same positions.
        std::erase_if(by_position_, [&](std::size_t i) { return texts[i].first > kListBase; });
    }

    void add(const match::Spot& place) {
        if (place.extent.first > kListBase) return;
        // Extents never cross texts, so the text of the first position is that of all.
        const auto after = std::upper_bound(
            by_position_.begin(), by_position_.end(), place.extent.first,
            [&](Position at, std::size_t text) { return at < texts_[text].first; });
        if (after == by_position_.begin()) return;
        const std::size_t text = *std::prev(after);
        std::vector<Extent> extents;
        for (const auto& at : place.words) extents.push_back(whole_word(texts_[text], at.extent));
        put(text, place, extents);
        if (lede_) put(*lede_, place, extents);
    }

    [[nodiscard]] std::vector<LocatedText> take() { return std::move(out_); }

  private:
    void put(std::size_t text, const match::Spot& place, const std::vector<Extent>& extents) {
        MatchedPlace found = matched(texts_[text], place, extents);
        if (!found.empty()) out_[text].places.push_back(std::move(found));
    }

    const std::vector<ReadText>& texts_;
    std::vector<LocatedText> out_;
    std::vector<std::size_t> by_position_;  // texts of the run that have words
    std::optional<std::size_t> lede_;
};

}  // namespace

class Locator::Impl {
  public:
    Impl(const plan::Plan& plan, analysis::Analyzer& analyzer, const base::Deadline& deadline)
        : plan_(plan), analyzer_(analyzer), deadline_(deadline), table_(plan, analyzer.language()) {
        for (const plan::Word& word : plan.words)
            if (!word.negated && word.frequency > 0) ++sought_;
    }

    std::vector<LocatedText> locate(const Article& article, std::string_view id) {
        ArticleTerms terms(plan_, table_, analyzer_, article, id);
        std::vector<match::Spot> places = places_in(terms);
        while ((places.empty() || count_words(places) < sought_) && terms.read_on()) {
            deadline_.ask();
            places = places_in(terms);
        }
        Placer placer(terms.texts());
        for (const match::Spot& place : places) placer.add(place);
        return placer.take();
    }

  private:
    std::vector<match::Spot> places_in(ArticleTerms& terms) const {
        match::Work work(kMostWork, deadline_);
        return match::locate(plan_, terms, work, kMostPlaces);
    }

    const plan::Plan& plan_;
    analysis::Analyzer& analyzer_;
    base::Deadline deadline_;
    TermTable table_;
    std::size_t sought_ = 0;
};

Locator::Locator(const plan::Plan& plan, analysis::Analyzer& analyzer,
                 const base::Deadline& deadline)
    : impl_(std::make_unique<Impl>(plan, analyzer, deadline)) {}
Locator::~Locator() = default;

std::vector<LocatedText> Locator::locate(const Article& article, std::string_view id) {
    return impl_->locate(article, id);
}

}  // namespace newsdex::search
