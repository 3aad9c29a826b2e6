// Bytes of an index are changed at random, in each of its files. Whatever they were: no program is
// ended by a signal. What it says is the truth, or it exits with 1 or 2 and names the index. A list
// of postings that still reads as one may give another total, but `check` then tells; of a list of
// positions nobody can tell without reading the articles again.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "tests/faults/world.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> filled_files(const fs::path& index) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(index)) {
        const bool is_empty = !entry.is_regular_file() || fs::file_size(entry.path()) == 0;
        if (!is_empty && entry.path().filename() != "lock") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Changes one byte, a few, or a piece of a file, or cuts it. Says what, for messages.
std::string damage(const fs::path& file, Random& random) {
    const auto size = static_cast<std::size_t>(fs::file_size(file));
    const std::size_t at = random.below(size);
    const std::size_t kind = random.below(8);
    const std::string what =
        file.filename().string() + " at " + std::to_string(at) + ", kind " + std::to_string(kind);
    if (kind == 0) {
        fs::resize_file(file, at);
        return what;
    }
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    const std::size_t count = kind < 6 ? 1 : 1 + random.below(kind == 6 ? 4 : 600);
    for (std::size_t i = at; i < std::min(size, at + count); ++i) {
        bytes.seekg(static_cast<std::streamoff>(i));
        const int old = bytes.get();
        const int values[] = {0, 0xff, old ^ 1, old ^ 0x80, old + 1, int(random.below(256))};
        bytes.seekp(static_cast<std::streamoff>(i));
        bytes.put(static_cast<char>(values[random.below(6)]));
    }
    return what;
}

struct Command {
    std::vector<std::string> arguments;
    std::string total;  ///< on the sound index; "" for what is no query
};

class DamagedIndex : public testing::Test {
  protected:
    DamagedIndex() : world_(20, 120) {
        EXPECT_EQ(world_.sync().exit_code, 0);
        world_.change();
        EXPECT_EQ(world_.sync().exit_code, 0);  // blocks that an update left free
        world_.save();
        const std::string db = world_.index().string();
        for (const char* query : {"harbour", "\"interest rates\"", "title:record ban* -word77"}) {
            reads_.push_back({{"/searcher", "--db", db, "--format", "json", query}, {}});
            reads_.back().total = total_in(run(reads_.back()).out);
            EXPECT_NE(reads_.back().total, "0");
        }
        reads_.push_back({{"/indexer", "status", "--db", db}, {}});
        world_.change_again();
        writes_ = {{{"/indexer", "check", "--db", db}, {}},
                   {{"/indexer", "--dry-run", "--db", db, world_.news().string()}, {}},
                   {{"/indexer", "--db", db, world_.news().string()}, {}},
                   {{"/indexer", "compact", "--db", db}, {}}};
    }

    static ProgramResult run(const Command& command) {
        std::vector<std::string> arguments = command.arguments;
        arguments.front() = NEWSDEX_BIN_DIR + arguments.front();
        return run_program(arguments);
    }

    static std::string total_in(const std::string& json) {
        const std::string key = "\"total\":";
        const std::size_t at = json.find(key);
        if (at == std::string::npos) return "none";
        return json.substr(at + key.size(), json.find(',', at) - at - key.size());
    }

    /// "" if the program did well.
    [[nodiscard]] std::string verdict(const Command& command) const {
        const ProgramResult result = run(command);
        if (result.exit_code > 128) return "signal " + std::to_string(result.exit_code - 128);
        const std::string said = result.out + result.err;
        if (!command.total.empty() && result.exit_code != 2) {
            const std::string total = total_in(result.out);
            const bool is_told = total == command.total || run(writes_.front()).exit_code == 1;
            return is_told ? "" : total + " in place of " + command.total;
        }
        if (result.exit_code == 0) return "";
        const bool names_it = said.find(world_.index().string()) != std::string::npos;
        return names_it ? "" : "exit " + std::to_string(result.exit_code) + ": " + said;
    }

    World world_;
    std::vector<Command> reads_, writes_;
};

TEST_F(DamagedIndex, EndsNoProgramAndIsNamed) {
    const unsigned rounds = is_long_run() ? 2000 : 60;
    const std::size_t files = filled_files(world_.index()).size();
    for (unsigned round = 0; round < rounds; ++round) {
        world_.restore();
        Random random(round);
        const fs::path file = filled_files(world_.index())[round % files];
        const std::string what = damage(file, random);
        SCOPED_TRACE("round " + std::to_string(round) + ": " + what);
        for (const auto* commands : {&reads_, &writes_}) {
            for (const Command& command : *commands) {
                const std::string bad = verdict(command);
                if (file.filename() == "position.glass" && bad.find("in place of") < 8) continue;
                EXPECT_EQ(bad, "") << testing::PrintToString(command.arguments);
            }
        }
    }
}

}  // namespace
}  // namespace newsdex::test
