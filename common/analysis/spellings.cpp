#include "analysis/spellings.hpp"

#include <algorithm>
#include <array>

#include "analysis/fold.hpp"
#include "analysis/numbers.hpp"

namespace newsdex::analysis {
namespace {

bool is_ascii(std::string_view word) {
    return std::none_of(word.begin(), word.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::string_view without_possessive(std::string_view word) {
    const bool is_possessive = word.size() > 2 && word.substr(word.size() - 2) == "'s";
    return is_possessive ? word.substr(0, word.size() - 2) : word;
}

/// Ends in a contraction that would become another word: we'll is not well. (n't makes dont, which
/// is how some write it.)
bool ends_in_contraction(std::string_view word) {
    constexpr std::array<std::string_view, 5> kEndings = {"'ll", "'re", "'d", "'m", "'s"};
    return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
        return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
    });
}

/// `word` without its apostrophes, but for those of a possessive or contraction.
void drop_apostrophes(std::string_view word, std::string& out) {
    if (word.find('\'') == std::string_view::npos) {
        out.assign(word);
        return;
    }
    const std::size_t keep_from =
        ends_in_contraction(word) ? word.rfind('\'') : std::string_view::npos;
    out.clear();
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word[i] != '\'' || i >= keep_from) out += word[i];
    }
}

}  // namespace

void Spellings::add(std::string_view form) {
    if (form.empty() || form == word_) return;
    for (std::size_t i = 0; i < count_; ++i) {
        if (forms_[i] == form) return;
    }
    if (count_ == forms_.size()) forms_.emplace_back();
    forms_[count_++].assign(form);
}

void Spellings::find(std::string_view word) {
    count_ = 0;
    has_accents_ = false;
    word_.assign(word);
    const bool ascii = is_ascii(word);
    if (ascii) {
        folded_case_.assign(word);
    } else {
        fold_case(word, folded_case_);
    }
    if (!ungroup(folded_case_, group_mark_, neutral_)) drop_apostrophes(folded_case_, neutral_);
    plain_.assign(without_possessive(neutral_));

    add(folded_case_);
    add(without_possessive(folded_case_));
    add(neutral_);
    add(plain_);
    if (ascii) return;
    const std::size_t written = count_;
    const auto add_folded = [&](std::string_view form) {
        fold_accents(form, scratch_);
        add(scratch_);
        expand_umlauts(form, scratch_);
        add(scratch_);
    };
    fold_accents(neutral_, scratch_);
    has_accents_ = scratch_ != neutral_;
    if (!has_accents_) return;
    add_folded(word_);
    for (std::size_t i = 0; i < written; ++i) add_folded(std::string(forms_[i]));
}

}  // namespace newsdex::analysis
