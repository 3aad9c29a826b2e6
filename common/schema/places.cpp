// Members are written as what differs from the member before: lines in their order take 4 bytes
// each. Hashes, 16 bytes that a shift leaves as they are, have entries of their own.
#include "schema/places.hpp"

#include <newsdex/error.hpp>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/varint.hpp"
#include "schema/schema.hpp"

namespace newsdex::schema {

namespace {

/// Documents a block: some 1.1 KB of hashes, of which libxapian keeps a value in one piece.
constexpr std::uint32_t kBlock = 64;

constexpr unsigned kHasRange = 1;
constexpr unsigned kIsNumber = 2;

std::string hex(std::uint32_t number) {
    std::array<char, 8> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
    const auto length = static_cast<std::size_t>(end - digits.data());
    return std::string(digits.size() - length, '0') + std::string(digits.data(), length);
}

/// The number that the name is written as, if it is one.
std::optional<std::uint64_t> number_in(std::string_view name) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error != std::errc{} || end != name.data() + name.size()) return std::nullopt;
    return name.size() > 1 && name.front() == '0' ? std::nullopt : std::optional(number);
}

/// What a member is written against.
struct Before {
    std::uint32_t docid = 0;
    std::uint64_t number = 0;
    std::uint64_t end = 0;
};

constexpr auto kBefore = [](const Member& member, std::uint32_t docid) {
    return member.docid < docid;
};

std::int64_t step(std::uint64_t from, std::uint64_t to) {
    return static_cast<std::int64_t>(to - from);
}

}  // namespace

std::string file_term(FileNumber file) { return term(prefix::kFile, std::to_string(file)); }

std::string source_key(FileNumber file) { return std::string(kSourceKeys) + std::to_string(file); }

std::string encode_source(std::string_view path) { return std::string(kFileKeys).append(path); }

std::optional<std::string_view> path_in(std::string_view source) {
    if (!source.starts_with(kFileKeys)) return std::nullopt;
    return source.substr(kFileKeys.size());
}

FileNumber file_of_key(std::string_view key) {
    if (!key.starts_with(kSourceKeys)) return 0;
    return static_cast<FileNumber>(number_in(key.substr(kSourceKeys.size())).value_or(0));
}

std::string members_keys(FileNumber file) { return "members/" + std::to_string(file) + '/'; }
std::string records_keys(FileNumber file) { return "records/" + std::to_string(file) + '/'; }

std::string members_key(FileNumber file, std::uint32_t docid) {
    return members_keys(file) + hex(docid / kBlock);
}

std::string records_key(FileNumber file, std::uint32_t docid) {
    return records_keys(file) + hex(docid / kBlock);
}

std::uint32_t first_of_block(std::uint32_t docid) { return docid / kBlock * kBlock; }

std::string encode_members(std::span<const Member> members) {
    std::string out;
    Before before;
    for (const Member& member : members) {
        const auto number = number_in(member.name);
        base::append_varint(out, member.docid - before.docid);
        out += static_cast<char>((member.range ? kHasRange : 0U) | (number ? kIsNumber : 0U));
        if (number)
            base::append_signed(out, step(before.number, *number));
        else
            base::append_string(out, member.name);
        if (member.range) {
            const auto& [first, end] = *member.range;
            base::append_signed(out, step(before.end, first));
            base::append_varint(out, end - first);
            before.end = end;
        }
        before.docid = member.docid;
        before.number = number.value_or(before.number);
    }
    return out;
}

std::optional<std::vector<Member>> decode_members(std::string_view block) {
    base::VarintReader in(block);
    std::vector<Member> out;
    Before before;
    while (in.ok() && !in.at_end()) {
        Member& member = out.emplace_back();
        member.docid = before.docid += static_cast<std::uint32_t>(in.number());
        const std::string_view head = in.bytes(1);
        const unsigned flags = head.empty() ? 0 : static_cast<unsigned char>(head[0]);
        if ((flags & kIsNumber) != 0) {
            before.number += static_cast<std::uint64_t>(in.signed_number());
            member.name = std::to_string(before.number);
        } else {
            member.name = in.string();
        }
        if ((flags & kHasRange) != 0) {
            const std::uint64_t first = before.end + static_cast<std::uint64_t>(in.signed_number());
            before.end = first + in.number();
            member.range.emplace(first, before.end);
        }
    }
    return in.ok() ? std::optional(std::move(out)) : std::nullopt;
}

std::string encode_records(std::span<const Member> members) {
    std::string out;
    std::uint32_t before = 0;
    for (const Member& member : members) {
        if (member.record == base::Hash{}) continue;
        base::append_varint(out, member.docid - before);
        out += base::bytes(member.record);
        before = member.docid;
    }
    return out;
}

bool decode_records(std::string_view block, std::span<Member> members) {
    base::VarintReader in(block);
    std::uint32_t docid = 0;
    while (in.ok() && !in.at_end()) {
        docid += static_cast<std::uint32_t>(in.number());
        const std::string_view record = in.bytes(sizeof(base::Hash));
        const auto at = std::lower_bound(members.begin(), members.end(), docid, kBefore);
        if (at != members.end() && at->docid == docid)
            std::copy(record.begin(), record.end(), at->record.begin());
    }
    return in.ok();
}

void fill_place(FileNumber file, std::uint32_t docid,
                const std::function<std::string(const std::string& key)>& metadata,
                Article& article) {
    const std::string source = metadata(source_key(file));
    const auto path = path_in(source);
    const auto members = decode_members(metadata(members_key(file, docid)));
    if (!path || !members) {
        throw Error(ErrorCode::kDamaged,
                    "cannot read an article: document " + std::to_string(docid) +
                        ": the index does not say where it lies; see `indexer check`");
    }
    article.path = *path;
    article.member.clear();
    article.byte_range.reset();
    const auto at = std::lower_bound(members->begin(), members->end(), docid, kBefore);
    if (at == members->end() || at->docid != docid) return;
    article.member = at->name;
    article.byte_range = at->range;
}

FileNumber file_in_entry(std::string_view entry) {
    constexpr char kWithoutNumber = 3;  // it and versions before lack it
    if (entry.empty() || entry.front() <= kWithoutNumber) return 0;
    return static_cast<FileNumber>(base::VarintReader(entry.substr(1)).number());
}

}  // namespace newsdex::schema
