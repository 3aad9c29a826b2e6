// Follows brackets through the window, finds the list of articles, goes on after a fault.
#include "sources/json/values.hpp"

#include <algorithm>
#include <optional>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/json/mend.hpp"
#include "sources/json/scan.hpp"

namespace newsdex::sources {
namespace {

constexpr std::string_view kEnvelopeKeys[] = {
    "articles", "response",    "results",      "docs",
    "content",  "data",        "items",        "hits",
    "stories",  "news",        "value",        "documents",
    "item",     "_items",      "_embedded",    "posts",
    "entries",  "entry",       "records",      "rows",
    "messages", "children",    "orderedItems", "@graph",
    "edges",    "nodes",       "channel",      "feed",
    "rss",      "list",        "objects",      "result",
    "db",       "pages",       "query",        "statuses",
    "toots",    "outbox",      "story",        "headlines",
    "article",  "Articles",    "Items",        "Results",
    "Data",     "search",      "page",         "values",
    "elements", "collection",  "first",        "itemListElement",
    "topics",   "news_results"};
constexpr std::uint64_t kHeldWhole = 16 << 20;  // larger objects are read item by item
constexpr std::size_t kMaxIndent = 1000;
constexpr int kMaxUnclosed = 16;

/// What may stand between values without meaning anything: blanks, U+001E, commas, byte order
/// marks.
bool is_between(char c) {
    return base::is_white_space(c) || c == '\x1e' || c == ',' || c == '\xef' || c == '\xbb' ||
           c == '\xbf';
}

class ValueReader {
  public:
    ValueReader(Window& window, std::uint64_t max_record_bytes, RecordVisitor& visitor)
        : window_(window), max_(max_record_bytes), visitor_(visitor) {}

    bool run();

  private:
    enum class End { kGood, kBad, kStreamEnds, kStopped };

    End top_level_value();
    End list();
    End object(int depth);
    End member(int depth);
    /// Moves over one value; its bytes are held from `held_` on.
    End skip_value();
    /// Moves behind the object if it is closed within kHeldWhole and valid.
    bool is_held_whole();
    End hand_over(std::uint64_t begin, bool whole_value);
    /// Is the array at `at_` a list of articles?
    std::optional<bool> is_article_list();
    /// Goes to where the record after a broken one seems to begin.
    End recover();
    void begin_record();

    /// The next byte that is no blank; 0 at the end.
    char peek();
    char peek_between();
    /// False at the end of the stream or beyond the limit of a record.
    bool fill();
    End fail(std::uint64_t offset, std::string reason);
    /// Fails with the first fault between the record's begin and `at_`.
    End fail_here(const char* reason);
    std::uint64_t line_of(std::uint64_t position);
    void hold_from(std::uint64_t position);

    Window& window_;
    const std::uint64_t max_;
    RecordVisitor& visitor_;
    std::uint64_t at_ = 0;
    std::uint64_t held_ = 0;        ///< bytes from here on are kept
    std::uint64_t counted_to_ = 0;  ///< line breaks before are in line_
    std::uint64_t line_ = 1;
    std::uint64_t number_ = 0;
    std::uint64_t record_begin_ = 0;
    bool streamed_ = false;  ///< the top-level value had a list of articles
    std::string indent_;     ///< blanks before the place reached, if nothing else is on its line
    bool starts_line_ = true;
    std::string record_mark_;  ///< what the next record probably begins with
    int unclosed_ = 0;
};

void ValueReader::hold_from(std::uint64_t position) {
    line_of(position);  // counts the lines before they go
    held_ = position;
    window_.drop_before(position);
}

std::uint64_t ValueReader::line_of(std::uint64_t position) {
    if (position > counted_to_) {
        const std::string_view passed = window_.view(counted_to_, position);
        line_ += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
        counted_to_ = position;
    }
    return line_;
}

bool ValueReader::fill() { return window_.end() - held_ <= max_ && window_.more(); }

char ValueReader::peek() {
    for (;; ++at_) {
        if (at_ == window_.end() && !fill()) return 0;
        if (!base::is_white_space(window_.at(at_))) return window_.at(at_);
    }
}

char ValueReader::peek_between() {
    starts_line_ = at_ == 0;
    indent_.clear();
    for (;; ++at_) {
        if (at_ == window_.end()) {
            hold_from(at_);
            if (!fill()) return 0;
        }
        const char c = window_.at(at_);
        if (!is_between(c)) return c;
        if (c == '\n') indent_.clear();
        if (c != '\n' && indent_.size() < kMaxIndent) indent_ += c;
        starts_line_ = c == '\n' || (starts_line_ && base::is_white_space(c));
    }
}

void ValueReader::begin_record() {
    hold_from(at_);
    record_begin_ = at_;
    record_mark_ = starts_line_ ? "\n" + indent_ + "{" : "},";
}

ValueReader::End ValueReader::fail(std::uint64_t offset, std::string reason) {
    if (window_.end() - held_ > max_) reason = "longer than " + std::to_string(max_ >> 20) + " MB";
    const Record record{
        .line = line_of(record_begin_), .number = ++number_, .reaches_end = at_ == window_.end()};
    visitor_.on_bad_record(record, offset, std::move(reason));
    return End::kBad;
}

ValueReader::End ValueReader::skip_value() {
    const std::uint64_t begin = at_;
    ValueScan scan;
    for (;;) {
        const ValueScan::State state = scan.scan(window_.view(begin, window_.end()));
        at_ = begin + scan.length();
        if (state == ValueScan::State::kDone) return End::kGood;
        if (state == ValueScan::State::kBad) {
            at_ = std::min(at_ + 1, window_.end());
            return fail_here("a wrong bracket");
        }
        if (fill()) continue;
        if (!scan.is_open() && at_ > begin) return End::kGood;
        ++unclosed_;
        return fail_here("ends before it is closed");
    }
}

bool ValueReader::is_held_whole() {
    ValueScan scan;
    for (;;) {
        const ValueScan::State state = scan.scan(window_.view(at_, window_.end()));
        if (state == ValueScan::State::kBad) return false;
        if (state == ValueScan::State::kDone) break;
        if (window_.end() - at_ > std::min(kHeldWhole, max_) || !fill()) return false;
    }
    if (scan.length() > kHeldWhole || !visitor_.is_valid(window_.view(at_, at_ + scan.length())))
        return false;
    at_ += scan.length();
    return true;
}

ValueReader::End ValueReader::fail_here(const char* reason) {
    // The patient parser knows better what is wrong, and where, than the brackets do.
    std::string ignored;
    const auto fault = mend_json(window_.view(record_begin_, at_), ignored);
    return fault ? fail(record_begin_ + fault->offset, fault->reason) : fail(at_, reason);
}

ValueReader::End ValueReader::hand_over(std::uint64_t begin, bool whole_value) {
    const Record record{.text = window_.view(begin, at_),
                        .offset = begin,
                        .line = line_of(begin),
                        .number = ++number_,
                        .whole_value = whole_value};
    return visitor_.on_record(record) ? End::kGood : End::kStopped;
}

ValueReader::End ValueReader::list() {
    streamed_ = true;
    ++at_;
    for (;;) {
        const char c = peek_between();
        if (c == 0) {
            fail(at_, "the array is not closed");
            return End::kStreamEnds;
        }
        if (c == ']') {
            ++at_;
            return End::kGood;
        }
        begin_record();
        End end = skip_value();
        if (end == End::kGood) end = hand_over(record_begin_, false);
        if (end == End::kBad) end = recover();
        if (end != End::kGood) return end;
    }
}

std::optional<bool> ValueReader::is_article_list() {
    const std::uint64_t list_begin = at_;
    ++at_;
    const char c = peek();
    bool is_list = false;
    if (c == '{') {
        const std::uint64_t begin = at_;
        if (skip_value() != End::kGood) return std::nullopt;
        is_list = visitor_.is_list_of_articles(window_.view(begin, at_));
    }
    at_ = list_begin;
    return is_list;
}

ValueReader::End ValueReader::member(int depth) {
    const std::uint64_t key_begin = at_;
    if (const End end = skip_value(); end != End::kGood) return end;
    const std::string key(window_.view(key_begin + 1, at_ - 1));
    if (peek() != ':') return fail(at_, "a colon is missing");
    ++at_;
    const char c = peek();
    if (is_envelope_key(key) && c == '[') {
        const std::optional<bool> is_list = is_article_list();
        if (!is_list) return End::kBad;
        if (*is_list) return list();
    }
    if (is_envelope_key(key) && c == '{' && depth < kEnvelopeDepth) return object(depth + 1);
    if (streamed_) hold_from(at_);
    return skip_value();
}

ValueReader::End ValueReader::object(int depth) {
    ++at_;
    for (;;) {
        const char c = peek();
        if (c == '}') {
            ++at_;
            return End::kGood;
        }
        if (c == ',') {
            ++at_;
            continue;
        }
        if (c != '"') {
            if (c != 0) ++at_;
            return fail_here("a key in quotes is missing");
        }
        if (const End end = member(depth); end != End::kGood) return end;
        if (streamed_) hold_from(at_);
    }
}

ValueReader::End ValueReader::top_level_value() {
    streamed_ = false;
    begin_record();
    const char c = window_.at(at_);
    if (c == '[') return list();
    if (c == '{' && is_held_whole()) return hand_over(record_begin_, true);
    const End end = c == '{' ? object(0) : skip_value();
    if (end != End::kGood || streamed_) return end;
    return hand_over(record_begin_, true);
}

ValueReader::End ValueReader::recover() {
    // Each record that is not closed was read to the end of the stream.
    if (unclosed_ > kMaxUnclosed) {
        fail(at_, "too many values are not closed; what follows is not in the index");
        return End::kStreamEnds;
    }
    for (std::uint64_t looked = record_begin_;;) {
        const std::string_view text = window_.view(looked, window_.end());
        const std::size_t found = text.find(record_mark_);
        if (found != std::string_view::npos) {
            at_ = looked + found + record_mark_.size() - 1;  // at the bracket or comma
            hold_from(at_);
            return End::kGood;
        }
        looked += text.size() - std::min(text.size(), record_mark_.size());
        hold_from(looked);
        if (!window_.more()) return End::kStreamEnds;
    }
}

bool ValueReader::run() {
    for (;;) {
        const char c = peek_between();
        if (c == 0) return true;
        End end = top_level_value();
        if (end == End::kBad) end = recover();
        if (end == End::kStopped) return false;
        if (end == End::kStreamEnds) return true;
    }
}

}  // namespace

bool is_envelope_key(std::string_view key) { return base::is_one_of(key, kEnvelopeKeys); }

bool read_json_values(Window& window, std::uint64_t max_record_bytes, RecordVisitor& visitor) {
    return ValueReader(window, max_record_bytes, visitor).run();
}

}  // namespace newsdex::sources
