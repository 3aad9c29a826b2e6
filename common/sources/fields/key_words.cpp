// A key is parted into the words of one row after another: "firstpublishedat" is first, published
// and at, all of them words of a date of publication, and "published" is one that must be there.
#include "sources/fields/key_words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <unordered_map>

#include "base/lists.hpp"

namespace newsdex::sources {
namespace {

/// A key is of the row if it is made of its words, one of the first kind at least.
struct WordRow {
    Field field;
    std::uint8_t rank;
    std::string_view heads, others;  ///< with a blank between them
};

constexpr std::string_view kOfArticles =
    "article news story post page main web item doc document entry full original display clean "
    "cleaned real primary en";
constexpr std::string_view kOfTexts =
    "html plain raw text markdown md rich formatted rendered processed value string parsed";
constexpr std::string_view kOfDates =
    "date time datetime timestamp datetimes day at on utc gmt ts tz epoch unix unixtime seconds ms "
    "iso iso8601 str string local display first original initial full article news story item post "
    "page content doc web online parsed formatted value";

// In order: the first row that has all words counts.
constexpr std::array kWordRows = {
    WordRow{Field::kPublished, 0,
            "publish published publishing publication publicated pub pubdate datepub", kOfDates},
    WordRow{Field::kPublished, 8,
            "release released issue issued posted broadcast aired print printed appeared",
            kOfDates},
    WordRow{Field::kPublished, 20, "date datetime timestamp day", kOfDates},
    WordRow{Field::kPublished, 30, "create created creation createdon written", kOfDates},
    WordRow{
        Field::kModified, 10,
        "modified modify modification update updated updation edit edited changed change revised "
        "revision refreshed lastmod mod mtime",
        "last latest date time datetime timestamp at on utc gmt ts epoch unix iso ms str string "
        "article news story item post page content doc version"},
    WordRow{Field::kCrawled, 10,
            "crawl crawled download downloaded fetch fetched scrape scraped scraping index indexed "
            "ingest ingested access accessed retrieve retrieved retrieval collect collected "
            "harvest harvested seen seendate import imported added insert inserted discover "
            "discovered export exported capture captured snapshot extracted tstamp filedate",
            "first last date time datetime timestamp at on utc gmt ts epoch unix iso ms by article "
            "item page content"},
    WordRow{Field::kTitle, 40, "title headline heading hed titletext", kOfArticles},
    WordRow{Field::kTitle, 44, "title headline heading hed",
            "article news story post page main web item doc text name html plain raw value content "
            "meta seo og short resolved given long social rendered en"},
    WordRow{Field::kSubtitle, 40, "subtitle subhead subheadline subheading deck secondaryheadline",
            kOfArticles},
    WordRow{Field::kBody, 40, "body text content contents fulltext story transcript paragraphs",
            kOfArticles},
    WordRow{
        Field::kBody, 50,
        "body text content contents fulltext story article transcript copy html markdown md "
        "paragraphs paras extract",
        "article news story post page main web item doc document entry full original clean "
        "cleaned html plain raw text markdown md rich formatted rendered processed value string "
        "translated long data extracted en"},
    WordRow{Field::kSummary, 40,
            "summary description abstract lead lede snippet teaser excerpt standfirst dek blurb "
            "intro introduction synopsis preview highlights trailtext tldr desc",
            "article news story post page main web item doc short long brief meta og seo text html "
            "plain raw custom auto generated content value en rendered social"},
    WordRow{Field::kAuthors, 40,
            "author authors byline bylines creator creators writer writers reporter reporters "
            "journalist journalists contributor contributors correspondent",
            "article news story post name names full display list text primary byline staff line "
            "original print en value matched"},
    WordRow{Field::kUrl, 40, "url link permalink href canonical",
            "article news story post page web item doc full original canonical real resolved clean "
            "final target web external source html alternate"},
    WordRow{
        Field::kPublisher, 40,
        "source publisher publication outlet newspaper paper media site website domain provider "
        "agency hostname journal medium feed",
        "name title news article label display full original source pretty common"},
    WordRow{Field::kSection, 40, "section category desk rubric department channel vertical",
            "name title news article story primary main label text page display parent"},
    WordRow{Field::kKeywords, 40, "keyword keywords tag tags topics subjects hashtags concepts",
            "news article story post meta list names name page text auto"},
    WordRow{Field::kId, 40, "id guid uuid",
            "article news story doc document post item content object record external entry page "
            "original hash global unique"},
    WordRow{Field::kLanguage, 40, "language lang locale languagecode",
            "code article detected name iso content news page text source original"},
};

constexpr std::size_t kLongestWord = 20;
using Rows = std::uint32_t;  // a bit a row
static_assert(kWordRows.size() <= 32);

/// The rows that a word is of.
struct Uses {
    Rows as_head = 0, at_all = 0;
};

std::unordered_map<std::string_view, Uses> make_words() {
    std::unordered_map<std::string_view, Uses> words;
    for (std::size_t row = 0; row < kWordRows.size(); ++row) {
        for (std::string_view rest = kWordRows[row].heads; !rest.empty();) {
            Uses& uses = words[base::take_part(rest, ' ')];
            uses.as_head |= Rows{1} << row;
            uses.at_all |= Rows{1} << row;
        }
        for (std::string_view rest = kWordRows[row].others; !rest.empty();)
            words[base::take_part(rest, ' ')].at_all |= Rows{1} << row;
    }
    return words;
}

}  // namespace

std::optional<FieldRank> field_of_words(std::string_view folded) {
    static const std::unordered_map<std::string_view, Uses> words = make_words();
    if (folded.size() > kLongestKey) return std::nullopt;
    // For each place the rows whose words lead there, and those of them with a head among these.
    std::array<Rows, kLongestKey + 1> reached{}, headed{};
    reached[0] = ~Rows{0};
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (reached[at] == 0) continue;
        const std::size_t most = std::min(folded.size() - at, kLongestWord);
        for (std::size_t size = 1; size <= most; ++size) {
            const auto word = words.find(folded.substr(at, size));
            if (word == words.end()) continue;
            reached[at + size] |= reached[at] & word->second.at_all;
            headed[at + size] |=
                (reached[at] & word->second.as_head) | (headed[at] & word->second.at_all);
        }
    }
    const Rows found = headed[folded.size()];
    if (found == 0) return std::nullopt;
    const WordRow& row = kWordRows[static_cast<std::size_t>(std::countr_zero(found))];
    return FieldRank{row.field, row.rank};
}

}  // namespace newsdex::sources
