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

/// Holds the first hits of a list back until they stand, so that one that a writer overtakes can be
/// made again as if nothing had happened; what is longer streams from there on.
class Held {
  public:
    Held(HitVisitor& visitor, const Timer& timer, const std::function<void()>& stand)
        : visitor_(visitor), timer_(timer), stand_(stand) {}

    void begin(const Results& results) { begun_ = results; }
    /// False: no more.
    bool add(Hit&& hit) {
        if (is_out_) return visitor_.hit(std::move(hit));
        hits_.push_back(std::move(hit));
        return hits_.size() < kMost || let_out();
    }
    /// Before a piece that streams.
    void stand() const {
        if (is_out_) stand_();
    }
    bool let_out() {
        if (is_out_) return true;
        stand_();
        is_out_ = true;
        begun_.took_ms = timer_.ms();
        visitor_.begin(begun_);
        return std::all_of(hits_.begin(), hits_.end(),
                           [&](Hit& hit) { return visitor_.hit(std::move(hit)); });
    }

  private:
    static constexpr std::size_t kMost = 1000;

    HitVisitor& visitor_;
    const Timer& timer_;
    const std::function<void()>& stand_;
    Results begun_;
    std::vector<Hit> hits_;
    bool is_out_ = false;
};

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
    body_->pool.hand_out([&](search::Reader& reader, const std::function<void()>& stand) {
        Held held(visitor, timer, stand);
        const search::HitSink sink{[&](Results& found) { held.begin(found); },
                                   [&](std::vector<Hit>&& hits) {
                                       held.stand();
                                       return std::all_of(hits.begin(), hits.end(), [&](Hit& hit) {
                                           body_->place(*reader.session, hit);
                                           return held.add(std::move(hit));
                                       });
                                   }};
        results = search::answer(reader.engine(), *reader.analyzer, query, options, now,
                                 {&sink, body_->folders()});
        held.let_out();
    });
    results.took_ms = timer.ms();
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
            auto docids =
                search::docids_of_file(reader.engine(), body_->places[index].name_of(file));
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
