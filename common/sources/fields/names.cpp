// The tables of keys.
#include "sources/fields/names.hpp"

#include <array>
#include <span>
#include <unordered_map>

#include "base/ascii.hpp"
#include "base/lists.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kLongestKey = 32;  // longer keys mean nothing to us

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
        "contenttext plaintext news bodyhtml htmlbody contenthtml articlehtml html"},
    Row{Field::kPublished,
        "published publishedat date pubdate publishdate publicationdate datepublished datepublish "
        "datetime timestamp created createdat time day"},
    Row{Field::kModified,
        "modified updated lastmod lastmodified modifiedat updatedat datemodified datemodify"},
    Row{Field::kAuthors, "author authors byline creator writer"},
    Row{Field::kUrl, "url link weburl permalink articleurl"},
    Row{Field::kPublisher,
        "source publisher publication outlet newspaper media medianame sourcedomain site domain"},
    Row{Field::kSection, "section category desk topic label class"},
    Row{Field::kKeywords, "keywords tags topics subjects storytags"},
    Row{Field::kId, "id guid uuid docid articleid uri storyid"},
    Row{Field::kLanguage, "lang language"},
    Row{Field::kPlaces, "places place locations location"},
    Row{Field::kDateline, "dateline"},
    Row{Field::kPeople, "people persons person"},
    Row{Field::kOrganisations, "organisations organizations orgs organisation organization"},
    Row{Field::kCopyright, "copyright copyrightnotice license rights"},
    Row{Field::kEmbargo, "embargoed embargo"},
};

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
        "summary description abstract lead lede intro introduction teaser excerpt standfirst dek "
        "highlight highlights zusammenfassung beschreibung vorspann chapeau résumé resumen resumo "
        "descripción entradilla sommario"},
    Row{Field::kBody,
        "body text fulltext content contents article story bodytext maintext articletext "
        "articlebody fullarticle fullstory newstext storytext copy news report message details "
        "paragraph transcript inhalt volltext haupttext meldung nachricht artikel texte corps "
        "contenu texto cuerpo contenido noticia testo corpo tekst inhoud brödtext"},
    Row{Field::kPublished,
        "date published pubdate publishdate publicationdate datepublished dateofpublication "
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

class Names {
  public:
    explicit Names(std::span<const Row> rows) {
        for (const Row& row : rows) {
            std::string_view rest = row.names;
            for (std::uint8_t rank = 0; !rest.empty(); ++rank)
                names_.emplace(base::take_part(rest, ' '), FieldRank{row.field, rank});
        }
    }

    [[nodiscard]] std::optional<FieldRank> find(std::string_view key) const {
        char folded[kLongestKey];
        std::size_t size = 0;
        for (const char c : key) {
            if (c == '_' || c == '-' || c == '.' || c == ' ') continue;
            if (size == sizeof folded) return std::nullopt;
            folded[size++] = base::to_lower(c);
        }
        const auto found = names_.find(std::string_view(folded, size));
        if (found == names_.end()) return std::nullopt;
        return found->second;
    }

  private:
    std::unordered_map<std::string_view, FieldRank> names_;
};

}  // namespace

std::optional<FieldRank> json_field(std::string_view key) {
    static const Names names(kJsonRows);
    return names.find(key);
}

std::optional<FieldRank> header_field(std::string_view key) {
    static const Names names(kHeaderRows);
    return names.find(key);
}

std::optional<FieldRank> front_matter_field(std::string_view key) {
    static const Names names(kFrontMatterRows);
    return names.find(key);
}

}  // namespace newsdex::sources
