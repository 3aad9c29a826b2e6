// Which of the documents of a file an article of it is.
#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/hash.hpp"
#include "ingest/file_task.hpp"

namespace newsdex::ingest {

/// The documents of a file, each to be taken once, by what they say and by the records that they
/// were made of. One thread.
///
/// Worked example: known are A (content a, record r) and B (content b). The line r comes: A is
/// taken by its record, unread. A line of content a in other spelling comes: A is gone, so it is a
/// new article; is_unread(a) tells that one of its content stands before it.
class KnownArticles {
  public:
    explicit KnownArticles(const FileTask& task);

    /// The first with the content that was not taken, as FileTask::known has it.
    std::optional<std::size_t> take(const base::Hash& content);
    /// The one that was made of the record, if its content is no other's in the file.
    std::optional<std::size_t> take_record(const base::Hash& record);
    /// Was one with the content taken by its record?
    [[nodiscard]] bool is_unread(const base::Hash& content) const;

  private:
    using ByContent = std::vector<std::pair<base::Hash, std::size_t>>;

    bool mark(std::size_t known);
    [[nodiscard]] ByContent::const_iterator first_with(const base::Hash& content) const;
    void add_records(const FileTask& task);

    ByContent by_content_;  // sorted
    std::unordered_map<base::Hash, std::size_t, base::HashOfHash> by_record_;
    std::vector<bool> taken_;
    std::vector<bool> unread_;  // taken by their records
};

}  // namespace newsdex::ingest
