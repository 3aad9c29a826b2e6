// One file's articles become the index's documents of that file: what is equal stays, whatever its
// place, the rest is added, replaced or removed.
#pragma once

#include <cstdint>
#include <vector>

#include <newsdex/indexer.hpp>

#include "index/members.hpp"
#include "index/update.hpp"
#include "ingest/pipeline.hpp"
#include "ingest/rename.hpp"

namespace newsdex::ingest {

/// One thread. Begin with the file's task, give it every article, finish.
class FileUpdate {
  public:
    FileUpdate(index::Update& index, SyncReport& report, const FileTask& task);

    void on_article(ReadArticle&& article);
    /// Removes what the file no longer holds. `complete`: the file was read to its end; else what
    /// it held before stays, but for articles that were read anew under the same id. What it held
    /// under another name stays, too, and gets its name, if what failed `may_pass`.
    void finish(bool complete, bool may_pass);
    /// Before a commit that falls into the middle of the file: what was done so far can be read.
    void write();
    /// In place of finish() where the run stops within the file: counts what was added, removes
    /// nothing; the next run reads the file again.
    void cut_off();

    /// Documents of the file now.
    [[nodiscard]] std::uint64_t articles() const noexcept { return articles_; }
    /// Has one of them an id that is made from the path?
    [[nodiscard]] bool ids_follow_path() const noexcept { return ids_follow_path_; }

  private:
    void begin();
    void keep(const ReadArticle& article);
    void replace(ReadArticle&& article);
    void add(ReadArticle&& article);
    [[nodiscard]] bool has_moved() const { return task_.renamed() != nullptr; }

    index::Update& index_;
    SyncReport& report_;
    const FileTask& task_;
    index::MemberTable members_;
    std::vector<bool> used_;  // by index into task_.known
    std::vector<base::Hash> added_claims_;
    std::uint64_t added_ = 0;
    std::uint64_t articles_ = 0;
    bool ids_follow_path_ = false;
    bool has_begun_ = false;
    Contents contents_;  // of the articles that have its name now, if has_moved()
};

}  // namespace newsdex::ingest
