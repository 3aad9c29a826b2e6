// The tables of keys.
#include "sources/fields/names.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/fields/key_words.hpp"

namespace newsdex::sources {
namespace {

struct Row {
    Field field;
    std::string_view names;  ///< in order of rank, without `_`, `-`, `.` and blanks, lower case
};

constexpr std::array kJsonRows = {
    Row{Field::kTitle, "title headline head heading webtitle hed name subject"},
    Row{Field::kSubtitle, "subtitle subhead subheadline deck"},
    Row{Field::kSummary,
        "summary description abstract lead lede snippet teaser excerpt standfirst dek"},
    Row{Field::kBody,
        "body text content fulltext article articlebody maintext bodytext story articletext "
        "contenttext plaintext news bodyhtml htmlbody contenthtml articlehtml html contents "
        "document "
        "encoded selftext extract textcontent contentelements components paragraphs sections "
        "blocks "
        "richtext transcript markdown storytext cooked ocr"},
    Row{Field::kPublished,
        "published publishedat publisheddate datepublished publishdate datepublish pubdate "
        "publicationdate datetimepub datetime date timestamp day time created createdat createdutc "
        "issued ts dt"},
    Row{Field::kModified,
        "modified updated lastmod lastmodified modifiedat updatedat datemodified datemodify"},
    Row{Field::kCrawled, "crawled seendate datedownload"},
    Row{Field::kAuthors, "author authors byline creator writer by attributedto"},
    Row{Field::kUrl, "url link weburl permalink articleurl pageurl canonical alternate href"},
    Row{Field::kPublisher,
        "source publisher publication outlet newspaper media medianame sourcehostname sourcedomain "
        "site domain provider"},
    Row{Field::kSection, "section category desk topic label class"},
    Row{Field::kKeywords, "keywords tags topics subjects storytags tag hashtags"},
    Row{Field::kId, "id guid uuid docid articleid uri storyid"},
    Row{Field::kLanguage, "lang language inlanguage"},
    Row{Field::kPlaces, "places place locations location"},
    Row{Field::kDateline, "dateline"},
    Row{Field::kPeople, "people persons person"},
    Row{Field::kOrganisations, "organisations organizations orgs organisation organization"},
    Row{Field::kCopyright, "copyright copyrightnotice license rights"},
    Row{Field::kEmbargo, "embargoed embargo embargodate embargountil embargoeduntil"},
};

/// Keys in other languages, of JSON and of front matter, beside those of header blocks, below.
constexpr std::array kForeignRows = {
    Row{Field::kTitle, "titular tytuł overskrift заголовок 标题 標題 タイトル 제목"},
    Row{Field::kSubtitle, "subtitulo sottotitolo"},
    Row{Field::kSummary, "riassunto chapo chapô"},
    Row{Field::kBody, "conteúdo contenuto artikeltext текст 正文 内容 本文 본문"},
    Row{Field::kPublished,
        "erscheinungsdatum fechapublicación fechadepublicación datepublication дата 日期 日付 "
        "날짜"},
    Row{Field::kModified, "geändert atualizado"},
    Row{Field::kAuthors, "autori von автор 作者 記者 记者 기자"},
    Row{Field::kPublisher, "périodique источник 来源 來源 출처"},
    Row{Field::kSection, "seccion sezione seção раздел"},
    Row{Field::kKeywords, "schlagworte stichworte stichwörter etiquetas"},
    Row{Field::kLanguage, "lingua"},
    Row{Field::kPlaces, "luogo"},
};
/// What a header block may have and a map has with another meaning.
constexpr std::string_view kHeaderOnly = "data message details report copy paragraph slug source";
constexpr std::uint8_t kRankOfForeign = 25;

constexpr std::array kFrontMatterRows = {
    Row{Field::kTitle, "title headline name"},
    Row{Field::kSubtitle, "subtitle subhead dek deck standfirst"},
    Row{Field::kSummary, "summary description excerpt abstract lead lede"},
    Row{Field::kAuthors, "authors author byline by"},
    Row{Field::kPublished, "date published publishdate pubdate datepublished created"},
    Row{Field::kModified, "lastmod updated modified lastmodifiedat datemodified"},
    Row{Field::kKeywords, "tags keywords topics"},
    Row{Field::kSection, "section category categories desk"},
    Row{Field::kPlaces, "location place places"},
    Row{Field::kDateline, "dateline"},
    Row{Field::kLanguage, "lang language locale"},
    Row{Field::kUrl, "permalink url canonical canonicalurl link"},
    Row{Field::kId, "id guid uuid"},
    Row{Field::kPublisher, "source publisher publication site"},
    Row{Field::kCopyright, "copyright license rights"},
    Row{Field::kPeople, "people persons"},
    Row{Field::kOrganisations, "organisations organizations"},
    Row{Field::kEmbargo, "embargo"},
    Row{Field::kDraft, "draft"},
};

// English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish. A line of prose may begin
// as some do ("Time: the enemy"): a block needs two.
constexpr std::array kHeaderRows = {
    Row{Field::kTitle,
        "title headline hed heading subject titel überschrift titre título titulo titolo rubrik"},
    Row{Field::kSubtitle,
        "subhead subtitle subheadline subheading deck strapline untertitel soustitre subtítulo"},
    Row{Field::kSummary,
        "summary description abstract teaser excerpt standfirst dek "
        "highlight highlights zusammenfassung beschreibung vorspann chapeau résumé resumen resumo "
        "descripción entradilla sommario"},
    Row{Field::kBody,
        "body text fulltext content contents article story bodytext maintext articletext "
        "articlebody fullarticle fullstory newstext storytext copy news report message details "
        "paragraph transcript lead lede intro introduction inhalt volltext haupttext meldung "
        "nachricht artikel texte corps "
        "contenu texto cuerpo contenido noticia testo corpo tekst inhoud brödtext"},
    Row{Field::kPublished,
        "date published pubdate publishdate publicationdate publisheddate datepublished "
        "dateofpublication "
        "publishedat publishedon firstpublished posted postedon released releasedate issued dated "
        "datum fecha data veröffentlicht erschienen publié publiéle publicado publicadoel "
        "pubblicato gepubliceerd publicerad"},
    Row{Field::kModified,
        "updated lastupdated updatedat updatedon modified lastmodified datemodified aktualisiert "
        "misàjour actualizado aggiornato bijgewerkt uppdaterad"},
    Row{Field::kAuthors,
        "author authors by byline writer writtenby reporter reporters journalist creator autor "
        "autoren auteur auteurs autores autora autore verfasser"},
    Row{Field::kPublisher,
        "source publisher publication publicationtitle newspaper outlet website paper quelle "
        "zeitung fuente journal periódico fonte bron källa"},
    Row{Field::kSection, "section desk category ressort kategorie rubrique catégorie sección"},
    Row{Field::kKeywords, "keywords tags tag topics slug schlagwörter motsclés palabrasclave"},
    Row{Field::kPlaces, "location place city ort lieu lugar"},
    Row{Field::kDateline, "dateline"},
    Row{Field::kUrl, "url link permalink sourceurl canonicalurl originalurl"},
    Row{Field::kLanguage, "language lang sprache langue idioma"},
    Row{Field::kId, "id guid articleid"},
    Row{Field::kEmbargo, "embargo embargoed embargoeduntil embargountil sperrfrist"},
    Row{Field::kCopyright, "copyright rights"},
};

/// Without `_`, `-`, `.`, blanks and a sign in front (`@timestamp`, `_id`), in lower case, Latin
/// letters with accents, too. Empty for what is too long to mean anything.
std::string_view folded_key(std::string_view key, std::array<char, kLongestKey>& folded) {
    std::size_t size = 0;
    for (const char c : key) {
        if (std::string_view("_-. @$#").find(c) != std::string_view::npos) continue;
        if (size == folded.size()) return {};
        // U+00C0 to U+00DE: their small letters are 32 further.
        const bool is_capital =
            size > 0 && folded[size - 1] == '\xc3' && base::is_beyond(c) && c <= '\x9e';
        folded[size++] = is_capital ? static_cast<char>(c + 0x20) : base::to_lower(c);
    }
    return {folded.data(), size};
}

class Names {
  public:
    explicit Names(std::span<const Row> rows, std::uint8_t first_rank = 0) {
        add(rows, first_rank);
    }

    [[nodiscard]] std::optional<FieldRank> find(std::string_view folded) const {
        const auto found = names_.find(folded);
        if (found == names_.end()) return std::nullopt;
        return found->second;
    }

    void add(std::span<const Row> rows, std::uint8_t first_rank, std::string_view without = {}) {
        for (const Row& row : rows) {
            std::string_view rest = row.names;
            for (std::uint8_t rank = first_rank; !rest.empty(); ++rank)
                if (const auto name = base::take_part(rest, ' '); !base::has_word(without, name))
                    names_.emplace(name, FieldRank{row.field, rank});
        }
    }

  private:
    std::unordered_map<std::string_view, FieldRank> names_;
};

const Names& json_names() {
    static const Names names(kJsonRows);
    return names;
}

/// A key of a map: one of its own table, one whose words say it, one in another language.
std::optional<FieldRank> map_field(const Names& own, std::string_view folded) {
    static const Names others = [] {
        Names names(kForeignRows, kRankOfForeign);
        names.add(kHeaderRows, kRankOfForeign, kHeaderOnly);
        return names;
    }();
    if (const std::optional<FieldRank> found = own.find(folded)) return found;
    if (const std::optional<FieldRank> found = field_of_words(folded)) return found;
    return others.find(folded);
}

// What XML to JSON leaves of a namespace. Those of pictures and sound say nothing of the article.
constexpr std::string_view kForeignSpaces[] = {"media", "image", "video", "audio", "thr", "geo"};
constexpr std::uint8_t kRankOfSpaces = 60;
// What Solr's schemas end the names of fields in, by their type.
constexpr std::string_view kTypesOfSolr[] = {"_txt_en", "_text", "_txt", "_tdt", "_dts",
                                             "_dt",     "_ss",   "_str", "_s",   "_t"};

}  // namespace

std::optional<FieldRank> column_field(std::string_view name) {
    std::array<char, kLongestKey> folded;
    return json_names().find(folded_key(name, folded));
}

std::optional<FieldRank> json_field(std::string_view key) {
    const std::size_t colon = key.rfind(':');
    if (colon != std::string_view::npos && colon + 1 < key.size()) {
        if (base::is_one_of(key.substr(0, colon), kForeignSpaces)) return std::nullopt;
        std::optional<FieldRank> found = json_field(key.substr(colon + 1));
        if (found) found->rank = std::max(found->rank, kRankOfSpaces);
        return found;
    }
    if (key == "_source") return std::nullopt;  // Elasticsearch's record, no publisher
    std::array<char, kLongestKey> buffer;
    std::optional<FieldRank> found = map_field(json_names(), folded_key(key, buffer));
    if (!found)
        for (const std::string_view type : kTypesOfSolr)
            if (key.size() > type.size() && key.ends_with(type)) {
                found = map_field(json_names(),
                                  folded_key(key.substr(0, key.size() - type.size()), buffer));
                if (found) found->rank = std::max(found->rank, kRankOfSpaces);
                break;
            }
    return found;
}

std::optional<FieldRank> header_field(std::string_view key) {
    static const Names names(kHeaderRows);
    std::array<char, kLongestKey> folded;
    return names.find(folded_key(key, folded));
}

std::optional<FieldRank> front_matter_field(std::string_view key) {
    static const Names names(kFrontMatterRows);
    std::array<char, kLongestKey> buffer;
    return map_field(names, folded_key(key, buffer));
}

}  // namespace newsdex::sources
