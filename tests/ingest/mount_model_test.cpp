// Disks that come and go at random places, against a model: what may only be unmounted stays, what
// is proved gone goes, and every file is in the index once.
#include <sys/mount.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <set>

#include "ingest/places.hpp"
#include "tests/ingest/sync_fixture.hpp"
#include "tests/support/mounts.hpp"
#include "tests/support/random.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;
using test::Random;

/// A part of a disk, as it is shown where it is mounted.
struct View {
    std::string disk;
    std::string part;  // "" or "/sub"
    bool operator==(const View&) const = default;
};

/// A file by its disk and its place there: "A/sub/A-3.txt".
using FileId = std::string;

class MountModel : public SyncFixture, public testing::WithParamInterface<unsigned> {
  protected:
    void SetUp() override {
        const std::string reason = test::own_mounts();
        if (!reason.empty()) {
            GTEST_SKIP() << "no mounts of its own: " << reason;
        }
        for (const std::string disk : {"A", "B", "C"}) {
            const fs::path at = home(disk);
            fs::create_directories(at);
            if (::mount("tmpfs", at.c_str(), "tmpfs", 0, "size=1m") != 0) {
                GTEST_SKIP() << "no disk can be mounted: " << std::strerror(errno);
            }
            for (const char* sub : {"sub", "inner"}) fs::create_directories(at / sub);
        }
        for (const char* place : {"news/disk/inner", "news/part", "far", "other/x", "third"})
            fs::create_directories(folder / place);
        fs::create_directory_symlink("../far", folder / "news/link");
        fs::create_directory_symlink("third", folder / "l");
        folder.write("news/base.txt", "base\nx");
        folder.write("other/base2.txt", "base2\nx");
        folder.write("third/base3.txt", "base3\nx");
    }
    void TearDown() override {
        while (!mounts_.empty()) unmount(mounts_.begin()->first);
        for (const char* disk : {"A", "B", "C"}) ::umount2(home(disk).c_str(), MNT_DETACH);
    }

    fs::path home(const std::string& disk) const { return folder / ("disks/" + disk); }

    void change(Random& random) {
        const std::string disk = random.pick({"A", "B", "C"});
        const std::string place = random.pick({"news/disk", "news/disk", "news/disk/inner",
                                               "news/part", "far", "other/x", "third", "news"});
        switch (random.below(8)) {
            case 0:
            case 1:
                return write(disk, random);
            case 2:
                return erase(random);
            case 3:
            case 4:
            case 5:
                return mount({disk, random.pick({"", "", "/sub"})}, place);
            default:
                if (mounts_.contains(place)) unmount(place);
        }
    }
    void write(const std::string& disk, Random& random) {
        const std::string file = std::string(random.pick({"", "sub/", "inner/"})) + disk + "-" +
                                 std::to_string(random.below(6)) + ".txt";
        std::ofstream(home(disk) / file) << disk + "/" + file + "\nversion " << ++versions_;
    }
    void erase(Random& random) {
        const auto all = files();
        if (all.empty()) return;
        fs::remove(folder / "disks" /
                   *std::next(all.begin(), static_cast<std::ptrdiff_t>(random.below(all.size()))));
    }
    void mount(const View& view, const std::string& place) {
        if (!fs::is_directory(folder / place)) return;
        const auto below = [&place](const auto& other) {
            return Places::is_below(other.first, place);
        };
        for (auto it = std::find_if(mounts_.begin(), mounts_.end(), below); it != mounts_.end();
             it = std::find_if(mounts_.begin(), mounts_.end(), below))
            unmount(it->first);
        const fs::path from = home(view.disk).native() + view.part;
        ASSERT_EQ(::mount(from.c_str(), (folder / place).c_str(), nullptr, MS_BIND, nullptr), 0);
        mounts_[place] = view;
    }
    void unmount(const std::string place) {
        ::umount2((folder / place).c_str(), MNT_DETACH);
        std::erase_if(mounts_,
                      [&](const auto& other) { return Places::is_below(other.first, place); });
    }

    std::set<FileId> files() const {
        std::set<FileId> out;
        for (const auto& entry : fs::recursive_directory_iterator(folder / "disks"))
            if (entry.is_regular_file())
                out.insert(entry.path().lexically_relative(folder / "disks").native());
        return out;
    }
    /// The mount that a path shows, by what the model knows.
    View view_of(const fs::path& path) const {
        fs::path there = path;
        while (!fs::exists(there)) there = there.parent_path();
        const std::string real =
            fs::canonical(there).lexically_relative(fs::canonical(folder.path())).native();
        View view{"base", ""};
        std::size_t longest = 0;
        for (const auto& [place, shown] : mounts_) {
            if (Places::is_below(real, place) && place.size() > longest) {
                view = shown;
                longest = place.size();
            }
        }
        return view;
    }
    /// First lines of the files that can be seen below a root, with their second.
    std::map<FileId, std::string> visible(const std::string& root) const {
        std::map<FileId, std::string> out;
        const auto follow = fs::directory_options::follow_directory_symlink;
        for (const auto& entry : fs::recursive_directory_iterator(folder / root, follow)) {
            if (!entry.is_regular_file()) continue;
            std::ifstream in(entry.path());
            std::string title;
            std::getline(in, title);
            std::getline(in, out[title]);
        }
        return out;
    }

    struct Known {
        std::string name, body;
    };
    std::map<FileId, Known> indexed() {
        std::map<FileId, Known> out;
        for (const auto& [docid, id, article] : test::read_articles(index())) {
            EXPECT_FALSE(out.contains(article.title)) << "twice: " << article.title;
            out[article.title] = {article.path, article.body};
        }
        return out;
    }

    /// One sync, and what must be there after it.
    void sync_and_compare(const std::string& when) {
        std::map<FileId, std::string> expected;
        std::map<FileId, std::string> seen;
        std::set<std::string> with_files;
        for (const std::string root : {"news", "other", "l"}) {
            const auto below = visible(root);
            if (!below.empty()) with_files.insert(root);
            seen.insert(below.begin(), below.end());
        }
        const std::set<FileId> exist = files();
        bool kept = false;
        for (const auto& [id, known] : known_) {
            if (seen.contains(id)) continue;
            const std::string root = known.name.substr(0, known.name.find('/'));
            const bool on_its_disk = view_of((folder / known.name).parent_path()) == views_.at(id);
            const bool proved = on_its_disk && with_files.contains(root);
            // The model must not be wrong itself: what can be proved gone is gone.
            ASSERT_FALSE(proved && exist.contains(id)) << when << ' ' << id;
            if (proved) continue;
            expected[id] = known.body;
            kept = true;
        }
        expected.insert(seen.begin(), seen.end());
        const SyncReport report = sync({"news", "other", "l"});
        known_ = indexed();
        for (const auto& [id, body] : expected) {
            ASSERT_TRUE(known_.contains(id)) << when << " lost: " << id;
            ASSERT_EQ(known_[id].body, body) << when << ' ' << id;
        }
        for (const auto& [id, known] : known_) {
            ASSERT_TRUE(expected.contains(id)) << when << " not removed: " << known.name;
            if (seen.contains(id)) views_[id] = view_of((folder / known.name).parent_path());
        }
        ASSERT_EQ(!report.warnings.empty(), kept) << when;
    }

    std::map<std::string, View> mounts_;  // by place
    std::map<FileId, Known> known_;       // what the index holds
    std::map<FileId, View> views_;        // through which each was seen last
    unsigned versions_ = 0;
};

unsigned sequences() { return std::getenv("NEWSDEX_LONG") != nullptr ? 200 : 20; }

TEST_P(MountModel, RemovesWhatIsProvedGoneAndNothingElse) {
    Random random(GetParam());
    sync({"news", "other", "l"});
    known_ = indexed();
    for (const auto& [id, known] : known_) views_[id] = {"base", ""};
    for (int step = 0; step < 8; ++step) {
        for (std::size_t i = 1 + random.below(5); i > 0; --i) change(random);
        sync_and_compare("seed " + std::to_string(GetParam()) + " step " + std::to_string(step));
        if (HasFatalFailure()) return;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, MountModel, testing::Range(0U, sequences()));

}  // namespace
}  // namespace newsdex::ingest
