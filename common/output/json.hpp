// JSON for tools. docs/schemas/ has the schema of each; within a version keys are only added.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <newsdex/article.hpp>
#include <newsdex/index.hpp>
#include <newsdex/indexer.hpp>
#include <newsdex/search.hpp>

#include "output/render.hpp"

namespace newsdex::output {

/// "newsdex.results/1": one line, with a line feed at its end, as all of these.
[[nodiscard]] std::unique_ptr<Printer> json_printer(const RenderOptions& options);
[[nodiscard]] std::string results_json(const Results& results);
/// One hit a line, as in results_json; nothing if there is none.
[[nodiscard]] std::unique_ptr<Printer> jsonl_printer(const RenderOptions& options);
[[nodiscard]] std::string results_jsonl(const Results& results);
/// "newsdex.article/1": every field, body and origins included. `id`: "" if there is none.
[[nodiscard]] std::string article_json(const Article& article, std::string_view id,
                                       const Location& location = {});
/// "newsdex.sync-report/1".
[[nodiscard]] std::string sync_report_json(const SyncReport& report);
/// "newsdex.status/1".
[[nodiscard]] std::string status_json(const IndexStatus& status);

}  // namespace newsdex::output
