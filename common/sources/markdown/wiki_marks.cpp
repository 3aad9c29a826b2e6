// The marks of note takers: [[links]], ==highlights==, %%comments%%, callouts. Code is left alone.
#include <algorithm>

#include "base/ascii.hpp"
#include "sources/markdown/text.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kLongestLink = 1'000;      // bytes, of a highlight as well
constexpr std::size_t kLongestComment = 16'000;  // bytes; what is longer was not meant as one
constexpr std::size_t kLongestQuoteMarks = 200;  // bytes before a callout

bool is_blank_at(std::string_view text, std::size_t at) {
    return at >= text.size() || base::is_white_space(text[at]);
}

class WikiReader {
  public:
    explicit WikiReader(std::string_view text) : text_(text) { out_.reserve(text.size()); }

    std::string read() {
        while (at_ < text_.size())
            if (!take_code() && !take_link() && !take_highlight() && !take_comment() &&
                !take_callout() && !take_block_id())
                out_ += text_[at_++];
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] bool is_line_start() const { return at_ == 0 || text_[at_ - 1] == '\n'; }
    /// Up to kLongestLink bytes of it.
    [[nodiscard]] std::string_view rest_of_line() const {
        const std::string_view some = rest().substr(0, kLongestLink);
        return some.substr(0, some.find('\n'));
    }

    /// As text_.find(), in at most `window` bytes; what is looked at in vain is counted, so that
    /// all of it takes linear time.
    std::size_t find(std::string_view mark, std::size_t from, std::size_t window) {
        if (budget_ == 0) return std::string_view::npos;
        const std::string_view part = text_.substr(std::min(from, text_.size()), window);
        const std::size_t found = part.find(mark);
        if (found != std::string_view::npos) return from + found;
        budget_ -= std::min(budget_, part.size());
        return std::string_view::npos;
    }

    void copy(std::size_t length) {
        out_ += rest().substr(0, length);
        at_ += std::min(length, text_.size() - at_);
    }

    /// A fence with all that it holds, or a span in backticks.
    bool take_code() {
        const char sign = text_[at_];
        if (sign != '`' && !(sign == '~' && is_line_start() && rest().starts_with("~~~")))
            return false;
        std::size_t run = 0;
        while (at_ + run < text_.size() && text_[at_ + run] == sign) ++run;
        const std::string mark(run, sign);
        const bool is_fence = run >= 3;
        const std::size_t close = find(is_fence ? "\n" + mark : mark, at_ + run, text_.size());
        if (close != std::string_view::npos)
            copy(close + run + (is_fence ? 1 : 0) - at_);
        else
            copy(is_fence ? text_.size() : run);
        return true;
    }

    /// [[target]], [[target|label]]; ![[file]] is a picture. [[1]](url) is a link of Markdown.
    bool take_link() {
        const bool is_embedded = rest().starts_with("![[");
        const std::size_t open = is_embedded ? 3 : 2;
        if (!is_embedded && !rest().starts_with("[[")) return false;
        const std::string_view line = rest_of_line().substr(0, kLongestLink);
        const std::size_t close = line.find("]]");
        if (close == std::string_view::npos || close == open || is_blank_at(line, open) ||
            line.substr(close + 2).starts_with('('))
            return false;
        std::string_view inner = line.substr(open, close - open);
        if (inner.find('[') != std::string_view::npos) return false;
        at_ += close + 2;
        if (is_embedded) return true;
        if (const std::size_t bar = inner.rfind('|'); bar != std::string_view::npos) {
            inner.remove_prefix(bar + 1);
        } else if (const std::size_t part = inner.find('#'); part != std::string_view::npos) {
            inner = part == 0 ? inner.substr(1) : inner.substr(0, part);
        }
        out_ += inner;
        return true;
    }

    /// ==x== within a line, no blank inside its marks.
    bool take_highlight() {
        if (!rest().starts_with("==") || rest().starts_with("===") || is_blank_at(text_, at_ + 2))
            return false;
        if (at_ > 0 && text_[at_ - 1] == '=') return false;
        const std::string_view line = rest_of_line();
        const std::size_t close = line.find("==", 2);
        if (close == std::string_view::npos || base::is_white_space(line[close - 1]) ||
            line.substr(close + 2).starts_with('='))
            return false;
        out_ += line.substr(2, close - 2);
        at_ += close + 2;
        return true;
    }

    /// %%x%%, also over several lines; 100%% is none.
    bool take_comment() {
        if (!rest().starts_with("%%") || (at_ > 0 && !base::is_white_space(text_[at_ - 1])))
            return false;
        const std::size_t close = find("%%", at_ + 2, kLongestComment);
        if (close == std::string_view::npos || !is_blank_at(text_, close + 2)) return false;
        at_ = close + 2;
        return true;
    }

    /// "> [!note] Title" in its own line.
    bool take_callout() {
        if (!rest().starts_with("[!")) return false;
        const std::size_t from = at_ - std::min(at_, kLongestQuoteMarks);
        std::string_view before = text_.substr(from, at_ - from);
        before.remove_prefix(before.rfind('\n') + 1);  // npos + 1 is 0
        if (before.find('>') == std::string_view::npos ||
            before.find_first_not_of("> ") != std::string_view::npos)
            return false;
        const std::string_view line = rest_of_line();
        const std::size_t close = line.find(']');
        if (close == std::string_view::npos) return false;
        at_ += close + 1;
        if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) ++at_;
        return true;
    }

    /// " ^a1b2c3" at the end of a line.
    bool take_block_id() {
        constexpr std::size_t kLength = 6;
        if (text_[at_] != '^' || at_ == 0 || text_[at_ - 1] != ' ') return false;
        const std::string_view id = rest_of_line().substr(1);
        const auto is_sign = [](char c) { return base::is_digit(c) || base::is_lower(c); };
        if (id.size() != kLength || !std::all_of(id.begin(), id.end(), is_sign)) return false;
        at_ += kLength + 1;
        return true;
    }

    std::string_view text_;
    std::string out_;
    std::size_t at_ = 0;
    std::size_t budget_ = text_.size() + kLongestComment;
};

}  // namespace

std::string without_wiki_marks(std::string_view markdown) {
    const bool has_marks = markdown.find("[[") != std::string_view::npos ||
                           markdown.find("==") != std::string_view::npos ||
                           markdown.find("%%") != std::string_view::npos ||
                           markdown.find("[!") != std::string_view::npos ||
                           markdown.find(" ^") != std::string_view::npos;
    return has_marks ? WikiReader(markdown).read() : std::string(markdown);
}

}  // namespace newsdex::sources
