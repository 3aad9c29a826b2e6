// Which known document an article is was decided where it was read (pipeline.cpp): each is taken
// once.
#include "ingest/file_update.hpp"

#include <algorithm>
#include <utility>

namespace newsdex::ingest {

FileUpdate::FileUpdate(index::Update& index, SyncReport& report, const FileTask& task)
    : index_(index),
      report_(report),
      task_(task),
      members_(task.number, task.members),
      used_(task.known.size()) {}

/// The file's articles are found under its name from the first one on.
void FileUpdate::begin() {
    if (std::exchange(has_begun_, true)) return;
    if (has_moved())
        index::rename_record(index_, *task_.renamed(), task_.file.entry.name);
    else if (task_.known.empty())
        index::write_source(index_, task_.number, task_.file.entry.name);
}

void FileUpdate::on_article(ReadArticle&& article) {
    begin();
    ++articles_;
    // Of a record that was not read again it is not known.
    ids_follow_path_ |= article.claim ? article.id_follows_path : task_.before()->ids_follow_path;
    if (task_.other_name()) ++contents_[article.content];
    if (article.known) return keep(article);
    // A file that is one article and was one: its document is exchanged in place.
    const bool is_member = !article.member.name.empty();
    if (!is_member && task_.known.size() == 1 && !used_[0]) return replace(std::move(article));
    add(std::move(article));
}

void FileUpdate::keep(const ReadArticle& article) {
    const index::KnownDocument& known = task_.known[*article.known];
    used_[*article.known] = true;
    schema::Member member = article.member;
    member.docid = known.docid;
    members_.put(std::move(member));
    if (!article.claim)
        index_.keep(known);
    else if (const auto other = task_.other_name())
        index_.move(known, {{*other, task_.file.entry.name}}, *article.claim);
    else
        index_.move(known, std::nullopt, *article.claim);
    ++(has_moved() ? report_.moved : report_.kept);
}

void FileUpdate::replace(ReadArticle&& article) {
    used_[0] = true;
    const index::KnownDocument& known = task_.known[0];
    article.member.docid = known.docid;
    members_.put(std::move(article.member));
    index_.replace(known, std::move(article.document), *article.claim);
    ++report_.replaced;
}

void FileUpdate::add(ReadArticle&& article) {
    added_claims_.push_back(article.claim->id);
    article.member.docid = index_.add(std::move(article.document), *article.claim);
    members_.put(std::move(article.member));
    ++added_;
}

void FileUpdate::write() { members_.write(index_); }

void FileUpdate::cut_off() {
    report_.added += added_;
    write();
}

void FileUpdate::finish(bool complete, bool may_pass) {
    std::uint64_t gone = 0;
    std::vector<index::KnownDocument> renamed;
    std::sort(added_claims_.begin(), added_claims_.end());
    for (std::size_t i = 0; i < used_.size(); ++i) {
        if (used_[i]) continue;
        const index::KnownDocument& known = task_.known[i];
        const index::Identity& identity = known.identity;
        const bool read_anew = std::binary_search(added_claims_.begin(), added_claims_.end(),
                                                  identity.claim.value_or(identity.id));
        if (!complete && !read_anew && (!has_moved() || may_pass)) {
            if (task_.other_name()) renamed.push_back(known);
            ids_follow_path_ |= task_.before()->ids_follow_path;
            ++articles_;
            ++report_.kept;
            continue;
        }
        index_.remove(known);
        members_.remove(known.docid);
        ++gone;
    }
    if (articles_ > 0 || has_moved()) begin();
    rename_articles(index_, renamed, std::move(contents_), task_.file.entry.name);
    if (articles_ == 0 && !task_.known.empty()) index::write_source(index_, task_.number, "");
    write();
    // An edited member of a file has no tie to what it was: the counts pair them.
    const std::uint64_t replaced = std::min(added_, gone);
    report_.replaced += replaced;
    report_.added += added_ - replaced;
    report_.removed += gone - replaced;
}

}  // namespace newsdex::ingest
