// Header, tail, head, body, dateline, date: the steps in their order.
#include "sources/plain_text/reader.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "sources/fields/collect.hpp"
#include "sources/plain_text/archive.hpp"
#include "sources/plain_text/byline.hpp"
#include "sources/plain_text/dateline.hpp"
#include "sources/plain_text/head.hpp"
#include "sources/plain_text/head_lines.hpp"
#include "sources/plain_text/header_block.hpp"
#include "sources/plain_text/split.hpp"
#include "sources/plain_text/tail.hpp"
#include "text/lede.hpp"
#include "text/paragraphs.hpp"

namespace newsdex::sources {
namespace {

bool is_blank_text(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (static_cast<unsigned char>(text[at]) <= ' ')
            ++at;
        else if (text.substr(at).starts_with("\u00A0"))
            at += 2;
        else if (text.substr(at).starts_with("\u3000") || text.substr(at).starts_with("\u200B") ||
                 text.substr(at).starts_with("\u2028") || text.substr(at).starts_with("\uFEFF"))
            at += 3;
        else
            return false;
    return true;
}

/// One article of plain text. Steps in the order in which a reader's eye takes them.
class ArticleReader {
  public:
    ArticleReader(const files::FileEntry& entry, const ReadOptions& options)
        : entry_(entry), options_(options), evidence_(evidence_of(entry, options)) {
        context_.now = options.now;
        context_.origin = DateOrigin::kText;
    }

    Article read(std::string_view text) {
        const std::string_view whole = text;
        if (const auto document = read_archive(text)) return read_document(*document);
        take_header(text);
        take_tail(text);
        const text::Layout layout = text::layout_of(text);
        context_.language = language_;
        const Head head = read_head(text, layout, context_, evidence_, article_);
        take_body(text.substr(std::min(head.end, text.size())), layout);
        take_dateline();
        return finish(head.date, whole);
    }

  private:
    /// What an archive of news put labels to.
    Article read_document(const ArchiveDocument& document) {
        body_ = apply_header_block(document.head, context_, evidence_, article_);
        article_.origin["archive"] = document.archive;
        for (const auto& [label, value] : document.notes)
            article_.origin["header " + label] = value;
        language_ = article_.language;
        context_.language = language_;
        take_body(document.body, text::layout_of(document.body));
        take_dateline();
        return finish(std::nullopt, document.body);
    }

    Article finish(const std::optional<dates::FoundDate>& date_line, std::string_view whole) {
        set_published(date_line);
        if (article_.authors.empty()) take_reporters();
        text::set_title_from_lede(article_);
        if (article_.title.empty() && article_.body.empty()) title_from_any_line(whole);
        article_.path = entry_.name;
        article_.format = "text";
        return std::move(article_);
    }

    void take_header(std::string_view& text) {
        const auto block = parse_header_block(text);
        if (!block) return;
        body_ = apply_header_block(*block, context_, evidence_, article_);
        language_ = article_.language;
        text.remove_prefix(block->end);
    }

    void take_tail(std::string_view& text) {
        Tail tail = find_tail(text);
        text = text.substr(0, tail.begin);
        if (!tail.left_out.empty()) article_.origin["tail"] = std::move(tail.left_out);
        if (!tail.copyright.empty() && article_.copyright.empty())
            article_.copyright = std::move(tail.copyright);
        if (!tail.publisher.empty() && article_.publisher.empty()) {
            article_.publisher = std::move(tail.publisher);
            article_.origin["publisher"] = "source line";
        }
    }

    void take_body(std::string_view text, const text::Layout& layout) {
        bool was_cut = false;
        std::string body = text::body_of_lines(text, layout, options_.max_body_bytes, &was_cut);
        if (body_.empty()) {
            article_.body = std::move(body);
        } else {
            if (!body.empty()) body_ += "\n\n" + body;
            set_body(std::move(body_), options_, article_);
        }
        if (was_cut) note_cut_body(options_, article_);
        // Nothing but a summary is the text.
        if (!article_.body.empty() || article_.summary.empty()) return;
        article_.body = std::exchange(article_.summary, {});
        article_.origin["body"] = "summary";
        article_.origin.erase("summary");
    }

    void take_dateline() {
        const std::string_view body = article_.body;
        const std::size_t end = std::min(body.find("\n\n"), body.size());
        const auto dateline = find_dateline(body.substr(0, end), context_);
        if (!dateline) return;
        if (article_.dateline.empty()) {
            article_.dateline = dateline->line;
            article_.origin["dateline"] = "first paragraph";
        }
        dateline_date_ = dateline->date;
        month_day_ = dateline->month_day;
        std::size_t cut = dateline->text_begin;
        while (cut < body.size() && (body[cut] == ' ' || body[cut] == '\n')) ++cut;
        article_.body.erase(0, cut);
    }

    void set_published(const std::optional<dates::FoundDate>& date_line) {
        if (!article_.published && date_line) use(*date_line, "date line");
        if (!article_.published && dateline_date_) use(*dateline_date_, "dateline");
        if (!article_.published && month_day_) {
            article_.published = dates::complete_year(*month_day_, evidence_);
            if (article_.published) article_.origin["published"] = "dateline, year from the file";
        }
        // A page that says only when it was updated.
        if (!article_.published && article_.modified) {
            article_.published = article_.modified;
            article_.origin["published"] = "date of the update";
        }
        // What may not be published before is not published before.
        if (!article_.published && article_.embargo) {
            article_.published = article_.embargo;
            article_.origin["published"] = "end of the embargo";
        }
        dates::complete_published(article_, evidence_);
    }

    void use(const dates::FoundDate& found, const char* origin) {
        article_.published = found.date;
        article_.origin["published"] = origin;
        if (!found.note.empty()) article_.origin["published"] += ", " + std::string(found.note);
    }

    void take_reporters() {
        article_.authors = reporters_at_end(article_.body);
        if (!article_.authors.empty()) article_.origin["authors"] = "last line";
    }

    /// Nothing but a dateline, a rule, a date: what is there is shown as it is.
    void title_from_any_line(std::string_view whole) {
        const std::vector<HeadLine> lines = head_lines(whole, text::Layout{});
        article_.title = lines.empty() ? "" : text::title_from_lede(joined(lines, 0, 1));
        article_.origin["title"] = "first line";
    }

    const files::FileEntry& entry_;
    const ReadOptions& options_;
    dates::FileEvidence evidence_;
    dates::DateContext context_;
    std::string language_;
    std::string body_;  ///< prose of the header block
    Article article_;
    std::optional<dates::FoundDate> dateline_date_;
    std::optional<dates::MonthDay> month_day_;
};

}  // namespace

ReadResult read_plain_text(const text::Decoded& decoded, const files::FileEntry& entry,
                           const ReadOptions& options, ArticleVisitor& visitor) {
    const std::string_view text = decoded.text();
    if (is_blank_text(text)) return skipped(SkipCode::kEmpty, "blank", true);
    ReadResult result;
    const std::string encoding =
        decoded.note.empty() && decoded.encoding != "utf-8" ? decoded.encoding : decoded.origin();
    const std::vector<Part> parts = split_articles(text);
    std::size_t ordinal = 0;
    for (Part part : parts) {
        std::string_view whole = text.substr(part.begin, part.end - part.begin);
        if (const std::size_t cover = cover_length(whole); cover > 0) {
            visitor.on_skipped_record(SkipCode::kNoArticle, "cover page");
            part.begin += cover;
            whole.remove_prefix(cover);
            if (is_blank_text(whole)) continue;
        } else if (const auto matter = archive_matter(whole); !matter.empty() && parts.size() > 1) {
            visitor.on_skipped_record(SkipCode::kNoArticle, matter);
            continue;
        }
        Article article = ArticleReader(entry, options).read(whole);
        if (!encoding.empty()) article.origin["encoding"] = encoding;
        if (parts.size() > 1) {
            article.member = std::to_string(++ordinal);
            if (decoded.is_borrowed())
                article.byte_range = {part.begin + decoded.skipped(), part.end + decoded.skipped()};
        }
        if (!visitor.on_article(std::move(article))) {
            result.outcome = Outcome::kStopped;
            break;
        }
    }
    return result;
}

}  // namespace newsdex::sources
