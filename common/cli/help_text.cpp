// Measures the names, then wraps the explanations beside them.
#include "cli/help_text.hpp"

#include "output/safe_text.hpp"

namespace newsdex::cli {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kHelpColumn = 26;  // where explanations begin

void add_row(std::string& page, const HelpRow& row) {
    page += "  " + row.name;
    std::size_t column = 2 + row.name.size();
    if (column + 2 > kHelpColumn) {
        page += '\n';
        column = 0;
    }
    for (const std::string_view line : output::wrap(row.help, kColumns - kHelpColumn)) {
        page += std::string(kHelpColumn - column, ' ') + std::string(line) + '\n';
        column = 0;
    }
}

}  // namespace

std::string spaced_names(const std::string& names, const std::string& what) {
    const auto comma = names.find(',');
    std::string text = comma == std::string::npos
                           ? "    " + names
                           : names.substr(0, comma) + ", " + names.substr(comma + 1);
    if (!what.empty()) text += ' ' + what;
    return text;
}

std::string help_page(std::string_view program, const HelpText& text,
                      const std::vector<HelpRow>& options) {
    std::string page;
    for (const std::string& usage : text.usage)
        page += (page.empty() ? "Usage: " : "       ") + std::string(program) + ' ' + usage + '\n';
    page += '\n';
    for (const std::string_view line : output::wrap(text.purpose, kColumns))
        page += std::string(line) + '\n';
    for (const auto& [title, rows] : text.lists) {
        page += '\n' + title + ":\n";
        for (const auto& [name, help] : rows) add_row(page, {name, help});
    }
    page += "\nOptions:\n";
    for (const HelpRow& row : options) add_row(page, row);
    if (!text.examples.empty()) page += "\nExamples:\n";
    for (const auto& [command, help] : text.examples) {
        page.append("  ").append(program).append(command.empty() ? "" : " ").append(command);
        page.append("\n      ").append(help).append("\n");
    }
    return page;
}

}  // namespace newsdex::cli
