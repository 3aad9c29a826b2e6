// One file is read as a sync would read it, and nothing is indexed.
#include <newsdex/inspect.hpp>

#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <utility>

#include <newsdex/error.hpp>

#include "files/file_state.hpp"
#include "sources/reader.hpp"

namespace newsdex {
namespace {

files::FileEntry file_entry(const std::filesystem::path& file) {
    const auto state = files::state_of(file.c_str());
    if (!state)
        throw Error(ErrorCode::kIo, "cannot read: " + file.string() + ": " + std::strerror(errno));
    if (S_ISDIR(state->mode))
        throw Error(ErrorCode::kUsage,
                    "cannot inspect: " + file.string() + ": a folder; name one file in it");
    return {*state, file.string(), file.string()};
}

/// Counts all, keeps the first.
class Collector final : public sources::ArticleVisitor {
  public:
    Collector(Inspection& inspection, std::size_t limit) : inspection_(inspection), limit_(limit) {}

    bool on_article(Article&& article) override {
        ++inspection_.article_count;
        if (inspection_.articles.size() < limit_)
            inspection_.articles.push_back(std::move(article));
        return true;
    }
    void on_failure(Failure&& failure) override {
        inspection_.failures.push_back(std::move(failure));
    }

  private:
    Inspection& inspection_;
    std::size_t limit_;
};

}  // namespace

Inspection inspect(const std::filesystem::path& file, std::size_t limit) {
    const files::FileEntry entry = file_entry(file);
    Inspection inspection;
    inspection.path = file.string();
    Collector collector(inspection, limit);
    const sources::ReadResult result =
        sources::read_file(entry, {.now = std::time(nullptr)}, collector);
    inspection.reason = result.reason;
    inspection.skip_code = result.skip;
    inspection.failure_code = result.failure;
    inspection.format = result.format;
    if (result.outcome == sources::Outcome::kSkipped)
        inspection.outcome = InspectionOutcome::kSkipped;
    if (result.outcome == sources::Outcome::kFailed || result.outcome == sources::Outcome::kGone)
        inspection.outcome = InspectionOutcome::kFailed;
    return inspection;
}

}  // namespace newsdex
