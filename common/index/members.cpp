// Blocks are made anew as a whole: a run that shifts a line shifts all behind it.
#include "index/members.hpp"

#include <newsdex/error.hpp>

#include <algorithm>
#include <utility>

namespace newsdex::index {

namespace {

using schema::Member;

std::vector<Member>::iterator place_of(std::vector<Member>& members, DocId docid) {
    return std::lower_bound(
        members.begin(), members.end(), docid,
        [](const Member& member, DocId wanted) { return member.docid < wanted; });
}

}  // namespace

std::vector<Member> members_of(const Known& known, schema::FileNumber file) {
    std::vector<Member> out;
    known.walk_metadata(
        schema::members_keys(file), [&](const std::string& key, const std::string& value) {
            auto members = schema::decode_members(value);
            if (!members) {
                // Who knows the index adds its name: store::naming.
                throw Error(ErrorCode::kDamaged, "entry " + key +
                                                     " is not what newsdex writes; remove the "
                                                     "directory and index again");
            }
            std::move(members->begin(), members->end(), std::back_inserter(out));
        });
    return out;
}

MemberTable::MemberTable(schema::FileNumber file, const std::vector<Member>& written)
    : file_(file) {
    for (const Member& member : written) {
        Block& block = blocks_[schema::first_of_block(member.docid)];
        block.members.push_back(member);
        block.is_written = true;
    }
}

void MemberTable::put(Member member) {
    if (member.name.empty() && !member.range) return remove(member.docid);
    Block& block = blocks_[schema::first_of_block(member.docid)];
    const auto at = place_of(block.members, member.docid);
    if (at == block.members.end() || at->docid != member.docid)
        block.members.insert(at, std::move(member));
    else if (*at == member)
        return;
    else
        *at = std::move(member);
    block.is_changed = true;
}

void MemberTable::remove(DocId docid) {
    const auto found = blocks_.find(schema::first_of_block(docid));
    if (found == blocks_.end()) return;
    std::vector<Member>& members = found->second.members;
    const auto at = place_of(members, docid);
    if (at == members.end() || at->docid != docid) return;
    members.erase(at);
    found->second.is_changed = true;
}

void MemberTable::write(Update& index) {
    for (auto& [first, block] : blocks_) {
        if (!std::exchange(block.is_changed, false)) continue;
        if (!block.members.empty() || block.is_written) {
            index.set_metadata(schema::members_key(file_, first),
                               schema::encode_members(block.members));
        }
        block.is_written = !block.members.empty();
    }
}

}  // namespace newsdex::index
