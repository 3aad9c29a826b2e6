// The walk holds the names of the folders that it is in, with one of them open at a time, and
// follows links only after everything that lies in the tree itself: a file is then known by its own
// path, not by a link's.
#include "files/walk.hpp"

#include <cerrno>
#include <memory>
#include <optional>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.hpp"
#include "base/lists.hpp"
#include "base/regular_file.hpp"
#include "files/errno_text.hpp"
#include "files/file_state.hpp"
#include "files/folder_names.hpp"
#include "files/walk_filter.hpp"

namespace newsdex::files {
namespace {

struct FolderCloser {
    void operator()(DIR* folder) const noexcept { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, FolderCloser>;
using FileKey = std::pair<std::uint64_t, std::uint64_t>;  // device, inode

/// The file that a database of libxapian has its name by.
bool is_database(std::string_view name) {
    return base::is_one_of(name, {"iamglass", "iamchert", "iamhoney", "iamflint"});
}

class Walker {
  public:
    Walker(const WalkOptions& options, std::optional<FileKey> index_folder, SeenFiles& seen,
           const FileVisitor& visit)
        : options_(options),
          filter_(options),
          index_folder_(index_folder),
          seen_(seen),
          visit_(visit) {}

    Walk run(const std::string& root) {
        root_ = root;
        const std::string& top = options_.globs_from.empty() ? root : options_.globs_from;
        top_length_ = top.ends_with('/') ? top.size() : top.size() + 1;
        const auto state = state_of(root.c_str());
        if (!state) {
            const int error = errno;
            walk_.root_missing = error == ENOENT || error == ENOTDIR;
            if (!walk_.root_missing) fail(root, error);
            return std::move(walk_);
        }
        walk_.root_device = state->device;
        path_ = root;
        walk_from(*state, false);
        while (!links_.empty()) {
            auto link = links_.extract(links_.begin());
            path_ = std::move(link.key());
            follow_link(link.mapped());
        }
        return std::move(walk_);
    }

  private:
    /// A folder between its first name and its last. One is held open at a time: that which a
    /// folder in it was entered from is opened again when its turn comes.
    struct Entered {
        Folder folder;  ///< null: closed meanwhile
        FolderNames names;
        std::size_t path_length;
        bool included;  ///< an include took this folder or one above
    };

    /// Takes what lies at path_, with all that is below it. `included`: see Entered.
    void walk_from(const FileState& state, bool included) {
        const std::string_view relative = below_top(path_);
        const std::string_view name = relative.substr(relative.rfind('/') + 1);
        // A file or folder given by its own path is wanted, whatever its name.
        const bool is_root = path_ == root_;
        if (S_ISDIR(state.mode)) {
            const Wanted wanted = is_root ? Wanted::kYes : filter_.folder(relative, name);
            if (wanted != Wanted::kYes) return count(wanted);
            enter(included || (!relative.empty() && filter_.includes_folder(relative, name)));
            walk_entered();
        } else if (S_ISREG(state.mode)) {
            const Wanted wanted = is_root ? Wanted::kYes : filter_.file(relative, name, included);
            if (wanted != Wanted::kYes) return count(wanted);
            take_file(state);
        } else {
            skip(SkipCode::kSpecial, std::string(base::kind_of(state.mode)));
        }
    }

    /// Depth first, each folder's names in turn: ascending by the bytes of the paths, so that of
    /// two names of a file (hard links, bind mounts) the same one wins on every run.
    void walk_entered() {
        while (!entered_.empty()) {
            Entered& above = entered_.back();
            path_.resize(above.path_length);
            if (above.names.at_end()) {
                entered_.pop_back();
                continue;
            }
            const FolderNames::Name name = above.names.take();
            append(name.text);
            if (name.kind == NameKind::kLink) {
                links_.emplace(path_, above.included);
            } else if (name.kind == NameKind::kFile) {
                stat_file(above, name.c_str);
            } else {
                above.folder.reset();
                enter(above.included || filter_.includes_folder(below_top(path_), name.text));
            }
        }
    }

    /// Reads the names of the folder at path_, unless it was read before or is not to be read.
    void enter(bool included) {
        Folder folder = open_folder();
        if (!folder) return;
        const auto state = state_of(::dirfd(folder.get()), "", Links::kFollow);
        if (!state) return fail(path_, errno);
        if (FileKey{state->device, state->inode} == index_folder_) return;
        if (!folders_.insert(state->mount, state->inode)) return;
        entered_.push_back({std::move(folder), {}, path_.size(), included});
        read_names(entered_.back());
        entered_.back().names.sort();
    }

    /// The one at path_; null if that is told already.
    Folder open_folder() {
        const int fd = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC);
        Folder folder(fd < 0 ? nullptr : ::fdopendir(fd));
        if (folder) return folder;
        // Without memory there is no answer: its files must not count as gone.
        fail(path_, errno);
        if (fd >= 0) ::close(fd);
        return folder;
    }

    void read_names(Entered& entered) {
        bool has_stub = false;
        bool has_generation = false;
        bool has_database = false;
        for (;;) {
            errno = 0;
            const dirent* name = ::readdir(entered.folder.get());
            path_.resize(entered.path_length);
            if (name == nullptr) {
                if (errno != 0) fail(path_, errno);
                if (!has_database && !(has_stub && has_generation)) return;
                // Another index over the same news, or that of another program.
                entered.names.clear();
                return skip(SkipCode::kName, "an index");
            }
            has_stub = has_stub || std::string_view(name->d_name) == "XAPIANDB";
            has_generation = has_generation || std::string_view(name->d_name).starts_with("gen-");
            has_database = has_database || is_database(name->d_name);
            append(name->d_name);
            take_name(entered, *name);
        }
    }

    /// At path_.
    void take_name(Entered& entered, const dirent& found) {
        const std::string_view name(found.d_name);
        if (name == "." || name == ".." || name == ".newsdex") return;
        if (!options_.left_out.empty() && options_.left_out.contains(path_))
            return skip(SkipCode::kName, "forgotten");
        mode_t mode = DTTOIF(found.d_type);
        if (found.d_type == DT_UNKNOWN) {
            const auto state = state_of(::dirfd(entered.folder.get()), found.d_name, Links::kKeep);
            if (!state) return fail_in(entered, errno);
            mode = state->mode;
        }
        if (S_ISLNK(mode)) return entered.names.add(name, NameKind::kLink);
        if (!S_ISDIR(mode) && !S_ISREG(mode))
            return skip(SkipCode::kSpecial, std::string(base::kind_of(mode)));
        const Wanted wanted = S_ISDIR(mode)
                                  ? filter_.folder(below_top(path_), name)
                                  : filter_.file(below_top(path_), name, entered.included);
        if (wanted != Wanted::kYes) return count(wanted);
        entered.names.add(name, S_ISDIR(mode) ? NameKind::kFolder : NameKind::kFile);
    }

    /// The file `name` of the folder, at path_.
    void stat_file(Entered& above, const char* name) {
        if (!above.folder) {
            const std::string path = path_;
            path_.resize(above.path_length);
            above.folder = open_folder();
            if (!above.folder) return above.names.skip_rest();
            path_ = path;
        }
        const auto state = state_of(::dirfd(above.folder.get()), name, Links::kKeep);
        if (!state) return fail_in(above, errno);
        if (S_ISREG(state->mode)) return take_file(*state);
        // Another thing took the name meanwhile; a folder is for the next run.
        if (S_ISLNK(state->mode))
            links_.emplace(path_, above.included);
        else if (!S_ISDIR(state->mode))
            skip(SkipCode::kSpecial, std::string(base::kind_of(state->mode)));
    }

    /// What is at path_ in that folder could not be looked at.
    void fail_in(Entered& above, int error) {
        if (error != EACCES) return fail(path_, error);
        // Without the right to enter, every name would fail: say it once, of the folder.
        path_.resize(above.path_length);
        fail(path_, error);
        above.names.skip_rest();
    }

    /// At path_.
    void follow_link(bool included) {
        const auto state = state_of(path_.c_str());
        if (!state) {
            if (errno == ENOENT || errno == ELOOP || errno == ENOTDIR)
                return skip(SkipCode::kSpecial, "link that leads nowhere");
            return fail(path_, errno);
        }
        if (S_ISDIR(state->mode) && folders_.contains(state->mount, state->inode))
            return skip(SkipCode::kRepeated, "link to what is read already");
        walk_from(*state, included);
    }

    /// The file at path_, unless it was taken under another name.
    void take_file(const FileState& state) {
        walk_.any_file = true;
        if (seen_.insert(state.device, state.inode))
            visit_(state, path_);
        else
            skip(SkipCode::kRepeated, "another name of a file read already");
    }

    void append(std::string_view name) {
        if (!path_.ends_with('/')) path_ += '/';
        path_ += name;
    }

    void count(Wanted wanted) {
        // Left out by what the user says: the root is there with all that it holds.
        walk_.any_file |= wanted != Wanted::kDotName;
        if (wanted == Wanted::kDotName) skip(SkipCode::kName, "name begins with a dot");
        if (wanted == Wanted::kBackup) skip(SkipCode::kName, "backup or lock of an editor");
        if (wanted == Wanted::kExcluded) skip(SkipCode::kName, "excluded");
        if (wanted == Wanted::kNotIncluded) skip(SkipCode::kName, "not included");
    }

    void skip(SkipCode code, const std::string& reason) { ++walk_.skipped[{code, false, reason}]; }

    void fail(const std::string& path, int error) {
        if (error == ENOENT || error == ENOTDIR)
            return;  // it went away meanwhile: absent is the truth
        walk_.failures.push_back({path, "", errno_text(error), FailureCode::kSystem});
        walk_.unknown.push_back(path);
    }

    std::string_view below_top(std::string_view path) const {
        return path.size() > top_length_ ? path.substr(top_length_) : std::string_view();
    }

    const WalkOptions& options_;
    WalkFilter filter_;
    std::optional<FileKey> index_folder_;
    SeenFiles& seen_;
    std::string root_;
    std::size_t top_length_ = 0;  ///< of the folder that globs are relative to
    const FileVisitor& visit_;
    std::string path_;  ///< of what is looked at
    std::vector<Entered> entered_;
    /// Entered in this walk, by mount and inode: loops end here. Not by device: where a disk is
    /// mounted twice, another may cover a folder of it at one place and not at the other.
    SeenFiles folders_;
    std::map<std::string, bool> links_;  ///< not followed yet, and Entered::included
    Walk walk_;
};

}  // namespace

Walk walk(const std::filesystem::path& root, const WalkOptions& options,
          const std::filesystem::path& index_directory, SeenFiles& seen, const FileVisitor& visit) {
    std::optional<FileKey> index_folder;
    if (const auto state = state_of(index_directory.c_str()))
        index_folder = {state->device, state->inode};
    return Walker(options, index_folder, seen, visit).run(base::lasting_path(root).native());
}

}  // namespace newsdex::files
