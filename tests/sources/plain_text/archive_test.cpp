// Downloads of news archives, made in the forms that they have, with every field that may be
// absent.
#include "sources/plain_text/archive.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/dates/date_text.hpp"
#include "tests/sources/plain_text/read.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

using Names = std::vector<std::string>;

struct Story {
    std::string title, author, turned, paper, body;
};

const std::vector<Story> kStories{
    {"Bridge closed after barge strikes pier", "Jane Doe", "Doe, Jane", "Harbour Times",
     "The harbour board closed the swing bridge on Saturday after a barge struck its pier.\n\n"
     "Nobody was hurt, a spokesman said."},
    {"Quay is flooded again as tide rises", "John Roe", "Roe, John", "Northern Herald",
     "The quay stood under water on Sunday for the third time this winter.\n\n"
     "Note: the tide table is wrong, the pilot said."}};

/// The articles of the download, in its order, against the stories.
void expect_stories(const std::string& text, const std::string& where) {
    const std::vector<Article> articles = test::read_all(text);
    ASSERT_EQ(articles.size(), kStories.size()) << where;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        EXPECT_EQ(articles[i].title, kStories[i].title) << where;
        EXPECT_EQ(articles[i].authors, Names{kStories[i].author}) << where;
        EXPECT_EQ(articles[i].publisher, kStories[i].paper) << where;
        EXPECT_EQ(articles[i].body, kStories[i].body) << where;
        EXPECT_EQ(test::date_text(articles[i].published).substr(0, 10), "2024-03-05") << where;
        EXPECT_EQ(articles[i].language, "en") << where;
    }
}

std::string proquest(test::Random& random) {
    const std::string rule(60, '_');
    std::string text = random.one_in(2) ? rule + "\n\n" : "";
    for (std::size_t i = 0; i < kStories.size(); ++i) {
        const Story& story = kStories[i];
        if (i > 0) text += rule + "\n\n";
        text += "Document " + std::to_string(i + 1) + " of 2\n\n" + story.title +
                "\n\nAuthor: " + story.turned + "\n\n";
        if (random.one_in(2))
            text += "Publication info: " + story.paper + " ; Oslo [Oslo]05 Mar 2024: A.1.\n\n";
        text += "https://www.proquest.com/docview/17" + std::to_string(i) + "\n\n";
        if (random.one_in(2)) text += "Abstract: In short, it is shut.\n\n";
        text += "Full text: " + story.body + "\n\n";
        if (random.one_in(2)) text += "Subject: Bridges; Harbours\n\n";
        if (random.one_in(2)) text += "Location: Norway\n\n";
        text += "Title: " + story.title + "\n\nPublication title: " + story.paper +
                "\n\nPublication date: Mar 5, 2024\n\nPublisher: Harbour Press AS\n\n"
                "Language of publication: English\n\nProQuest document ID: 17" +
                std::to_string(i) +
                "\n\nLast updated: 2024-03-06\n\nDatabase: ProQuest Central\n\n";
    }
    text += rule + "\n\n";
    if (random.one_in(2)) text += "Bibliography\n\nCitation style: APA 6th\n\nDoe, J. (2024).\n\n";
    text +=
        "Contact us at: http://www.proquest.com/go/contactsupport Copyright © 2024 ProQuest LLC.\n";
    return text;
}

std::string old_nexis(test::Random& random) {
    std::string text;
    if (random.one_in(2))
        text +=
            "           Print Request: Selected Document(s): 1-2\n"
            "           Time of Request: March 12, 2024 10:15:00 EST\n"
            "           Number of Documents: 2\n           Terms: bridge\n\n";
    for (std::size_t i = 0; i < kStories.size(); ++i) {
        const Story& story = kStories[i];
        text += "                 " + std::to_string(i + 1) + " of 2 DOCUMENTS\n\n\n";
        if (random.one_in(2))
            text += "           Copyright 2024 " + story.paper +
                    "\n              All Rights Reserved\n\n";
        text += "                 " + story.paper + "\n\n            March 5, 2024 Tuesday\n";
        if (random.one_in(2)) text += "                First Edition\n";
        text += "\n";
        const bool is_labelled = random.one_in(4);
        if (!is_labelled) text += story.title + "\n\n";
        text += "BYLINE: " + std::string(random.one_in(2) ? "By " : "") + story.author + "\n\n";
        if (random.one_in(2)) text += "SECTION: NEWS; Pg. 4\n\n";
        text += "LENGTH: 512 words\n\n";
        if (is_labelled) text += "HEADLINE: " + story.title + "\n\n";
        if (random.one_in(2)) text += "DATELINE: OSLO\n\n";
        if (is_labelled) text += "BODY:\n";
        text += "\n" + story.body + "\n\n";
        text += "LOAD-DATE: March 6, 2024\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n";
        if (random.one_in(2)) text += "                 Copyright 2024 X\n\n";
        text += "\n";
    }
    return text;
}

std::string new_nexis(test::Random& random) {
    std::string text;
    if (random.one_in(2))
        text +=
            "User Name: Jane Researcher\nDate and Time: Tuesday, March 12, 2024 10:15:00 AM EDT\n"
            "Job Number: 217\n\nDocuments (2)\n1. Bridge closed after barge strikes pier\n"
            "   Client/Matter: -None-\n   Search Terms: bridge\n   Search Type: Terms\n"
            "   Narrowed by:\n2. Quay is flooded again\n   Client/Matter: -None-\n\n"
            "About LexisNexis | Privacy Policy | Terms & Conditions | Copyright © 2024 "
            "LexisNexis\n\n\n";
    for (const Story& story : kStories) {
        text += story.title + "\n" + story.paper + "\nMarch 5, 2024 Tuesday\n";
        if (random.one_in(2)) text += "First Edition\n";
        text += "\nCopyright 2024 " + story.paper + " All Rights Reserved\n\n";
        if (random.one_in(2)) text += "Section: NEWS; Pg. 4\n";
        text += "Length: 512 words\nByline: " + story.author + "\n";
        if (random.one_in(2)) text += "Dateline: OSLO\n";
        text += "\nBody\n\n" + story.body + "\n\n";
        if (random.one_in(2)) text += "Classification\n\n";
        text += "Language: ENGLISH\nPublication-Type: Newspaper\n";
        if (random.one_in(2)) text += "Subject: BRIDGES (91%); HARBOURS (80%)\n";
        text += "Load-Date: March 6, 2024\n\nEnd of Document\n\n";
    }
    return text;
}

std::string tagged_factiva(test::Random& random) {
    std::string text;
    const std::string between = random.one_in(2) ? "\n" : "    ";
    for (std::size_t i = 0; i < kStories.size(); ++i) {
        const Story& story = kStories[i];
        const auto tag = [&](const std::string& name, const std::string& value) {
            text += name + between + value + "\n";
        };
        if (random.one_in(2)) tag("SE", "News");
        tag("HD", story.title);
        tag("BY", (random.one_in(2) ? "By " : "") + story.author);
        tag("WC", "512 words");
        tag("PD", "5 March 2024");
        tag("SN", story.paper);
        tag("SC", "HARTIM");
        tag("LA", "English");
        if (random.one_in(2)) tag("CY", "Copyright 2024 Harbour Times");
        const std::size_t cut = story.body.find("\n\n");
        text +=
            "\nLP\n" + story.body.substr(0, cut) + "\n\nTD\n" + story.body.substr(cut + 2) + "\n\n";
        if (random.one_in(2)) tag("NS", "gcat : General News | gdis : Disasters");
        tag("RE", "norw : Norway");
        tag("AN", "\nDocument HARTIM0020240305ek350000" + std::to_string(i));
        text += "\n";
    }
    if (random.one_in(2)) text += "Search Summary\nText\nbridge\nDate\nAll Dates\n";
    return text;
}

std::string displayed_factiva(test::Random& random) {
    std::string text;
    for (std::size_t i = 0; i < kStories.size(); ++i) {
        const Story& story = kStories[i];
        text += story.title + "\n" + (random.one_in(2) ? "By " : "") + story.author +
                "\n512 words\n5 March 2024\n";
        if (random.one_in(2)) text += "10:15\n";
        text += story.paper + "\nHARTIM\n";
        if (random.one_in(2)) text += "4\n";
        text += "English\n";
        if (random.one_in(2)) text += "Copyright 2024 " + story.paper + "\n";
        text += "\n" + story.body + "\n\nDocument HARTIM0020240305ek350000" + std::to_string(i) +
                "\n\n";
    }
    return text;
}

TEST(ArchiveProperty, EveryArticleOfADownloadComesBack) {
    using Maker = std::string (*)(test::Random&);
    for (const Maker make : {proquest, old_nexis, new_nexis, tagged_factiva, displayed_factiva})
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            test::Random random(seed);
            const std::string text = make(random);
            expect_stories(text, "seed " + std::to_string(seed) + '\n' + text);
            if (testing::Test::HasFailure()) return;
        }
}

TEST(Archive, KeepsWhatElseItSays) {
    test::Random random(1);
    const Article article = test::read_all(tagged_factiva(random)).at(0);
    EXPECT_EQ(article.guid, "HARTIM0020240305ek3500000");
    EXPECT_EQ(article.places, Names{"Norway"});
    EXPECT_EQ(article.origin.at("archive"), "Factiva");
    EXPECT_EQ(article.origin.at("header WC"), "512 words");
}

TEST(Archive, IsNotSeenInNews) {
    const std::string prose =
        "The harbour board closed the swing bridge on Saturday after a barge struck its pier.\n";
    for (const std::string& text :
         {"Bridge closed\n\n" + prose, "Length: 512 words are enough\n\n" + prose,
          "Bridge closed\n\n512 words\n\n" + prose, "Full text: " + prose, "HD\n\n" + prose,
          "Bridge closed\n\nDocument 17 is lost\n\n" + prose,
          "Section: News\nByline: Jane Doe\n\n" + prose})
        EXPECT_FALSE(read_archive(text)) << text;
}

TEST(Archive, ARuleAboveTheFirstDocumentIsNoArticle) {
    const std::string rule(60, '_');
    const std::vector<Article> articles =
        test::read_all(rule + "\n\nDocument 1 of 2\n\nBridge closed\n\nIt is shut.\n" + rule +
                       "\n\nDocument 2 of 2\n\nQuay flooded\n\nIt is wet.\n");
    ASSERT_EQ(articles.size(), 2U);
    EXPECT_EQ(articles[0].title, "Bridge closed");
    EXPECT_EQ(articles[1].title, "Quay flooded");
}

}  // namespace
}  // namespace newsdex::sources
