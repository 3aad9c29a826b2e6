// Writes the files of each state, and takes them away again.
#include "tests/threads/articles.hpp"

namespace newsdex::test {
namespace {

constexpr unsigned kSteadyArticles = 120;

std::string dated(unsigned number) {
    return number % 3 == 0 ? "" : "Date: 2026-01-0" + std::to_string(1 + number % 9) + "\n";
}

std::string body(unsigned number) {
    return "The oil price rose at the " + std::string(number % 2 == 0 ? "pier" : "harbour") +
           ", said the minister.\n\nFerries number " + std::to_string(number) + " and " +
           std::to_string(number + 1) + " of the U.S. line sailed past the café" +
           (number % 5 == 0 ? " in a storm" : "") + ".\n";
}

}  // namespace

Articles::Articles() {
    for (unsigned i = 0; i < kSteadyArticles; ++i) {
        folder_.write("news/steady-" + std::to_string(i) + ".txt",
                      "Oil price moves " + std::string(kSteady) + " " + std::to_string(i) + "\n" +
                          dated(i) + "\n" + body(i));
    }
    turn_to(0);
}

void Articles::turn_to(unsigned turn) const {
    const unsigned state = turn % kStates;
    // One article is rewritten in each turn, so that no two states answer alike.
    folder_.write("news/tide.txt", "Tide table " + std::to_string(state) +
                                       "\n\nThe tide at the pier is of the kind tide" +
                                       std::string(state + 1, 'x') + ", the minister said.\n");
    for (unsigned i = 1; i < kStates; ++i) {
        const std::string name = "news/turn-" + std::to_string(i) + ".txt";
        if (i <= state) {
            folder_.write(name, "Storm warning " + std::to_string(i) + "\n" + dated(i) +
                                    "\nA storm closes the pier. " + body(i));
        } else {
            std::filesystem::remove(folder_ / name);
        }
    }
}

}  // namespace newsdex::test
