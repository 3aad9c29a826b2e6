#include "index/check.hpp"

#include <newsdex/error.hpp>

#include <xapian.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "index/check_ids.hpp"
#include "index/ledger.hpp"
#include "index/lookup.hpp"
#include "schema/document_data.hpp"
#include "store/glass.hpp"
#include "store/guarded.hpp"
#include "store/snapshot.hpp"

namespace newsdex::index {

namespace {

constexpr std::size_t kMostProblems = 100;

class Checker {
  public:
    explicit Checker(const std::filesystem::path& directory) : directory_(directory) {}

    std::vector<std::string> run() {
        check_files();
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
    void check_files() {
        std::ostringstream log;
        try {
            const std::size_t errors = store::check_glass(store::live_database(directory_), log);
            if (errors == 0) return;
            problems_.push_back(directory_.string() + ": " + std::to_string(errors) +
                                " errors in the database's files");
            std::istringstream lines(log.str());
            for (std::string line; std::getline(lines, line);) {
                if (!line.empty()) problems_.push_back(line);
            }
        } catch (const Xapian::Error& error) {
            problems_.push_back(directory_.string() + ": " + error.get_msg());
        }
    }

    void check_documents() {
        try {
            const auto snapshot = store::Snapshot::open(directory_);
            std::set<std::string> paths;
            for (const FileRecord& record : read_ledger(*snapshot)) {
                paths.insert(record.path);
                if (record.outcome != FileOutcome::kPartial) check_file(*snapshot, record);
            }
            store::guarded("cannot check the index", directory_,
                           [&] { check_each(snapshot->database(), paths); });
            for (std::string& problem : store::guarded("cannot check the index", directory_, [&] {
                     return check_ids(snapshot->database());
                 })) {
                problems_.push_back(std::move(problem));
            }
        } catch (const Error& error) {
            problems_.emplace_back(error.what());
        }
    }

    void check_file(const store::Snapshot& snapshot, const FileRecord& record) {
        const auto count = store::guarded("cannot check the index", directory_, [&] {
            return snapshot.database().get_termfreq(
                schema::term(schema::prefix::kPath, record.path));
        });
        if (count == record.articles) return;
        problems_.push_back(record.path + ": the ledger has " + std::to_string(record.articles) +
                            " articles, the index " + std::to_string(count));
    }

    void check_each(const Xapian::Database& database, const std::set<std::string>& paths) {
        for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
            const Xapian::Document document = database.get_document(*it);
            const std::string name = "document " + std::to_string(*it);
            schema::StoredArticle stored;
            try {
                stored = schema::decode_article(document.get_data(), schema::Parts::kWhole);
            } catch (const Error&) {
                problems_.push_back(name + ": its data cannot be read");
                continue;
            }
            const std::string id = schema::term(schema::prefix::kId, stored.id);
            if (database.get_termfreq(id) != 1) {
                problems_.push_back(name + ": its id " + stored.id + " is not its own");
            }
            if (!paths.contains(stored.article.path)) {
                problems_.push_back(name + ": its file " + stored.article.path +
                                    " is not in the ledger");
            }
        }
    }

    std::filesystem::path directory_;
    std::vector<std::string> problems_;
};

}  // namespace

std::vector<std::string> check(const std::filesystem::path& directory) {
    return Checker(directory).run();
}

}  // namespace newsdex::index
