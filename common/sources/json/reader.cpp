// Which records are articles of their own, which wait, which are skipped or failed.
#include "sources/json/reader.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "sources/fields/date_orders.hpp"
#include "sources/json/arrange.hpp"
#include "sources/json/article.hpp"
#include "sources/json/lines.hpp"
#include "sources/json/parse.hpp"
#include "sources/json/tables.hpp"
#include "sources/json/values.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kHead = 1 << 16;
constexpr std::size_t kVoters = 4 << 20;     // bytes whose dates tell the order of day and month
constexpr std::size_t kMaxUnreadKeys = 50;   // told of; ids as keys may be any number
constexpr std::size_t kMaxWaiting = 10'000;  // title-only records held back

class JsonReader final : public RecordVisitor {
  public:
    JsonReader(const files::ByteSource& input, const files::FileEntry& entry,
               const ReadOptions& options, bool are_lines, ArticleVisitor& visitor)
        : input_(input),
          entry_(entry),
          options_(options),
          are_lines_(are_lines),
          visitor_(visitor) {
        base::Hasher hasher;
        hasher.add("json " + std::to_string(kJsonVersion));
        hasher.add(base::bytes(options.date_orders->fingerprint()));
        context_ = hasher.finish();
    }

    bool take_known(const Record& line) override {
        record_ = {};
        // The first may be all of the file, and headlines wait for an article: others tell.
        if (line.number == 1 || single_ || articles_ == 0) return false;
        base::Hasher hasher;
        hasher.add(base::bytes(context_));
        hasher.add(line.text);
        record_ = hasher.finish();
        hashed_ = line.text;
        if (!visitor_.take_known(record_, {std::to_string(line.number),
                                           {line.offset, line.offset + line.text.size()}}))
            return false;
        ++records_;
        ++articles_;
        return true;
    }

    bool on_record(const Record& record) override {
        ++records_;
        if (single_ && !hand_over(*std::exchange(single_, std::nullopt))) return false;
        if (parsed_ == record.text.data()) {
            parsed_ = nullptr;  // is_valid() has read it
        } else if (const auto fault = parser_.parse(record.text)) {
            on_bad_record(record, record.offset + fault->offset, fault->reason);
            return true;
        }
        inner_ = 0;
        if (parser_.root().is_list() && !are_lines_) {
            if (!columns_.empty()) return take_row(record);
            columns_ = column_names(parser_.root());
            if (!columns_.empty()) return true;
        }
        const Arrangement found = arrange(parser_.root(), record.text);
        if (are_lines_ && !parser_.root().is_map() && is_itself(found, record)) {
            add_failure({entry_.name, "line " + std::to_string(record.line),
                         "no record: not an object", FailureCode::kMalformed, record.line});
            return true;
        }
        for (std::size_t i = 0; i < found.places.size(); ++i)
            if (!take(found.places[i], i, record)) return false;
        // The items of an envelope are numbered as those of an array are.
        if (is_numbered_within(record)) beyond_ += found.places.size() - 1;
        return true;
    }

    bool is_valid(std::string_view padded_text) override {
        if (parser_.parse(padded_text)) return false;
        parsed_ = padded_text.data();
        return true;
    }

    void on_bad_record(const Record& record, std::uint64_t offset, std::string reason) override {
        // The record in which a cut stream ends is no fault of its own.
        if (record.reaches_end && input_.problem().kind != files::Problem::Kind::kNone) return;
        // Stray words on one line are one fault, however many values they would be.
        const bool is_stray = record.text.find_first_of("{[") != 0 && !record.text.empty();
        const bool goes_on =
            std::exchange(bad_line_, record.line) == record.line && record.line > 0;
        if (is_stray && goes_on) return;
        reason = "not valid JSON at byte " + std::to_string(offset) + ": " + reason;
        add_failure({entry_.name, "line " + std::to_string(record.line), std::move(reason),
                     FailureCode::kMalformed, record.line});
    }

    bool is_list_of_articles(std::string_view padded_first_item) override {
        if (parser_.parse(padded_first_item)) return true;  // broken: reading it will say so
        return is_like_article(parser_.root());
    }

    /// What became of the stream; `stopped`: the visitor wanted no more.
    ReadResult finish(bool stopped) {
        const bool whole = input_.problem().kind == files::Problem::Kind::kNone;
        ReadResult result;
        if (single_) {
            if (whole) {
                single_->member.clear();
                single_->byte_range.reset();
            }
            stopped = !hand_over(*std::exchange(single_, std::nullopt)) || stopped;
        }
        report_unread();
        if (stopped) {
            result.outcome = Outcome::kStopped;
        } else if (articles_ == 0 && failures_ > 0) {
            result = failed(FailureCode::kMalformed,
                            first_failure_ ? first_failure_->reason : "no record could be read");
        } else if (articles_ == 0 && whole) {
            result = skipped(
                SkipCode::kNoArticle,
                without_text_ > 0 ? "JSON without text to read" : "JSON without an article", true);
        }
        return result;
    }

  private:
    static bool is_itself(const Arrangement& found, const Record& record) {
        return found.places.size() == 1 && found.rows.empty() &&
               found.places[0].text.size() == base::trim(record.text, base::is_white_space).size();
    }

    [[nodiscard]] bool is_numbered_within(const Record& record) const {
        return record.whole_value && !are_lines_;
    }

    /// A list of names that are keys heads a table; the lists after it are its rows.
    bool take_row(const Record& record) {
        Tree row;
        add_row(columns_, parser_.root(), row);
        return take({row.root(), record.text}, 0, record);
    }

    /// Hands over the record at a place.
    bool take(const Place& place, std::size_t index, const Record& record) {
        Article article;
        UnreadKeys unread;
        const JsonVerdict verdict = article_of_json(place.value, options_, article, unread);
        if (verdict == JsonVerdict::kNoText || verdict == JsonVerdict::kNoArticle) {
            const bool is_news = verdict == JsonVerdict::kNoText;
            without_text_ += is_news ? 1U : 0U;
            skip_record(is_news ? "JSON record without text to read"
                                : "JSON record without title and text");
            return true;
        }
        for (const auto& [key, count] : unread) {
            if (unread_.size() < kMaxUnreadKeys || unread_.contains(key)) unread_[key] += count;
            std::string& noted = article.origin["unread"];
            noted += (noted.empty() ? "" : ", ") + key;
        }
        std::uint64_t number = record.number + beyond_;
        if (is_numbered_within(record)) number += index;
        article.member = std::to_string(number);
        if (inner_++ > 0 && !is_numbered_within(record))
            article.member += '.' + std::to_string(inner_);
        const std::size_t begin = static_cast<std::size_t>(place.text.data() - record.text.data());
        article.byte_range = {record.offset + begin, record.offset + begin + place.text.size()};
        if (article.section.empty()) article.section = place.section;
        const bool is_all =
            place.text.size() == base::trim(record.text, base::is_white_space).size();
        // Nothing else comes of the line, here or in the report of the file.
        if (!is_all || !unread.empty() || verdict != JsonVerdict::kArticle ||
            hashed_.data() != record.text.data() || hashed_.size() != record.text.size())
            record_ = {};
        const bool may_be_single = record.whole_value && is_all && record.number == 1 &&
                                   inner_ == 1 && !names_lines(entry_.name);
        return keep(verdict, std::move(article), may_be_single);
    }

    bool keep(JsonVerdict verdict, Article&& article, bool may_be_single) {
        article.path = entry_.name;
        article.format = "json";
        if (!parser_.encoding().empty()) article.origin["encoding"] = parser_.encoding();
        if (complete_dates(article) || !parser_.encoding().empty()) record_ = {};
        if (verdict == JsonVerdict::kTitleOnly && articles_ == 0 && !single_) {
            if (waiting_.size() < kMaxWaiting)
                waiting_.push_back(std::move(article));
            else
                skip_record("JSON record with a title alone");
            return true;
        }
        if (!release_waiting()) return false;
        if (may_be_single && articles_ == 0) {
            single_ = std::move(article);
            return true;
        }
        if (single_ && !hand_over(*std::exchange(single_, std::nullopt))) return false;
        return hand_over(std::move(article), record_);
    }

    void add_failure(Failure&& failure) {
        ++failures_;
        // The first one waits: if nothing else comes, it is the failure of the file as a whole.
        if (failures_ == 1 && articles_ == 0 && !single_) {
            first_failure_ = std::move(failure);
            return;
        }
        release_failure();
        visitor_.on_failure(std::move(failure));
    }

    /// The day of a change is no earlier than that of publication, and told by the article itself:
    /// nearer to it than the file's time is. Was the file's name or time asked?
    bool complete_dates(Article& article) const {
        dates::AskedEvidence asked;
        ReadOptions own = options_;
        own.asked = &asked;
        complete_dates(article, evidence_of(entry_, own));
        if (options_.asked != nullptr) {
            options_.asked->name |= asked.name;
            options_.asked->mtime |= asked.mtime;
        }
        return asked.name || asked.mtime;
    }

    static void complete_dates(Article& article, const dates::FileEvidence& file) {
        const std::optional<Date> crawled = std::exchange(article.published, std::nullopt);
        const bool is_crawl = crawled && crawled->origin == DateOrigin::kCrawl;
        if (!is_crawl) article.published = crawled;
        const std::string key = is_crawl ? article.origin["published"] : "";
        if (is_crawl) article.origin.erase("published");
        dates::complete_by_names(article, file);
        if (article.published && article.published->is_publication_date()) return;
        if (article.modified) {
            article.published = article.modified;
            const auto modified = article.origin.find("modified");
            article.origin["published"] =
                modified == article.origin.end() ? "modified" : modified->second;
        } else if (is_crawl) {
            article.published = crawled;
            article.origin["published"] = key;
        } else {
            dates::complete_published(article, file);
        }
    }

    bool hand_over(Article&& article, const base::Hash& record = {}) {
        ++articles_;
        release_failure();
        release_skipped();
        return record == base::Hash{} ? visitor_.on_article(std::move(article))
                                      : visitor_.on_article_of(record, std::move(article));
    }

    bool release_waiting() {
        for (Article& article : std::exchange(waiting_, {}))
            if (!hand_over(std::move(article))) return false;
        return true;
    }

    void release_failure() {
        if (first_failure_) visitor_.on_failure(*std::exchange(first_failure_, std::nullopt));
    }

    void skip_record(std::string_view reason) {
        ++skipped_[reason];
        if (articles_ > 0) release_skipped();
    }

    /// Once a file, however many records have the key.
    void report_unread() {
        if (articles_ == 0) return;
        for (const auto& [key, count] : unread_)
            for (std::uint64_t i = 0; i < count; ++i)
                visitor_.on_skipped_record(SkipCode::kUnread, key);
    }

    /// Only among articles is a record skipped; a file without any is skipped as a whole.
    void release_skipped() {
        for (const auto& [reason, count] : std::exchange(skipped_, {}))
            for (std::uint64_t i = 0; i < count; ++i)
                visitor_.on_skipped_record(SkipCode::kNoArticle, reason);
    }

    const files::ByteSource& input_;
    const files::FileEntry& entry_;
    const ReadOptions& options_;
    const bool are_lines_;
    ArticleVisitor& visitor_;
    JsonParser parser_;
    std::vector<Article> waiting_;   ///< headlines without text, until an article proves the file
    std::optional<Article> single_;  ///< the first record, if the file may be one article
    base::Hash context_{};           ///< of what else decides how a record is read
    base::Hash record_{};            ///< of the line at hand; zero: not to be told by
    std::string_view hashed_;        ///< what it was made of
    std::uint64_t records_ = 0, articles_ = 0, failures_ = 0, without_text_ = 0;
    std::uint64_t inner_ = 0;  ///< articles found within the record at hand
    std::optional<Failure> first_failure_;
    std::uint64_t bad_line_ = 0;                         ///< of the last failure
    std::map<std::string_view, std::uint64_t> skipped_;  ///< not reported yet; static reasons
    const char* parsed_ = nullptr;                       ///< the text that is_valid() has just read
    std::vector<std::string> columns_;                   ///< of a table of lists
    std::uint64_t beyond_ = 0;                           ///< records within values, beyond one each
    UnreadKeys unread_;
};

}  // namespace

ReadResult read_json(files::Input& input, const files::FileEntry& entry, const ReadOptions& options,
                     ArticleVisitor& visitor) {
    const std::string_view head = input.peek(kHead);
    const bool lines = is_json_lines(head, input.peeked_all());
    const DateOrders orders(input.peek(kVoters));
    ReadOptions own = options;
    own.date_orders = &orders;
    Window window(input);
    JsonReader reader(input, entry, own, lines, visitor);
    const bool stopped = lines ? !read_json_lines(window, options.max_record_bytes, reader)
                               : !read_json_values(window, options.max_record_bytes, reader);
    return reader.finish(stopped);
}

}  // namespace newsdex::sources
