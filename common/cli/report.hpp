// What the indexer's commands say, for people. Their JSON is output/json.hpp and report_json.hpp.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <newsdex/indexer.hpp>
#include <newsdex/inspect.hpp>

#include "output/render.hpp"

namespace newsdex::cli {

/// Failures and paths listed unless all are asked for.
inline constexpr std::size_t kListed = 20;

/// What a run did, its skipped files included. At most `listed` of their paths.
[[nodiscard]] std::string sync_text(const SyncReport& report, const std::filesystem::path& index,
                                    bool dry_run, std::size_t listed);
[[nodiscard]] std::string forgotten_text(const Forgotten& forgotten,
                                         const std::filesystem::path& index);
/// A line each for remarks, warnings and failures, for stderr; at most `listed` failures, then how
/// many more there are. "" if there are none.
[[nodiscard]] std::string problems_text(const SyncReport& report, std::size_t listed);

[[nodiscard]] std::string status_text(const IndexStatus& status, std::size_t listed);
[[nodiscard]] std::string check_text(const std::vector<std::string>& problems,
                                     const std::filesystem::path& index);
/// `bytes`: before and after.
[[nodiscard]] std::string compact_text(const Compaction& done, const std::filesystem::path& index);
/// The articles of a file with where each field came from.
[[nodiscard]] std::string inspection_text(const Inspection& inspection,
                                          const output::RenderOptions& options);

/// "cannot read: a.jsonl:17: string is not closed". The path opens from the current folder;
/// `holder` as SyncReport::holder, "" for a path that was given so.
[[nodiscard]] std::string failure_line(const Failure& failure, const std::string& holder = "");

}  // namespace newsdex::cli
