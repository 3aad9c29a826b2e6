// Each number is bounded by what it leads to: a block of the file, a size that can be allocated.
#include "store/glass/version_file.hpp"

#include <limits>
#include <vector>

#include "base/files.hpp"
#include "base/varint.hpp"
#include "store/glass/block.hpp"
#include "store/glass/table_file.hpp"
#include "store/mark.hpp"

namespace newsdex::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kMagic("\x0f\x0dXapian Glass", 14);
constexpr std::string_view kFormat("\x04\x6e", 2);
constexpr std::size_t kUuid = 16;
// libxapian reads no more, and writes less than 200 bytes.
constexpr std::size_t kLongest = 256;
constexpr unsigned kLevels = 10;
constexpr std::uint32_t kBlockUnit = 2048;
constexpr std::uint32_t kLargestBlock = 65536;
// Free-list blocks begin with revision, padding and level.
constexpr std::uint32_t kFreeListHeader = 8;

class Parser {
  public:
    Parser(fs::path file, std::string_view bytes) : file_(std::move(file)), reader_(bytes) {}

    std::uint32_t number(const char* what) {
        const std::uint64_t out = long_number(what);
        if (out > std::numeric_limits<std::uint32_t>::max()) fail(what);
        return static_cast<std::uint32_t>(out);
    }
    std::uint64_t long_number(const char* what) {
        const std::uint64_t out = reader_.number();
        if (!reader_.ok()) fail(what);
        return out;
    }
    std::string_view string(const char* what) {
        const std::string_view out = reader_.string();
        if (!reader_.ok()) fail(what);
        return out;
    }
    void expect_end() {
        if (!reader_.at_end()) throw_damaged(file_, "bytes follow what it should hold");
    }
    void require(bool holds, const char* what) {
        if (!holds) fail(what);
    }
    [[nodiscard]] const fs::path& file() const { return file_; }

  private:
    [[noreturn]] void fail(const char* what) {
        throw_damaged(file_, std::string("its ") + what + " cannot be right");
    }

    fs::path file_;
    base::VarintReader reader_;
};

FreeListPlace read_place(Parser& from, const TableRoot& table) {
    constexpr const char* kWhat = "place in a list of free blocks";
    FreeListPlace out;
    out.block = from.number(kWhat);
    const std::uint32_t quarter = from.number(kWhat);
    from.require(quarter < table.block_size / 4, kWhat);
    out.offset = quarter * 4;
    if (out.offset == 0)
        from.require(out.block == 0, kWhat);
    else
        from.require(out.block < table.first_unused && out.offset >= kFreeListHeader, kWhat);
    return out;
}

TableRoot read_root(Parser& in, std::uint32_t revision) {
    TableRoot out;
    out.block = in.number("root block");
    const std::uint32_t flags = in.number("height of a table");
    out.level = flags >> 2U;
    out.is_sequential = (flags & 2U) != 0;
    out.is_fake = (flags & 1U) != 0;
    in.require(out.level < kLevels, "height of a table");
    out.entries = in.number("number of entries");
    const std::uint32_t units = in.number("block size");
    in.require(units > 0 && units <= kLargestBlock / kBlockUnit && (units & (units - 1)) == 0,
               "block size");
    out.block_size = units * kBlockUnit;
    in.require(in.number("least size to compress") < kLargestBlock, "least size to compress");
    const std::string_view list = in.string("list of free blocks");
    if (!list.empty()) {
        Parser free(in.file(), list);
        in.require(free.number("list of free blocks") <= revision, "list of free blocks");
        out.first_unused = free.number("list of free blocks");
        out.free_begin = read_place(free, out);
        out.free_end = read_place(free, out);
        free.expect_end();
    }
    if (out.is_fake) {
        in.require(out.level == 0 && out.entries == 0, "empty table");
    } else {
        in.require(out.block < out.first_unused, "root block");
        // The least item of a leaf, its place in the directory included.
        constexpr std::uint64_t kLeastItem = 6;
        in.require(out.entries <= out.first_unused * (out.block_size / kLeastItem),
                   "number of entries");
    }
    return out;
}

void read_statistics(Parser& in, GlassVersion& out) {
    out.documents = in.number("number of articles");
    const std::uint64_t last = std::uint64_t{out.documents} + in.number("last docid");
    in.require(last <= std::numeric_limits<std::uint32_t>::max(), "last docid");
    out.last_docid = static_cast<std::uint32_t>(last);
    out.shortest = in.number("shortest length");
    out.highest_wdf = in.number("highest frequency in an article");
    const std::uint64_t longest = std::uint64_t{out.highest_wdf} + in.number("longest length");
    in.require(longest <= std::numeric_limits<std::uint32_t>::max(), "longest length");
    out.longest = static_cast<std::uint32_t>(longest);
    static_cast<void>(in.number("changeset"));
    out.total_length = in.long_number("total length");
    static_cast<void>(in.number("spelling frequency"));
    in.require(out.shortest <= out.longest, "shortest length");
    in.require(out.total_length <= std::uint64_t{out.documents} * out.longest, "total length");
    const bool has_words = out.total_length > 0;
    in.require(!has_words || (out.tables[kPostlist].entries > 0 && out.highest_wdf > 0),
               "total length");
    in.require(out.documents == 0 || out.tables[kTermlist].entries >= out.documents,
               "number of articles");
}

/// The table's file must hold the root block that the version file promises.
void check_root(const fs::path& database, GlassVersion& version, GlassTable number,
                base::Hasher& digest) {
    const TableRoot& table = version.tables[number];
    const fs::path path = database / table_file(number);
    const auto file = TableFile::open(path);
    if (!file) {
        const bool is_lazy = number != kPostlist && number != kTermlist;
        if (table.is_fake && is_lazy) return;
        throw_damaged(path, "the file is gone");
    }
    version.sizes[number] = file->size();
    if (table.is_fake) return;
    // Blocks at the end may have been taken and given back before they were written.
    constexpr std::uint64_t kMostUnwritten = 64;
    const std::uint64_t blocks = file->size() / table.block_size;
    if (table.block >= blocks || table.first_unused > 2 * blocks + kMostUnwritten)
        throw_damaged(path, "shorter than " + std::string(kVersionFile) + " says");
    std::vector<unsigned char> bytes(table.block_size);
    const std::uint64_t offset = std::uint64_t{table.block} * table.block_size;
    if (file->read(offset, bytes) != bytes.size()) throw_damaged(path, "its root is cut off");
    digest.add({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    const Block root(bytes);
    if (root.level() != table.level || root.revision() > version.revision)
        throw_damaged(path, "its root is not the one that " + std::string(kVersionFile) + " names");
    if (const auto problem = root.problem()) throw_damaged(path, "the root block: " + *problem);
    // An empty leaf holds the null key alone.
    const bool is_empty = root.level() == 0 && root.count() == 1;
    if (is_empty != (table.entries == 0)) {
        throw_damaged(database / kVersionFile, std::string("its number of entries in ") +
                                                   kGlassTables[number] + " cannot be right");
    }
}

}  // namespace

std::string_view GlassVersion::uuid() const {
    return std::string_view(bytes).substr(kMagic.size() + kFormat.size(), kUuid);
}

std::string table_file(GlassTable table) { return std::string(kGlassTables[table]) + ".glass"; }

void throw_damaged(const fs::path& file, std::string_view reason) {
    base::throw_error(ErrorCode::kDamaged, "cannot open the index", file,
                      std::string(reason) + "; remove the index directory and index again");
}

GlassVersion read_version_file(const fs::path& database) {
    const fs::path path = database / kVersionFile;
    const auto file = TableFile::open(path);
    if (!file) throw_damaged(path, "the file is gone");
    std::vector<unsigned char> content(kLongest + 1);
    content.resize(file->read(0, content));
    GlassVersion out;
    out.bytes.assign(content.begin(), content.end());
    std::string_view rest = out.bytes;
    if (rest.size() > kLongest) throw_damaged(path, "too long");
    if (!rest.starts_with(kMagic) || rest.size() < kMagic.size() + kFormat.size() + kUuid)
        throw_damaged(path, "not the version file of a glass database");
    rest.remove_prefix(kMagic.size());
    if (!rest.starts_with(kFormat)) {
        base::throw_error(ErrorCode::kTooNew, "cannot open the index", path,
                          "written by another version of Xapian; remove the index directory and "
                          "index again");
    }
    rest.remove_prefix(kFormat.size() + kUuid);
    Parser in(path, rest);
    out.revision = in.number("revision");
    for (TableRoot& table : out.tables) table = read_root(in, out.revision);
    read_statistics(in, out);
    in.expect_end();
    return out;
}

GlassVersion check_version_file(const fs::path& database) {
    GlassVersion out = read_version_file(database);
    base::Hasher digest;
    digest.add_field(out.bytes);
    for (unsigned table = 0; table < kGlassTables.size(); ++table)
        check_root(database, out, static_cast<GlassTable>(table), digest);
    out.digest = digest.finish();
    return out;
}

}  // namespace newsdex::store
