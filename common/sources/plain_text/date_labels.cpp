// The tables, folded as dates::read_word() folds: lower case, no accents.
#include "sources/plain_text/date_labels.hpp"

#include <string>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "dates/words.hpp"

namespace newsdex::sources {
namespace {

constexpr std::string_view kPublishedWords =
    "published publish posted released issued filed created added dated publie publiee paru parue "
    "veroffentlicht erschienen publicado publicada publicacion pubblicato pubblicata "
    "gepubliceerd geplaatst publicerad publicerat publisert publiceret offentliggjort opublikowano "
    "data опубликовано опубликован julkaistu yayinlanma yayin publikovano zverejneno";

// "mis a jour", "mise a jour": the noun decides.
constexpr std::string_view kUpdatedWords =
    "updated update modified revised edited changed amended jour maj aktualisiert aktualisierung "
    "geandert stand actualizado actualizada actualizacion aggiornato aggiornata aggiornamento "
    "atualizado atualizada bijgewerkt gewijzigd uppdaterad uppdaterat oppdatert opdateret "
    "zaktualizowano aktualizacja обновлено обновлен изменено paivitetty guncellenme guncelleme "
    "aktualizovano";

constexpr std::string_view kFillers =
    "last first originally latest most recently on at the of date time and le la el il am um den "
    "de "
    "kl uhr hrs h a as zuletzt letzte mis mise derniere ultima ultimo ultimos laatst senast sist "
    "sidst ostatnia в о alle ore a las";

struct LabelSign {
    std::string_view text;
    DateLabel label;
};

// The longer first.
constexpr LabelSign kLabelSigns[] = {
    {"最終更新", DateLabel::kUpdated},   {"更新日時", DateLabel::kUpdated},
    {"更新时间", DateLabel::kUpdated},   {"更新日", DateLabel::kUpdated},
    {"更新", DateLabel::kUpdated},       {"최종수정", DateLabel::kUpdated},
    {"수정", DateLabel::kUpdated},       {"公開日", DateLabel::kPublished},
    {"公開", DateLabel::kPublished},     {"掲載", DateLabel::kPublished},
    {"配信", DateLabel::kPublished},     {"投稿", DateLabel::kPublished},
    {"发布时间", DateLabel::kPublished}, {"发布", DateLabel::kPublished},
    {"發佈", DateLabel::kPublished},     {"发表", DateLabel::kPublished},
    {"입력", DateLabel::kPublished},     {"등록", DateLabel::kPublished},
    {"게시", DateLabel::kPublished},     {"승인", DateLabel::kPublished}};

/// What is counted, behind the number.
constexpr std::string_view kCounted =
    "comment comments share shares view views read reads min mins minute minutes minuten minutos "
    "minuti";
constexpr std::string_view kReading =
    "read reading lesezeit lesedauer lecture lectura lettura leitura leestijd lasning to";

}  // namespace

DateLabel take_date_label(std::string_view text, std::size_t& at) {
    for (const LabelSign& sign : kLabelSigns) {
        if (!text.substr(at).starts_with(sign.text)) continue;
        at += sign.text.size();
        return sign.label;
    }
    std::size_t here = at;
    const std::string word = dates::read_word(text, here);
    if (word.empty()) return DateLabel::kNone;
    DateLabel label = DateLabel::kNone;
    if (base::has_word(kUpdatedWords, word))
        label = DateLabel::kUpdated;
    else if (base::has_word(kPublishedWords, word))
        label = DateLabel::kPublished;
    else if (base::has_word(kFillers, word) || dates::is_weekday(word) ||
             dates::is_date_filler(word))
        label = DateLabel::kFiller;
    if (label == DateLabel::kNone) return label;
    if (here < text.size() && text[here] == '.') ++here;
    at = here;
    return label;
}

std::string with_blanks_behind_labels(std::string_view line) {
    std::string out(line);
    if (base::is_ascii(line)) return out;
    const auto replace = [&out](std::string_view sign, const std::string& with) {
        for (std::size_t at = out.find(sign); at != std::string::npos;
             at = out.find(sign, at + with.size()))
            out.replace(at, sign.size(), with);
    };
    for (const std::string_view sign : {"：", "（", "）", "｜", "，", "／"})
        replace(sign, std::string(sign) + ' ');
    for (const LabelSign& sign : kLabelSigns) replace(sign.text, std::string(sign.text) + ' ');
    return out;
}

bool take_page_count(std::string_view text, std::size_t& at) {
    std::size_t here = at;
    while (here < text.size() && base::is_digit(text[here])) ++here;
    if (here == at || here - at > 5) return false;
    const auto skip = [&] {
        while (here < text.size() && (text[here] == ' ' || text[here] == '-' || text[here] == '.'))
            ++here;
    };
    skip();
    if (!base::has_word(kCounted, dates::read_word(text, here))) return false;
    for (int words = 0; words < 3; ++words) {
        std::size_t next = here;
        const auto begin = here;
        skip();
        next = here;
        const std::string word = dates::read_word(text, next);
        if (word != "de" && word != "di" && !base::has_word(kReading, word)) {
            here = begin;
            break;
        }
        here = next;
    }
    at = here;
    return true;
}

}  // namespace newsdex::sources
