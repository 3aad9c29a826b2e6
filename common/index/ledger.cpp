// The bytes of an entry, which index versions before may have written, too.
#include "index/ledger.hpp"

#include <newsdex/error.hpp>

#include <algorithm>

#include "base/varint.hpp"
#include "schema/schema.hpp"

namespace newsdex::index {

namespace {

constexpr char kEntryVersion = 4;
constexpr char kWithoutDisk = 1;   // the version that lacks it
constexpr char kWithoutCodes = 2;  // this and the one before lack them
constexpr char kWithoutNumber = 3;
constexpr unsigned kListPath = 1;
constexpr unsigned kOtherDevice = 2;
constexpr unsigned kSettled = 4;
constexpr unsigned kReadAgain = 8;
// Absent from entries of versions before, of which it is not known: they may have been asked.
constexpr unsigned kPathUnasked = 16;
constexpr unsigned kMtimeUnasked = 32;
constexpr unsigned kIdsAreOwn = 64;

/// Of a version yet to come: kOther. `last`: of those that this one knows.
template <class Code>
Code code_of(std::string_view byte, Code last) {
    const auto number = static_cast<unsigned char>(byte.empty() ? 0 : byte[0]);
    return number <= static_cast<unsigned>(last) ? static_cast<Code>(number) : Code::kOther;
}

FailureCode failure_code(std::string_view byte) { return code_of(byte, FailureCode::kCrash); }
SkipCode skip_code(std::string_view byte) { return code_of(byte, SkipCode::kUnread); }

[[noreturn]] void refuse(const std::string& key) {
    // Who knows the index adds its name: store::naming.
    throw Error(ErrorCode::kDamaged, "ledger entry " + key +
                                         " is not what newsdex writes; remove the directory and "
                                         "index again");
}

}  // namespace

std::string encode_record(const FileRecord& record) {
    std::string out;
    out.reserve(96 + record.path.size());
    out += kEntryVersion;
    base::append_varint(out, record.number);
    out += static_cast<char>(record.outcome);
    out += static_cast<char>(
        (record.list_path ? kListPath : 0U) | (record.other_device ? kOtherDevice : 0U) |
        (record.settled ? kSettled : 0U) | (record.read_again ? kReadAgain : 0U) |
        (record.asked_path ? 0U : kPathUnasked) | (record.asked_mtime ? 0U : kMtimeUnasked) |
        (record.ids_follow_path ? 0U : kIdsAreOwn));
    base::append_varint(out, record.size);
    base::append_signed(out, record.mtime_ns);
    base::append_signed(out, record.ctime_ns);
    base::append_varint(out, record.inode);
    out += base::bytes(record.content_hash);
    base::append_varint(out, record.articles);
    base::append_string(out, record.format);
    base::append_varint(out, record.reader_version);
    base::append_varint(out, record.readers_version);
    base::append_string(out, record.reason);
    base::append_string(out, record.path);
    base::append_varint(out, record.failures.size());
    for (const Failure& failure : record.failures) {
        base::append_string(out, failure.member);
        base::append_string(out, failure.reason);
        out += static_cast<char>(failure.code);
        base::append_varint(out, failure.line);
    }
    base::append_varint(out, record.skipped.size());
    for (const auto& [skip, count] : record.skipped) {
        base::append_string(out, skip.reason);
        base::append_varint(out, count);
        out += static_cast<char>(skip.code);
    }
    base::append_varint(out, record.disk);
    out += record.outcome == FileOutcome::kSkipped ? static_cast<char>(record.skip_code)
                                                   : static_cast<char>(record.failure_code);
    return out;
}

bool decode_record(std::string_view value, FileRecord& record) {
    base::VarintReader in(value);
    const std::string_view first = in.bytes(1);
    const char version = first.empty() ? '\0' : first[0];
    if (version < kWithoutDisk || version > kEntryVersion) return false;
    const bool has_codes = version > kWithoutCodes;
    record.number = version > kWithoutNumber ? static_cast<schema::FileNumber>(in.number()) : 0;
    const std::string_view head = in.bytes(2);
    if (!in.ok() ||
        static_cast<unsigned char>(head[0]) > static_cast<unsigned>(FileOutcome::kPartial))
        return false;
    record.outcome = static_cast<FileOutcome>(head[0]);
    const auto flags = static_cast<unsigned char>(head[1]);
    record.list_path = (flags & kListPath) != 0;
    record.other_device = (flags & kOtherDevice) != 0;
    record.settled = (flags & kSettled) != 0;
    record.read_again = (flags & kReadAgain) != 0;
    record.asked_path = (flags & kPathUnasked) == 0;
    record.asked_mtime = (flags & kMtimeUnasked) == 0;
    record.ids_follow_path = (flags & kIdsAreOwn) == 0;
    record.size = in.number();
    record.mtime_ns = in.signed_number();
    record.ctime_ns = in.signed_number();
    record.inode = in.number();
    const std::string_view hash = in.bytes(record.content_hash.size());
    std::copy(hash.begin(), hash.end(), record.content_hash.begin());
    record.articles = in.number();
    record.format = in.string();
    record.reader_version = static_cast<unsigned>(in.number());
    record.readers_version = static_cast<unsigned>(in.number());
    record.reason = in.string();
    record.path = in.string();
    record.failures.clear();
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
        Failure failure;
        failure.member = in.string();
        failure.reason = in.string();
        if (has_codes) failure.code = failure_code(in.bytes(1));
        if (has_codes) failure.line = in.number();
        record.failures.push_back(std::move(failure));
    }
    record.skipped.clear();
    for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
        SkipReason skip{SkipCode::kOther, true, std::string(in.string())};
        const std::uint64_t count = in.number();
        if (has_codes) skip.code = skip_code(in.bytes(1));
        record.skipped[std::move(skip)] = count;
    }
    record.disk = version != kWithoutDisk ? in.number() : 0;
    const std::string_view code = has_codes ? in.bytes(1) : std::string_view();
    const bool is_skip = record.outcome == FileOutcome::kSkipped;
    record.skip_code = is_skip ? skip_code(code) : SkipCode::kOther;
    record.failure_code = is_skip ? FailureCode::kOther : failure_code(code);
    return in.ok() && in.at_end();
}

std::optional<FileRecord> decode_record(std::string_view value) {
    FileRecord record;
    return decode_record(value, record) ? std::optional(std::move(record)) : std::nullopt;
}

void add_failures(const FileRecord& record, std::vector<Failure>& out) {
    if (record.outcome == FileOutcome::kFailed)
        out.push_back({record.path, "", record.reason, record.failure_code});
    for (const Failure& failure : record.failures) {
        out.push_back(failure);
        out.back().path = record.path;
    }
}

void walk_ledger(const Known& known, const std::function<void(FileRecord&)>& visit) {
    FileRecord record;  // one for all, as its strings keep their memory
    known.walk_metadata(schema::kFileKeys, [&](const std::string& key, const std::string& value) {
        if (!decode_record(value, record)) refuse(key);
        visit(record);
    });
}

std::optional<FileRecord> find_record(const Known& known, std::string_view path) {
    const std::string key = schema::file_key(path);
    const std::string value = known.metadata(key);
    if (value.empty()) return std::nullopt;
    auto record = decode_record(value);
    if (!record) refuse(key);
    return record;
}

void write_record(Update& index, const FileRecord& record) {
    index.set_metadata(schema::file_key(record.path), encode_record(record));
}

void remove_record(Update& index, const FileRecord& record) {
    index.set_metadata(schema::file_key(record.path), "");
    if (record.number == 0) return;
    write_source(index, record.number, "");
    for (const auto& keys :
         {schema::members_keys(record.number), schema::records_keys(record.number)})
        index.known().walk_metadata(
            keys, [&](const std::string& key, const std::string&) { index.set_metadata(key, ""); });
}

void rename_record(Update& index, const FileRecord& before, std::string_view now) {
    index.set_metadata(schema::file_key(before.path), "");
    if (before.articles > 0 || before.outcome == FileOutcome::kPartial)
        write_source(index, before.number, now);
}

void write_source(Update& index, schema::FileNumber file, std::string_view path) {
    index.set_metadata(schema::source_key(file), path.empty() ? "" : schema::encode_source(path));
}

}  // namespace newsdex::index
