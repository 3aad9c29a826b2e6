// A folder of fake news with an index beside it.
#pragma once

#include <gtest/gtest.h>
#include <newsdex/error.hpp>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "index/ledger.hpp"
#include "ingest/sync.hpp"
#include "ingest/target.hpp"
#include "schema/document_data.hpp"
#include "tests/support/index_content.hpp"
#include "tests/support/simple_reader.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::ingest {

/// Names of the roots that an index keeps up with.
inline std::vector<std::string> recorded_roots(const std::filesystem::path& directory) {
    IndexStatus status;
    add_roots(directory, status);
    return status.roots;
}

struct SyncFixture : testing::Test {
    test::TemporaryFolder folder;
    test::SimpleReader reader;
    SyncOptions options;
    index::CommitPace pace;

    SyncFixture() { options.jobs = 1; }

    [[nodiscard]] std::filesystem::path index() const { return folder / ".newsdex"; }
    SyncReport sync(const std::vector<std::string>& paths = {}) {
        std::vector<std::filesystem::path> roots;
        for (const std::string& path : paths) roots.push_back(folder / path);
        return ingest::sync(index(), roots, options, {}, {}, reader.readers(), pace);
    }
    /// What is known of each file but its number, by its path.
    static std::map<std::string, std::string> ledger(const std::filesystem::path& directory) {
        std::map<std::string, std::string> out;
        index::walk_ledger(*index::open_known(directory), [&](const index::FileRecord& found) {
            index::FileRecord record = found;
            record.number = 0;  // in the order of their first runs
            out[record.path] = index::encode_record(record);
        });
        return out;
    }
    /// What an index of the same folder built from nothing holds.
    test::IndexContent from_nothing(const std::vector<std::string>& paths) {
        std::filesystem::remove_all(other());
        std::vector<std::filesystem::path> roots;
        for (const std::string& path : paths) roots.push_back(folder / path);
        static_cast<void>(ingest::sync(other(), roots, options, {}, {}, reader.readers()));
        return test::read_content(other());
    }
    [[nodiscard]] std::filesystem::path other() const { return folder / ".other"; }
    void expect_as_from_nothing(const std::vector<std::string>& paths) {
        EXPECT_EQ(test::difference(test::read_content(index()), from_nothing(paths)), "");
        EXPECT_EQ(ledger(index()), ledger(other()));
    }
};

/// A small folder: two files of one article, one of two.
struct Sync : SyncFixture {
    void write_some() {
        folder.write("news/a.txt", "One\nthe oil price rose");
        folder.write("news/b.lines", "urn:x:1|Two|gas fell\n|Three|rates stayed\n");
        folder.write("news/desk/c.txt", "Four\nbanks");
    }
    /// Ids of all articles by path and member.
    std::map<std::string, std::string> ids() {
        std::map<std::string, std::string> out;
        for (const auto& [docid, id, article] : test::read_articles(index()))
            out[article.path + "#" + article.member] = id;
        return out;
    }
    static std::string message_of(const std::function<void()>& action) {
        try {
            action();
        } catch (const Error& error) {
            return error.what();
        }
        return "no error";
    }
};

}  // namespace newsdex::ingest
