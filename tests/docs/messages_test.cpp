// docs/messages.md has every code, reason and origin that the programs know, and each example of a
// note gives that note.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/error.hpp>
#include <newsdex/index.hpp>
#include <newsdex/indexer.hpp>
#include <newsdex/names.hpp>
#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

using Texts = std::set<std::string>;

const fs::path kProject = NEWSDEX_SOURCE_DIR;

std::string read_all(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

const std::string& page() {
    static const std::string text = read_all(kProject / "docs/messages.md");
    return text;
}

/// The last group that took part of each place in `text` that is like `pattern`.
Texts all_groups(const std::string& text, const std::string& pattern) {
    const std::regex regex(pattern);
    Texts found;
    for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at)
        for (std::size_t group = at->size() - 1; group > 0; --group)
            if ((*at)[group].matched) {
                found.insert((*at)[group]);
                break;
            }
    return found;
}

using List = std::vector<std::string>;

/// The codes of the rows whose anchors begin with `kind`, in order; each names its own row's code.
List rows(const std::string& kind) {
    const std::regex row("\\| <a id=\"" + kind + "-([a-z_]+)\"></a>`([a-z_]+)` \\|");
    List codes;
    for (std::sregex_iterator at(page().begin(), page().end(), row), end; at != end; ++at) {
        EXPECT_EQ((*at)[1], (*at)[2]);
        codes.push_back((*at)[2]);
    }
    return codes;
}

template <class Value>
List names() {
    List out;
    for (const auto& row : kNames<Value>) out.emplace_back(row.name);
    return out;
}

TEST(Messages, HasARowForEachCode) {
    EXPECT_EQ(rows("note"), names<NoteCode>());
    EXPECT_EQ(rows("failure"), names<FailureCode>());
    EXPECT_EQ(rows("skip"), names<SkipCode>());
    EXPECT_EQ(rows("date"), names<DateOrigin>());
}

TEST(Messages, HasARowForEachError) {
    const std::string header = read_all(kProject / "common/include/newsdex/error.hpp");
    EXPECT_EQ(all_groups(page(), R"(\| <a id="error-[a-z]+"></a>`(k\w+)` \|)"),
              all_groups(header, R"(\n    (k\w+),)"));
}

/// What the code says of files and fields: string literals in places that make such a text.
Texts texts_in_code(const std::vector<std::string>& folders, const std::string& pattern) {
    Texts found;
    for (const std::string& folder : folders)
        for (const auto& entry : fs::recursive_directory_iterator(kProject / "common" / folder))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
                found.merge(all_groups(read_all(entry.path()), pattern));
    return found;
}

/// `texts` that the page has not, at the start of code or alone in it; blanks at the ends aside.
Texts missing(const Texts& texts) {
    Texts out;
    for (std::string text : texts) {
        while (text.ends_with(' ') || text.ends_with(':') || text.ends_with(',')) text.pop_back();
        if (!text.empty() && page().find('`' + text) == std::string::npos) out.insert(text);
    }
    return out;
}

TEST(Messages, HasTheReasonsOfSkipsAndFailures) {
    const Texts reasons = texts_in_code(
        {"files", "sources", "ingest"},
        R"rx((?:SkipCode|FailureCode|Problem::Kind)::k\w+,(?: false,)?\s*"([^"]{3,})"|)rx"
        R"rx(skip_record\("([^"]+)"|Format\{"[\w-]+", 0, "([^"]+)"|fail_here\("([^"]+)")rx");
    EXPECT_GT(reasons.size(), 40U);
    EXPECT_EQ(missing(reasons), Texts());
}

TEST(Messages, HasTheOriginsOfFields) {
    const Texts origins = texts_in_code(
        {"sources", "dates", "article", "text"},
        R"rx(origin\["[^"]+"\] \+?=\s+"([^"]{3,})"|origin\.emplace\([^",]+, "([^"]+)"|)rx"
        R"rx(note =\s+"([^"]+)"|"([a-z]+ line)"|kFromIndex = "([^"]+)")rx");
    EXPECT_GT(origins.size(), 25U);
    EXPECT_EQ(missing(origins), Texts());
}

/// Seeds, an article that may not be shown, and one without a date.
class ExamplesOfNotes : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder_.emplace();
        fs::copy(kProject / "seeds", folder_->path() / "seeds", fs::copy_options::recursive);
        fs::remove_all(folder_->path() / "seeds/.newsdex");
        folder_->write("seeds/embargoed.txt",
                       "Title: Bridge\nEmbargo: 2099-01-01\nBody: The bridge talks go on.\n");
        folder_->write("seeds/undated.txt", "A note without a date on the old bridge.\n");
        Indexer(folder_->path() / "index").sync({folder_->path() / "seeds"});
        index_.emplace(Index::open(folder_->path() / "index"));
    }
    static void TearDownTestSuite() {
        index_.reset();
        folder_.reset();
    }

    static Results search(const std::string& query, bool strict) {
        return index_->search(query, {.sort = Sort::kNewest, .strict = strict});
    }

  private:
    static inline std::optional<TemporaryFolder> folder_;
    static inline std::optional<Index> index_;
};

TEST_F(ExamplesOfNotes, GiveTheNoteAndAreRefusedIfStrict) {
    const std::regex row(
        R"rx(\| <a id="note-(\w+)"></a>`\w+` \| (?:`([^`]+)`|–) \|.*\| (.+) \|)rx");
    Texts without_example;
    for (std::sregex_iterator at(page().begin(), page().end(), row), end; at != end; ++at) {
        const std::string code = (*at)[1], query = (*at)[2];
        if (query.empty()) {
            without_example.insert(code);
            continue;
        }
        Texts given;
        for (const Note& note : search(query, false).notes)
            given.insert(std::string(name_of(note.code)));
        EXPECT_TRUE(given.contains(code)) << query;
        bool refused = false;
        try {
            search(query, true);
        } catch (const Error& error) {
            refused = error.code() == ErrorCode::kQuery;
        }
        EXPECT_EQ(refused ? "error" : "–", (*at)[3].str()) << query;
    }
    EXPECT_EQ(without_example, (Texts{"more_notes", "too_deep", "too_many"}));
}

}  // namespace
}  // namespace newsdex::test
