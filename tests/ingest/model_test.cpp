// Random changes to a folder with syncs between: after each, the index must equal one built from
// nothing.
#include "index/check.hpp"
#include "tests/ingest/sync_fixture.hpp"
#include "tests/support/random.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;
using test::Random;

/// Changes files below a folder, blindly.
class Changes {
  public:
    /// `contested`: most articles ask for one of two ids.
    Changes(const test::TemporaryFolder& folder, Random& random, bool contested = false)
        : folder_(folder), random_(random), contested_(contested) {}

    void any() {
        switch (random_.below(11)) {
            case 0:
            case 1:
            case 2:
                write_file();
                break;
            case 3:
                touch();
                break;
            case 4:
                move();
                break;
            case 5:
                remove();
                break;
            case 6:
            case 7:
                insert_line();
                break;
            case 8:
                rotate();
                break;
            case 9:
                shift();
                break;
            default:
                edit_unnoticed();
        }
    }

  private:
    std::string name() {
        const std::string desk = random_.pick({"news/", "news/x/", "news/y/z/"});
        const std::string stem = random_.pick({"a", "b", "c", "d\xC3\xA9", "long-name"});
        return desk + stem + random_.pick({".txt", ".lines", ".lines", ".pic", ".bad"});
    }
    std::string words() {
        std::string out;
        for (std::size_t i = random_.below(6); i > 0; --i) {
            out += random_.pick(
                {"oil ", "bank ", "U.S. ", "co-op ", "rates ", "caf\xC3\xA9 ", "today "});
        }
        return out;
    }
    std::string line() {
        std::string guid = random_.pick({"", "", "1", "2", "urn:x:1", "urn:x:2"});
        if (contested_ && !random_.one_in(4)) guid = random_.pick({"urn:x:1", "urn:x:2"});
        const std::string title = contested_ ? random_.pick({"T", "U", "T@1", "U@2", "T@10!", "U~"})
                                             : random_.pick({"T", "U"});
        return guid + "|" + title + "|" + words() + "\n";
    }
    std::string content(const std::string& file) {
        if (random_.one_in(12)) return "";
        if (!file.ends_with(".lines")) return words() + "\n" + words() + "\n";
        std::string out;
        for (std::size_t i = 1 + random_.below(5); i > 0; --i) out += line();
        if (random_.one_in(8)) out += "broken\n";
        return out;
    }
    std::vector<fs::path> files() const {
        std::vector<fs::path> out;
        for (const auto& entry : fs::recursive_directory_iterator(folder_ / "news"))
            if (entry.is_regular_file()) out.push_back(entry.path());
        std::sort(out.begin(), out.end());
        return out;
    }
    std::string read(const fs::path& file) const {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    }
    std::string below(const fs::path& file) const {
        return fs::relative(file, folder_.path()).string();
    }
    void write_file() {
        const std::string file = name();
        folder_.write(file, content(file));
    }
    void touch() {
        const auto all = files();
        if (all.empty()) return;
        fs::last_write_time(all[random_.below(all.size())],
                            fs::file_time_type(std::chrono::seconds(random_.below(1'000'000))));
    }
    void move() {
        const auto all = files();
        if (all.empty()) return;
        const fs::path from = all[random_.below(all.size())];
        std::string to = name();
        // Mostly to a name of the same kind: that is what a move is.
        if (!random_.one_in(4)) to = fs::path(to).replace_extension(from.extension()).string();
        fs::create_directories((folder_ / to).parent_path());
        fs::rename(from, folder_ / to);
    }
    /// Its name gets another file at once; or it is copied and what it had is cut off.
    void rotate() {
        const auto all = files();
        if (all.empty()) return;
        const fs::path from = all[random_.below(all.size())];
        const fs::path to = folder_.path() / fs::path(name()).replace_extension(from.extension());
        if (from == to) return;
        fs::create_directories(to.parent_path());
        if (random_.one_in(3))
            fs::copy_file(from, to, fs::copy_options::overwrite_existing);
        else
            fs::rename(from, to);
        folder_.write(below(from), content(from.string()));
    }
    /// Each of a chain gets the next one's name; what the last one had is gone.
    void shift() {
        std::vector<fs::path> chain = files();
        std::erase_if(chain, [&, kind = random_.pick({".lines", ".txt"})](const fs::path& file) {
            return file.extension() != kind || random_.one_in(3);
        });
        if (chain.size() < 2) return;
        for (std::size_t i = chain.size() - 1; i > 0; --i) fs::rename(chain[i - 1], chain[i]);
        if (!random_.one_in(4)) folder_.write(below(chain[0]), content(chain[0].string()));
    }
    void remove() {
        const auto all = files();
        if (all.size() < 2) return;  // an emptied root keeps its articles: tested elsewhere
        fs::remove(all[random_.below(all.size())]);
    }
    void insert_line() {
        const auto all = files();
        if (all.empty()) return;
        const fs::path file = all[random_.below(all.size())];
        if (file.extension() != ".lines") return;
        std::string text = read(file);
        std::size_t at = 0;
        for (std::size_t i = random_.below(4); i > 0 && at < text.size(); --i) {
            const std::size_t end = text.find('\n', at);
            at = end == std::string::npos ? text.size() : end + 1;
        }
        text.insert(at, line());
        folder_.write(below(file), text);
    }
    void edit_unnoticed() {
        const auto all = files();
        if (all.empty()) return;
        const fs::path file = all[random_.below(all.size())];
        std::string text = read(file);
        if (text.empty()) return;
        const auto time = fs::last_write_time(file);
        const std::size_t at = random_.below(text.size());
        if (text[at] == 'o') text[at] = 'a';
        folder_.write(below(file), text);
        fs::last_write_time(file, time);
    }

    const test::TemporaryFolder& folder_;
    Random& random_;
    bool contested_;
};

class SyncModel : public SyncFixture, public testing::WithParamInterface<unsigned> {};

TEST_P(SyncModel, TheIndexAlwaysEqualsOneBuiltFromNothing) {
    const unsigned seed = GetParam();
    Random random(seed);
    folder.write("news/seed.txt", "Seed\nnews");
    Changes changes(folder, random);
    for (int round = 0; round < 6; ++round) {
        for (std::size_t i = 1 + random.below(6); i > 0; --i) changes.any();
        options.jobs = 1 + static_cast<unsigned>(random.below(4));
        const SyncReport report = sync({"news"});
        const std::string found =
            test::difference(test::read_content(index()), from_nothing({"news"}));
        ASSERT_EQ(found, "") << "seed " << seed << " round " << round;
        ASSERT_EQ(ledger(index()), ledger(other())) << "seed " << seed << " round " << round;
        ASSERT_EQ(report.articles, test::read_content(index()).size());
    }
}

/// Several commits a run, and runs that are cut off between them as by a kill.
TEST_P(SyncModel, WhateverCommitsAndKillsFellBetween) {
    const unsigned seed = GetParam();
    Random random(seed + 1000);
    folder.write("news/seed.txt", "Seed\nnews");
    Changes changes(folder, random, true);
    for (int round = 0; round < 3; ++round) {
        for (std::size_t i = 1 + random.below(6); i > 0; --i) changes.any();
        pace.articles = 1 + random.below(4);
        for (std::size_t kills = random.below(3); kills > 0; --kills) {
            const std::size_t after = random.below(4);
            std::size_t opened = 0;
            Readers readers = reader.readers();
            readers.read = [&, read = readers.read](const auto& entry, const auto& read_options,
                                                    auto& visitor) {
                if (opened++ == after) throw std::runtime_error("killed");
                return read(entry, read_options, visitor);
            };
            try {
                static_cast<void>(
                    ingest::sync(index(), {folder / "news"}, options, {}, {}, readers, pace));
            } catch (const std::runtime_error&) {
                ASSERT_EQ(index::check(index()), std::vector<std::string>())
                    << "seed " << seed << " round " << round;
            }
            changes.any();
        }
        const SyncReport report = sync({"news"});
        const std::string found =
            test::difference(test::read_content(index()), from_nothing({"news"}));
        ASSERT_EQ(found, "") << "seed " << seed << " round " << round;
        ASSERT_EQ(ledger(index()), ledger(other())) << "seed " << seed << " round " << round;
        ASSERT_EQ(index::check(index()), std::vector<std::string>());
        pace = {};
        ASSERT_EQ(report.duplicate_ids, sync().duplicate_ids) << "seed " << seed;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, SyncModel, testing::Range(0U, 20U));

}  // namespace
}  // namespace newsdex::ingest
