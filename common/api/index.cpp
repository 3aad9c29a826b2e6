// Where a request gets its time and its reader, and nothing else.
#include <newsdex/error.hpp>
#include <newsdex/index.hpp>

#include <chrono>
#include <utility>

#include "base/files.hpp"
#include "engine/xapian/xapian_backend.hpp"
#include "search/answer.hpp"
#include "search/lookup.hpp"
#include "search/reader_pool.hpp"

namespace newsdex {
namespace {

std::int64_t system_now() {
    using namespace std::chrono;
    return floor<seconds>(system_clock::now()).time_since_epoch().count();
}

}  // namespace

struct Index::Body {
    explicit Body(std::vector<std::filesystem::path> directories)
        : pool(engine::make_xapian_backend(), std::move(directories)) {}
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
    const auto start = std::chrono::steady_clock::now();
    const std::int64_t now = options.now ? *options.now : system_now();
    Results results;
    body_->pool.run([&](search::Reader& reader) {
        results = search::answer(reader.engine(), *reader.analyzer, query, options, now);
    });
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    results.took_ms = took.count();
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

std::uint64_t Index::article_count() const {
    std::uint64_t count = 0;
    body_->pool.run([&](search::Reader& reader) { count = reader.engine().article_count(); });
    return count;
}

}  // namespace newsdex
