// Reuters-21578 as articles and as an index; not part of the repository.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.hpp"
#include "engine/engine.hpp"
#include "plan/make.hpp"
#include "query/tree.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {

struct ReutersArticle {
    std::string id, title, dateline, body;
    std::uint32_t day = 0;  ///< 19870226
};

/// Every `step`th article; empty if the corpus is not there.
[[nodiscard]] std::vector<ReutersArticle> read_reuters(std::size_t step);

/// Run long forms too? (NEWSDEX_LONG=1)
[[nodiscard]] bool run_long_forms();

/// The articles as the indexer would index them.
class ReutersIndex {
  public:
    ReutersIndex(const std::vector<ReutersArticle>& articles, bool with_dateline);

    /// Names (ids) of all that match, ascending; the total must be their number.
    [[nodiscard]] std::vector<std::string> matching(const query::Node& tree);
    [[nodiscard]] std::uint64_t total(std::string_view query);

    [[nodiscard]] plan::Planned plan(std::string_view query, MatchMode match);
    /// All that match, in order.
    [[nodiscard]] engine::Answer run(const plan::Plan& plan);
    [[nodiscard]] const Xapian::Database& database() const { return database_; }

  private:
    TemporaryFolder folder_;
    std::vector<std::string> ids_;  ///< of docid - 1
    analysis::Analyzer analyzer_{"en"};
    Xapian::Database database_;
    std::unique_ptr<engine::Engine> engine_;
};

}  // namespace newsdex::test
