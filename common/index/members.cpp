// Blocks are made anew as a whole: a run that shifts a line shifts all behind it. What each is
// known again by stays, and is most of them.
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

[[noreturn]] void refuse(const std::string& key) {
    // Who knows the index adds its name: store::naming.
    throw Error(
        ErrorCode::kDamaged,
        "entry " + key + " is not what newsdex writes; remove the directory and index again");
}

void write_entry(Update& index, const std::string& key, const std::string& value,
                 bool& is_written) {
    if (!value.empty() || is_written) index.set_metadata(key, value);
    is_written = !value.empty();
}

}  // namespace

std::vector<Member> members_of(const Known& known, schema::FileNumber file) {
    std::vector<Member> out;
    known.walk_metadata(schema::members_keys(file),
                        [&](const std::string& key, const std::string& value) {
                            auto members = schema::decode_members(value);
                            if (!members) refuse(key);
                            std::move(members->begin(), members->end(), std::back_inserter(out));
                        });
    known.walk_metadata(schema::records_keys(file),
                        [&](const std::string& key, const std::string& value) {
                            if (!schema::decode_records(value, out)) refuse(key);
                        });
    return out;
}

MemberTable::MemberTable(schema::FileNumber file, const std::vector<Member>& written)
    : file_(file) {
    for (const Member& member : written) {
        Block& block = blocks_[schema::first_of_block(member.docid)];
        block.members.push_back(member);
        block.places.is_written = true;
        block.records.is_written |= member.record != base::Hash{};
    }
}

void MemberTable::put(Member member) {
    if (member.name.empty() && !member.range) return remove(member.docid);
    Block& block = blocks_[schema::first_of_block(member.docid)];
    const auto at = place_of(block.members, member.docid);
    const bool is_there = at != block.members.end() && at->docid == member.docid;
    block.on_change(is_there ? *at : Member{}, member);
    if (is_there)
        *at = std::move(member);
    else
        block.members.insert(at, std::move(member));
}

void MemberTable::Block::on_change(const Member& before, const Member& now) {
    places.is_changed |= before.name != now.name || before.range != now.range;
    records.is_changed |= before.record != now.record;
}

void MemberTable::remove(DocId docid) {
    const auto found = blocks_.find(schema::first_of_block(docid));
    if (found == blocks_.end()) return;
    std::vector<Member>& members = found->second.members;
    const auto at = place_of(members, docid);
    if (at == members.end() || at->docid != docid) return;
    found->second.on_change(*at, {});
    members.erase(at);
}

void MemberTable::write(Update& index) {
    for (auto& [first, block] : blocks_) {
        if (std::exchange(block.places.is_changed, false))
            write_entry(index, schema::members_key(file_, first),
                        schema::encode_members(block.members), block.places.is_written);
        if (std::exchange(block.records.is_changed, false))
            write_entry(index, schema::records_key(file_, first),
                        schema::encode_records(block.members), block.records.is_written);
    }
}

}  // namespace newsdex::index
