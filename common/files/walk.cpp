// The walk looks at each name once, with one folder open at a time, and follows links only after
// everything that lies in the tree itself: a file is then known by its own path, not by a link's.
#include "files/walk.hpp"

#include <algorithm>
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
    Walker(const WalkOptions& options, std::optional<FileKey> index_folder, SeenFiles& seen)
        : options_(options), filter_(options), index_folder_(index_folder), seen_(seen) {}

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
        std::vector<Pending> start;
        take_kind({root, false}, *state, start);
        for (Pending& folder : start) walk_tree(std::move(folder));
        take_batch();
        while (!links_.empty()) {
            auto link = links_.extract(links_.begin());
            follow_link({std::move(link.key()), link.mapped()});
            take_batch();
        }
        std::sort(walk_.files.begin(), walk_.files.end(),
                  [](const FileEntry& a, const FileEntry& b) { return a.path < b.path; });
        return std::move(walk_);
    }

  private:
    struct Pending {
        std::string path;
        bool included = false;  ///< an include took this folder or one above
    };

    void walk_tree(Pending start) {
        std::vector<Pending> pending;
        pending.push_back(std::move(start));
        while (!pending.empty()) {
            const Pending folder = std::move(pending.back());
            pending.pop_back();
            std::vector<Pending> below;
            read_folder(folder, below);
            // Reversed: the smallest name is to be entered first, so that of two ways into one
            // folder (bind mounts) the same one wins on every run.
            std::sort(below.begin(), below.end(),
                      [](const Pending& a, const Pending& b) { return a.path > b.path; });
            std::move(below.begin(), below.end(), std::back_inserter(pending));
        }
    }

    void read_folder(const Pending& folder, std::vector<Pending>& below) {
        const int fd = ::open(folder.path.c_str(), O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC);
        if (fd < 0) return fail(folder.path, errno);
        const auto state = state_of(fd, "", Links::kFollow);
        if (!state) {
            const int error = errno;
            ::close(fd);
            return fail(folder.path, error);
        }
        const bool is_index = FileKey{state->device, state->inode} == index_folder_;
        const bool is_new = folders_.insert({state->mount, state->inode}).second;
        const bool is_wanted = !is_index && is_new;
        Folder names(is_wanted ? ::fdopendir(fd) : nullptr);
        if (!names) {
            // Without memory there is no answer: its files must not count as gone.
            if (is_wanted) fail(folder.path, errno);
            ::close(fd);
            return;
        }
        const std::size_t files_before = batch_.size();
        bool has_stub = false;
        bool has_generation = false;
        bool has_database = false;
        for (;;) {
            errno = 0;
            const dirent* name = ::readdir(names.get());
            if (name == nullptr) {
                if (errno != 0) fail(folder.path, errno);
                if (!has_database && !(has_stub && has_generation)) return;
                // Another index over the same news, or that of another program.
                batch_.resize(files_before);
                below.clear();
                return skip(SkipCode::kName, "an index");
            }
            has_stub = has_stub || std::string_view(name->d_name) == "XAPIANDB";
            has_generation = has_generation || std::string_view(name->d_name).starts_with("gen-");
            has_database = has_database || is_database(name->d_name);
            if (!take_name(folder, fd, *name, below)) return;
        }
    }

    /// False if nothing more can be learnt of this folder.
    bool take_name(const Pending& folder, int folder_fd, const dirent& found,
                   std::vector<Pending>& below) {
        const std::string_view name(found.d_name);
        if (name == "." || name == ".." || name == ".newsdex") return true;
        std::string path = folder.path;
        if (!path.ends_with('/')) path += '/';
        path += name;
        if (options_.left_out.contains(path)) return skip(SkipCode::kName, "forgotten"), true;
        if (found.d_type == DT_DIR) {  // entering it tells the rest: no stat
            const Wanted wanted = filter_.folder(below_top(path), name);
            if (wanted != Wanted::kYes) return count(wanted), true;
            const bool included = folder.included || filter_.includes_folder(below_top(path), name);
            below.push_back({std::move(path), included});
            return true;
        }
        if (found.d_type == DT_LNK) {
            links_.emplace(std::move(path), folder.included);
            return true;
        }
        if (found.d_type == DT_REG) {
            const Wanted wanted = filter_.file(below_top(path), name, folder.included);
            if (wanted != Wanted::kYes) return count(wanted), true;
        }
        const auto state = state_of(folder_fd, found.d_name, Links::kKeep);
        if (!state) {
            // Without the right to enter, every name would fail: say it once, of the folder.
            if (errno == EACCES) return fail(folder.path, errno), false;
            return fail(path, errno), true;
        }
        if (S_ISLNK(state->mode))
            links_.emplace(std::move(path), folder.included);
        else if (found.d_type == DT_REG && S_ISREG(state->mode))
            batch_.push_back({*state, std::move(path), {}});
        else
            take_kind({std::move(path), folder.included}, *state, below);
        return true;
    }

    void follow_link(const Pending& link) {
        const auto state = state_of(link.path.c_str());
        if (!state) {
            if (errno == ENOENT || errno == ELOOP || errno == ENOTDIR)
                return skip(SkipCode::kSpecial, "link that leads nowhere");
            return fail(link.path, errno);
        }
        if (S_ISDIR(state->mode) && folders_.contains({state->mount, state->inode}))
            return skip(SkipCode::kRepeated, "link to what is read already");
        std::vector<Pending> below;
        take_kind(link, *state, below);
        for (Pending& folder : below) walk_tree(std::move(folder));
    }

    void take_kind(const Pending& found, const FileState& state, std::vector<Pending>& below) {
        const std::string_view relative = below_top(found.path);
        const std::string_view name = relative.substr(relative.rfind('/') + 1);
        const bool is_root = found.path == root_;
        if (S_ISDIR(state.mode)) {
            const Wanted wanted = is_root ? Wanted::kYes : filter_.folder(relative, name);
            if (wanted != Wanted::kYes) return count(wanted);
            const bool included =
                found.included || (!relative.empty() && filter_.includes_folder(relative, name));
            below.push_back({found.path, included});
        } else if (S_ISREG(state.mode)) {
            // A file given by its own path is wanted, whatever its name.
            const Wanted wanted =
                is_root ? Wanted::kYes : filter_.file(relative, name, found.included);
            if (wanted != Wanted::kYes) return count(wanted);
            batch_.push_back({state, found.path, {}});
        } else {
            skip(SkipCode::kSpecial, std::string(base::kind_of(state.mode)));
        }
    }

    /// Adds the files found since the last call, smallest path first, those not read yet only.
    void take_batch() {
        std::sort(batch_.begin(), batch_.end(),
                  [](const FileEntry& a, const FileEntry& b) { return a.path < b.path; });
        walk_.any_file = walk_.any_file || !batch_.empty();
        for (FileEntry& entry : batch_)
            if (seen_.insert(entry.device, entry.inode))
                walk_.files.push_back(std::move(entry));
            else
                skip(SkipCode::kRepeated, "another name of a file read already");
        batch_.clear();
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
    /// Entered in this walk, by mount and inode: loops end here. Not by device: where a disk is
    /// mounted twice, another may cover a folder of it at one place and not at the other.
    std::set<FileKey> folders_;
    std::map<std::string, bool> links_;  ///< not followed yet, and Pending::included
    std::vector<FileEntry> batch_;
    Walk walk_;
};

}  // namespace

Walk walk(const std::filesystem::path& root, const WalkOptions& options,
          const std::filesystem::path& index_directory, SeenFiles& seen) {
    std::optional<FileKey> index_folder;
    if (const auto state = state_of(index_directory.c_str()))
        index_folder = {state->device, state->inode};
    return Walker(options, index_folder, seen).run(base::lasting_path(root).native());
}

}  // namespace newsdex::files
