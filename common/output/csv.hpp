// Comma-separated values for spreadsheets.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <newsdex/search.hpp>

#include "output/render.hpp"

namespace newsdex::output {

/// A header and a row a hit, RFC 4180 (CRLF, quotes doubled). A cell that a spreadsheet would run
/// as a formula gets an apostrophe in front. For a terminal, cells as visible() has them.
[[nodiscard]] std::unique_ptr<Printer> csv_printer(const RenderOptions& options);
[[nodiscard]] std::string results_csv(const Results& results);

/// One cell as it stands in the file.
[[nodiscard]] std::string csv_cell(std::string_view value);

}  // namespace newsdex::output
