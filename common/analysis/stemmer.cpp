// Finds the stemmer for a language, and keeps stems at the place that a word's hash gives.
#include "analysis/stemmer.hpp"

#include <xapian.h>

#include <array>
#include <functional>
#include <newsdex/error.hpp>
#include <optional>
#include <unordered_map>

#include "base/ascii.hpp"
#include "base/lists.hpp"

namespace newsdex::analysis {
namespace {

// Distinct words kept before the cache starts anew: about 8 MB at most. Reuters-21578 has 47,752.
constexpr std::size_t kMostWords = 1U << 16U;

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const noexcept {
        return std::hash<std::string_view>{}(word);
    }
};

/// "en-GB" as "en", in lower case without the locale's help.
std::string primary_subtag(std::string_view language) {
    return base::lower_case(language.substr(0, language.find('-')));
}

std::optional<Xapian::Stem> find_stemmer(std::string_view language) {
    const std::string tag = primary_subtag(language);
    if (tag.empty()) return std::nullopt;
    try {
        return Xapian::Stem(tag);
    } catch (const Xapian::InvalidArgumentError&) {
        return std::nullopt;
    }
}

struct KnownStem {
    std::string_view language;
    std::string_view word;
    std::string_view stem;
};

/// Where the stemmers of libxapian 1.4.22 and 1.4.29 differ: as 1.4.22 has it, so that an index
/// made with one is right with the other.
constexpr KnownStem kKnownStems[] = {{"english", "skis", "ski"}};

// English words whose plural in -es the stemmer gives another stem: it takes the s of lens, and of
// lenses only es. `bases` stays the plural of base, `axes` of axe.
constexpr std::array<std::string_view, 31> kPluralInEs = {
    "acropolis", "alias",   "biogas",  "bus",        "caddis",  "canvas",     "christmas",
    "dais",      "fracas",  "gas",     "ibis",       "iris",    "jones",      "lens",
    "madras",    "mantis",  "marquis", "metropolis", "minibus", "necropolis", "pancreas",
    "pelvis",    "penis",   "plus",    "portcullis", "pus",     "railbus",    "rhinoceros",
    "thermos",   "trellis", "yes"};
constexpr std::array<std::string_view, 21> kPluralOfIs = {
    "antithesis", "catharsis",  "cirrhosis",   "crisis",    "dialysis",    "emphasis",
    "hypothesis", "metastasis", "neurosis",    "oasis",     "parenthesis", "prognosis",
    "prosthesis", "psychosis",  "sclerosis",   "symbiosis", "synopsis",    "synthesis",
    "thesis",     "thrombosis", "tuberculosis"};
// Those whose plural is a verb too: analyse, analyses.
constexpr std::array<std::string_view, 4> kIsOfVerbs = {"analysis", "catalysis", "diagnosis",
                                                        "paralysis"};
constexpr std::array<std::string_view, 3> kPluralInZes = {"fez", "quiz", "whiz"};

/// The English word whose stem `word` gets; empty where it is `word` itself. Worked example: of
/// lenses it is lens, of crises crisis, of quizzes quiz, and of analysis it is analyses.
std::string stemmed_as(std::string_view word) {
    const std::size_t size = word.size();
    if (size < 5) return {};
    const std::string_view before = word.substr(0, size - 2);
    if (base::is_one_of(word, kIsOfVerbs)) return std::string(before) + "es";
    if (word.substr(size - 2) != "es") return {};
    if (base::is_one_of(before, kPluralInEs)) return std::string(before);
    std::string singular = std::string(before) + "is";
    if (base::is_one_of(std::string_view(singular), kPluralOfIs)) return singular;
    singular = before.substr(0, before.size() - 1);
    return before.back() == 'z' && base::is_one_of(std::string_view(singular), kPluralInZes)
               ? singular
               : std::string();
}

std::optional<std::string> known_stem(std::string_view language, std::string_view word) {
    for (const KnownStem& known : kKnownStems)
        if (known.word == word && known.language == language) return std::string(known.stem);
    return std::nullopt;
}

/// "Xapian::Stem(english)" as "english".
std::string name_of(const Xapian::Stem& stem) {
    if (stem.is_none()) return "none";
    const std::string description = stem.get_description();
    const std::size_t open = description.find('(');
    return description.substr(open + 1, description.rfind(')') - open - 1);
}

}  // namespace

struct Stemmer::Cache {
    Xapian::Stem stem;
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> stems;
};

Stemmer::Stemmer(std::string_view language) : cache_(std::make_unique<Cache>()) {
    const std::optional<Xapian::Stem> found = find_stemmer(language);
    if (!found) {
        throw Error(ErrorCode::kUsage, "cannot stem: " + std::string(language) +
                                           ": there is no stemmer for this language; use \"none\"");
    }
    cache_->stem = *found;
    language_ = name_of(*found);
}

Stemmer::~Stemmer() = default;

std::string_view Stemmer::stem(std::string_view word) {
    if (!stems()) return word;
    if (const auto known = cache_->stems.find(word); known != cache_->stems.end())
        return known->second;
    if (cache_->stems.size() >= kMostWords) cache_->stems.clear();
    std::string key(word);
    std::optional<std::string> known = known_stem(language_, key);
    const std::string other = language_ == "english" ? stemmed_as(key) : std::string();
    std::string stem = known ? std::move(*known) : cache_->stem(other.empty() ? key : other);
    return cache_->stems.emplace(std::move(key), std::move(stem)).first->second;
}

bool Stemmer::knows(std::string_view language) { return find_stemmer(language).has_value(); }

}  // namespace newsdex::analysis
