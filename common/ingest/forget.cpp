// Walks the ledger, not the disk. The roots are changed last: a call that is cut off can be made
// again.
#include "ingest/forget.hpp"

#include <newsdex/error.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "index/ledger.hpp"
#include "index/update.hpp"
#include "ingest/moved_index.hpp"
#include "ingest/places.hpp"
#include "ingest/rules.hpp"
#include "store/layout.hpp"
#include "store/lock.hpp"
#include "store/sound.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, std::string_view reason) {
    base::throw_error(ErrorCode::kUsage, "cannot forget", path, reason);
}

/// One thread, one call.
class Forgetting {
  public:
    Forgetting(const fs::path& directory, const fs::path& path)
        : directory_(directory), given_(path), places_(directory) {
        if (path.empty()) refuse("\"\"", "an empty path");
    }

    Forgotten run() {
        static_cast<void>(store::live_database(directory_));  // before a lock lies in what is none
        const store::WriterLock lock(directory_);
        store::require_sound_to_write(directory_);
        known_ = index::open_known(directory_);
        const std::string holder = known_->metadata(kHolderKey);
        if (!holder.empty() && holder != places_.holder().native())
            refuse(given_, "the index was moved since its last run; run `indexer` first");
        name_ = places_.name_of(given_);
        path_ = places_.path_of(name_).native();
        roots_ = decode_roots(known_->metadata(kRootsKey));
        rules_ = decode_rules(known_->metadata(kRulesKey));
        take_roots();
        const std::vector<index::FileRecord> files = files_below();
        if (files.empty() && out_.roots.empty())
            refuse(given_, "the index has nothing of it; `indexer status` lists its roots");
        remove(files, lock);
        return std::move(out_);
    }

  private:
    void take_roots() {
        std::erase_if(roots_, [this](const Root& root) {
            const std::string path = places_.path_of(root.name).native();
            if (Places::is_below(path, path_)) {
                out_.roots.push_back(root.name);
                return true;
            }
            if (Places::is_below(path_, path)) out_.below = root.name;
            return false;
        });
    }

    [[nodiscard]] std::vector<index::FileRecord> files_below() const {
        std::vector<index::FileRecord> files;
        index::walk_ledger(*known_, [&](index::FileRecord& file) {
            if (Places::is_below(places_.path_of(file.path).native(), path_))
                files.push_back(std::move(file));
        });
        return files;
    }

    void remove(const std::vector<index::FileRecord>& files, const store::WriterLock& lock) {
        constexpr std::uint64_t kMemory = 256ULL << 20U;
        index::Update update(*known_,
                             index::make_writer(store::live_database(directory_), directory_,
                                                index::Database::kExisting),
                             kMemory, {});
        const auto commit = [&] {
            lock.require_held();
            update.commit();
            lock.require_held();
        };
        for (const index::FileRecord& file : files) {
            for (const index::KnownDocument& known : known_->documents_of(file.number, file.path)) {
                update.remove(known);
                ++out_.articles;
            }
            index::remove_record(update, file);
            ++out_.files;
            if (update.is_commit_due()) commit();
        }
        if (!out_.below.empty()) rules_.forgotten.insert(name_);
        rules_.keep_only(places_, roots_);
        update.set_metadata(kRootsKey, encode_roots(roots_));
        update.set_metadata(kRulesKey, encode_rules(rules_));
        commit();
    }

    fs::path directory_, given_;
    Places places_;
    std::unique_ptr<index::Known> known_;
    std::string name_, path_;
    std::vector<Root> roots_;
    Rules rules_;
    Forgotten out_;
};

}  // namespace

Forgotten forget(const fs::path& index_directory, const fs::path& path) {
    return Forgetting(index_directory, path).run();
}

}  // namespace newsdex::ingest
