// Most files that are opened are new, or only touched or renamed: of those nothing need be known.
#include "ingest/file_task.hpp"

#include <utility>

#include "index/members.hpp"

namespace newsdex::ingest {

std::optional<std::string_view> FileTask::other_name() const {
    if (before() != nullptr && before()->is_half_renamed()) return "";
    return renamed() != nullptr ? std::optional<std::string_view>(renamed()->path) : std::nullopt;
}

FileTask make_task(PlannedFile&& file, index::Update& index, bool is_rebuild) {
    FileTask task;
    task.file = std::move(file);
    task.is_rebuild = is_rebuild;
    const index::FileRecord* before = task.before();
    if (before == nullptr) {
        task.number = index.new_file();
        return task;
    }
    task.number = before->number;
    task.has_known = false;
    const bool may_be_as_it_was =
        before->outcome != index::FileOutcome::kPartial && before->size == task.file.entry.size;
    if (!may_be_as_it_was) look_up_known(task, index.known());
    return task;
}

void look_up_known(FileTask& task, const index::Known& known) {
    if (std::exchange(task.has_known, true)) return;
    const index::FileRecord& before = *task.before();
    if (before.articles == 0 && before.outcome != index::FileOutcome::kPartial) return;
    task.known = known.documents_of(task.number, before.path);
    task.members = index::members_of(known, task.number);
}

}  // namespace newsdex::ingest
