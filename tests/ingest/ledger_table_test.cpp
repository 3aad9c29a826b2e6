// Against a map of the records by name.
#include "ingest/ledger_table.hpp"

#include <gtest/gtest.h>

#include <map>

#include "tests/support/random.hpp"

namespace newsdex::ingest {
namespace {

using index::FileRecord;
using Fate = LedgerTable::Fate;

FileRecord record_of(const std::string& name, test::Random& random) {
    FileRecord record;
    record.path = name;
    record.size = random.below(3);
    record.mtime_ns = static_cast<std::int64_t>(random.below(3)) - 1;
    record.ctime_ns = static_cast<std::int64_t>(random.below(3)) - 1;
    record.inode = random.below(3);
    record.disk = random.below(4);
    return record;
}

files::FileState state_of(const FileRecord& record) {
    files::FileState state;
    state.size = record.size;
    state.mtime_ns = record.mtime_ns;
    state.ctime_ns = record.ctime_ns;
    state.inode = record.inode;
    return state;
}

bool is_same(const FileRecord& a, const FileRecord& b) {
    return a.size == b.size && a.mtime_ns == b.mtime_ns && a.ctime_ns == b.ctime_ns &&
           a.inode == b.inode;
}

TEST(LedgerTable, TellsWhatHasTheNameAndTheState) {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        test::Random random(seed);
        LedgerTable table;
        EXPECT_FALSE(table.see("0", {}));
        EXPECT_TRUE(table.all_seen());
        std::map<std::string, std::pair<FileRecord, Fate>> model;
        std::map<std::string, bool> current;
        for (std::size_t i = 0, size = random.below(400); i < size; ++i) {
            const FileRecord record = record_of(std::to_string(i), random);
            current[record.path] = random.one_in(2);
            table.add(record, current[record.path]);
            model[record.path] = {record, Fate::kUnseen};
        }
        ASSERT_EQ(table.size(), model.size());
        for (int i = 0; i < 600; ++i) {
            const FileRecord file = record_of(std::to_string(random.below(500)), random);
            const auto known = model.find(file.path);
            const bool is_there = known != model.end() && is_same(known->second.first, file);
            const auto seen = table.see(file.path, state_of(file));
            ASSERT_EQ(seen.has_value(), is_there) << "seed " << seed;
            if (is_there) {
                EXPECT_EQ(seen->disk, known->second.first.disk);
                EXPECT_EQ(seen->is_current, current[file.path]);
                known->second.second = seen->is_current ? Fate::kUnchanged : Fate::kToRead;
            } else if (known != model.end() && known->second.second == Fate::kUnseen) {
                table.see_changed(known->second.first);
                known->second.second = Fate::kToRead;
            }
        }
        bool all_seen = true;
        for (const auto& [name, known] : model) {
            ASSERT_EQ(table.fate_of(known.first), known.second) << "seed " << seed << " " << name;
            all_seen &= known.second != Fate::kUnseen;
        }
        EXPECT_EQ(table.all_seen(), all_seen);
    }
}

}  // namespace
}  // namespace newsdex::ingest
