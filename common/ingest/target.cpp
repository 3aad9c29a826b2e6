// Whatever is done to the directory is done by the holder of its lock, which is looked at before
// and after.
#include "ingest/target.hpp"

#include <newsdex/error.hpp>

#include "base/files.hpp"
#include "base/lists.hpp"
#include "index/info.hpp"
#include "ingest/libraries.hpp"
#include "ingest/moved_index.hpp"
#include "store/layout.hpp"
#include "store/settings.hpp"
#include "store/sound.hpp"

namespace newsdex::ingest {

namespace fs = std::filesystem;

namespace {

constexpr const char* kDefaultLanguage = "en";

std::vector<Root> roots_of(const index::Known& known) {
    return decode_roots(known.metadata(kRootsKey));
}

/// What newsdex itself, or a user for it, puts into an index directory.
bool is_of_index(std::string_view name) {
    return name.starts_with("gen-") || name.starts_with("XAPIANDB") ||
           base::is_one_of(name, {"iamglass", "lock", "reading", "newsdex.toml"});
}

/// A folder of news named by mistake must not get an index among its files.
void require_no_other_files(const fs::path& directory) {
    std::error_code error;  // whoever writes there will say what is wrong
    bool is_index = false;
    std::string other;
    for (fs::directory_iterator at(directory, error), end; !error && at != end;
         at.increment(error)) {
        const std::string name = at->path().filename().native();
        is_index |= name == "XAPIANDB" || name == "iamglass" || name.starts_with("gen-");
        if (!is_of_index(name) && (other.empty() || name < other)) other = name;
    }
    if (!is_index && !other.empty()) {
        base::throw_error(ErrorCode::kUsage, "cannot make an index", directory,
                          "the folder has other files in it (" + other +
                              ") and is no index; name a new folder with --db");
    }
    const fs::path holder = directory.parent_path();
    if (!is_index &&
        (fs::exists(holder / "XAPIANDB", error) || fs::exists(holder / "iamglass", error))) {
        base::throw_error(ErrorCode::kUsage, "cannot make an index", directory,
                          "the folder that it would lie in is an index itself; name another with "
                          "--db");
    }
}

}  // namespace

Target::Target(const fs::path& directory, const SyncOptions& options, const index::CommitPace& pace,
               bool may_create)
    : directory_(directory), options_(options), pace_(pace) {
    // A wrong language must not leave a directory behind.
    if (!options.language.empty()) static_cast<void>(index::info_for(options.language));
    require_no_other_files(directory_);
    if (!options_.dry_run) {
        std::error_code error;
        if (may_create) fs::create_directories(directory_, error);
        if (error) base::throw_io("cannot make the index directory", directory_, error.value());
        if (fs::is_directory(directory_)) lock_.emplace(directory_);
    }
    open_before();
    choose_language();
}

void Target::open_before() {
    try {
        if (options_.dry_run)
            store::require_sound_to_read(directory_, store::Reading::kAll);
        else
            store::require_sound_to_write(directory_);
        before_ = index::open_known(directory_);
    } catch (const Error& error) {
        const store::Layout layout(directory_);
        const bool nothing_there = error.code() == ErrorCode::kNoIndex && !layout.live() &&
                                   !fs::exists(directory_ / "iamglass");
        if (!nothing_there) throw;
    }
}

void Target::choose_language() {
    std::string language = options_.language;
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
    if (info_.stemmer != made.stemmer)
        return "its language was " + made.language + ", it is " + info_.language + " now";
    return made.analyzer_version != info_.analyzer_version
               ? "this version finds words in a text otherwise than the one that made it"
               : "this version stores articles otherwise than the one that made it";
}

std::vector<Root> Target::recorded_roots() const {
    return before_ ? roots_of(*before_) : std::vector<Root>();
}

Rules Target::recorded_rules() const {
    return before_ ? decode_rules(before_->metadata(kRulesKey)) : Rules();
}

std::string Target::recorded_holder() const {
    return before_ ? before_->metadata(kHolderKey) : std::string();
}

void Target::update_with(index::Known& known, std::unique_ptr<index::IndexWriter> writer) {
    update_.emplace(known, std::move(writer), options_.memory_bytes, pace_);
}

void Target::start() {
    const bool in_place = before_ && !rebuild_;
    if (options_.dry_run) {
        if (!in_place) fresh_ = index::known_of_new({}, directory_);
        update_with(in_place ? *before_ : *fresh_, nullptr);
        return;
    }
    const store::Layout layout(directory_);
    layout.remove_stale();
    if (in_place) {
        update_with(*before_, index::make_writer(store::live_database(directory_), directory_,
                                                 index::Database::kExisting));
        written_ = layout.live();
        return;
    }
    new_generation_ = layout.next_number();
    const fs::path generation = layout.generation(new_generation_);
    fresh_ = index::known_of_new(generation, directory_);
    update_with(*fresh_, index::make_writer(generation, directory_, index::Database::kNew));
    update_->set_metadata(std::string(schema::kInfoKey), schema::encode_info(info_));
    if (rebuild_) return;
    commit();
    layout.make_live(new_generation_);
    written_ = layout.live();
}

void Target::require_lock() const {
    if (!lock_) return;
    lock_->require_held();
    const store::Layout layout(directory_);
    if (written_ && layout.live() != written_) {
        base::throw_error(ErrorCode::kLocked, "cannot update the index", layout.stub(),
                          "it was switched from " + *written_ +
                              " during this run by another indexer; run it again");
    }
}

/// Beside what a commit writes: a run that changes nothing must not write for this alone.
void Target::record_libraries() {
    if (libraries_recorded_) return;
    libraries_recorded_ = true;
    schema::Libraries libraries;
    if (before_ && !rebuild_) libraries = recorded_libraries(*before_);
    if (!schema::add_libraries(libraries_here(), libraries)) return;
    update_->set_metadata(std::string(schema::kLibrariesKey), schema::encode_libraries(libraries));
}

void Target::commit() {
    record_libraries();
    require_lock();
    update_->commit();
    require_lock();
}

void Target::finish() {
    if (options_.dry_run) return;
    const store::Layout layout(directory_);
    require_lock();
    if (rebuild_) layout.make_live(new_generation_);
    require_lock();
    layout.remove_stale();
}

void add_roots(const fs::path& directory, IndexStatus& status) {
    const auto known = index::open_known(directory);
    for (const Root& root : roots_of(*known)) status.roots.push_back(root.name);
    const Rules rules = decode_rules(known->metadata(kRulesKey));
    status.globs = listed_globs(rules);
    status.forgotten.assign(rules.forgotten.begin(), rules.forgotten.end());
    status.holder = Places(directory).holder().native();
}

}  // namespace newsdex::ingest
