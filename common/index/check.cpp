// The files first; then each document against the ledger, its own data and its id.
#include "index/check.hpp"

#include <newsdex/error.hpp>

#include <string>

#include "article/content_hash.hpp"
#include "article/default_language.hpp"
#include "base/files.hpp"
#include "base/hash.hpp"
#include "index/claimants.hpp"
#include "index/ledger.hpp"
#include "index/naming.hpp"
#include "index/xapian_known.hpp"
#include "schema/document_data.hpp"
#include "schema/values.hpp"
#include "store/database_folder.hpp"
#include "store/glass/damage.hpp"
#include "store/layout.hpp"
#include "store/xapian/guarded.hpp"
#include "store/xapian/snapshot.hpp"

namespace newsdex::index {

namespace {

constexpr std::size_t kMostProblems = 100;

std::vector<Claimant> read_claimants(const XapianKnown& known, const base::Hash& claim) {
    std::vector<Claimant> out;
    for (const KnownDocument& document : known.claimants_of(claim))
        out.push_back({document, known.data_of(document.docid), {}});
    return in_order(std::move(out),
                    [&known](DocId docid, Article& article) { known.fill_place(docid, article); });
}

/// One sentence for each document that has another id than its turn among those that claim it
/// gives, as an index built from nothing would. Reads the documents that share a claim, no others.
/// Throws Xapian::Error; newsdex::Error kDamaged for data that cannot be read.
std::vector<std::string> check_ids(const Xapian::Database& database, const XapianKnown& known) {
    std::vector<std::string> problems;
    const std::string prefix(schema::prefix::kClaim);
    for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it) {
        const auto claim = claim_in(*it);
        if (!claim) {
            problems.push_back("term " + *it + " holds no id");
            continue;
        }
        const std::vector<Claimant> claimants = read_claimants(known, *claim);
        const std::vector<Identity> wanted = settled_identities(*claim, claimants);
        for (std::size_t i = 0; i < claimants.size(); ++i) {
            if (claimants[i].known.identity == wanted[i]) continue;
            problems.push_back("document " + std::to_string(claimants[i].known.docid) +
                               ": its id " + base::base32(claimants[i].known.identity.id) +
                               " should be " + base::base32(wanted[i].id));
        }
    }
    return problems;
}

class Checker {
  public:
    explicit Checker(const std::filesystem::path& directory) : directory_(directory) {}

    std::vector<std::string> run() {
        const std::filesystem::path database = store::live_database(directory_);
        store::refuse_other_kinds(database);
        problems_ = store::find_damage(database);
        // Files that cannot be read make everything below guesswork.
        if (problems_.empty()) check_documents();
        if (problems_.size() > kMostProblems) {
            const std::size_t more = problems_.size() - kMostProblems;
            problems_.resize(kMostProblems);
            problems_.push_back("and " + std::to_string(more) + " more");
        }
        return std::move(problems_);
    }

  private:
    void check_documents() {
        try {
            const auto snapshot = store::Snapshot::open(directory_);
            const XapianKnown known(*snapshot);
            walk_ledger(known, [&](const FileRecord& record) {
                check_source(known, record);
                if (record.outcome != FileOutcome::kPartial) check_file(*snapshot, record);
            });
            const auto of_ids = store::guarded("cannot check the index", directory_, [&] {
                check_each(snapshot->database(), known);
                return check_ids(snapshot->database(), known);
            });
            problems_.insert(problems_.end(), of_ids.begin(), of_ids.end());
        } catch (const Error& error) {
            if (error.code() != ErrorCode::kDamaged) throw;
            problems_.emplace_back(error.what());
        }
    }

    void check_source(const Known& known, const FileRecord& record) {
        const std::string source = known.metadata(schema::source_key(record.number));
        const auto path = schema::path_in(source);
        if (record.articles == 0 ? source.empty() || path == record.path : path == record.path)
            return;
        problems_.push_back(record.path + ": its articles are found under another name");
    }

    void check_file(const store::Snapshot& snapshot, const FileRecord& record) {
        const auto count = store::guarded("cannot check the index", directory_, [&] {
            return snapshot.database().get_termfreq(schema::file_term(record.number));
        });
        if (count == record.articles) return;
        problems_.push_back(record.path + ": the ledger has " + std::to_string(record.articles) +
                            " articles, the index " + std::to_string(count));
    }

    void check_each(const Xapian::Database& database, const Known& known) {
        // The last one found in the ledger: a file's documents mostly stand together.
        schema::FileNumber in_ledger = 0;
        for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
            const Xapian::Document document = database.get_document(*it);
            const std::string name = "document " + std::to_string(*it);
            schema::StoredArticle stored;
            try {
                stored = schema::decode_article(document.get_data(), schema::UpTo::kWhole);
            } catch (const Error&) {
                problems_.push_back(name + ": its data cannot be read");
                continue;
            }
            article::clear_filled_language(stored.article);
            const std::string content = base::bytes(article::content_hash(stored.article));
            if (document.get_value(schema::kContentHash) != content)
                problems_.push_back(name + ": its data is not what was indexed");
            const std::string id = schema::term(article::Field::kId, stored.id);
            if (database.get_termfreq(id) != 1)
                problems_.push_back(name + ": its id " + stored.id + " is not its own");
            const auto file = schema::decode_count(document.get_value(schema::kFile)).value_or(0);
            if (file != 0 && file == in_ledger) continue;
            const std::string source = known.metadata(schema::source_key(file));
            const std::string path(schema::path_in(source).value_or("(without a name)"));
            const auto record = find_record(known, path);
            if (record && record->number == file)
                in_ledger = file;
            else
                problems_.push_back(name + ": its file " + path + " is not in the ledger");
        }
    }

    std::filesystem::path directory_;
    std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> check(const std::filesystem::path& directory) {
    // A commit overwrites what a reader of the revision before the last looks at.
    constexpr int kTries = 5;
    for (int tries = 1; tries <= kTries; ++tries) {
        const store::IndexMark mark(directory);
        try {
            std::vector<std::string> problems = Checker(directory).run();
            if (problems.empty() || mark.stands()) return problems;
        } catch (const Error&) {
            if (mark.stands()) throw;
        }
    }
    base::throw_error(ErrorCode::kLocked, "cannot check the index", directory,
                      "an indexer wrote to it during each of " + std::to_string(kTries) +
                          " tries; wait for it, or see `indexer status`");
}

}  // namespace newsdex::index
