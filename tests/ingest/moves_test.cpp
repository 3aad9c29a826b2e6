#include "ingest/moves.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "tests/support/temporary_folder.hpp"

namespace newsdex::ingest {
namespace {

using index::FileOutcome;
using index::FileRecord;

constexpr Disk kDisk = (Disk{7} << 32U) + 1;

FileRecord gone(const std::string& name, std::uint64_t inode) {
    FileRecord record{.size = 5, .mtime_ns = 6, .ctime_ns = 7, .inode = inode};
    record.content_hash = base::hash("bytes");
    record.articles = 1;
    record.path = name;
    record.disk = kDisk;
    return record;
}

/// No such file is there: who opens it learns nothing.
PlannedFile found(const std::string& name, std::uint64_t inode) {
    PlannedFile file;
    file.entry.size = 5;
    file.entry.mtime_ns = 6;
    file.entry.ctime_ns = 7;
    file.entry.inode = inode;
    file.entry.path = "/nowhere/" + name;
    file.entry.name = name;
    file.disk = kDisk + 1;  // another part of the same file system
    return file;
}

std::string moved_from(const PlannedFile& file) {
    return file.moved_from ? file.moved_from->path : "";
}

TEST(Moves, AFileWithInodeSizeAndTimesAsBeforeIsNotRead) {
    SyncPlan plan;
    plan.absent = {gone("a/1", 1), gone("a/2", 2), gone("a/3", 3)};
    plan.files.push_back(found("b/1", 3));
    plan.files.push_back(found("b/2", 9));
    plan.files.push_back(found("b/3", 1));
    find_moves(plan, false, true);
    EXPECT_EQ(moved_from(plan.files[0]), "a/3");
    EXPECT_EQ(moved_from(plan.files[1]), "");
    EXPECT_EQ(moved_from(plan.files[2]), "a/1");
    EXPECT_TRUE(plan.files[0].same_bytes_as_moved);
    EXPECT_FALSE(plan.files[1].same_bytes_as_moved);
    ASSERT_EQ(plan.absent.size(), 1U);
    EXPECT_EQ(plan.absent[0].path, "a/2");
}

TEST(Moves, WhatDiffersInAnyWayIsNotTakenForTheSame) {
    const std::function<void(PlannedFile&, FileRecord&)> differences[] = {
        [](auto& file, auto&) { file.entry.size = 4; },
        [](auto& file, auto&) { file.entry.mtime_ns = 5; },
        [](auto& file, auto&) { file.entry.ctime_ns = 8; },
        [](auto& file, auto&) { file.entry.inode = 2; },
        [](auto& file, auto&) { file.disk = 0; },
        [](auto& file, auto&) { file.disk = Disk{8} << 32U; },
        [](auto& file, auto&) { file.old = std::make_unique<FileRecord>(); },
        [](auto&, auto& record) { record.disk = 0; },
        [](auto&, auto& record) { record.read_again = true; },
        [](auto&, auto& record) { record.outcome = FileOutcome::kPartial; },
    };
    for (const auto& difference : differences) {
        SyncPlan plan;
        plan.absent = {gone("a", 1)};
        plan.files.push_back(found("b", 1));
        difference(plan.files[0], plan.absent[0]);
        find_moves(plan, false, true);
        EXPECT_FALSE(plan.files[0].moved_from) << &difference - differences;
        EXPECT_FALSE(plan.files[0].same_bytes_as_moved);
        EXPECT_EQ(plan.absent.size(), 1U);
    }
}

TEST(Moves, WhereTimesAreNotTrustedBytesTell) {
    const test::TemporaryFolder folder;
    SyncPlan plan;
    plan.absent = {gone("a", 1), gone("b", 1)};
    plan.files.push_back(found("c", 1));
    plan.files.push_back(found("d", 1));
    plan.files[1].entry.path = folder.write("d", "bytes");
    find_moves(plan, false, false);
    EXPECT_EQ(moved_from(plan.files[0]), "");
    EXPECT_EQ(moved_from(plan.files[1]), "a");
    EXPECT_FALSE(plan.files[1].same_bytes_as_moved);
    ASSERT_EQ(plan.absent.size(), 1U);
    EXPECT_EQ(plan.absent[0].path, "b");
}

TEST(Moves, OneThatIsGoneIsTakenOnce) {
    SyncPlan plan;
    plan.absent = {gone("a", 1)};
    plan.files.push_back(found("b", 1));
    plan.files.push_back(found("c", 1));
    find_moves(plan, false, true);
    EXPECT_EQ(moved_from(plan.files[0]), "a");
    EXPECT_EQ(moved_from(plan.files[1]), "");
    EXPECT_TRUE(plan.absent.empty());
}

TEST(Moves, ARebuildMovesNothing) {
    SyncPlan plan;
    plan.absent = {gone("a", 1)};
    plan.files.push_back(found("b", 1));
    find_moves(plan, true, true);
    EXPECT_FALSE(plan.files[0].moved_from);
}

}  // namespace
}  // namespace newsdex::ingest
