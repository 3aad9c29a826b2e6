// Lines of Markdown made plain, and given to the rules of plain text.
#include "sources/markdown/top.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/markdown/text.hpp"
#include "sources/plain_text/byline.hpp"
#include "sources/plain_text/head.hpp"
#include "sources/plain_text/header_block.hpp"
#include "sources/plain_text/name_list.hpp"
#include "text/lines.hpp"
#include "text/paragraphs.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kMostLines = 32;
constexpr std::size_t kLongestLine = 2000;  // bytes
constexpr std::size_t kLongestTitle = 300;  // bytes
constexpr std::size_t kLongestKicker = 40;  // bytes; "World", "*Exclusive*" above a heading
constexpr std::size_t kMostKickers = 2;

struct TopLine {
    std::size_t begin = 0, next = 0;  ///< in the Markdown, with blank lines and rules behind it
    std::string plain = {};
    bool is_heading = false;
    bool is_key = false;  ///< its key is emphasised, listed or has two colons: no prose begins so
    bool follows_blank = false;
};

/// A line of signs: under a heading, or across the page.
bool is_line_of_signs(std::string_view line) {
    const auto is_sign = [](char c) {
        return std::string_view("-=*_ ").find(c) != std::string_view::npos;
    };
    return line.size() >= 3 && std::all_of(line.begin(), line.end(), is_sign);
}

/// Moves over marks of quotes and lists.
bool take_block_marks(std::string_view& line) {
    bool is_item = false;
    for (;;) {
        line = base::trim(line, base::is_blank);
        const bool is_list =
            line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ");
        if (!is_list && !line.starts_with("> ")) return is_item;
        is_item = is_item || is_list;
        line.remove_prefix(2);
    }
}

/// The text of "# Title #"; nullopt for another line.
std::optional<std::string_view> heading_text(std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    if (level == 0 || level > 6 || level == line.size() || !base::is_blank(line[level]))
        return std::nullopt;
    line = base::trim(line.substr(level), base::is_blank);
    const std::size_t last = line.find_last_not_of('#');
    const bool is_closed =
        last != std::string_view::npos && last + 1 < line.size() && base::is_blank(line[last]);
    return is_closed ? base::trim(line.substr(0, last), base::is_blank) : line;
}

/// "key:: value" of Logseq and ":key: value" of reStructuredText as "key: value".
bool take_key_marks(std::string& line) {
    const bool is_rst = line.starts_with(':');
    const std::size_t colon = line.find(':', 1);
    if (colon == std::string::npos || colon > 40) return false;
    const std::string_view key =
        std::string_view(line).substr(is_rst ? 1 : 0, colon - (is_rst ? 1 : 0));
    const auto is_key_sign = [](char c) { return base::is_word_letter(c) || c == '-' || c == '_'; };
    if (key.empty() || !std::all_of(key.begin(), key.end(), is_key_sign)) return false;
    if (is_rst) return line.erase(0, 1), true;
    if (std::string_view(line).substr(colon, 3) != ":: ") return false;
    line.erase(colon, 1);
    return true;
}

/// "| Author | Jane Doe |" as "Author: Jane Doe".
std::string row_as_key(std::string_view line) {
    std::string_view inner = line.substr(1, line.size() - 2);
    const std::string_view key = base::trim(base::take_part(inner, '|'), base::is_blank);
    return inner.find('|') == std::string_view::npos
               ? std::string(key) + ": " + std::string(base::trim(inner, base::is_blank))
               : std::string(line);
}

TopLine made(const text::Line& line) {
    TopLine top{.begin = line.begin, .next = line.next};
    std::string_view content = line.content();
    const auto heading = heading_text(content);
    top.is_heading = heading.has_value();
    const bool is_item = take_block_marks(content);
    std::string text(heading_text(content).value_or(content));
    if (text.size() > 2 && text.starts_with('|') && text.ends_with('|')) {
        text = row_as_key(text);
        top.is_key = true;
    }
    const bool has_bold_key = (text.starts_with('*') || text.starts_with('_')) &&
                              text.substr(0, 40).find(':') != std::string::npos;
    if (text.ends_with('\\')) text.pop_back();  // a line end that is kept
    top.is_key = take_key_marks(text) || top.is_key || is_item || has_bold_key;
    top.plain = inline_text(text);
    // A line of nothing but bold is a heading, if it looks like one.
    const bool is_bold = text.size() > 4 && text.size() < kLongestTitle &&
                         (text.starts_with("**") || text.starts_with("__")) &&
                         text.find(text.substr(0, 2), 2) == text.size() - 2;
    if (is_bold && !is_item &&
        std::string_view(".:,;").find(top.plain.back()) == std::string_view::npos)
        top.is_heading = true;
    return top;
}

/// What lines above the text may name.
constexpr std::array<std::pair<std::string Article::*, const char*>, 5> kLineTexts{
    {{&Article::url, "url"},
     {&Article::publisher, "publisher"},
     {&Article::section, "section"},
     {&Article::subtitle, "subtitle"},
     {&Article::dateline, "dateline"}}};
constexpr std::array<std::pair<std::vector<std::string> Article::*, const char*>, 3> kLineLists{
    {{&Article::authors, "authors"},
     {&Article::keywords, "keywords"},
     {&Article::places, "places"}}};

class TopReader {
  public:
    TopReader(std::string_view markdown, const dates::DateContext& context,
              const dates::FileEvidence& file, Article& article)
        : markdown_(markdown), context_(context), file_(file), article_(article) {
        read_lines();
    }

    MarkdownTop read() {
        take_pandoc();
        take_keys(false);
        take_head_lines();
        take_heading();
        for (int rounds = 0; rounds < 2; ++rounds) {
            take_keys(has_heading_);
            take_head_lines();
        }
        if (at_ > 0) top_.end = lines_[at_ - 1].next;
        return std::move(top_);
    }

  private:
    void read_lines() {
        text::LineReader reader(markdown_);
        bool is_blank = true;
        while (lines_.size() < kMostLines) {
            const auto line = reader.next();
            if (!line || line->text.size() > kLongestLine) break;
            const std::string_view content = line->content();
            const bool is_comment = content.starts_with("<!--") && content.ends_with("-->");
            if (content.starts_with('<') && !is_comment && !content.starts_with("<http")) break;
            if ((line->indent >= 4 && is_blank) || content.starts_with("```") ||
                content.starts_with("~~~"))
                break;
            const bool is_sign_line = is_line_of_signs(content);
            if (is_sign_line && !lines_.empty() && !is_blank && content[0] != '*' &&
                content[0] != '_')
                lines_.back().is_heading = true;
            if (content.empty() || is_sign_line || is_comment) {
                // What stands behind the last line of the top goes with it.
                if (!lines_.empty()) lines_.back().next = line->next;
                is_blank = true;
                continue;
            }
            // MultiMarkdown goes on with a value in lines that are indented.
            if (line->indent > 0 && !is_blank && lines_.back().plain.find(':') < kLongestKicker) {
                const bool is_list = base::starts_ignoring_case(lines_.back().plain, "author");
                lines_.back().plain += (is_list ? "; " : " ") + inline_text(content);
                lines_.back().next = line->next;
                continue;
            }
            lines_.push_back(made(*line));
            lines_.back().follows_blank = is_blank;
            is_blank = false;
        }
    }

    [[nodiscard]] bool at_end() const { return at_ >= lines_.size(); }

    /// The lines from here on, as plain text; `ends` has where each ends in it.
    std::string plain_text(std::vector<std::size_t>& ends, std::string text = {}) const {
        for (std::size_t i = at_; i < lines_.size(); ++i) {
            if (i > at_ && lines_[i].follows_blank) text += '\n';
            text += lines_[i].plain + '\n';
            ends.push_back(text.size());
        }
        return text;
    }

    /// "% Title", "% Jane Doe; John Roe", "% March 5, 2024".
    void take_pandoc() {
        for (int line = 0; line < 3 && !at_end() && at_ == static_cast<std::size_t>(line); ++line) {
            std::string_view text = lines_[at_].plain;
            if (!text.starts_with("% ") || (line > 0 && lines_[at_].follows_blank)) return;
            text = base::trim(text.substr(2), base::is_blank);
            if (line == 0) set_title(std::string(text), "title block");
            if (line == 1 && article_.authors.empty()) {
                article_.authors = split_names(text);
                article_.origin["authors"] = "title block";
            }
            if (line == 2) {
                auto date = dates::read_date(text, context_);
                if (date) set_date(*date, "title block");
            }
            ++at_;
        }
    }

    /// `certain`: one key is enough, as it stands under the heading.
    void take_keys(bool certain) {
        // Front matter that has them is believed.
        if (at_end() || (article_.published && !article_.authors.empty())) return;
        const std::size_t first = at_;
        if (is_heading_of_keys()) ++at_;
        if (lines_[at_].is_heading || !take_block_of_keys(certain)) at_ = first;
    }

    /// "## Metadata" above a list of keys.
    [[nodiscard]] bool is_heading_of_keys() const {
        return lines_[at_].is_heading && at_ + 1 < lines_.size() && lines_[at_ + 1].is_key &&
               base::is_one_of(base::lower_case(lines_[at_].plain),
                               {std::string("metadata"), std::string("properties"),
                                std::string("details"), std::string("info")});
    }

    bool take_block_of_keys(bool certain) {
        // With a key before it one is enough for the rules of header blocks.
        const std::string lead = certain || lines_[at_].is_key ? "Headline: -\n" : "";
        std::vector<std::size_t> ends;
        const std::string text = plain_text(ends, lead);
        auto block = parse_header_block(text);
        if (!block) return false;
        if (!lead.empty()) {
            // A line without a key goes on with the one before it.
            if (block->entries[0].value != "-") return false;
            block->entries.erase(block->entries.begin());
        }
        if (block->entries.empty() || !block->entries[0].field) return false;
        // "Body: text" in one line has no end among the lines: the line stays.
        const auto last = std::upper_bound(ends.begin(), ends.end(), block->end);
        const auto taken = static_cast<std::size_t>(last - ends.begin());
        if (taken == 0) return false;
        at_ += taken;
        std::string prose = apply_header_block(*block, context_, file_, article_);
        if (!prose.empty()) keep(std::move(prose));
        const auto status = article_.origin.find("header Status");
        if (status != article_.origin.end() &&
            base::is_one_of(base::lower_case(status->second),
                            {std::string("draft"), std::string("hidden")}))
            article_.status = Status::kWithheld;
        return true;
    }

    /// Byline, date line, URL, marks of the wire, by the rules of plain text. What says another
    /// author or day than front matter stays in the text.
    void take_head_lines() {
        if (at_end() || (lines_[at_].is_heading && !parse_byline(lines_[at_].plain) &&
                         !dates::read_date(lines_[at_].plain, context_)))
            return;
        std::vector<std::size_t> ends;
        const std::string text = plain_text(ends);
        Article found;
        found.title = "-";  // so that no line is taken for a headline
        const Head head = read_head(text, text::layout_of(text), context_, file_, found);
        const auto end = std::upper_bound(ends.begin(), ends.end(), head.end);
        const auto taken = static_cast<std::size_t>(end - ends.begin());
        if (taken == 0 || !agrees(found, head)) return;
        at_ += taken;
        if (head.date) set_date(*head.date, "date line");
        for (const auto& [member, name] : kLineTexts) take_field(found, member, name);
        for (const auto& [member, name] : kLineLists) take_field(found, member, name);
        if (article_.modified == std::nullopt) article_.modified = found.modified;
        if (found.embargo && !article_.embargo) article_.embargo = found.embargo;
        if (found.status != Status::kUsable) article_.status = found.status;
    }

    [[nodiscard]] bool agrees(const Article& found, const Head& head) const {
        const auto day = [](const Date& date) {
            return (date.utc_seconds + 60LL * date.offset_minutes.value_or(0)) / 86'400;
        };
        const bool other_day =
            article_.published && head.date && day(*article_.published) != day(head.date->date);
        const auto is_other = [&](const auto& row) {
            const auto& own = article_.*row.first;
            return !own.empty() && !(found.*row.first).empty() && own != found.*row.first;
        };
        return !other_day && std::none_of(kLineTexts.begin(), kLineTexts.end(), is_other) &&
               std::none_of(kLineLists.begin(), kLineLists.end(), is_other);
    }

    template <class Field>
    void take_field(Article& found, Field member, const char* name) {
        if (!(article_.*member).empty() || (found.*member).empty()) return;
        article_.*member = std::move(found.*member);
        article_.origin[name] = found.origin[name];
    }

    void set_date(const dates::FoundDate& found, const char* origin) {
        if (article_.published) return;
        article_.published = found.date;
        article_.origin["published"] = origin;
        if (!found.note.empty()) article_.origin["published"] += ", " + std::string(found.note);
    }

    void set_title(std::string title, const char* origin) {
        if (!article_.title.empty()) return;
        article_.title = std::move(title);
        article_.origin["title"] = origin;
    }

    void keep(std::string text) {
        if (!top_.kept.empty()) top_.kept += "\n\n";
        top_.kept += text;
    }

    /// The first heading, below a short line or two at most.
    void take_heading() {
        std::size_t at = at_;
        while (at < lines_.size() && at - at_ < kMostKickers && is_kicker(at)) ++at;
        if (at >= lines_.size() || !lines_[at].is_heading || lines_[at].plain.empty()) return;
        has_heading_ = true;
        for (; at_ < at; ++at_)
            if (!lines_[at_].plain.empty()) keep(lines_[at_].plain);
        const std::string& heading = lines_[at_++].plain;
        if (article_.title.empty())
            set_title(heading, "first heading");
        else if (heading != article_.title)
            keep(heading);
    }

    [[nodiscard]] bool is_kicker(std::size_t at) const {
        const TopLine& line = lines_[at];
        if (line.is_heading) return false;
        const bool is_alone =
            at + 1 < lines_.size() && (lines_[at + 1].follows_blank || lines_[at + 1].is_heading);
        return is_alone && line.plain.size() <= kLongestKicker &&
               std::count(line.plain.begin(), line.plain.end(), ' ') <= 3 &&
               (line.plain.empty() ||
                std::string_view(".!?:").find(line.plain.back()) == std::string_view::npos);
    }

    std::string_view markdown_;
    const dates::DateContext& context_;
    const dates::FileEvidence& file_;
    Article& article_;
    std::vector<TopLine> lines_;
    std::size_t at_ = 0;
    bool has_heading_ = false;
    MarkdownTop top_;
};

}  // namespace

MarkdownTop read_markdown_top(std::string_view markdown, const dates::DateContext& context,
                              const dates::FileEvidence& file, Article& article) {
    return TopReader(markdown, context, file, article).read();
}

}  // namespace newsdex::sources
