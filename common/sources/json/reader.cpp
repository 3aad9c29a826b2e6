// Which records are articles of their own, which wait, which are skipped or failed.
#include "sources/json/reader.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "sources/fields/date_orders.hpp"
#include "sources/json/article.hpp"
#include "sources/json/lines.hpp"
#include "sources/json/parse.hpp"
#include "sources/json/values.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kHead = 1 << 16;
constexpr std::size_t kVoters = 4 << 20;     // bytes whose dates tell the order of day and month
constexpr std::size_t kMaxWaiting = 10'000;  // title-only records held back

bool names_lines(std::string_view name) {
    return name.find(".jsonl") != std::string_view::npos ||
           name.find(".ndjson") != std::string_view::npos;
}

class JsonReader final : public RecordVisitor {
  public:
    JsonReader(const files::ByteSource& input, const files::FileEntry& entry,
               const ReadOptions& options, bool are_lines, ArticleVisitor& visitor)
        : input_(input),
          entry_(entry),
          options_(options),
          are_lines_(are_lines),
          visitor_(visitor) {}

    bool on_record(const Record& record) override {
        ++records_;
        if (single_ && !hand_over(*std::exchange(single_, std::nullopt))) return false;
        if (const auto fault = parser_.parse(record.text)) {
            on_bad_record(record, record.offset + fault->offset, fault->reason);
            return true;
        }
        inner_ = 0;
        skipped_here_ = false;
        if (!take(parser_.root(), record)) return false;
        if (inner_ > 0 || skipped_here_) return true;
        if (are_lines_ && !parser_.root().is_map())
            add_failure({entry_.name, "line " + std::to_string(record.line),
                         "no record: not an object", FailureCode::kMalformed, record.line});
        else
            skip_record("JSON record without title and text");
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
        Article ignored;
        const JsonVerdict verdict = article_of_json(parser_.root(), options_, ignored);
        if (verdict != JsonVerdict::kNoArticle) return true;
        for (Value item = parser_.root().first(); item; item = item.next())
            if (is_envelope_key(item.key()) && item.is_map() &&
                article_of_json(item, options_, ignored) != JsonVerdict::kNoArticle)
                return true;
        return false;
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
    /// Hands over what an object holds: itself, or the articles of lists and maps in it.
    bool take(Value value, const Record& record) {
        Article article;
        const JsonVerdict verdict = article_of_json(value, options_, article);
        if (verdict == JsonVerdict::kNoArticle) return take_inner(value, record, 0);
        return keep(verdict, std::move(article), record);
    }

    bool take_inner(Value object, const Record& record, int depth) {
        if (depth > kEnvelopeDepth) return true;
        for (Value item = object.first(); item; item = item.next()) {
            if (object.is_map() && !is_envelope_key(item.key())) continue;
            if (!item.is_map() && !item.is_list()) continue;
            Article article;
            const JsonVerdict verdict = article_of_json(item, options_, article);
            const bool go_on = verdict == JsonVerdict::kNoArticle
                                   ? take_inner(item, record, depth + 1)
                                   : keep(verdict, std::move(article), record);
            if (!go_on) return false;
        }
        return true;
    }

    bool keep(JsonVerdict verdict, Article&& article, const Record& record) {
        if (verdict == JsonVerdict::kNoText) {
            ++without_text_;
            skip_record("JSON record without text to read");
            return true;
        }
        article.member = std::to_string(record.number);
        if (inner_++ > 0) article.member += '.' + std::to_string(inner_);
        article.byte_range = {record.offset, record.offset + record.text.size()};
        article.path = entry_.name;
        article.format = "json";
        if (!parser_.encoding().empty()) article.origin["encoding"] = parser_.encoding();
        complete_dates(article);
        if (verdict == JsonVerdict::kTitleOnly && articles_ == 0 && !single_) {
            if (waiting_.size() < kMaxWaiting) waiting_.push_back(std::move(article));
            return true;
        }
        if (!release_waiting()) return false;
        const bool may_be_single = record.whole_value && record.number == 1 && inner_ == 1 &&
                                   !names_lines(entry_.name) && articles_ == 0;
        if (may_be_single) {
            single_ = std::move(article);
            return true;
        }
        if (single_ && !hand_over(*std::exchange(single_, std::nullopt))) return false;
        return hand_over(std::move(article));
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
    /// nearer to it than the file's time is.
    void complete_dates(Article& article) const {
        const std::optional<Date> crawled = std::exchange(article.published, std::nullopt);
        const bool is_crawl = crawled && crawled->origin == DateOrigin::kCrawl;
        if (!is_crawl) article.published = crawled;
        const std::string key = is_crawl ? article.origin["published"] : "";
        if (is_crawl) article.origin.erase("published");
        dates::complete_published(article, evidence_of(entry_, options_));
        if (article.published && article.published->is_publication_date()) return;
        if (article.modified) {
            article.published = article.modified;
            const auto modified = article.origin.find("modified");
            article.origin["published"] =
                modified == article.origin.end() ? "modified" : modified->second;
        } else if (is_crawl) {
            article.published = crawled;
            article.origin["published"] = key;
        }
    }

    bool hand_over(Article&& article) {
        ++articles_;
        release_failure();
        release_skipped();
        return visitor_.on_article(std::move(article));
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
        skipped_here_ = true;
        ++skipped_[reason];
        if (articles_ > 0) release_skipped();
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
    std::uint64_t records_ = 0, articles_ = 0, failures_ = 0, without_text_ = 0;
    std::uint64_t inner_ = 0;  ///< articles found within the record at hand
    std::optional<Failure> first_failure_;
    std::uint64_t bad_line_ = 0;                         ///< of the last failure
    std::map<std::string_view, std::uint64_t> skipped_;  ///< not reported yet; static reasons
    bool skipped_here_ = false;
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
