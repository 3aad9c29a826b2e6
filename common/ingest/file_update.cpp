// Documents are matched by the hash of what they say: each known one is taken once.
#include "ingest/file_update.hpp"

#include <algorithm>
#include <utility>

namespace newsdex::ingest {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

}  // namespace

FileUpdate::FileUpdate(index::Update& index, SyncReport& report, const FileTask& task)
    : index_(index), report_(report), task_(task), used_(task.known.size()) {
    for (std::size_t i = 0; i < task.known.size(); ++i)
        by_content_.emplace_back(task.known[i].content, i);
    std::sort(by_content_.begin(), by_content_.end());
}

std::size_t FileUpdate::find_unused(const base::Hash& content) const {
    auto it = std::lower_bound(by_content_.begin(), by_content_.end(),
                               std::pair(content, std::size_t{0}));
    for (; it != by_content_.end() && it->first == content; ++it)
        if (!used_[it->second]) return it->second;
    return kNone;
}

void FileUpdate::on_article(ReadArticle&& article) {
    ++articles_;
    if (has_moved()) ++contents_[article.content];
    if (!article.document) {
        keep(find_unused(article.content), std::move(article));
        return;
    }
    // A file that is one article and was one: its document is exchanged in place.
    if (!article.is_member && task_.known.size() == 1 && !used_[0]) {
        replace(0, std::move(article));
        return;
    }
    added_claims_.push_back(article.claim.id);
    index_.add(std::move(*article.document), article.claim);
    ++added_;
}

void FileUpdate::keep(std::size_t index, ReadArticle&& article) {
    used_[index] = true;
    const bool moved = index >= task_.own;
    const auto path = moved ? std::optional<std::string_view>(task_.file.entry.name) : std::nullopt;
    index_.move(task_.known[index], path, article.claim, std::move(article.data));
    ++(moved ? report_.moved : report_.kept);
}

void FileUpdate::replace(std::size_t index, ReadArticle&& article) {
    used_[index] = true;
    index_.replace(task_.known[index], std::move(*article.document), article.claim);
    ++report_.replaced;
}

void FileUpdate::cut_off() { report_.added += added_; }

void FileUpdate::finish(bool complete, bool may_pass) {
    std::uint64_t gone = 0;
    std::vector<index::KnownDocument> renamed;
    std::sort(added_claims_.begin(), added_claims_.end());
    for (std::size_t i = 0; i < used_.size(); ++i) {
        if (used_[i]) continue;
        const index::KnownDocument& known = task_.known[i];
        const index::Identity& identity = known.identity;
        const bool is_own = i < task_.own;
        const bool read_anew = std::binary_search(added_claims_.begin(), added_claims_.end(),
                                                  identity.claim.value_or(identity.id));
        if (!complete && !read_anew && (is_own || may_pass)) {
            if (is_own && has_moved()) ++contents_[known.content];
            if (!is_own) renamed.push_back(known);
            ++articles_;
            ++report_.kept;
            continue;
        }
        index_.remove(known);
        ++gone;
    }
    rename_articles(index_, renamed, std::move(contents_), task_.file.entry.name);
    // An edited member of a file has no tie to what it was: the counts pair them.
    const std::uint64_t replaced = std::min(added_, gone);
    report_.replaced += replaced;
    report_.added += added_ - replaced;
    report_.removed += gone - replaced;
}

}  // namespace newsdex::ingest
