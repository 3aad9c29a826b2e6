#include "bench/made_text.hpp"

#include <algorithm>
#include <random>
#include <vector>

namespace newsdex::bench {

std::string made_text() {
    std::mt19937 random(1);
    const std::string letters = "eeeeeeetttttaaaaoooiiinnnsssrrrhhhlldddcuummfpgwybvk";
    std::vector<std::string> words(20'000);
    for (std::string& word : words) {
        const std::size_t length = 2 + random() % 4 + random() % 5;
        while (word.size() < length) word += letters[random() % letters.size()];
    }
    std::string text;
    while (text.size() < 8'000'000) {
        std::string word = words[std::min(random() % words.size(), random() % words.size())];
        if (random() % 12 == 0) word[0] = static_cast<char>(word[0] - 'a' + 'A');
        text += word;
        text += random() % 15 == 0 ? ". " : random() % 12 == 0 ? ", " : " ";
        if (random() % 120 == 0) text += "\n\n";
    }
    return text;
}

}  // namespace newsdex::bench
