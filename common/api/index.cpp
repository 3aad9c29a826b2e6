// Where a request gets its time, its reader and the places of its files, and nothing else.
#include <newsdex/error.hpp>
#include <newsdex/index.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "engine/xapian/xapian_backend.hpp"
#include "ingest/places.hpp"
#include "search/answer.hpp"
#include "search/lookup.hpp"
#include "search/reader_pool.hpp"

namespace newsdex {
namespace {

std::int64_t system_now() {
    using namespace std::chrono;
    return floor<seconds>(system_clock::now()).time_since_epoch().count();
}

class Timer {
  public:
    [[nodiscard]] double ms() const {
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - start_;
        return took.count();
    }

  private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

[[noreturn]] void throw_overtaken(const std::filesystem::path& index, std::size_t left_out,
                                  std::size_t all) {
    throw Error(ErrorCode::kOvertaken, "cannot list all articles: " + index.string() + ": " +
                                           std::to_string(left_out) + " of " + std::to_string(all) +
                                           " changed while the list was made and " +
                                           (left_out == 1 ? "is" : "are") +
                                           " left out; ask again when the indexer is done");
}

}  // namespace

struct Index::Body {
    explicit Body(std::vector<std::filesystem::path> opened)
        : directories(std::move(opened)), pool(engine::make_xapian_backend(), directories) {
        for (const auto& directory : directories) places.emplace_back(directory);
    }

    [[nodiscard]] Location location(std::size_t index, const std::string& path) const {
        return {path.empty() ? "" : places[index].path_of(path).native(),
                directories[index].native()};
    }
    [[nodiscard]] std::vector<std::string> folders() const {
        std::vector<std::string> out;
        for (const ingest::Places& place : places) out.push_back(place.holder().native());
        return out;
    }
    void place(const engine::Session& session, Hit& hit) const {
        Location found = location(session.index_of(hit.docid), hit.article.path);
        hit.file = std::move(found.file);
        hit.index = std::move(found.index);
    }

    std::vector<std::filesystem::path> directories;
    std::vector<ingest::Places> places;  ///< of each, for the names of its files
    search::ReaderPool pool;
};

/// A list on its way to the visitor.
class Index::Listing final : public search::HitSink {
  public:
    Listing(const Body& body, search::ListReading& list, HitVisitor& visitor, const Timer& timer)
        : body_(body), list_(list), visitor_(visitor), timer_(timer) {}

    void begin(const Results& results) override {
        list_.fix();
        Results begun = results;
        begun.took_ms = timer_.ms();
        visitor_.begin(begun);
    }
    bool read(const std::function<void(const engine::Engine&, bool)>& read) override {
        return list_.read(
            [&](search::Reader& reader, bool is_later) { read(reader.engine(), is_later); });
    }
    bool take(std::vector<Hit>&& hits) override {
        return std::all_of(hits.begin(), hits.end(), [&](Hit& hit) {
            body_.place(*list_.reader().session, hit);
            return visitor_.hit(std::move(hit));
        });
    }
    void leave_out(std::size_t hits) override { left_out_ += hits; }
    [[nodiscard]] std::size_t left_out() const noexcept { return left_out_; }

  private:
    const Body& body_;
    search::ListReading& list_;
    HitVisitor& visitor_;
    const Timer& timer_;
    std::size_t left_out_ = 0;
};

Index::Index(std::unique_ptr<Body> body) : body_(std::move(body)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Index Index::open(const std::filesystem::path& directory) {
    return open(std::vector<std::filesystem::path>{directory});
}

Index Index::open(const std::vector<std::filesystem::path>& directories) {
    std::vector<std::filesystem::path> lasting;
    lasting.reserve(directories.size());
    for (const auto& directory : directories) lasting.push_back(base::lasting_path(directory));
    return Index(std::make_unique<Body>(std::move(lasting)));
}

Results Index::search(std::string_view query, const SearchOptions& options) const {
    const Timer timer;
    const std::int64_t now = options.now ? *options.now : system_now();
    Results results;
    body_->pool.run([&](search::Reader& reader) {
        results = search::answer(reader.engine(), *reader.analyzer, query, options, now,
                                 {nullptr, body_->folders()});
        for (Hit& hit : results.hits) body_->place(*reader.session, hit);
    });
    results.took_ms = timer.ms();
    return results;
}

Results Index::search(std::string_view query, const SearchOptions& options,
                      HitVisitor& visitor) const {
    const Timer timer;
    const std::int64_t now = options.now ? *options.now : system_now();
    Results results;
    std::size_t left_out = 0;
    body_->pool.hand_out([&](search::ListReading& list) {
        Listing listing(*body_, list, visitor, timer);
        results = search::answer(list.reader().engine(), *list.reader().analyzer, query, options,
                                 now, {&listing, body_->folders()});
        left_out = listing.left_out();
    });
    results.took_ms = timer.ms();
    if (left_out > 0) throw_overtaken(body_->directories.front(), left_out, results.shown);
    return results;
}

std::string Index::full_id(std::string_view prefix) const {
    std::string id;
    body_->pool.run([&](search::Reader& reader) { id = search::full_id(reader.engine(), prefix); });
    return id;
}

Article Index::article(std::string_view id) const {
    Article article;
    body_->pool.run([&](search::Reader& reader) {
        article =
            search::article_with_id(reader.engine(), search::full_id(reader.engine(), id)).article;
    });
    return article;
}

Location Index::location(std::string_view id) const {
    Location out;
    body_->pool.run([&](search::Reader& reader) {
        const auto docid = search::docids_with_id(reader.engine(), id).front();
        out = body_->location(reader.session->index_of(docid),
                              search::article_with_id(reader.engine(), id).article.path);
    });
    return out;
}

std::vector<std::string> Index::ids_in(const std::filesystem::path& file) const {
    std::vector<std::string> ids;
    body_->pool.run([&](search::Reader& reader) {
        ids.clear();
        for (std::size_t index = 0; index < body_->places.size(); ++index) {
            auto docids = reader.engine().articles_in(body_->places[index].name_of(file));
            std::erase_if(docids, [&](engine::DocId docid) {
                return reader.session->index_of(docid) != index;
            });
            const auto found = search::ids_by_place(reader.engine(), docids);
            ids.insert(ids.end(), found.begin(), found.end());
        }
    });
    return ids;
}

std::uint64_t Index::article_count() const {
    std::uint64_t count = 0;
    body_->pool.run([&](search::Reader& reader) { count = reader.engine().article_count(); });
    return count;
}

}  // namespace newsdex
