#include "ingest/file_update.hpp"

#include <algorithm>

#include "schema/document_data.hpp"

namespace newsdex::ingest {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

}  // namespace

FileUpdate::FileUpdate(index::IndexWriter& writer, index::Claims& claims, SyncReport& report,
                       const FileTask& task)
    : writer_(writer), claims_(claims), report_(report), task_(task), used_(task.known.size()) {
    for (std::size_t i = 0; i < task.known.size(); ++i) {
        by_content_.emplace_back(task.known[i].content, i);
    }
    std::sort(by_content_.begin(), by_content_.end());
}

std::size_t FileUpdate::find_unused(const base::Hash& content) const {
    auto it = std::lower_bound(by_content_.begin(), by_content_.end(),
                               std::pair(content, std::size_t{0}));
    for (; it != by_content_.end() && it->first == content; ++it) {
        if (!used_[it->second]) return it->second;
    }
    return kNone;
}

void FileUpdate::on_article(const ReadArticle& article) {
    ++articles_;
    if (!article.document) {
        keep(find_unused(article.content), article);
        return;
    }
    // A file that is one article and was one: its document is exchanged in place.
    if (!article.is_member && task_.known.size() == 1 && !used_[0]) {
        replace(0, article);
        return;
    }
    writer_.add(*article.document, claims_.on_add(article.claim, article.place));
    added_claims_.push_back(article.claim);
    ++added_;
}

void FileUpdate::keep(std::size_t index, const ReadArticle& article) {
    used_[index] = true;
    const index::KnownDocument& known = task_.known[index];
    const index::Identity identity = claims_.on_move(known, article.claim, article.place);
    const bool moved = index >= task_.own;
    std::string data = article.data;
    static_cast<void>(schema::exchange_id(data, base::base32(identity.id)));
    if (moved || identity != claims_.identity_of(known) || data != writer_.data_of(known.docid)) {
        const auto path =
            moved ? std::optional<std::string_view>(task_.file.entry.name) : std::nullopt;
        writer_.rewrite(known.docid, path, identity, std::move(data));
    }
    ++(moved ? report_.moved : report_.kept);
}

void FileUpdate::replace(std::size_t index, const ReadArticle& article) {
    used_[index] = true;
    const index::KnownDocument& known = task_.known[index];
    claims_.on_remove(known);
    writer_.replace(known.docid, *article.document, claims_.on_add(article.claim, article.place));
    ++report_.replaced;
}

void FileUpdate::cut_off() { report_.added += added_; }

void FileUpdate::finish(bool complete, bool may_pass) {
    std::uint64_t gone = 0;
    std::sort(added_claims_.begin(), added_claims_.end());
    for (std::size_t i = 0; i < used_.size(); ++i) {
        if (used_[i]) continue;
        const index::Identity& identity = task_.known[i].identity;
        const bool read_anew = std::binary_search(added_claims_.begin(), added_claims_.end(),
                                                  identity.claim.value_or(identity.id));
        if (!complete && !read_anew && (i < task_.own || may_pass)) {
            articles_ += i < task_.own ? 1 : 0;
            ++report_.kept;
            continue;
        }
        claims_.on_remove(task_.known[i]);
        writer_.remove(task_.known[i].docid);
        ++gone;
    }
    // An edited member of a file has no tie to what it was: the counts pair them.
    const std::uint64_t replaced = std::min(added_, gone);
    report_.replaced += replaced;
    report_.added += added_ - replaced;
    report_.removed += gone - replaced;
}

}  // namespace newsdex::ingest
