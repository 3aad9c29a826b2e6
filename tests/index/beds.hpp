// The kinds of index that there are, each with its writer and its reader: a test that takes its
// beds from here is run for all of them.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "index/known.hpp"
#include "index/writer.hpp"
#include "tests/index/memory_index.hpp"
#include "tests/support/index_content.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {

/// One index, its writers one after the other, its readers, its content.
class Bed {
  public:
    virtual ~Bed() = default;
    virtual std::unique_ptr<index::IndexWriter> writer() = 0;
    virtual std::unique_ptr<index::Known> known() = 0;
    virtual IndexContent content() = 0;
};

class DiskBed : public Bed {
  public:
    std::unique_ptr<index::IndexWriter> writer() override {
        const auto what = std::filesystem::exists(database()) ? index::Database::kExisting
                                                              : index::Database::kNew;
        return index::make_writer(database(), folder_.path(), what);
    }
    std::unique_ptr<index::Known> known() override {
        return index::known_of_new(database(), folder_.path());
    }
    IndexContent content() override { return read_content(database()); }

  private:
    std::filesystem::path database() const { return folder_ / "gen-000001"; }
    TemporaryFolder folder_;
};

class MemoryBed : public Bed {
  public:
    std::unique_ptr<index::IndexWriter> writer() override {
        return std::make_unique<MemoryWriter>(index_);
    }
    std::unique_ptr<index::Known> known() override { return std::make_unique<MemoryKnown>(index_); }
    IndexContent content() override { return index_.committed.content(); }

  private:
    MemoryIndex index_;
};

struct BedKind {
    const char* name;
    std::unique_ptr<Bed> (*make)();
};
inline const BedKind kBeds[] = {
    {"Disk", [] { return std::unique_ptr<Bed>(new DiskBed); }},
    {"Memory", [] { return std::unique_ptr<Bed>(new MemoryBed); }},
};

inline std::string name_of_bed(const testing::TestParamInfo<BedKind>& info) {
    return info.param.name;
}

}  // namespace newsdex::test
