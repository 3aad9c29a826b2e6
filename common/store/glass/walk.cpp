// Depth first with a block a level in memory, and a bit a block for what was seen.
#include "store/glass/walk.hpp"

#include <vector>

#include "store/glass/block.hpp"
#include "store/glass/inflate.hpp"
#include "store/glass/table_file.hpp"

namespace newsdex::store {

namespace {

using Problem = std::optional<std::string>;

std::string in_block(std::uint32_t number, const std::string& what) {
    return "block " + std::to_string(number) + ": " + what;
}

class Walk {
  public:
    Walk(const TableFile& file, const TableRoot& table, std::uint32_t revision,
         const EntryCheck& check)
        : file_(file),
          table_(table),
          revision_(revision),
          check_(check),
          is_used_(table.first_unused),
          buffers_(table.level + 1, std::vector<unsigned char>(table.block_size)) {}

    Problem run() {
        if (Problem problem = visit(table_.block, table_.level, revision_, {})) return problem;
        if (in_entry_) return "its last entry is cut off";
        if (entries_ != table_.entries) {
            return "it has " + std::to_string(entries_) + " entries, not the " +
                   std::to_string(table_.entries) + " of the version file";
        }
        return visit_free_list();
    }

  private:
    /// A block and what is below it; its keys are at least `from`. One block of each level is held.
    Problem visit(std::uint32_t number, unsigned level, std::uint32_t revision,
                  const ItemKey& from) {
        if (Problem problem = take(number)) return problem;
        std::vector<unsigned char>& bytes = buffers_[level];
        if (!read(number, bytes)) return in_block(number, "cut off");
        const Block block(bytes);
        if (block.level() != level) return in_block(number, "of another level");
        if (block.revision() > revision) return in_block(number, "of a later revision");
        if (const Problem problem = block.problem()) return in_block(number, *problem);
        if (level == 0) {
            // libxapian goes through a sequential table by the numbers of its blocks.
            if (table_.is_sequential && number < last_leaf_)
                return in_block(number, "the table is not in the order that it claims");
            last_leaf_ = number;
        }
        for (std::size_t i = 0; i < block.count(); ++i) {
            // The first key of a branch stands for the lowest that may be below it.
            const ItemKey key = level > 0 && i == 0 ? from : block.key(i);
            if (key < from) return in_block(number, "a key belongs elsewhere");
            if (level == 0) {
                if (const Problem problem = take_item(block.leaf(i)))
                    return in_block(number, *problem);
                continue;
            }
            if (i > 0 && !(last_ < key)) return in_block(number, "a key belongs elsewhere");
            const std::uint32_t child = block.branch(i).block;
            if (Problem problem = visit(child, level - 1, block.revision(), key)) return problem;
        }
        return std::nullopt;
    }

    bool read(std::uint32_t number, std::vector<unsigned char>& into) {
        return file_.read(std::uint64_t{number} * table_.block_size, into) == into.size();
    }

    Problem take(std::uint32_t number) {
        if (number >= is_used_.size()) return in_block(number, "there is no such block");
        if (is_used_[number]) return in_block(number, "used twice");
        is_used_[number] = true;
        return std::nullopt;
    }

    Problem take_item(const LeafItem& item) {
        if (is_first_) {
            is_first_ = false;
            if (!item.at.key.empty()) return "the table does not begin with the empty key";
            remember(item.at);
            return std::nullopt;
        }
        if (!(last_ < item.at)) return "a key is out of order";
        if (item.at.component == 1) {
            if (in_entry_) return "an entry is cut off";
            tag_.clear();
            is_compressed_ = item.is_compressed;
        } else if (!in_entry_ || item.at.key != last_.key ||
                   item.at.component != last_.component + 1 ||
                   item.is_compressed != is_compressed_) {
            return "a part of an entry stands alone";
        }
        remember(item.at);
        tag_ += item.tag;
        in_entry_ = !item.is_last;
        return in_entry_ ? std::nullopt : finish_entry();
    }

    Problem finish_entry() {
        ++entries_;
        std::string_view tag = tag_;
        if (is_compressed_) {
            if (!inflater_.inflate(tag_, inflated_)) return "an entry cannot be unpacked";
            tag = inflated_;
        }
        return check_({last_.key, tag});
    }

    void remember(const ItemKey& at) {
        last_key_.assign(at.key);
        last_ = {last_key_, at.component};
    }

    /// Blocks on the list must be free, and all that are free must be on the list.
    Problem visit_free_list() {
        constexpr std::uint32_t kHeader = 8;
        const std::uint32_t link = table_.block_size - 4;
        FreeListPlace at = table_.free_begin;
        std::vector<unsigned char>& bytes = buffers_[0];
        bool is_read = false;
        while (at != table_.free_end) {
            if (!is_read) {
                if (Problem problem = take(at.block)) return problem;
                const bool is_whole = read(at.block, bytes);
                if (!is_whole || Block(bytes).level() != Block::kFreeListLevel)
                    return in_block(at.block, "not a list of free blocks");
                is_read = true;
            }
            const std::uint32_t number = Block(bytes).number(at.offset, 4);
            if (at.offset == link) {
                at = {number, kHeader};
                is_read = false;
                continue;
            }
            if (Problem problem = take(number)) return problem;
            at.offset += 4;
        }
        // The block that the list is being written to is not on it.
        if (at.offset != 0 && !is_read && at.block < is_used_.size()) is_used_[at.block] = true;
        for (std::size_t i = 0; i < is_used_.size(); ++i)
            if (!is_used_[i])
                return in_block(static_cast<std::uint32_t>(i), "neither used nor on the free list");
        return std::nullopt;
    }

    const TableFile& file_;
    const TableRoot& table_;
    std::uint32_t revision_;
    const EntryCheck& check_;
    std::vector<bool> is_used_;
    std::vector<std::vector<unsigned char>> buffers_;  // one for each level
    Inflater inflater_;
    std::string last_key_, tag_, inflated_;
    ItemKey last_{std::string_view(), 0};
    std::uint32_t last_leaf_ = 0;
    bool is_first_ = true;
    bool in_entry_ = false;
    bool is_compressed_ = false;
    std::uint64_t entries_ = 0;
};

}  // namespace

Problem walk_table(const std::filesystem::path& database, const GlassVersion& version,
                   GlassTable table, const EntryCheck& check) {
    const TableRoot& root = version.tables[table];
    if (root.is_fake) return std::nullopt;
    const auto file = TableFile::open(database / table_file(table));
    if (!file) return "the file is gone";
    return Walk(*file, root, version.revision, check).run();
}

}  // namespace newsdex::store
