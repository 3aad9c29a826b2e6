// Any bytes as a text file: valid articles, the same ones twice, within the file.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.hpp"
#include "sources/plain_text/reader.hpp"

namespace {

using namespace newsdex;

class Collector : public sources::ArticleVisitor {
  public:
    bool on_article(Article&& article) override {
        articles.push_back(std::move(article));
        return true;
    }
    void on_failure(Failure&& /*failure*/) override {}

    std::vector<Article> articles;
};

std::vector<Article> read(std::string_view bytes) {
    Collector collector;
    files::FileEntry entry;
    entry.name = "2026/a.txt";
    entry.mtime_ns = 1'767'435'304'000'000'000;
    sources::ReadOptions options;
    options.now = 1'780'000'000;
    const auto decoded = text::decode_text(bytes);
    if (decoded) (void)sources::read_plain_text(*decoded, entry, options, collector);
    return std::move(collector.articles);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::vector<Article> articles = read(bytes);
    if (articles != read(bytes)) std::abort();
    for (const Article& article : articles) {
        if (!base::is_valid_utf8(article.title) || !base::is_valid_utf8(article.body) ||
            !base::is_valid_utf8(article.dateline))
            std::abort();
        if (article.byte_range && article.byte_range->second > size) std::abort();
    }
    return 0;
}
