// Counted from the ledger, the term list and the values of days.
#include "index/status.hpp"

#include <algorithm>
#include <utility>

#include "index/compact.hpp"
#include "index/ledger.hpp"
#include "index/xapian_known.hpp"
#include "store/layout.hpp"
#include "store/lock.hpp"
#include "store/sound.hpp"
#include "store/xapian/guarded.hpp"
#include "store/xapian/snapshot.hpp"

namespace newsdex::index {

namespace {

std::optional<std::string> iso_day(const std::string& day) {
    if (day.size() != 8) return std::nullopt;
    return day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6, 2);
}

void add_files(const Known& known, IndexStatus& out) {
    walk_ledger(known, [&out](const FileRecord& record) {
        ++out.files;
        const std::size_t before = out.failures.size();
        add_failures(record, out.failures);
        if (out.failures.size() > before) ++out.failed_files;
    });
    // Very long paths stand elsewhere in the ledger.
    std::stable_sort(out.failures.begin(), out.failures.end(),
                     [](const Failure& a, const Failure& b) { return a.path < b.path; });
}

/// First and last day of all articles, as the slots have them; empty where none is dated. Not
/// libxapian's bounds of the values: these stay when the article that had one goes.
std::pair<std::string, std::string> days(const Xapian::Database& database) {
    std::string first, last;
    for (auto it = database.valuestream_begin(schema::kFirstDay);
         it != database.valuestream_end(schema::kFirstDay); ++it)
        if (first.empty() || *it < first) first = *it;
    for (auto it = database.valuestream_begin(schema::kLastDay);
         it != database.valuestream_end(schema::kLastDay); ++it)
        last = std::max(last, *it);
    return {first, last};
}

std::uint64_t count_terms(const Xapian::Database& database) {
    std::uint64_t count = 0;
    for (auto it = database.allterms_begin(); it != database.allterms_end(); ++it) ++count;
    return count;
}

}  // namespace

IndexStatus status(const std::filesystem::path& directory) {
    store::require_sound_to_read(directory, store::Reading::kPostlistAlone);
    const auto snapshot = store::Snapshot::open(directory);
    IndexStatus out;
    out.directory = directory;
    out.generation = snapshot->generations().front();
    out.language = snapshot->info().language;
    out.schema_version = snapshot->info().schema_version;
    out.analyzer_version = snapshot->info().analyzer_version;
    out.size_bytes = size_of_folder(store::live_database(directory));
    out.writer = store::running_writer(directory);
    add_files(XapianKnown(*snapshot), out);
    store::guarded("cannot read the index", directory, [&] {
        const Xapian::Database& database = snapshot->database();
        out.articles = database.get_doccount();
        out.terms = count_terms(database);
        out.undated = out.articles - database.get_value_freq(schema::kFirstDay);
        const auto [first, last] = days(database);
        out.first_day = iso_day(first);
        out.last_day = iso_day(last);
    });
    return out;
}

}  // namespace newsdex::index
