// The stretch in NFKC: characters with their places in the text.
#include "analysis/sources.hpp"

namespace newsdex::analysis {

const std::array<Character, 128>& ascii_characters() {
    static const std::array<Character, 128> known = [] {
        std::array<Character, 128> characters;
        for (std::size_t c = 0; c < characters.size(); ++c) {
            characters[c] = describe(static_cast<char32_t>(c));
        }
        return characters;
    }();
    return known;
}

}  // namespace newsdex::analysis
