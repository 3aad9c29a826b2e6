// A folder of fake news with an index beside it.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "index/ledger.hpp"
#include "ingest/sync.hpp"
#include "store/snapshot.hpp"
#include "tests/support/index_content.hpp"
#include "tests/support/simple_reader.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::ingest {

struct SyncFixture : testing::Test {
    test::TemporaryFolder folder;
    test::SimpleReader reader;
    SyncOptions options;

    SyncFixture() { options.jobs = 1; }

    [[nodiscard]] std::filesystem::path index() const { return folder / ".newsdex"; }
    SyncReport sync(const std::vector<std::string>& paths = {}) {
        std::vector<std::filesystem::path> roots;
        for (const std::string& path : paths) roots.push_back(folder / path);
        return ingest::sync(index(), roots, options, {}, {}, reader.readers());
    }
    /// What is known of each file, by its path.
    static std::map<std::string, std::string> ledger(const std::filesystem::path& directory) {
        std::map<std::string, std::string> out;
        for (const index::FileRecord& record :
             index::read_ledger(*store::Snapshot::open(directory))) {
            out[record.path] = index::encode_record(record);
        }
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

}  // namespace newsdex::ingest
