// Equal articles of a file are told apart by their order in it, so those are never taken by their
// records.
#include "ingest/known_articles.hpp"

#include <algorithm>

namespace newsdex::ingest {

KnownArticles::KnownArticles(const FileTask& task) : taken_(task.known.size()) {
    for (std::size_t i = 0; i < task.known.size(); ++i)
        by_content_.emplace_back(task.known[i].content, i);
    std::sort(by_content_.begin(), by_content_.end());
    add_records(task);
}

void KnownArticles::add_records(const FileTask& task) {
    // Under another name they may ask for other ids.
    if (task.members.empty() || task.other_name()) return;
    std::vector<bool> is_equal(task.known.size());
    for (std::size_t i = 1; i < by_content_.size(); ++i) {
        if (by_content_[i].first != by_content_[i - 1].first) continue;
        is_equal[by_content_[i].second] = is_equal[by_content_[i - 1].second] = true;
    }
    by_record_.reserve(task.members.size());
    std::size_t at = 0;
    for (const schema::Member& member : task.members) {
        while (at < task.known.size() && task.known[at].docid < member.docid) ++at;
        if (at == task.known.size()) break;
        if (task.known[at].docid != member.docid || is_equal[at]) continue;
        if (member.record != base::Hash{}) by_record_.emplace(member.record, at);
    }
    unread_.resize(task.known.size());
}

/// As taken; false if it was before.
bool KnownArticles::mark(std::size_t known) {
    const bool was_taken = taken_[known];
    taken_[known] = true;
    return !was_taken;
}

KnownArticles::ByContent::const_iterator KnownArticles::first_with(
    const base::Hash& content) const {
    return std::lower_bound(by_content_.begin(), by_content_.end(),
                            std::pair(content, std::size_t{0}));
}

std::optional<std::size_t> KnownArticles::take(const base::Hash& content) {
    for (auto it = first_with(content); it != by_content_.end() && it->first == content; ++it)
        if (mark(it->second)) return it->second;
    return std::nullopt;
}

std::optional<std::size_t> KnownArticles::take_record(const base::Hash& record) {
    const auto found = by_record_.find(record);
    if (found == by_record_.end() || !mark(found->second)) return std::nullopt;
    unread_[found->second] = true;
    return found->second;
}

bool KnownArticles::is_unread(const base::Hash& content) const {
    const auto found = first_with(content);
    return !unread_.empty() && found != by_content_.end() && found->first == content &&
           unread_[found->second];
}

}  // namespace newsdex::ingest
