// Writing the seal last and comparing it first; what does not compare is looked at in full.
#include "store/seal.hpp"

#include <newsdex/error.hpp>

#include <sys/stat.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/hash.hpp"
#include "base/varint.hpp"
#include "store/glass/table_file.hpp"
#include "store/mark.hpp"

namespace newsdex::store {

namespace fs = std::filesystem;

namespace {

constexpr char kFormat = 1;
// Longer than any seal.
constexpr std::size_t kMostBytes = 1024;
constexpr std::int64_t kNanoseconds = 1'000'000'000;

struct FileFacts {
    std::uint64_t size = 0;
    std::int64_t mtime_ns = 0, ctime_ns = 0;
    std::uint64_t inode = 0;
    bool operator==(const FileFacts&) const = default;
};

struct Seal {
    std::uint64_t revision = 0;
    std::string uuid, digest;
    std::array<FileFacts, kGlassTables.size()> tables;
};

/// Zeros if there is no such file.
FileFacts facts_of(const fs::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) return {};
    const auto nanoseconds = [](const timespec& time) {
        return static_cast<std::int64_t>(time.tv_sec) * kNanoseconds + time.tv_nsec;
    };
    return {static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim),
            nanoseconds(status.st_ctim), status.st_ino};
}

FileFacts facts_of(const fs::path& database, std::size_t table) {
    return facts_of(database / table_file(static_cast<GlassTable>(table)));
}

std::string encode(const GlassVersion& version, const fs::path& database) {
    std::string out(1, kFormat);
    base::append_varint(out, version.revision);
    out += version.uuid();
    out += base::bytes(version.digest);
    for (std::size_t table = 0; table < kGlassTables.size(); ++table) {
        const FileFacts facts = facts_of(database, table);
        base::append_varint(out, facts.size);
        base::append_signed(out, facts.mtime_ns);
        base::append_signed(out, facts.ctime_ns);
        base::append_varint(out, facts.inode);
    }
    return out + base::bytes(base::hash(out));
}

/// Nothing for what encode() does not make: a seal is not synced before what it seals is trusted
/// again, so half of one may be what a power cut leaves.
std::optional<Seal> decode(std::string_view bytes) {
    constexpr std::size_t kHash = sizeof(base::Hash);
    if (bytes.size() < kHash) return std::nullopt;
    const std::string_view body = bytes.substr(0, bytes.size() - kHash);
    if (base::bytes(base::hash(body)) != bytes.substr(body.size())) return std::nullopt;
    base::VarintReader in(body);
    if (in.bytes(1) != std::string_view(&kFormat, 1)) return std::nullopt;
    Seal out;
    out.revision = in.number();
    out.uuid = in.bytes(kHash);
    out.digest = in.bytes(kHash);
    for (FileFacts& facts : out.tables) {
        facts.size = in.number();
        facts.mtime_ns = in.signed_number();
        facts.ctime_ns = in.signed_number();
        facts.inode = in.number();
    }
    return in.ok() && in.at_end() ? std::optional(out) : std::nullopt;
}

std::optional<Seal> read_seal(const fs::path& database) {
    const auto file = TableFile::open(database / kSealFile);
    if (!file) return std::nullopt;
    std::vector<unsigned char> bytes(kMostBytes);
    const std::size_t count = file->read(0, bytes);
    return decode({reinterpret_cast<const char*>(bytes.data()), count});
}

}  // namespace

void write_seal(const fs::path& database) noexcept {
    try {
        base::replace_file(database / kSealFile, encode(check_version_file(database), database));
    } catch (const std::exception&) {
        // The commit stands; without a seal less is seen of what others do to it.
        static_cast<void>(0);
    }
}

void check_seal(const fs::path& database, const GlassVersion& version) {
    const auto seal = read_seal(database);
    if (!seal) return;
    const fs::path file = database / kVersionFile;
    if (seal->uuid != version.uuid()) throw_damaged(file, "it is of another index");
    // Of a later one: the writer was killed before it sealed, or is another program.
    if (version.revision > seal->revision) return;
    if (version.revision < seal->revision)
        throw_damaged(file, "it is of a commit before the last one");
    if (base::bytes(version.digest) != seal->digest)
        throw_damaged(file, "it or the root of a table was changed since the last commit");
    for (std::size_t table = 0; table < kGlassTables.size(); ++table) {
        // A writer at work lets them grow.
        if (version.sizes[table] >= seal->tables[table].size) continue;
        throw_damaged(database / table_file(static_cast<GlassTable>(table)),
                      "shorter than the last commit left it");
    }
}

bool is_sealed(const fs::path& database) {
    const auto seal = read_seal(database);
    if (!seal) return false;
    const GlassVersion version = check_version_file(database);
    if (seal->revision != version.revision || seal->digest != base::bytes(version.digest))
        return false;
    for (std::size_t table = 0; table < kGlassTables.size(); ++table)
        if (facts_of(database, table) != seal->tables[table]) return false;
    return true;
}

}  // namespace newsdex::store
