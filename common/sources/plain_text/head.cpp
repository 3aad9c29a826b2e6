// Takes one kind of line after another until the copy begins.
#include "sources/plain_text/head.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/byline.hpp"
#include "sources/plain_text/head_lines.hpp"
#include "sources/plain_text/names.hpp"

namespace newsdex::sources {
namespace {

constexpr int kMostBlocks = 8;

bool is_mark_word(std::string_view word) {
    constexpr std::string_view kMarks[] = {
        "REFILE",    "UPDATE",   "CORRECTED", "CORRECTION", "WRAPUP",    "URGENT", "BREAKING",
        "EXCLUSIVE", "ANALYSIS", "LEAD",      "LD",         "WRITETHRU", "KILL",   "MANDATORY",
        "BULLETIN",  "FLASH",    "WITHDRAWN", "FEATURE",    "MEDIA",     "PRESS",  "NEWS",
        "RELEASE",   "FOR",      "IMMEDIATE", "ADVISORY",   "REPEAT",    "RPT",    "ALERT",
        "1ST",       "2ND",      "3RD",       "4TH",        "5TH",       "6TH"};
    while (word.ends_with(':') || word.ends_with('-') || word.ends_with(',')) word.remove_suffix(1);
    return base::is_one_of(word, kMarks) || (word.size() <= 2 && base::all_digits(word));
}

/// "1st Ld-Writethru", "2ND LEAD Germany-politics".
bool is_lead_line(std::string_view line) {
    std::size_t at = 0;
    const std::string_view ordinal = next_word(line, at), lead = next_word(line, at);
    const bool is_ordinal =
        ordinal.size() == 3 && ordinal[0] >= '1' && ordinal[0] <= '9' &&
        base::is_one_of(base::lower_case(ordinal.substr(1)), {"st", "nd", "rd", "th"});
    const bool is_lead = base::equal_ignoring_case(lead, "lead") ||
                         base::equal_ignoring_case(lead, "ld") ||
                         base::starts_ignoring_case(lead, "ld-");
    return is_ordinal && is_lead && std::count(line.begin(), line.end(), ' ') <= 5;
}

/// A line of nothing but marks of the wire: it is no headline.
bool is_mark_line(std::string_view line) {
    if (line.size() > 60) return false;
    if (is_lead_line(line)) return true;
    if (line.starts_with("MEDIA RELEASE ") && std::count(line.begin(), line.end(), ' ') <= 3)
        return true;
    bool has_letters = false;
    for (std::size_t at = 0; at < line.size();) {
        const std::string_view word = next_word(line, at);
        if (!is_mark_word(word)) return false;
        has_letters |= is_all_capitals(word);
    }
    return has_letters;
}

bool is_url(std::string_view line) {
    return (line.starts_with("http://") || line.starts_with("https://")) &&
           line.find(' ') == std::string_view::npos && line.size() < 2000;
}

class HeadReader {
  public:
    HeadReader(std::string_view text, const text::Layout& layout, const dates::DateContext& context,
               Article& article)
        : layout_(layout), context_(context), article_(article), lines_(head_lines(text, layout)) {}

    Head read() {
        for (int blocks = 0; blocks < kMostBlocks && at_ < lines_.size(); ++blocks)
            if (!take_mark() && !take_source() && !take_url() && !take_date() && !take_byline() &&
                !take_headline())
                break;
        head_.end = at_ == 0 ? 0 : lines_[at_ - 1].next;
        return head_;
    }

  private:
    [[nodiscard]] std::string_view line() const { return lines_[at_].content; }
    [[nodiscard]] bool is_last() const { return at_ + 1 >= lines_.size(); }

    bool take_mark() {
        if (is_last() || !is_mark_line(line())) return false;
        if (line().find("KILL") != std::string_view::npos ||
            line().find("WITHDRAWN") != std::string_view::npos) {
            article_.status = Status::kCancelled;
            article_.origin["status"] = "slug line";
        }
        article_.keywords.emplace_back(line());
        article_.origin["keywords"] = "slug line";
        ++at_;
        return true;
    }

    bool take_source() {
        if (is_last() || line().size() > 100 || !line().starts_with("Source: ")) return false;
        article_.publisher = base::trim(line().substr(8), base::is_blank);
        article_.origin["publisher"] = "source line";
        ++at_;
        return true;
    }

    bool take_url() {
        if (is_last() || !article_.url.empty() || !is_url(line())) return false;
        article_.url = line();
        article_.origin["url"] = "url line";
        ++at_;
        return true;
    }

    bool take_date() {
        if (is_last() || head_.date) return false;
        head_.date = dates::read_date(line(), context_);
        if (head_.date && head_.date->date.precision < DatePrecision::kDay) head_.date.reset();
        if (!head_.date) return false;
        ++at_;
        return true;
    }

    bool take_byline() {
        auto byline = parse_byline(line());
        if (is_last() || !byline || !article_.authors.empty()) return false;
        article_.authors = std::move(byline->authors);
        article_.origin["authors"] = "byline";
        ++at_;
        std::string agency = std::move(byline->agency);
        if (!is_last() && is_affiliation(line())) {
            if (agency.empty()) agency = agency_of(line());
            article_.origin["affiliation"] = line();
            ++at_;
        }
        if (article_.publisher.empty() && !agency.empty()) {
            article_.publisher = std::move(agency);
            article_.origin["publisher"] = "byline";
        }
        return true;
    }

    bool take_headline() {
        if (!article_.title.empty()) return false;
        const std::size_t count = headline_length(lines_, at_, layout_, context_);
        if (count == 0) return false;
        article_.title = joined(lines_, at_, count);
        if (article_.title.starts_with("# ")) article_.title.erase(0, 2);
        article_.origin["title"] = at_ == 0 ? "first line" : "headline";
        at_ += count;
        if (at_ < lines_.size() && !lines_[at_].follows_blank && is_underline(line())) ++at_;
        if (at_ < lines_.size() && is_subtitle(lines_, at_, context_)) {
            article_.subtitle = joined(lines_, at_, 1);
            article_.origin["subtitle"] = "line below the headline";
            ++at_;
        }
        return true;
    }

    const text::Layout& layout_;
    const dates::DateContext& context_;
    Article& article_;
    std::vector<HeadLine> lines_;
    std::size_t at_ = 0;
    Head head_;
};

}  // namespace

Head read_head(std::string_view text, const text::Layout& layout, const dates::DateContext& context,
               Article& article) {
    return HeadReader(text, layout, context, article).read();
}

}  // namespace newsdex::sources
