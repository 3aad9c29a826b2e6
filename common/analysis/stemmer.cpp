// Finds the stemmer for a language, and keeps stems at the place that a word's hash gives.
#include "analysis/stemmer.hpp"

#include <xapian.h>

#include <functional>
#include <newsdex/error.hpp>
#include <optional>
#include <unordered_map>

#include "base/ascii.hpp"

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
    std::string stem = known ? std::move(*known) : cache_->stem(key);
    return cache_->stems.emplace(std::move(key), std::move(stem)).first->second;
}

bool Stemmer::knows(std::string_view language) { return find_stemmer(language).has_value(); }

}  // namespace newsdex::analysis
