// Tables of buttons and ages.
#include "sources/plain_text/web_lines.hpp"

#include <string>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/date_labels.hpp"
#include "sources/plain_text/names.hpp"

namespace newsdex::sources {
namespace {

constexpr std::string_view kButtons[] = {"share",
                                         "share this",
                                         "share this article",
                                         "share this story",
                                         "share this page",
                                         "print",
                                         "print this page",
                                         "print article",
                                         "email",
                                         "e-mail",
                                         "email this",
                                         "save",
                                         "saved",
                                         "save article",
                                         "comments",
                                         "comment",
                                         "leave a comment",
                                         "no comments",
                                         "listen",
                                         "listen to this article",
                                         "listen to article",
                                         "advertisement",
                                         "advertising",
                                         "copy link",
                                         "copy url",
                                         "link copied",
                                         "follow",
                                         "subscribe",
                                         "sign up",
                                         "log in",
                                         "facebook",
                                         "twitter",
                                         "whatsapp",
                                         "linkedin",
                                         "reddit",
                                         "flipboard",
                                         "telegram",
                                         "pocket",
                                         "read more",
                                         "skip to content",
                                         "skip to main content",
                                         "menu",
                                         "bookmark",
                                         "gift article",
                                         "gift this article",
                                         "give this article",
                                         "add to reading list",
                                         "text size",
                                         "resize text",
                                         "view comments",
                                         "show comments",
                                         "share on facebook",
                                         "share on twitter",
                                         "share via email",
                                         "teilen",
                                         "drucken",
                                         "anzeige",
                                         "merken",
                                         "partager",
                                         "imprimer",
                                         "compartir",
                                         "imprimir",
                                         "condividi",
                                         "delen",
                                         "dela",
                                         "del",
                                         "skriv ut"};

// "2 hours ago", "vor 3 Stunden", "il y a 2 heures", "hace 5 minutos"
constexpr std::string_view kAgeWords =
    "ago hour hours hr hrs h minute minutes min mins m second seconds day days week weeks month "
    "months "
    "year years just now yesterday today an a one about vor stunde stunden minuten minute tag "
    "tagen "
    "tage il y heure heures jours jour hace hora horas minutos días día dias";

}  // namespace

bool is_age(std::string_view line) {
    const std::string lower = base::lower_case(line);
    bool has_age = false, is_past = false;
    for (std::size_t at = 0; at < lower.size();) {
        const std::string_view word = next_word(lower, at);
        is_past |= base::has_word("ago vor hace il yesterday now", word);
        if (base::all_digits(word) && word.size() <= 3) continue;
        std::size_t label = 0;
        if (base::has_word(kAgeWords, word))
            has_age = true;
        else if (take_date_label(word, label) == DateLabel::kNone)
            return false;
    }
    return has_age && is_past;
}

bool is_web_line(std::string_view line) {
    line = trimmed(line);
    if (line.empty() || line.size() > 60) return false;
    std::size_t at = 0;
    if (take_page_count(line, at) && trimmed(line.substr(at)).empty()) return true;
    return base::is_one_of(base::lower_case(line), kButtons) || is_age(line);
}

bool is_url_line(std::string_view line) {
    const bool is_url = line.starts_with("http://") || line.starts_with("https://");
    return is_url && line.find(' ') == std::string_view::npos && line.size() < 2000;
}

}  // namespace newsdex::sources
