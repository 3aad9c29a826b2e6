// Small indexes in memory, built by rules as simple as can be.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/search.hpp>

#include "analysis/analyzer.hpp"
#include "engine/engine.hpp"
#include "plan/make.hpp"
#include "query/parser.hpp"

namespace newsdex::test {

struct SmallArticle {
    std::string name;  ///< becomes the 16 bytes of the id; equal names are not told apart
    std::string title, body;
    std::string first_day, last_day;  ///< "20260103"; "" for none
    std::string publisher;
    std::string author;
    std::string status = "usable";
    std::optional<std::int64_t> embargo = {};  ///< UTC seconds; every search is made at 0
    std::string path = {};                     ///< of its file; "" for none
};

/// The slow engine (slow_engine.hpp) in place of that over databases.
inline constexpr std::size_t kSlow = 0;

/// An index of a few articles and what is needed to ask it. One thread.
class SmallWorld {
  public:
    /// The articles spread over this many databases, searched as one; or kSlow.
    explicit SmallWorld(std::size_t databases = 1);

    void add(const SmallArticle& article);
    void add_body(const std::string& name, const std::string& body) {
        add({name, "", body, "", "", "", ""});
    }

    struct Found {
        std::uint64_t total = 0;
        std::uint64_t hidden = 0;
        std::vector<std::string> names;  ///< in order
        std::vector<double> scores;
        std::vector<Note> notes;
        bool loosened = false;
    };
    [[nodiscard]] Found search(std::string_view text, std::size_t offset = 0,
                               std::size_t limit = 1000, Sort sort = Sort::kRelevance,
                               MatchMode match = MatchMode::kDefault);
    [[nodiscard]] Found search(const query::Node& tree, std::size_t offset = 0,
                               std::size_t limit = 1000, Sort sort = Sort::kRelevance,
                               MatchMode match = MatchMode::kAll);
    [[nodiscard]] const std::vector<SmallArticle>& articles() const { return articles_; }
    [[nodiscard]] plan::Planned plan(std::string_view text);
    [[nodiscard]] engine::Engine& engine();

  private:
    void add_text(Xapian::Document& document, std::string_view text, std::string_view field,
                  std::uint32_t base, std::uint32_t& last);

    static void add_file(const std::string& path, Xapian::WritableDatabase& database,
                         Xapian::Document& document);

    std::vector<Xapian::WritableDatabase> databases_;
    std::vector<Xapian::Document> documents_;
    std::unique_ptr<engine::Engine> engine_;
    analysis::Analyzer analyzer_{"en"};
    analysis::TokenBuffer tokens_;
    std::vector<SmallArticle> articles_;
};

}  // namespace newsdex::test
