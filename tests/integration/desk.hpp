// A folder with a few articles and the two programs to run in it.
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {

using Words = std::vector<std::string>;

/// The built program of that name.
[[nodiscard]] std::string program_path(const std::string& name);

class Desk {
  public:
    /// Programs run in the folder itself; what is written goes below it.
    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
        return folder_ / name;
    }
    std::filesystem::path write(const std::string& name, const std::string& content) const {
        return folder_.write(name, content);
    }
    /// Four articles below news/: two of the harbour (2026-01-03, 2026-02-01), one of a bank, one
    /// without a date.
    void write_articles() const;

    [[nodiscard]] ProgramOptions options() const;
    [[nodiscard]] ProgramResult indexer(Words arguments, ProgramOptions options) const;
    [[nodiscard]] ProgramResult searcher(Words arguments, ProgramOptions options) const;
    [[nodiscard]] ProgramResult indexer(Words arguments) const {
        return indexer(std::move(arguments), options());
    }
    [[nodiscard]] ProgramResult searcher(Words arguments) const {
        return searcher(std::move(arguments), options());
    }
    /// The command line of a program, for Program.
    [[nodiscard]] static Words command(const std::string& program, Words arguments);

    /// The JSON of a search over the index `db`; fails the test where there is none.
    [[nodiscard]] nlohmann::json search(const std::string& query, Words more = {}) const;

  private:
    TemporaryFolder folder_;
};

/// Paths of the hits, in their order.
[[nodiscard]] Words paths_of(const nlohmann::json& results);

}  // namespace newsdex::test
