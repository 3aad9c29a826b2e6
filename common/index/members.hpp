// Where the articles of a file of many stand in it, as the index has it and as this run finds it.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "index/known.hpp"
#include "index/update.hpp"
#include "schema/places.hpp"

namespace newsdex::index {

/// The members of a file, ascending by docid. Errors: kDamaged, kIo.
[[nodiscard]] std::vector<schema::Member> members_of(const Known& known, schema::FileNumber file);

/// One file's members; one thread. Only what differs is written.
class MemberTable {
  public:
    /// `written`: what the index has, ascending by docid.
    MemberTable(schema::FileNumber file, const std::vector<schema::Member>& written);

    /// The article stands there now. One without name and range is all of its file, and no member.
    void put(schema::Member member);
    void remove(DocId docid);
    /// Before each commit.
    void write(Update& index);

  private:
    struct Entry {
        bool is_written = false;  // as it is now, but for what is_changed says
        bool is_changed = false;
    };
    struct Block {
        std::vector<schema::Member> members;  // ascending by docid
        Entry places, records;

        void on_change(const schema::Member& before, const schema::Member& now);
    };

    schema::FileNumber file_;
    std::map<DocId, Block> blocks_;  // by the first docid that can be in it
};

}  // namespace newsdex::index
