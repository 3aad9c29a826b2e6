// Takes one kind of line after another until the copy begins.
#include "sources/plain_text/head.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/affiliation.hpp"
#include "sources/plain_text/affiliation_line.hpp"
#include "sources/plain_text/byline.hpp"
#include "sources/plain_text/contact.hpp"
#include "sources/plain_text/date_line.hpp"
#include "sources/plain_text/embargo_field.hpp"
#include "sources/plain_text/head_labels.hpp"
#include "sources/plain_text/head_lines.hpp"
#include "sources/plain_text/marks.hpp"
#include "sources/plain_text/names.hpp"
#include "sources/plain_text/place.hpp"
#include "sources/plain_text/section.hpp"
#include "sources/plain_text/title_parts.hpp"
#include "sources/plain_text/web_lines.hpp"

namespace newsdex::sources {
namespace {

constexpr int kMostBlocks = 24;

/// Fills a text that is empty; false if it was not.
bool fill(std::string& text, std::string_view value, const char* field, const char* origin,
          Article& article) {
    if (!text.empty() || value.empty()) return false;
    text = value;
    article.origin[field] = origin;
    return true;
}

/// Adds to an origin that lists several lines.
void note_line(std::string& origin, std::string_view line) {
    if (!origin.empty()) origin += ", ";
    origin += line;
}

void add_authors(std::vector<std::string> names, const char* origin, Article& article) {
    if (names.empty() || !article.authors.empty()) return;
    article.authors = std::move(names);
    article.origin["authors"] = origin;
}

void add_places(std::vector<std::string> places, const char* origin, Article& article) {
    if (places.empty()) return;
    std::move(places.begin(), places.end(), std::back_inserter(article.places));
    article.origin.emplace("places", origin);
}

void note_kill(std::string_view line, Article& article) {
    if (line.find("KILL") == std::string_view::npos &&
        line.find("WITHDRAWN") == std::string_view::npos)
        return;
    article.status = Status::kCancelled;
    article.origin["status"] = "slug line";
}

/// All that stands in the line beside its date of publication.
void apply_date_line(DateLine line, Article& article) {
    constexpr const char* kOrigin = "date line";
    if (!article.modified && line.modified) {
        article.modified = line.modified->date;
        article.origin["modified"] = kOrigin;
    }
    add_authors(std::move(line.authors), kOrigin, article);
    add_places(std::move(line.places), kOrigin, article);
    fill(article.publisher, line.publisher, "publisher", kOrigin, article);
    fill(article.section, line.section, "section", kOrigin, article);
}

/// "Bridge Closed, March 4, 2016" as the first line is a headline, unless something of a head or,
/// under a place of one word, a headline stands below it.
bool may_begin_with_place(const std::vector<HeadLine>& lines, const text::Layout& layout,
                          const dates::DateContext& context) {
    for (std::size_t i = 1; i < 3 && i < lines.size(); ++i) {
        const std::string_view next = lines[i].content;
        if (release_mark_length(next) > 0 || is_mark_line(next) || starts_contact(next))
            return true;
    }
    const std::string_view first = lines[0].content;
    const std::string_view place = trimmed(first.substr(0, first.find(',')));
    const bool is_plain = place.find(' ') == std::string_view::npos || begins_as_place(place);
    return is_plain && lines.size() > 1 && !is_head_matter(lines, 1, context) &&
           headline_length(lines, 1, layout, context) > 0;
}

/// An organisation above the mark of its release.
bool is_letterhead_line(const std::vector<HeadLine>& lines, std::size_t at) {
    const Place name = judge_place(lines[at].content);
    return name.is_place && name.words <= 6 && release_mark_length(lines[at + 1].content) > 0;
}

/// Does a name at `at` stand as one: above a date, an affiliation or a paper, or below the date and
/// above copy?
bool is_name_line(const std::vector<HeadLine>& lines, std::size_t at, bool is_below_date,
                  const dates::DateContext& context) {
    constexpr std::size_t kWidthOfCopy = 60;
    const HeadLine& next = lines[at + 1];
    return (is_below_date && next.follows_blank && next.width >= kWidthOfCopy) ||
           is_affiliation(next.content) ||
           read_date_line(next.content, context, DateLinePlace::kHead) ||
           (is_outlet(next.content) && !next.follows_blank);
}

class HeadReader {
  public:
    HeadReader(std::string_view text, const text::Layout& layout, const dates::DateContext& context,
               const dates::FileEvidence& file, Article& article)
        : layout_(layout),
          context_(context),
          file_(file),
          article_(article),
          lines_(head_lines(text, layout)) {}

    Head read() {
        using Step = bool (HeadReader::*)();
        // In this order: what is told by its words before what is told by its place.
        constexpr Step kSteps[] = {
            &HeadReader::take_mark,    &HeadReader::take_source,  &HeadReader::take_url,
            &HeadReader::take_embargo, &HeadReader::take_contact, &HeadReader::take_web_line,
            &HeadReader::take_label,   &HeadReader::take_date,    &HeadReader::take_byline,
            &HeadReader::take_names,   &HeadReader::take_outlet,  &HeadReader::take_section,
            &HeadReader::take_headline};
        for (int blocks = 0; blocks < kMostBlocks && at_ < lines_.size(); ++blocks)
            if (std::none_of(std::begin(kSteps), std::end(kSteps),
                             [this](Step step) { return (this->*step)(); }))
                break;
        head_.end = at_ == 0 ? 0 : lines_[at_ - 1].next;
        return head_;
    }

  private:
    [[nodiscard]] std::string_view line() const { return lines_[at_].content; }
    [[nodiscard]] bool is_last() const { return at_ + 1 >= lines_.size(); }
    [[nodiscard]] bool is_below(std::size_t at) const {
        return at < lines_.size() && !lines_[at].follows_blank;
    }
    /// Is there a headline at `at`, or is there one already?
    [[nodiscard]] bool has_headline(std::size_t at) const {
        return !article_.title.empty() ||
               (at < lines_.size() && headline_length(lines_, at, layout_, context_) > 0);
    }

    void add_keyword(std::string_view mark) {
        article_.keywords.emplace_back(mark);
        article_.origin["keywords"] = "slug line";
        has_mark_ = true;
    }

    bool take_mark() {
        if (is_last()) return false;
        if (const std::size_t length = release_mark_length(line()); length > 0) {
            add_keyword(base::trim(line().substr(0, length), [](char c) {
                return base::is_blank(c) || c == '*' || c == '#' || c == '[';
            }));
            const std::string_view rest = behind_release_mark(line(), length);
            lines_[at_].content = rest;
            if (rest.empty()) ++at_;
            return true;
        }
        if (!is_mark_line(line())) return false;
        note_kill(line(), article_);
        add_keyword(line());
        ++at_;
        return true;
    }

    bool take_source() {
        if (is_last() || line().size() > 100) return false;
        const bool is_letterhead =
            article_.title.empty() && article_.publisher.empty() && is_letterhead_line(lines_, at_);
        const bool is_source =
            line().starts_with("Source: ") || (has_mark_ && line().starts_with("From: "));
        if (!is_source && !is_letterhead) return false;
        const std::string_view source =
            is_source ? trimmed(line().substr(line().find(' '))) : line();
        // "Source: Harbour Times | Mar 4, 2016" is a date line.
        if (read_date_line(source, context_, DateLinePlace::kHead)) {
            if (is_letterhead) return false;
            lines_[at_].content = source;
            return true;
        }
        article_.publisher = source;
        article_.origin["publisher"] = is_source ? "source line" : "letterhead";
        ++at_;
        return true;
    }

    bool take_url() {
        if (is_last() || !article_.url.empty() || !is_url_line(line())) return false;
        article_.url = line();
        article_.origin["url"] = "url line";
        ++at_;
        return true;
    }

    bool take_embargo() {
        if (is_last()) return false;
        const auto embargo = read_embargo_line(line(), context_);
        if (!embargo) return false;
        if (embargo->is_release && !head_.date) head_.date = embargo->until;
        set_embargo(*embargo, line(), file_, article_);
        has_mark_ = true;
        ++at_;
        return true;
    }

    bool take_contact() {
        // Below a headline and without a mark above, "Contact" begins copy.
        if (!article_.title.empty() && !has_mark_) return false;
        const std::size_t count = contact_length(lines_, at_);
        if (count == 0 || at_ + count >= lines_.size()) return false;
        std::string& origin = article_.origin["contact"];
        for (std::size_t i = 0; i < count; ++i) note_line(origin, lines_[at_ + i].content);
        at_ += count;
        has_mark_ = true;
        return true;
    }

    bool take_web_line() {
        if (is_last() || !is_web_line(line())) return false;
        note_line(article_.origin["page lines"], line());
        ++at_;
        return true;
    }

    /// "Published" or "By" above the line that it is the label of.
    bool take_label() {
        if (at_ + 2 >= lines_.size()) return false;
        std::string both = with_label(line(), lines_[at_ + 1].content, context_);
        if (both.empty()) return false;
        lines_[at_ + 1].content = made_.emplace_back(std::move(both));
        ++at_;
        return true;
    }

    bool take_date() {
        if (is_last() || date_lines_ >= 3) return false;
        auto found = read_date_line(line(), context_, DateLinePlace::kHead);
        const bool names_any = found && !(found->places.empty() && found->authors.empty());
        const bool is_first = at_ == 0 && !has_mark_ && article_.title.empty();
        if (names_any && is_first && !may_begin_with_place(lines_, layout_, context_))
            found = read_date_line(line(), context_, DateLinePlace::kFirst);
        // What gives no date that was missing is copy: "1 January 2024" may begin a chronicle.
        const bool is_new =
            found && ((found->published && !head_.date) || (found->modified && !article_.modified));
        if (!is_new) return false;
        if (!head_.date) head_.date = found->published;
        apply_date_line(std::move(*found), article_);
        ++date_lines_;
        ++at_;
        return true;
    }

    void apply(Byline byline) {
        add_authors(std::move(byline.authors), "byline", article_);
        add_places(std::move(byline.places), "byline", article_);
        if (!byline.role.empty()) article_.origin["affiliation"] = byline.role;
        ++at_;
        std::string publisher = std::move(byline.publisher);
        while (!is_last() && take_affiliation(publisher)) ++at_;
        fill(article_.publisher, publisher, "publisher", "byline", article_);
    }

    bool take_byline() {
        if (is_last()) return false;
        auto byline = parse_byline(line());
        // Below the reporter's only credits of others are no copy.
        if (!article_.authors.empty() && !(byline && byline->authors.empty())) return false;
        // Without a title, "Name | Paper" may be a title and its site.
        if (!byline && !article_.title.empty()) byline = parse_name_and_paper(line());
        if (!byline) return false;
        apply(std::move(*byline));
        return true;
    }

    /// A name alone between headline and date or affiliation.
    bool take_names() {
        if (at_ + 2 >= lines_.size() || article_.title.empty() || !article_.authors.empty())
            return false;
        auto byline = parse_names(line());
        if (!byline || !is_name_line(lines_, at_, date_lines_ > 0, context_)) return false;
        apply(std::move(*byline));
        return true;
    }

    /// The agency or paper on a line of its own above the date or byline.
    bool take_outlet() {
        if (at_ + 2 >= lines_.size() || article_.title.empty() || !article_.publisher.empty())
            return false;
        if (!is_surely_outlet(line()) || !is_head_matter(lines_, at_ + 1, context_)) return false;
        article_.publisher = line();
        article_.origin["publisher"] = "line below the headline";
        ++at_;
        return true;
    }

    bool take_affiliation(std::string& publisher) {
        auto below = read_affiliation_line(lines_, at_, layout_, context_, !article_.title.empty());
        if (!below) return false;
        if (publisher.empty())
            publisher = std::move(below->publisher);
        else if (!below->publisher.empty() && below->note.empty())
            below->note = line();
        if (!below->place.empty()) add_places({std::move(below->place)}, "byline", article_);
        if (!below->note.empty()) article_.origin["affiliation"] = below->note;
        return true;
    }

    bool take_section() {
        if (is_last() || !article_.section.empty() || !is_section_line(line())) return false;
        const bool stands_alone =
            lines_[at_ + 1].follows_blank || is_head_matter(lines_, at_ + 1, context_);
        if (article_.title.empty() ? headline_length(lines_, at_ + 1, layout_, context_) == 0
                                   : !stands_alone)
            return false;
        article_.section = line();
        article_.origin["section"] = "section line";
        ++at_;
        return true;
    }

    bool take_headline() {
        if (!article_.title.empty()) return false;
        const std::size_t count = headline_length(lines_, at_, layout_, context_);
        if (count == 0) return false;
        const std::string whole = joined(lines_, at_, count);
        const char* const origin = at_ == 0 ? "first line" : "headline";
        at_ += count;
        const bool is_page = !article_.url.empty() || (at_ < lines_.size() && is_url_line(line()));
        const TitleParts parts = split_title(whole, is_page);
        article_.title = parts.title;
        article_.origin["title"] = origin;
        fill(article_.publisher, parts.publisher, "publisher", "headline", article_);
        fill(article_.section, parts.section, "section", "headline", article_);
        if (is_below(at_) && is_underline(line())) ++at_;
        if (at_ < lines_.size() && is_subtitle(lines_, at_, context_)) {
            article_.subtitle = joined(lines_, at_, 1);
            article_.origin["subtitle"] = "line below the headline";
            ++at_;
        }
        return true;
    }

    const text::Layout& layout_;
    const dates::DateContext& context_;
    const dates::FileEvidence& file_;
    Article& article_;
    std::vector<HeadLine> lines_;
    std::deque<std::string> made_;  ///< lines that were joined: they stay where they are
    std::size_t at_ = 0;
    int date_lines_ = 0;
    bool has_mark_ = false;  ///< of a desk or press office
    Head head_;
};

}  // namespace

Head read_head(std::string_view text, const text::Layout& layout, const dates::DateContext& context,
               const dates::FileEvidence& file, Article& article) {
    return HeadReader(text, layout, context, file, article).read();
}

}  // namespace newsdex::sources
