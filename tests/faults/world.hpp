// A folder of made articles that the fault tests index again and again, and the answer they compare
// with.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/index_content.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {

/// Files `news/000.txt` … and one JSON Lines file below a temporary folder; the index is `db`
/// beside them.
class World {
  public:
    /// `files` text files of about `words` words each, and twice as many articles in JSON Lines.
    World(unsigned files, unsigned words);

    /// Adds a file of each kind that a library of its own reads: packed, with front matter, in
    /// other charsets, a date with the name of a zone, Chinese. change() leaves them alone.
    void add_formats() const;
    /// Edits every third file, removes one, adds one, inserts a record: work for a second run.
    void change();
    /// Edits other files and removes one: work for a third run.
    void change_again();

    [[nodiscard]] std::filesystem::path index() const { return folder_ / "db"; }
    [[nodiscard]] std::filesystem::path news() const { return folder_ / "news"; }
    [[nodiscard]] std::vector<std::string> indexer(
        const std::vector<std::string>& options = {}) const;

    /// Runs the indexer on the whole world.
    ProgramResult sync(const ProgramOptions& options = {}) const;
    /// Empty if the index is in order by `indexer check`, else what that printed. A missing index
    /// is in order.
    [[nodiscard]] std::string check() const;
    /// What an index built from nothing of the articles as they are now holds.
    [[nodiscard]] IndexContent from_nothing() const;
    /// Removes the index.
    void forget() const;
    /// Copies the index aside, and back.
    void save() const;
    void restore() const;

  private:
    TemporaryFolder folder_;
    unsigned files_, words_;
};

/// False where a program does not take the preloaded library: a sanitizer's runtime must be loaded
/// first, and refuses it.
[[nodiscard]] bool can_preload(const char* library);

/// True if the long form was asked for (NEWSDEX_LONG=1, set by scripts/soak).
[[nodiscard]] bool is_long_run();

}  // namespace newsdex::test
