// Laws: an article written as a line, an item of an array or envelope, or front matter comes back
// the same, however it is spaced and escaped; a bad line inserted loses that line only.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/utf8.hpp"
#include "tests/sources/packing.hpp"
#include "tests/sources/reading.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

/// What the laws compare: fields that every framing carries.
struct Told {
    std::string title, body, guid, section;
    std::vector<std::string> keywords;
    bool operator==(const Told&) const = default;
};

std::string word(test::Random& random) {
    static const char* const kWords[] = {"harbour",
                                         "tide",
                                         "Kühnle",
                                         "\xe6\x9d\xb1\xe4\xba\xac",
                                         "\xf0\x9f\x8c\x8a",
                                         "O'Neill",
                                         "10:15",
                                         "a/b",
                                         "back\\slash",
                                         "\"quoted\"",
                                         "yes",
                                         "#sign",
                                         "[sic]",
                                         "{x}",
                                         "1984"};
    return kWords[random.below(std::size(kWords))];
}

std::string words(test::Random& random, std::size_t count) {
    std::string text = "Word";
    while (count-- > 0) text += " " + word(random);
    return text;
}

Told random_article(test::Random& random, std::size_t number) {
    Told told;
    told.title = words(random, random.below(6));
    told.guid = "g" + std::to_string(number);
    told.section = words(random, 1);
    for (std::size_t i = random.below(4); i > 0; --i)
        told.keywords.push_back("k" + std::to_string(i));
    told.body = words(random, 3);
    for (std::size_t i = random.below(3); i > 0; --i) told.body += "\n\n" + words(random, 4);
    return told;
}

std::string blanks(test::Random& random, bool breaks) {
    std::string text;
    for (std::size_t i = random.below(3); i > 0; --i)
        text += breaks ? random.pick({' ', '\t', '\n', '\r'}) : random.pick({' ', '\t'});
    return text;
}

std::string hex_escape(unsigned unit) {
    static const char* const kDigits = "0123456789abcdef";
    std::string text = "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) text += kDigits[(unit >> shift) & 15U];
    return text;
}

/// A JSON string, its characters escaped at random where they need not be.
std::string quoted(test::Random& random, const std::string& text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const base::Decoded decoded = base::decode(text, at);
        const char32_t c = decoded.code_point;
        if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (random.one_in(4) && c >= 0x10000) {
            out += hex_escape(0xD800 + static_cast<unsigned>((c - 0x10000) >> 10U));
            out += hex_escape(0xDC00 + static_cast<unsigned>((c - 0x10000) & 0x3FFU));
        } else if (random.one_in(4) && c < 0x10000) {
            out += hex_escape(static_cast<unsigned>(c));
        } else {
            out += text.substr(at, decoded.length);
        }
        at += decoded.length;
    }
    return out + '"';
}

std::string object(test::Random& random, const Told& told, bool breaks) {
    const auto gap = [&] { return blanks(random, breaks); };
    std::string list = "[";
    for (const std::string& keyword : told.keywords)
        list += (list.size() > 1 ? "," : "") + gap() + quoted(random, keyword);
    std::vector<std::string> members = {
        "\"title\"" + gap() + ":" + gap() + quoted(random, told.title),
        "\"body\":" + gap() + quoted(random, told.body),
        "\"id\":" + quoted(random, told.guid),
        "\"tags\":" + gap() + list + gap() + "]",
        "\"section\":" + quoted(random, told.section),
        "\"x\":{\"y\":[1,2.5,null,true]}"};
    for (std::size_t i = members.size() - 1; i > 0; --i)
        std::swap(members[i], members[random.below(i + 1)]);
    std::string text = "{";
    for (const std::string& member : members)
        text += (text.size() > 1 ? "," : "") + gap() + member + gap();
    return text + "}";
}

std::vector<Told> told_by(const Reading& reading) {
    std::vector<Told> all;
    for (const Article& article : reading.articles)
        all.push_back(
            {article.title, article.body, article.guid, article.section, article.keywords});
    return all;
}

TEST(FramingLaws, AFramingChangesNothing) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        test::Random random(seed);
        std::vector<Told> articles;
        std::string lines;
        std::string array = "[";
        for (std::size_t i = 2 + random.below(5); i > 0; --i) {
            articles.push_back(random_article(random, i));
            lines += object(random, articles.back(), false) + random.pick({"\n", "\r\n", "\n\n"});
            array += (array.size() > 1 ? "," : "") + blanks(random, true) +
                     object(random, articles.back(), true);
        }
        array += "]";
        ASSERT_EQ(told_by(read_as("a.jsonl", lines)), articles) << "seed " << seed << "\n" << lines;
        ASSERT_EQ(told_by(read_as("a.json", array)), articles) << "seed " << seed << "\n" << array;
        const std::string envelope = R"({"status":"ok","articles":)" + array + R"(,"total":9})";
        ASSERT_EQ(told_by(read_as("b.json", envelope)), articles) << "seed " << seed;
        const files::Codec codec =
            random.pick({files::Codec::kGzip, files::Codec::kXz, files::Codec::kZstd});
        ASSERT_EQ(told_by(read_as("c.jsonl", packed(codec, lines))), articles) << "seed " << seed;
    }
}

TEST(FramingLaws, ABadLineLosesThatLineOnly) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        test::Random random(seed);
        std::vector<Told> articles;
        std::string text;
        const std::size_t bad = random.below(6);
        for (std::size_t i = 0; i < 6; ++i) {
            const Told told = random_article(random, i);
            std::string line = object(random, told, false);
            if (i == bad)
                line.resize(1 + random.below(line.size() - 1));  // any cut leaves it open
            else
                articles.push_back(told);
            text += line + "\n";
        }
        const Reading reading = read_as("a.jsonl", text);
        ASSERT_EQ(told_by(reading), articles) << "seed " << seed << "\n" << text;
        ASSERT_EQ(reading.failures.size(), 1U) << "seed " << seed;
        ASSERT_EQ(reading.failures[0].member, "line " + std::to_string(bad + 1)) << "seed " << seed;
    }
}

/// YAML double quotes take JSON's escapes but surrogates, TOML's basic strings too.
std::string plain_quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

TEST(FramingLaws, FrontMatterTellsTheSameInEachKind) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        test::Random random(seed);
        Told told = random_article(random, 1);
        told.guid = "g1";
        told.body = "A body.";
        std::string list = "[";
        for (const std::string& keyword : told.keywords)
            list += (list.size() > 1 ? ", " : "") + plain_quoted(keyword);
        list += "]";
        const std::string title = plain_quoted(told.title);
        const std::string section = plain_quoted(told.section);
        const std::string gap = random.pick({" ", "  ", "   "});
        const std::string yaml = "---\ntitle:" + gap + title + "\nid: g1\ntags: " + list +
                                 "\nsection: " + section + "\n---\nA body.\n";
        const std::string toml = "+++\ntitle" + gap + "= " + title + "\nid = 'g1'\ntags = " + list +
                                 "\nsection = " + section + "\n+++\nA body.\n";
        const std::string json = object(random, told, true) + "\n\nA body.\n";
        for (const std::string& content : {yaml, toml, json})
            ASSERT_EQ(told_by(read_as("a.md", content)), std::vector<Told>{told})
                << "seed " << seed << "\n"
                << content;
    }
}

}  // namespace
}  // namespace newsdex::sources
