// Index directories made to do harm, by a generator: whatever lies there, nothing is run, connected
// to, opened or overwritten elsewhere, and no process dies or hangs; what cannot be done is an
// error that names the file. What is done to a path from outside is seen by the kernel (inotify),
// on a file and a folder that the links lead to; scripts/soak hostile also traces every system
// call.
#include <gtest/gtest.h>

#include <newsdex/newsdex.hpp>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/descriptor.hpp"
#include "tests/faults/world.hpp"
#include "tests/support/program.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPrecious = "precious\n";
constexpr uid_t kSomebody = 61'234;  // no user of any system

/// What lies outside and must stay untouched.
class Outside {
  public:
    Outside()
        : events_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
          listener_(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {
        folder_.write("victim", kPrecious);
        folder_.write("linked", kPrecious);
        folder_.write("folder/file", kPrecious);
        for (const char* name : {"victim", "folder", "folder/file"}) {
            ::inotify_add_watch(events_.number(), (folder_ / name).c_str(),
                                IN_OPEN | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVE);
        }
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto* general = reinterpret_cast<sockaddr*>(&address);
        if (::bind(listener_.number(), general, length) == 0 &&
            ::listen(listener_.number(), 8) == 0 &&
            ::getsockname(listener_.number(), general, &length) == 0)
            port_ = ntohs(address.sin_port);
    }

    [[nodiscard]] fs::path file() const { return folder_ / "victim"; }
    [[nodiscard]] fs::path linked() const { return folder_ / "linked"; }
    [[nodiscard]] fs::path folder() const { return folder_ / "folder"; }

    /// A stub's text that would have libxapian do something.
    [[nodiscard]] std::string stub(Random& random) const {
        const std::string program =
            "remote :/usr/bin/touch " + (folder_ / "canary").string() + "\n";
        const std::string host = "remote 127.0.0.1:" + std::to_string(port_) + "\n";
        const std::string local =
            random.pick({"auto ", "glass ", "inmemory "}) + folder().string() + "\n";
        std::string text =
            random.pick({program, host, local, "auto gen-000001\n" + program,
                         program + "auto gen-000001\n", std::string("auto ../../outside/folder\n"),
                         std::string("auto gen-000001\0\n", 17), std::string(1U << 20U, 'a')});
        return text;
    }

    /// What was touched, "" for nothing.
    [[nodiscard]] std::string touched() const {
        char buffer[4096];
        if (::read(events_.number(), buffer, sizeof buffer) > 0) return "something was opened";
        if (fs::exists(folder_ / "canary")) return "a program was run";
        if (::accept(listener_.number(), nullptr, nullptr) >= 0) return "a connection was made";
        if (fs::file_size(linked()) != std::string(kPrecious).size()) return "a file was written";
        return "";
    }

  private:
    TemporaryFolder folder_;
    base::Descriptor events_, listener_;
    std::uint16_t port_ = 9;
};

std::vector<fs::path> files_and_more(const fs::path& index) {
    std::vector<fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator(index))
        if (!entry.is_directory()) out.push_back(entry.path());
    for (const char* name : {"newsdex.toml", "XAPIANDB.new", "gen-000001/v.tmp",
                             "gen-000001/spelling.glass", "gen-000001/seal.new", "gen-000002"})
        out.push_back(index / name);
    std::sort(out.begin(), out.end());
    return out;
}

/// In place of what is there: nothing is written through a link that an earlier harm put there.
void write(const fs::path& path, const std::string& text) {
    fs::remove_all(path);
    std::ofstream(path, std::ios::binary) << text;
}

/// A regular file with no other name: harm is not to reach what lies outside.
bool is_own_file(const fs::path& file) {
    return fs::is_regular_file(fs::symlink_status(file)) && fs::hard_link_count(file) == 1;
}

void change_bytes(const fs::path& file, Random& random) {
    const auto size = is_own_file(file) ? fs::file_size(file) : 0;
    if (size == 0) return;
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    for (std::size_t left = 1 + random.below(4); left > 0; --left) {
        stream.seekp(static_cast<std::streamoff>(random.below(size)));
        stream.put(static_cast<char>(random.below(256)));
    }
}

/// Gives the index, its generation or a file to somebody else; root alone can.
void give_away(const fs::path& index, const fs::path& file, Random& random) {
    const fs::path path = random.pick({index, index / "gen-000001", file});
    if (!fs::exists(fs::symlink_status(path))) return;
    ASSERT_EQ(::lchown(path.c_str(), kSomebody, kSomebody), 0) << path;
}

/// Puts something harmful at a place that newsdex or libxapian looks at.
void do_harm(const fs::path& index, const Outside& outside, Random& random) {
    const std::vector<fs::path> files = files_and_more(index);
    const fs::path& file = files[random.below(files.size())];
    const fs::path generation = index / "gen-000001";
    switch (random.below(::geteuid() == 0 ? 13 : 12)) {
        case 0:
            return write(generation / "XAPIANDB", outside.stub(random));
        case 1:
            return write(index / "XAPIANDB", outside.stub(random));
        case 2:
            fs::remove_all(file);
            return fs::create_symlink(random.one_in(4) ? outside.folder() : outside.file(), file);
        case 3:
            fs::remove_all(file);
            return fs::create_symlink(random.pick({"/dev/zero", "/dev/tty", "/proc/self/mem", "."}),
                                      file);
        case 4:
            fs::remove_all(file);
            ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
            return;
        case 5:
            fs::remove_all(file);
            return static_cast<void>(fs::create_directory(file));
        case 6:
            fs::remove_all(file);
            return fs::create_hard_link(outside.linked(), file);
        case 7:
            fs::remove_all(generation);
            if (random.one_in(2)) return write(generation, outside.stub(random));
            return fs::create_directory_symlink(outside.folder(), generation);
        case 8:
            return change_bytes(file, random);
        case 9: {
            const fs::path& other = files[random.below(files.size())];
            if (!fs::exists(fs::symlink_status(other)) || fs::is_directory(other)) return;
            std::error_code none;
            return fs::rename(other, file, none);
        }
        case 10: {
            if (is_own_file(file)) fs::resize_file(file, random.below(40'000));
            return;
        }
        case 12:
            return give_away(index, file, random);
        default:
            return static_cast<void>(fs::remove_all(file));
    }
}

bool is_foreign(const fs::path& index) {
    struct stat info {};
    return ::lstat(index.c_str(), &info) == 0 && info.st_uid == kSomebody;
}

/// The file or the generation; the index itself only where nothing in it makes it one.
bool names_the_file(const std::string& message, const fs::path& index) {
    const std::string name = index.filename().string();
    return message.find(name + "/") != std::string::npos ||
           message.find(name + ": no index in this directory") != std::string::npos;
}

/// A program that finds the index in its folder; throws if it did not end as it should.
void run_beside(const fs::path& index, const std::vector<std::string>& words) {
    std::vector<std::string> command = words;
    command.front() = NEWSDEX_BIN_DIR "/" + words.front();
    ProgramOptions options;
    options.directory = index.parent_path();
    const ProgramResult result = run_program(command, options);
    const bool refuses =
        result.exit_code == 2 &&
        result.err.find(": it belongs to user 61234 and was found") != std::string::npos &&
        result.err.find("name it with --db ") != std::string::npos;
    const bool ends_well = result.exit_code == 0 || result.exit_code == 1 ||
                           (result.exit_code == 2 && names_the_file(result.err, index));
    if (is_foreign(index) ? refuses : ends_well) return;
    throw std::runtime_error(words.back() + ": exit code " + std::to_string(result.exit_code) +
                             ": " + result.err);
}

using Deed = std::function<void(const fs::path& index, const fs::path& news)>;

const std::vector<Deed>& deeds() {
    static const std::vector<Deed> all{
        [](const fs::path& index, const fs::path&) {
            const Index open = Index::open(index);
            for (const Hit& hit : open.search("word*").hits) (void)open.article(hit.id);
        },
        [](const fs::path& index, const fs::path&) { (void)Indexer(index).status(); },
        [](const fs::path& index, const fs::path&) { (void)Indexer(index).check(); },
        [](const fs::path& index, const fs::path&) { (void)Indexer(index).compact(); },
        [](const fs::path& index, const fs::path& news) {
            SyncOptions options;
            options.jobs = 1;
            (void)Indexer(index).sync({news}, options);
        },
        [](const fs::path& index, const fs::path& news) {
            SyncOptions options;
            options.jobs = 1;
            options.dry_run = true;
            (void)Indexer(index).sync({news}, options);
        },
        [](const fs::path& index, const fs::path&) {
            run_beside(index, {"searcher", "word*"});
        },
        [](const fs::path& index, const fs::path&) {
            run_beside(index, {"indexer", "status"});
        },
    };
    return all;
}

/// Does it in a process of its own; "" if it ended well or with an error that names the file.
std::string outcome_of(const Deed& deed, const fs::path& index, const fs::path& news) {
    int ends[2];
    if (::pipe(ends) != 0) return "no pipe";
    const pid_t child = ::fork();
    if (child == 0) {
        ::alarm(60);
        const rlimit none{};
        ::setrlimit(RLIMIT_CORE, &none);
        std::string message;
        try {
            deed(index, news);
        } catch (const Error& error) {
            message = error.what();
            if (names_the_file(message, index)) message.clear();
        } catch (const std::exception& error) {
            message = std::string("no error of newsdex: ") + error.what();
        }
        if (::write(ends[1], message.data(), message.size()) < 0) ::_exit(1);
        ::_exit(0);
    }
    ::close(ends[1]);
    char text[4096];
    const ssize_t size = ::read(ends[0], text, sizeof text);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) return "ended by signal " + std::to_string(WTERMSIG(status));
    return {text, size > 0 ? static_cast<std::size_t>(size) : 0};
}

TEST(HostileDirectory, DoesNothingElsewhereAndStopsNothing) {
    World world(12, 60);
    ASSERT_EQ(world.sync().exit_code, 0);
    const fs::path index = world.news().parent_path() / ".newsdex";  // where programs find it
    const fs::path sound = index.parent_path() / "sound";
    fs::rename(world.index(), sound);
    world.change();
    const Outside outside;
    const unsigned cases = is_long_run() ? 2000 : 150;
    for (unsigned seed = 0; seed < cases; ++seed) {
        Random random(seed);
        fs::copy(sound, index, fs::copy_options::recursive);
        for (std::size_t left = 1 + random.below(3); left > 0; --left)
            if (fs::is_directory(fs::symlink_status(index / "gen-000001")))
                do_harm(index, outside, random);
        (void)outside.touched();  // by the generator itself
        for (std::size_t left = is_long_run() ? 6 : 2; left > 0; --left) {
            // Who owns an index counts only where it is found: that is tried last.
            const bool is_found = left == 1 && is_foreign(index);
            const std::size_t deed = is_found ? deeds().size() - 1 : random.below(deeds().size());
            EXPECT_EQ(outcome_of(deeds()[deed], index, world.news()), "")
                << "seed " << seed << ", deed " << deed;
            EXPECT_EQ(outside.touched(), "") << "seed " << seed << ", deed " << deed;
        }
        fs::remove_all(index);
    }
    if (::geteuid() != 0) {
        GTEST_SKIP() << "no foreign owners: only root gives files away";
    }
}

}  // namespace
}  // namespace newsdex::test
