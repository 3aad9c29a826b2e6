#include "tests/faults/query_bombs.hpp"

#include <algorithm>
#include <cstddef>

namespace newsdex::test {
namespace {

constexpr std::size_t kMostBytes = 400'000;

class Bombs {
  public:
    Bombs(Random& random, const std::vector<std::string>& words) : random_(random), words_(words) {}

    std::string any(int depth) {
        switch (random_.below(13)) {
            case 0:
                return repeated(small() + ' ', size(25'000));
            case 1:
                return chain(2 + random_.below(12));
            case 2:
                return nest(1 + static_cast<int>(random_.below(5)));
            case 3:
                return list([this] { return prefix(); }, random_.pick({" ", " OR "}), size(600));
            case 4:
                return long_phrase();
            case 5:
                return list([this] { return word(); }, random_.pick({" ", " OR "}), size(2'000));
            case 6:
                return word() + ' ' + list([this] { return '-' + small(); }, " ", size(2'000));
            case 7:
                return "atleast" + std::to_string(1 + size(1'000)) + '(' + inner(depth) + ')';
            case 8:
                return field() + '(' + inner(depth) + ')';
            case 9:
                return list([this] { return date(); }, random_.pick({" ", " OR "}), size(2'000));
            case 10:
                return joined_word();
            case 11:
                return std::string(size(20'000), '(') + word();
            default:
                return list([&] { return '(' + inner(depth) + ')'; },
                            random_.pick({" ", " OR ", " AND "}), 2 + random_.below(4));
        }
    }

  private:
    /// Small ones are many, large ones are some.
    std::size_t size(std::size_t most) {
        std::size_t size = 1;
        while (size < most && !random_.one_in(12)) size *= 2;
        return std::min(size, most);
    }

    std::string word() {
        if (random_.one_in(12)) return "qx" + std::to_string(random_.below(1'000'000));
        // Half of them of the ten most common.
        const std::size_t range =
            random_.one_in(2) ? std::min<std::size_t>(10, words_.size()) : words_.size();
        return words_[random_.below(range)];
    }

    std::string prefix() {
        const std::string whole = word();
        return whole.substr(0, 1 + random_.below(std::min<std::size_t>(4, whole.size()))) + '*';
    }

    std::string nearness() {
        const std::string distance =
            std::to_string(random_.pick({1U, 5U, 100U, 101U, 1000U, 100'000U}));
        return random_.pick({" w/", " w/", " pre/", " not w/"}) + distance + ' ';
    }

    std::string phrase(std::size_t length) {
        std::string out = random_.one_in(4) ? "~\"" : "\"";
        for (std::size_t i = 0; i < length; ++i) {
            out += random_.one_in(8) ? "*" : random_.one_in(8) ? prefix() : word();
            out += ' ';
        }
        return out + '"';
    }

    std::string small() {
        switch (random_.below(6)) {
            case 0:
                return prefix();
            case 1:
                return phrase(1 + random_.below(4));
            case 2:
                return date();
            default:
                return word();
        }
    }

    std::string inner(int depth) { return depth > 0 ? any(depth - 1) : small(); }

    std::string chain(std::size_t length) {
        if (random_.one_in(8)) length = 70;
        const bool one = random_.one_in(2);
        const std::string first = random_.one_in(6) ? small() : word();
        std::string out = first;
        for (std::size_t i = 1; i < length; ++i) out += nearness() + (one ? first : word());
        return out;
    }

    std::string nest(int depth) {
        if (depth == 0) return random_.one_in(5) ? '(' + word() + " OR " + small() + ')' : word();
        return '(' + nest(depth - 1) + nearness() + nest(depth - 1) + ')';
    }

    std::string long_phrase() {
        const std::string a = word();
        const std::string b = word();
        const std::size_t length = size(100'000);
        switch (random_.below(4)) {
            case 0:
                return '"' + repeated(a + ' ', length) + '"';
            case 1:
                return '"' + repeated(a + ' ' + b + ' ', length) + '"';
            case 2:
                return '"' + repeated(a + " * ", length) + b + '"';
            default:
                return phrase(size(1'000));
        }
    }

    std::string joined_word() {
        const std::string sign = random_.pick({"-", "'", ".", "/", "&", "_", "@"});
        const std::string part = random_.one_in(2) ? "a" : word();
        return part + repeated(sign + part, size(100'000));
    }

    std::string field() {
        return random_.pick({"title:", "body:", "author:", "place:", "publisher:", "keyword:"});
    }

    std::string date() {
        const std::string year = std::to_string(1980 + random_.below(30));
        switch (random_.below(4)) {
            case 0:
                return "date:" + year;
            case 1:
                return "after:" + year + "-0" + std::to_string(1 + random_.below(9));
            case 2:
                return "date:" + year + "-0" + std::to_string(1 + random_.below(9)) + "..2020";
            default:
                return "date:none";
        }
    }

    static std::string repeated(const std::string& text, std::size_t times) {
        std::string out;
        for (std::size_t i = 0; i < times && out.size() < kMostBytes; ++i) out += text;
        return out;
    }

    template <class Make>
    std::string list(const Make& make, const std::string& between, std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count && out.size() < kMostBytes; ++i)
            out += (i > 0 ? between : "") + make();
        return out;
    }

    Random& random_;
    const std::vector<std::string>& words_;
};

}  // namespace

std::string random_bomb(Random& random, const std::vector<std::string>& words) {
    std::string bomb = Bombs(random, words).any(2);
    if (bomb.size() > kMostBytes) bomb.resize(kMostBytes);
    return bomb;
}

}  // namespace newsdex::test
