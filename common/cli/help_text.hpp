// Lays out what --help prints: at most 80 columns, names on the left, explanations beside them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsdex::cli {

/// What --help says beside the options.
struct HelpText {
    std::vector<std::string> usage;  ///< what follows the program's name: "status [OPTION]..."
    std::string purpose;             ///< sentences
    /// Titled lists: {"Commands", {{"status", "what the index holds"}}}.
    std::vector<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>> lists;
    /// What follows the program's name, and what it does.
    std::vector<std::pair<std::string, std::string>> examples;
};

struct HelpRow {
    std::string name, help;
};

/// "-n,--limit" and "N" as "-n, --limit N"; long names alone are set below the long ones.
[[nodiscard]] std::string spaced_names(const std::string& names, const std::string& what);

[[nodiscard]] std::string help_page(std::string_view program, const HelpText& text,
                                    const std::vector<HelpRow>& options);

}  // namespace newsdex::cli
