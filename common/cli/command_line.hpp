// The options of one command: declared once, parsed by CLI11, shown by --help.
//
// Options may stand before and between operands; `--` ends them. CLI11 sees options only: operands
// are kept from it, since it would give brackets and braces in a query a meaning of their own.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <newsdex/names.hpp>

#include "cli/help_text.hpp"
#include "cli/program.hpp"

namespace newsdex::cli {

class CommandLine {
  public:
    CommandLine(const Invocation& call, HelpText text);

    /// Each: names as CLI11 has them ("-n,--limit"), where the value goes, its name in the help,
    /// the help (lower case, no full stop). The last of several counts.
    void flag(const std::string& names, bool& value, const std::string& help);
    void text(const std::string& names, std::string& value, const std::string& what,
              const std::string& help);
    /// May be given several times; one value each time.
    void texts(const std::string& names, std::vector<std::string>& values, const std::string& what,
               const std::string& help);
    void number(const std::string& names, std::size_t& value, const std::string& what,
                const std::string& help);
    /// A number or "all" (kAllHits).
    void count(const std::string& names, std::optional<std::size_t>& value, const std::string& what,
               const std::string& help);
    /// Bytes, with K, M, G or T behind the number for powers of 1024; not below `least`.
    void bytes(const std::string& names, std::uint64_t& value, const std::string& what,
               const std::string& help, std::uint64_t least = 0);
    /// Seconds, with a fraction or without: above 0 and below a million.
    void seconds(const std::string& names, std::optional<std::chrono::milliseconds>& value,
                 const std::string& what, const std::string& help);
    void choice(const std::string& names, std::string& value,
                const std::vector<std::string>& choices, const std::string& help);

    /// One of the names of an enumeration (newsdex/names.hpp).
    template <class Value>
    void choice(const std::string& names, Value& value, const std::string& help) {
        std::vector<std::string> choices;
        for (const Name<Value>& row : kNames<Value>) choices.emplace_back(row.name);
        std::sort(choices.begin(), choices.end());
        choice_of(names, choices, help,
                  [&value](const std::string& given) { value = *value_called<Value>(given); });
    }

    /// The operands; nullopt where --help or --version was asked for and printed. Error kUsage.
    [[nodiscard]] std::optional<std::vector<std::string>> read();

    /// What --help prints, at most 80 columns wide.
    [[nodiscard]] std::string help() const;
    /// True if the option was given.
    [[nodiscard]] bool given(const std::string& name) const;

  private:
    struct Row {
        std::string names, what, help;
    };
    using Take = std::function<void(const std::string&)>;
    void option(const std::string& names, const std::string& what, const std::string& help,
                const Take& take);
    void choice_of(const std::string& names, const std::vector<std::string>& choices,
                   const std::string& help, const Take& take);
    [[noreturn]] void refuse(const std::string& subject, const std::string& reason) const;
    void reject_unknown(const std::string& argument) const;
    void reject_glued_word(const std::string& argument) const;

    Invocation call_;
    HelpText text_;
    std::vector<Row> rows_;
    CLI::App app_;
    bool help_wanted_ = false, version_wanted_ = false;
};

/// "1.5" → 1500 ms; nullopt for what is no number, below one millisecond or a million and more.
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_seconds(
    std::string_view text) noexcept;

/// "256M" → 268435456; nullopt for what is no size or does not fit.
[[nodiscard]] std::optional<std::uint64_t> parse_bytes(std::string_view text) noexcept;

}  // namespace newsdex::cli
