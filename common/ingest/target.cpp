#include "ingest/target.hpp"

#include <newsdex/error.hpp>

#include "base/files.hpp"
#include "index/dry_writer.hpp"
#include "index/info.hpp"
#include "index/xapian_writer.hpp"
#include "ingest/moved_index.hpp"
#include "store/guarded.hpp"
#include "store/layout.hpp"
#include "store/settings.hpp"
#include "store/sound.hpp"

namespace newsdex::ingest {

namespace fs = std::filesystem;

namespace {

constexpr const char* kDefaultLanguage = "en";

std::vector<Root> read_roots(const store::Snapshot& snapshot) {
    return store::guarded("cannot read the index", snapshot.directories().front(), [&] {
        return decode_roots(snapshot.database().get_metadata(kRootsKey));
    });
}

}  // namespace

Target::Target(const fs::path& directory, const SyncOptions& options, bool may_create)
    : directory_(directory), dry_run_(options.dry_run) {
    // A wrong language must not leave a directory behind.
    if (!options.language.empty()) static_cast<void>(index::info_for(options.language));
    if (!dry_run_) {
        std::error_code error;
        if (may_create) fs::create_directories(directory_, error);
        if (error) base::throw_io("cannot make the index directory", directory_, error.value());
        if (fs::is_directory(directory_)) lock_.emplace(directory_);
    }
    open_before();
    choose_language(options);
}

void Target::open_before() {
    try {
        if (dry_run_) {
            store::require_sound_to_read(directory_, store::Reading::kAll);
        } else {
            store::require_sound_to_write(directory_);
        }
        before_ = store::Snapshot::open(directory_);
    } catch (const Error& error) {
        const store::Layout layout(directory_);
        const bool nothing_there = error.code() == ErrorCode::kNoIndex && !layout.live() &&
                                   !fs::exists(directory_ / "iamglass");
        if (!nothing_there) throw;
    }
}

void Target::choose_language(const SyncOptions& options) {
    std::string language = options.language;
    if (language.empty() && before_) language = before_->info().language;
    if (language.empty()) language = store::read_settings(directory_).language;
    info_ = index::info_for(language.empty() ? kDefaultLanguage : language);
    if (!before_) return;
    // "en" and "english" give the same terms: no reason to build anew.
    if (info_.stemmer == before_->info().stemmer) info_.language = before_->info().language;
    rebuild_ = info_ != before_->info();
}

std::string Target::rebuild_reason() const {
    if (!rebuild_) return "";
    const schema::IndexInfo& made = before_->info();
    if (info_.stemmer != made.stemmer) {
        return "its language was " + made.language + ", it is " + info_.language + " now";
    }
    return made.analyzer_version != info_.analyzer_version
               ? "this version finds words in a text otherwise than the one that made it"
               : "this version stores articles otherwise than the one that made it";
}

std::vector<Root> Target::recorded_roots() const {
    return before_ ? read_roots(*before_) : std::vector<Root>();
}

std::string Target::recorded_holder() const {
    if (!before_) return {};
    return store::guarded("cannot read the index", directory_,
                          [&] { return before_->database().get_metadata(kHolderKey); });
}

index::IndexWriter& Target::writer() {
    if (writer_) return *writer_;
    const store::Layout layout(directory_);
    if (dry_run_) {
        const bool use_before = before_ && !rebuild_;
        writer_ = index::make_dry_writer(use_before ? before_.get() : nullptr, directory_);
        return *writer_;
    }
    layout.remove_stale();
    if (before_ && !rebuild_) {
        writer_ = std::make_unique<index::XapianWriter>(store::live_database(directory_),
                                                        directory_, false);
        written_ = layout.live();
        return *writer_;
    }
    new_generation_ = layout.next_number();
    writer_ =
        std::make_unique<index::XapianWriter>(layout.generation(new_generation_), directory_, true);
    writer_->set_metadata(std::string(schema::kInfoKey), schema::encode_info(info_));
    if (!rebuild_) {
        commit();
        layout.make_live(new_generation_);
        written_ = layout.live();
    }
    return *writer_;
}

void Target::require_lock() const {
    if (!lock_) return;
    lock_->require_held();
    const store::Layout layout(directory_);
    if (written_ && layout.live() != written_) {
        throw Error(ErrorCode::kLocked, "cannot update the index: " + layout.stub().string() +
                                            ": it was switched from " + *written_ +
                                            " during this run by another indexer; run it again");
    }
}

void Target::commit() {
    require_lock();
    writer_->commit();
    require_lock();
}

void Target::finish() {
    if (dry_run_) return;
    const store::Layout layout(directory_);
    require_lock();
    if (rebuild_) layout.make_live(new_generation_);
    require_lock();
    layout.remove_stale();
}

std::vector<std::string> recorded_roots(const fs::path& directory) {
    std::vector<std::string> out;
    const auto snapshot = store::Snapshot::open(directory);
    for (const Root& root : read_roots(*snapshot)) out.push_back(root.name);
    return out;
}

}  // namespace newsdex::ingest
