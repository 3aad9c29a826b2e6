// Words and signs between names.
#include "sources/plain_text/name_list.hpp"

#include <utility>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/names.hpp"

namespace newsdex::sources {
namespace {

bool is_joiner(std::string_view word) {
    return base::has_word("and And AND & und UND et ET y Y e E en och og i и with avec mit con",
                          word);
}

}  // namespace

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) words += next_word(text, at).empty() ? 0U : 1U;
    return words;
}

std::vector<NamePart> split_name_parts(std::string_view text) {
    std::vector<NamePart> parts;
    NamePart part;
    const auto finish = [&](std::string_view joiner) {
        if (!part.text.empty()) parts.push_back(std::exchange(part, {}));
        part.joiner = joiner;
    };
    for (std::size_t at = 0; at < text.size();) {
        std::string_view word = next_word(text, at);
        const bool ends = word.ends_with(',') || word.ends_with(';');
        if (ends) word.remove_suffix(1);
        // "Jr." after a comma belongs to the name before it.
        if (!parts.empty() && part.text.empty() &&
            base::is_one_of(word, {"Jr.", "Jr", "Sr.", "Sr", "III", "PhD", "Ph.D.", "MD", "M.D.",
                                   "MP", "MEP", "Esq.", "OBE", "MBE", "CBE"})) {
            parts.back().text += ", " + std::string(word);
            continue;
        }
        if (is_joiner(word) && !(word == "E" || word == "Y" || word == "ET")) {
            finish(word);
        } else if (!word.empty()) {
            if (!part.text.empty()) part.text += ' ';
            part.text += word;
        }
        if (ends) finish("");
    }
    finish("");
    return parts;
}

std::string with_commas(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool is_sign = false;
        // Columns are parted by blanks.
        for (const std::string_view sign :
             {" | ", " / ", " · ", " • ", " – ", " — ", " - ", "   ", "\t"}) {
            if (!text.substr(at).starts_with(sign)) continue;
            out += ", ";
            at += sign.size() - 1;
            is_sign = true;
            break;
        }
        if (!is_sign) out += text[at];
    }
    return out;
}

std::vector<std::string> split_names(std::string_view text) {
    std::vector<std::string> names;
    for (NamePart& part : split_name_parts(text)) names.push_back(std::move(part.text));
    return names;
}

std::vector<std::string> split_catalogue_names(std::string_view text) {
    const bool is_list = text.find(';') != std::string_view::npos;
    const auto comma_of = [](std::string_view name) {
        const std::size_t comma = name.find(',');
        const bool is_one = comma != std::string_view::npos && name.rfind(',') == comma;
        return is_one ? comma : std::string_view::npos;
    };
    // "Doe, Jane" alone: two names of one word each are rarer than one turned round.
    const std::size_t comma = comma_of(text);
    const bool is_turned = comma != std::string_view::npos &&
                           count_words(text.substr(0, comma)) == 1 &&
                           count_words(text.substr(comma + 1)) <= 2;
    if (!is_list && !is_turned) return split_names(text);
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::string_view name = trimmed(base::take_part(text, ';'));
        if (name.empty()) continue;
        const std::size_t at = comma_of(name);
        if (at == std::string_view::npos)
            names.emplace_back(name);
        else
            names.push_back(std::string(trimmed(name.substr(at + 1))) + ' ' +
                            std::string(trimmed(name.substr(0, at))));
    }
    return names;
}

}  // namespace newsdex::sources
