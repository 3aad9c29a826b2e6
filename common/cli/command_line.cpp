// Hands CLI11 the options alone, and says in our words what it refuses.
#include "cli/command_line.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include <newsdex/error.hpp>
#include <newsdex/version.hpp>

#include "base/ascii.hpp"
#include "base/edit_distance.hpp"
#include "base/lists.hpp"
#include "base/utf8.hpp"
#include "cli/help_text.hpp"
#include "cli/printable.hpp"
#include "cli/streams.hpp"

namespace newsdex::cli {
namespace {

// CLI11 takes an argument "++" as the end of a subcommand. No argument of a process holds a NUL, so
// this stands for it until the operands are read back.
const std::string kPlusPlus("\0++", 3);

constexpr std::size_t kFarthestTypo = 2;  // slips within which an option is what was meant

bool is_option(std::string_view argument) { return argument.size() > 1 && argument[0] == '-'; }

template <class Number>
std::optional<Number> parse_number(std::string_view text) noexcept {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

CommandLine::CommandLine(const Invocation& call, HelpText text)
    : call_(call), text_(std::move(text)) {
    app_.set_help_flag();  // ours, so that an operand is never taken for it
    app_.allow_extras();
    flag("-h,--help", help_wanted_, "show this help");
    flag("--version", version_wanted_, "show the version");
}

void CommandLine::option(const std::string& names, const std::string& what, const std::string& help,
                         const Take& take) {
    rows_.push_back({names, what, help});
    app_.add_option_function<std::string>(names, take)->take_last();
}

void CommandLine::flag(const std::string& names, bool& value, const std::string& help) {
    rows_.push_back({names, "", help});
    app_.add_flag(names, value)->take_last();
}

void CommandLine::text(const std::string& names, std::string& value, const std::string& what,
                       const std::string& help) {
    option(names, what, help, [&value](const std::string& given) { value = given; });
}

void CommandLine::texts(const std::string& names, std::vector<std::string>& values,
                        const std::string& what, const std::string& help) {
    rows_.push_back({names, what, help});
    app_.add_option(names, values)->allow_extra_args(false);
}

void CommandLine::number(const std::string& names, std::size_t& value, const std::string& what,
                         const std::string& help) {
    option(names, what, help, [this, names, &value](const std::string& given) {
        const auto number = parse_number<std::size_t>(given);
        if (!number) refuse(names + ' ' + printable(given), "not a whole number from 0");
        value = *number;
    });
}

void CommandLine::count(const std::string& names, std::optional<std::size_t>& value,
                        const std::string& what, const std::string& help) {
    option(names, what, help, [this, names, &value](const std::string& given) {
        value = given == "all" ? kAllHits : parse_number<std::size_t>(given);
        if (!value) refuse(names + ' ' + printable(given), "neither a whole number from 0 nor all");
    });
}

void CommandLine::bytes(const std::string& names, std::uint64_t& value, const std::string& what,
                        const std::string& help, std::uint64_t least) {
    option(names, what, help, [this, names, least, &value](const std::string& given) {
        const auto size = parse_bytes(given);
        if (!size) refuse(names + ' ' + printable(given), "not a size like 256M or 1G");
        if (*size < least)
            refuse(names + ' ' + printable(given),
                   "too little; at least " + std::to_string(least >> 20U) + 'M');
        value = *size;
    });
}

void CommandLine::seconds(const std::string& names, std::optional<std::chrono::milliseconds>& value,
                          const std::string& what, const std::string& help) {
    option(names, what, help, [this, names, &value](const std::string& given) {
        value = parse_seconds(given);
        if (!value) refuse(names + ' ' + printable(given), "not a number of seconds like 2 or 0.5");
    });
}

void CommandLine::choice(const std::string& names, std::string& value,
                         const std::vector<std::string>& choices, const std::string& help) {
    choice_of(names, choices, help, [&value](const std::string& given) { value = given; });
}

void CommandLine::choice_of(const std::string& names, const std::vector<std::string>& choices,
                            const std::string& help, const Take& take) {
    option(names, base::joined(choices, "|"), help,
           [this, names, choices, take](const std::string& given) {
               if (!base::is_one_of(given, choices))
                   refuse(names + ' ' + printable(given),
                          "not one of " + base::joined(choices, ", "));
               take(given);
           });
}

std::optional<std::vector<std::string>> CommandLine::read() {
    const auto begin = call_.arguments.begin();
    const auto dashes = std::find(begin, call_.arguments.end(), "--");
    std::vector<std::string> reversed;  // as CLI11 takes them
    for (auto argument = begin; argument != dashes; ++argument) {
        reject_glued_word(*argument);
        reversed.insert(reversed.begin(), *argument == "++" ? kPlusPlus : *argument);
    }
    try {
        app_.parse(reversed);
    } catch (const CLI::ArgumentMismatch&) {
        // Only the last option can lack its value: every other takes what follows it.
        refuse(printable(*(dashes - 1)), "needs a value");
    } catch (const CLI::ParseError& error) {
        refuse(printable(error.what()), "not understood");
    }
    std::vector<std::string> operands = app_.remaining();
    for (std::string& operand : operands) {
        if (operand == kPlusPlus) operand = "++";
        reject_unknown(operand);
    }
    if (dashes != call_.arguments.end())
        operands.insert(operands.end(), dashes + 1, call_.arguments.end());
    if (help_wanted_) print(help());
    if (version_wanted_ && !help_wanted_)
        print(call_.program + " (newsdex) " + newsdex::version() + '\n');
    if (help_wanted_ || version_wanted_) return std::nullopt;
    return operands;
}

void CommandLine::refuse(const std::string& subject, const std::string& reason) const {
    const std::string command = call_.command.empty() ? "" : ' ' + call_.command;
    throw Error(ErrorCode::kUsage, "cannot understand the command line: " + subject + ": " +
                                       reason + "; see `" + call_.program + command + " --help`");
}

void CommandLine::reject_unknown(const std::string& argument) const {
    if (!is_option(argument)) return;
    const std::string name = argument.substr(0, argument.find('='));
    base::EditDistance distance(base::code_points(name), kFarthestTypo);
    for (const Row& row : rows_) {
        const std::string known = row.names.substr(row.names.rfind(',') + 1);
        if (distance.to(known) <= kFarthestTypo)
            refuse(printable(name), "no such option (did you mean " + known + "?)");
    }
    refuse(printable(name), "no such option (what begins with - but is no option comes after --)");
}

/// CLI11 would read "-harbour" as -h and more, and "--db=" as --db with the next argument.
void CommandLine::reject_glued_word(const std::string& argument) const {
    if (argument.starts_with("--")) {
        if (argument.ends_with('=') && argument.find('=') == argument.size() - 1)
            refuse(printable(argument.substr(0, argument.size() - 1)), "needs a value");
        return;
    }
    if (argument.size() <= 2 || argument[0] != '-') return;
    for (const Row& row : rows_) {
        const bool is_flag = row.what.empty();
        if (is_flag && row.names[1] == argument[1] && row.names[0] == '-')
            refuse(printable(argument),
                   "no such option (what begins with - but is no option comes after --)");
    }
}

std::string CommandLine::help() const {
    std::vector<HelpRow> rows;
    for (const Row& row : rows_) rows.push_back({spaced_names(row.names, row.what), row.help});
    // Declared first, shown last.
    std::rotate(rows.begin(), rows.begin() + 2, rows.end());
    return help_page(call_.program, text_, rows);
}

bool CommandLine::given(const std::string& name) const { return app_.count(name) > 0; }

std::optional<std::chrono::milliseconds> parse_seconds(std::string_view text) noexcept {
    constexpr std::int64_t kMost = 1'000'000;
    const std::size_t dot = std::min(text.find('.'), text.size());
    const auto whole = parse_number<std::uint32_t>(text.substr(0, dot));
    if (!whole || *whole >= kMost) return std::nullopt;
    std::int64_t milliseconds = std::int64_t{*whole} * 1000;
    if (dot < text.size()) {
        const std::string_view fraction = text.substr(dot + 1);
        if (fraction.empty()) return std::nullopt;
        std::int64_t unit = 100;
        for (const char c : fraction) {
            if (c < '0' || c > '9') return std::nullopt;
            milliseconds += (c - '0') * unit;
            unit /= 10;
        }
    }
    if (milliseconds == 0) return std::nullopt;
    return std::chrono::milliseconds(milliseconds);
}

std::optional<std::uint64_t> parse_bytes(std::string_view text) noexcept {
    constexpr std::string_view kUnits = "KMGT";
    unsigned shift = 0;
    if (!text.empty()) {
        const auto unit = kUnits.find(base::to_upper(text.back()));
        if (unit != std::string_view::npos) {
            shift = 10 * (static_cast<unsigned>(unit) + 1);
            text.remove_suffix(1);
        }
    }
    const auto number = parse_number<std::uint64_t>(text);
    if (!number || *number > std::numeric_limits<std::uint64_t>::max() >> shift)
        return std::nullopt;
    return *number << shift;
}

}  // namespace newsdex::cli
