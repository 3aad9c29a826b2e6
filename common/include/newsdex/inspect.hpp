// What a file would be read as, before any index: for finding out why an article is as it is. Begin
// with inspect(). Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <newsdex/api.hpp>
#include <newsdex/article.hpp>
#include <newsdex/indexer.hpp>

namespace newsdex {

/// How the reading of a file ended.
enum class InspectionOutcome : std::uint8_t {
    kRead,     ///< as articles
    kSkipped,  ///< no article by its kind: `reason`
    kFailed,   ///< should have been one and could not be read: `reason`
};

/// What is read from one file, before any index: which articles, and in Article::origin where each
/// field came from.
struct Inspection {
    std::string path;                                      ///< as given, bytes
    InspectionOutcome outcome = InspectionOutcome::kRead;  ///< how the reading ended
    std::string reason;                                    ///< lower case, no full stop
    SkipCode skip_code = SkipCode::kOther;                 ///< if it was skipped
    FailureCode failure_code = FailureCode::kOther;        ///< if it failed
    std::string format;                                    ///< name of the reader
    std::vector<Article> articles;    ///< the first of them, in the order of the file
    std::uint64_t article_count = 0;  ///< all of them
    std::vector<Failure> failures;    ///< records that could not be read
};

/// Reads `file` as an indexer would and keeps at most `limit` articles. Errors: kIo where there is
/// no such file, kUsage for a folder. Any thread.
[[nodiscard]] NEWSDEX_API Inspection inspect(const std::filesystem::path& file,
                                             std::size_t limit = 20);

}  // namespace newsdex
