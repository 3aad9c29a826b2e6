// Heads put together from the lines that papers, pages and press offices write, in the orders in
// which they write them: each part comes back, and the copy begins where it begins.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/dates/date_text.hpp"
#include "tests/sources/plain_text/read.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

using Names = std::vector<std::string>;

struct Made {
    std::string text, title, body, publisher;
    Names authors;
};

/// The lines above copy, with truth.
class HeadMaker {
  public:
    explicit HeadMaker(std::uint64_t seed) : random_(seed) {}

    Made make() {
        made_.title =
            random_.pick({"Herons return to weir after ten years", "Bank raises rates again",
                          "Who pays for the bridge?", "Mayor calls bridge “a wreck”",
                          "BARGE STRIKES SWING BRIDGE", "Ferry strike ends in Port Louis",
                          "Storm shuts the harbour of Acme Inc."});
        made_.body =
            "The herons came back to the weir on that day and stayed, the warden said on "
            "Friday.\n\n"
            "Nobody had seen one there since the mill was closed.";
        if (random_.one_in(4)) line(random_.pick({"WORLD NEWS", "Home > Europe", "Sport"}), 2);
        line(made_.title, 1 + random_.below(2));
        if (random_.one_in(2)) {
            byline();
            date();
        } else {
            date();
            byline();
        }
        if (random_.one_in(4)) line(random_.pick({"5 min read", "Share", "12 comments"}), 1);
        made_.text += "\n" + made_.body + "\n";
        return made_;
    }

  private:
    void line(const std::string& content, std::size_t ends) {
        made_.text += content + std::string(ends, '\n');
    }

    std::string name() {
        return random_.pick({"Jane Doe", "Jean-Luc O'Neill", "Abby Goodenow", "Byron Banderas",
                             "Andy Rand", "Sofia van der Berg", "Xi Li", "J. R. Smith",
                             "María Núñez", "Dr. Maria Cruz"});
    }

    void byline() {
        std::string who = name();
        made_.authors = {who};
        if (random_.one_in(3)) {
            const std::string other = random_.pick({"John Roe", "Ann Poe"});
            made_.authors.push_back(other);
            if (random_.one_in(3))
                who += " in Oslo and " + other + " in Bergen";
            else
                who += random_.pick({" and ", " & ", ", "}) + other;
        }
        const std::string by = random_.pick(
            {"By ", "By ", "by ", "By: ", "Written by ", "(Reuters) By ", "Words by ", "Von "});
        if (by.starts_with('(')) made_.publisher = "Reuters";
        std::string text = by + who;
        // A name alone needs the date below it, or a paper.
        const bool is_bare = made_.authors.size() == 1 && random_.one_in(4) &&
                             who.find("van") == std::string::npos && who != "J. R. Smith";
        if (is_bare && made_.publisher.empty()) {
            made_.publisher = "Harbour Times";
            line(who + random_.pick({" | ", ", ", "\n"}) + made_.publisher, 1 + random_.below(2));
            return;
        }
        if (made_.publisher.empty() && random_.one_in(3)) {
            made_.publisher = random_.pick({"Harbour Times", "The Daily Courier", "BBC News"});
            text += random_.pick({", ", " | ", " for ", "\n"}) + made_.publisher;
            // "and John Roe in Bergen for Harbour Times" is more than one writes.
            if (text.find(" in ") != std::string::npos && text.find(" for ") != std::string::npos)
                text.replace(text.find(" for "), 5, ", ");
        } else if (random_.one_in(5)) {
            text += random_.pick({", Oslo", ", Staff Writer", " jane@paper.example"});
        }
        line(text, 1 + random_.below(2));
    }

    void date() {
        line(random_.pick({"March 4, 2016",
                           "04 Mar 2016 00:01",
                           "Friday 4 March 2016",
                           "Fri Mar 4, 2016 9:15am EST",
                           "Published 3:15 pm, Friday, March 4, 2016",
                           "10:15 GMT, Friday 4 March 2016",
                           "Fri 4 Mar 2016 10.15 GMT",
                           "4 March 2016, Oslo",
                           "March 4, 2016 / 10:15 AM / AP",
                           "Updated: March 5, 2016\nPublished: March 4, 2016",
                           "Published\n4 March 2016",
                           "Updated March 5, 2016 at 4:00 PM | Published March 4, 2016 at 3:00 PM",
                           "March 4, 2016 · 3 min read",
                           "Mis à jour le 5 mars 2016\nPublié le 4 mars 2016",
                           "Updated March 5, 2016\nMarch 4, 2016",
                           "March 4, 2016 Updated 2 hours ago",
                           "10:15 a.m. EST\nMarch 4, 2016",
                           "PTI | Oslo | March 4, 2016 10:15 IST",
                           "Source: Reuters | Mar 4, 2016",
                           "Oslo - 4 March 2016 - 10:15 CET"}),
             1 + random_.below(2));
    }

    test::Random random_;
    Made made_;
};

TEST(HeadLaw, EveryPartComesBack) {
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        const Made made = HeadMaker(seed).make();
        const Article article = test::read_one(made.text);
        const std::string where = "seed " + std::to_string(seed) + '\n' + made.text;
        ASSERT_EQ(article.title, made.title) << where;
        ASSERT_EQ(article.body, made.body) << where;
        ASSERT_EQ(article.authors, made.authors) << where;
        ASSERT_EQ(test::date_text(article.published).substr(0, 10), "2016-03-04") << where;
        // The agency of the date line may come first.
        if (!made.publisher.empty() && made.text.find("/ AP") == std::string::npos &&
            made.text.find("PTI") == std::string::npos &&
            made.text.find("Source:") == std::string::npos) {
            ASSERT_EQ(article.publisher, made.publisher) << where;
        }
    }
}

/// Heads of press offices: mark, date, contact and embargo in any order above the headline.
TEST(HeadLaw, PressReleasesGiveTheirHeadline) {
    const std::string body =
        "The harbour board closed the swing bridge on Saturday after a barge struck its pier.";
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        test::Random random(seed);
        std::vector<std::string> lines{random.pick(
            {"FOR IMMEDIATE RELEASE", "For Immediate Release", "PRESS RELEASE", "News Release",
             "MEDIA RELEASE", "PRESS RELEASE No. 12/2024", "Media Advisory",
             "NEWS RELEASE\nFOR "
             "IMMEDIATE RELEASE"})};
        lines.push_back(
            random.pick({"March 5, 2024", "Oslo, March 5, 2024", "Tuesday, 5 March 2024",
                         "OSLO, Norway, March 5, 2024", "5 March 2024"}));
        lines.push_back(
            random.pick({"Contact: Jane Doe, 555-0142", "Media Contact: Jane Doe",
                         "For more information: Jane Doe",
                         "CONTACT:\nJane Doe\n(555) 555-0142\njane@board.example",
                         "Press contact: Jane Doe, jane@board.example, +47 22 22 22 22"}));
        // The mark comes first, or below the date.
        if (random.one_in(4)) std::swap(lines[0], lines[1]);
        if (random.one_in(2)) std::swap(lines[1], lines[2]);
        std::string text;
        for (const std::string& line : lines) text += line + (random.one_in(2) ? "\n" : "\n\n");
        const std::string title =
            random.pick({"Swing bridge closed after barge strikes pier", "BRIDGE CLOSED UNTIL MAY",
                         "Board asks: who pays for the bridge?"});
        if (!text.ends_with("\n\n")) text += '\n';
        const Article article = test::read_one(text + title + "\n\n" + body + "\n");
        const std::string where = "seed " + std::to_string(seed) + '\n' + text;
        ASSERT_EQ(article.title, title) << where;
        ASSERT_EQ(article.body, body) << where;
        ASSERT_EQ(test::date_text(article.published).substr(0, 10), "2024-03-05") << where;
        ASSERT_TRUE(article.authors.empty()) << where;
    }
}

}  // namespace
}  // namespace newsdex::sources
