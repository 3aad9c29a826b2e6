#include "tests/oracle/reuters.hpp"

#include <lzma.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "article/content_hash.hpp"
#include "document/builder.hpp"
#include "engine/xapian/xapian_engine.hpp"
#include "index/xapian_writer.hpp"
#include "plan/make.hpp"
#include "query/parser.hpp"

namespace newsdex::test {
namespace {

std::string decompress(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string packed((std::istreambuf_iterator<char>(in)), {});
    lzma_stream stream = LZMA_STREAM_INIT;
    if (lzma_stream_decoder(&stream, UINT64_MAX, 0) != LZMA_OK) throw std::runtime_error("lzma");
    stream.next_in = reinterpret_cast<const std::uint8_t*>(packed.data());
    stream.avail_in = packed.size();
    std::string out;
    std::vector<std::uint8_t> piece(1U << 20U);
    for (lzma_ret state = LZMA_OK; state == LZMA_OK;) {
        stream.next_out = piece.data();
        stream.avail_out = piece.size();
        state = lzma_code(&stream, LZMA_FINISH);
        out.append(reinterpret_cast<const char*>(piece.data()), piece.size() - stream.avail_out);
    }
    lzma_end(&stream);
    return out;
}

/// "26-FEB-1987 15:01:01.79"
std::uint32_t day_of(const std::string& date) {
    constexpr std::array kMonths{"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                 "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
    const std::size_t first = date.find('-');
    if (first == std::string::npos || date.size() < first + 9) return 0;
    const auto day = static_cast<std::uint32_t>(std::stoul(date.substr(0, first)));
    const auto year = static_cast<std::uint32_t>(std::stoul(date.substr(first + 5, 4)));
    const std::string name = date.substr(first + 1, 3);
    for (std::uint32_t month = 0; month < kMonths.size(); ++month)
        if (name == kMonths[month]) return year * 10000 + (month + 1) * 100 + day;
    return 0;
}

Article article_of(const ReutersArticle& source, bool with_dateline) {
    Article article;
    article.guid = source.id;
    article.title = source.title;
    article.body = source.body;
    article.language = "en";
    if (with_dateline) article.dateline = source.dateline;
    if (source.day != 0) {
        const std::chrono::year_month_day day{
            std::chrono::year(static_cast<int>(source.day / 10000)),
            std::chrono::month(source.day / 100 % 100), std::chrono::day(source.day % 100)};
        article.published.emplace();
        article.published->utc_seconds =
            std::chrono::sys_seconds(std::chrono::sys_days(day)).time_since_epoch().count();
        article.published->precision = DatePrecision::kDay;
    }
    return article;
}

}  // namespace

std::vector<ReutersArticle> read_reuters(std::size_t step) {
    const std::filesystem::path path =
        std::filesystem::path(NEWSDEX_SOURCE_DIR) / "../shared/data/reuters21578.jsonl.xz";
    std::vector<ReutersArticle> articles;
    if (!std::filesystem::exists(path)) return articles;
    const std::string lines = decompress(path);
    std::size_t number = 0;
    for (std::size_t at = 0; at < lines.size(); ++number) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        if (number % step == 0) {
            const auto json =
                nlohmann::json::parse(lines.begin() + static_cast<std::ptrdiff_t>(at),
                                      lines.begin() + static_cast<std::ptrdiff_t>(end));
            articles.push_back(
                {json["id"], json["title"], json["dateline"], json["body"], day_of(json["date"])});
        }
        at = end + 1;
    }
    return articles;
}

bool run_long_forms() {
    const char* wanted = std::getenv("NEWSDEX_LONG");
    return wanted && std::string_view(wanted) == "1";
}

ReutersIndex::ReutersIndex(const std::vector<ReutersArticle>& articles, bool with_dateline) {
    const auto path = folder_ / "reuters";
    document::Builder builder("en");
    {
        index::XapianWriter writer(path, path, index::Database::kNew);
        for (const ReutersArticle& source : articles) {
            const Article article = article_of(source, with_dateline);
            const base::Hash id = base::hash(source.id);
            auto document = builder.build(article, article::content_hash(article), id, 0);
            index::give_name(document, {id, {}});
            writer.add(document);
            ids_.push_back(source.id);
        }
        writer.commit();
    }
    database_ = Xapian::Database(path.native());
    engine_ = engine::make_xapian_engine({database_}, path);
}

std::vector<std::string> ReutersIndex::matching(const query::Node& tree) {
    const auto planned = plan::make(tree, analyzer_, *engine_, {MatchMode::kAll, 0});
    const auto answer = run(planned.asked);
    if (answer.total != answer.hits.size()) throw std::runtime_error("total is not exact");
    std::vector<std::string> names;
    for (const engine::Scored& hit : answer.hits) names.push_back(ids_[hit.docid - 1]);
    std::sort(names.begin(), names.end());
    return names;
}

std::uint64_t ReutersIndex::total(std::string_view query) {
    match::Work work(engine::kMostWork);
    return engine_->count(plan(query, MatchMode::kAll).asked, work);
}

plan::Planned ReutersIndex::plan(std::string_view query, MatchMode match) {
    return plan::make(query::parse(query).tree, analyzer_, *engine_, {match, 0});
}

engine::Answer ReutersIndex::run(const plan::Plan& plan) {
    match::Work work(engine::kMostWork);
    return engine_->run({&plan, {0, ids_.size()}, Sort::kRelevance, &work});
}

}  // namespace newsdex::test
