// Each change goes to the claims first: what id a document gets depends on who else asks for it.
#include "index/update.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "document/file_kind.hpp"

namespace newsdex::index {

namespace {

/// Of the memory that is allowed, what uncommitted changes may take by the writer's own estimate:
/// the rest is for articles on their way, the writer's blocks while it merges, and the allocator.
std::uint64_t share_of(std::uint64_t memory_bytes) {
    constexpr std::uint64_t kLeast = 64ULL << 20U;
    return std::max(memory_bytes, kLeast) / 2;
}

/// Bytes that are read and hashed while one byte of pending changes is made: 1 GB/s, 30 MB/s.
constexpr std::uint64_t kReadAtOnce = 32;

}  // namespace

Update::Update(Known& known, std::unique_ptr<IndexWriter> writer, std::uint64_t memory_bytes,
               const CommitPace& pace)
    : known_(known),
      writer_(std::move(writer)),
      most_pending_(share_of(memory_bytes)),
      pace_(pace),
      claims_(known, known.articles() == 0) {}

schema::FileNumber Update::new_file() {
    if (!last_file_) {
        const std::string last = known_.metadata(std::string(schema::kLastFileKey));
        static_cast<void>(
            std::from_chars(last.data(), last.data() + last.size(), last_file_.emplace(0)));
    }
    has_new_file_ = true;
    return ++*last_file_;
}

DocId Update::add(document::DocumentTerms document, const Claim& claim) {
    const Identity identity = claims_.on_add(claim);
    ++handed_over_;
    ++more_articles_;
    if (!writer_) return 0;
    give_name(document, identity);
    const DocId docid = writer_->add(document);
    claims_.on_added(docid, claim, identity);
    return docid;
}

void Update::replace(const KnownDocument& old, document::DocumentTerms document,
                     const Claim& claim) {
    claims_.on_remove(old);
    const Identity identity = claims_.on_add(claim);
    ++handed_over_;
    if (!writer_) return;
    give_name(document, identity);
    writer_->replace(old.docid, document);
    claims_.on_added(old.docid, claim, identity);
}

void Update::keep(const KnownDocument& document) { claims_.on_keep(document); }

void Update::move(const KnownDocument& document, const std::optional<NewPath>& path,
                  const Claim& claim) {
    const Identity before = claims_.identity_of(document);
    const Identity identity = claims_.on_move(document, claim);
    ++handed_over_;
    if (!writer_) return;
    const bool is_other_kind =
        path && (path->before.empty() || !document::is_same_kind(path->before, path->now));
    if (identity == before && !is_other_kind) return;
    const std::string data = writer_->data_of(document.docid);
    Renaming renaming = make_renaming(identity, data);
    if (is_other_kind) add_path(path->now, data, renaming);
    writer_->rename(document.docid, renaming);
}

void Update::remove(const KnownDocument& document) {
    claims_.on_remove(document);
    ++handed_over_;
    --more_articles_;
    if (writer_) writer_->remove(document.docid);
}

void Update::set_metadata(const std::string& key, const std::string& value) {
    if (writer_) writer_->set_metadata(key, value);
}

bool Update::is_commit_due() const {
    if (handed_over_ >= pace_.articles) return true;
    if (!has_changes()) return false;
    const std::uint64_t pending = writer_->pending_bytes();
    return pending > std::min(writer_->batch_bytes(), most_pending_) ||
           pending + read_ / kReadAtOnce > pace_.work;
}

void Update::commit() {
    handed_over_ = 0;
    read_ = 0;
    if (writer_) {
        claims_.settle(*writer_);
        if (std::exchange(has_new_file_, false))
            writer_->set_metadata(std::string(schema::kLastFileKey), std::to_string(*last_file_));
        writer_->commit();
        known_.refresh();
        claims_.on_commit();
        more_articles_ = 0;
    }
}

std::uint64_t Update::articles() const {
    return known_.articles() + static_cast<std::uint64_t>(more_articles_);
}

}  // namespace newsdex::index
