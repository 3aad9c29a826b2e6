// One news article and its dates: the values that every source yields and every answer shows.
// Begin with Article. Values without hidden state: any thread may have its own, and several may
// read one.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace newsdex {

/// What of a date is known; the rest of Date::utc_seconds is that part's beginning.
enum class DatePrecision : std::uint8_t { kYear, kMonth, kDay, kHour, kMinute, kSecond };

/// Where a date was read. A date of crawling or of the file is shown, but is no publication date:
/// no filter and no sort takes it (is_publication_date()).
enum class DateOrigin : std::uint8_t { kElement, kText, kUrl, kFilename, kFolder, kCrawl, kMtime };

/// A point in time as the article gives it.
struct Date {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted; negative before. The start of
    /// the day, month or year if no more is known. A date without a zone counts as UTC.
    std::int64_t utc_seconds = 0;
    /// The zone as given, in minutes east of Greenwich (-1439 to 1439); empty if none was given.
    std::optional<std::int32_t> offset_minutes = {};
    DatePrecision precision = DatePrecision::kSecond;  ///< what of it is known
    DateOrigin origin = DateOrigin::kElement;          ///< where it was read

    /// Whether filters and sorts take it: false for a date of crawling or of the file.
    [[nodiscard]] bool is_publication_date() const noexcept {
        return origin != DateOrigin::kCrawl && origin != DateOrigin::kMtime;
    }
    bool operator==(const Date&) const = default;
};

/// What its source says may be done with an article; all but the first are left out of answers.
enum class Status : std::uint8_t { kUsable, kEmbargoed, kWithheld, kCancelled };

/// One news article: what every source yields and every output shows. All text is valid UTF-8
/// without NUL; what is not known is empty. A value: copy it freely, any thread.
struct Article {
    std::string guid;      ///< the source's own id, "" if it has none
    std::string title;     ///< the headline; see title_is_lede
    std::string subtitle;  ///< the line below it
    std::string summary;   ///< what the source gives as such
    std::string body;      ///< paragraphs separated by one blank line, wrapped lines joined
    std::vector<std::string> authors;        ///< names, in the order of the byline
    std::vector<std::string> keywords;       ///< subjects and tags, as the source has them
    std::vector<std::string> places;         ///< names of places that it is about
    std::vector<std::string> organisations;  ///< names of those that it is about
    std::vector<std::string> people;         ///< names of those that it is about
    std::string publisher;                   ///< the paper, agency or site
    std::string section;                     ///< the desk or column, "sport"
    std::string dateline;                    ///< place and agency line, not part of the body
    std::optional<Date> published;           ///< first made public
    std::optional<Date> modified;            ///< last changed, as the source says
    std::string language;                    ///< BCP 47, "" if not known
    std::string url;                         ///< where it was got
    std::string canonical_url;               ///< the address that it gives for itself
    /// The file, relative to the folder that holds the index directory if it lies below it, else
    /// absolute. Bytes as the file system has them: not always UTF-8.
    std::string path;
    std::string
        member;  ///< place in a file of many articles (from "1"); "" if the file is one article
    /// [first byte, one past the last) in the file after decompression; empty if it is the whole
    /// file.
    std::optional<std::pair<std::uint64_t, std::uint64_t>> byte_range;
    std::string format;               ///< name of the reader: "text", "markdown", "json"
    Status status = Status::kUsable;  ///< whether it may be shown
    std::string version;              ///< of several with one guid the latest is shown
    std::optional<Date> embargo;      ///< not to be shown before
    std::string copyright;            ///< the notice, as the source has it
    /// What was read was longer than the bound of a body and is cut there. No index keeps this.
    bool body_is_cut = false;
    /// The source has no title: it is the beginning of the body (else of the subtitle or summary).
    /// `title:` finds its words; a score counts them once.
    bool title_is_lede = false;
    /// Where a field came from: field name to a few words, "title": "first line".
    std::map<std::string, std::string> origin;

    bool operator==(const Article&) const = default;
};

}  // namespace newsdex
