// Finds the command, runs it, and makes an exit code of whatever it throws.
#include "cli/program.hpp"

#include <algorithm>
#include <csignal>
#include <exception>
#include <new>

#include <newsdex/error.hpp>

#include "base/edit_distance.hpp"
#include "base/lists.hpp"
#include "base/utf8.hpp"
#include "cli/exit_code.hpp"
#include "cli/memory_reserve.hpp"
#include "cli/streams.hpp"
#include "output/safe_text.hpp"

namespace newsdex::cli {
namespace {

constexpr std::string_view kInstalledPrefix = "newsdex-";

/// Where the first operand stands in `arguments`; their end if none does before `--`.
auto first_operand(const std::vector<std::string>& arguments, std::string_view valued) {
    auto at = arguments.begin();
    for (; at != arguments.end() && *at != "--"; ++at) {
        const bool option = at->size() > 1 && at->front() == '-';
        if (!option) return at;
        if (base::has_word(valued, *at) && at + 1 != arguments.end()) ++at;
    }
    return arguments.end();
}

/// The command that is meant, whose name is taken away.
const CommandEntry& take_command(std::span<const CommandEntry> commands, std::string_view valued,
                                 std::vector<std::string>& arguments) {
    const auto called = [&](std::string_view name) {
        return std::find_if(commands.begin(), commands.end(),
                            [&](const CommandEntry& command) { return command.name == name; });
    };
    const auto operand = first_operand(arguments, valued);
    const auto known = operand == arguments.end() ? commands.end() : called(*operand);
    if (known == commands.end() || known->name.empty())
        return *called("");  // the usual one, always there
    arguments.erase(operand);
    return *known;
}

/// Allocates nothing: this is told when memory ran out.
int fail_without_memory(std::string_view program) noexcept {
    for (std::size_t i = 0; i < program.size(); ++i) {
        const bool is_plain = program[i] >= ' ' && program[i] <= '~';
        complain(is_plain ? program.substr(i, 1) : "?");
    }
    complain(": out of memory; give the process more (ulimit -v)\n");
    return kError;
}

/// Throws std::bad_alloc, also where a message cannot be made.
int run_reporting(const CommandEntry& command, const Invocation& call) {
    const auto fail = [&](std::string_view reason) {
        // The library's messages have names and arguments as they are.
        complain(output::visible_lines(call.program + ": " + std::string(reason)) + '\n');
        return kError;
    };
    try {
        return command.run(call);
    } catch (const Error& error) {
        return fail(error.what());
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}

Invocation read_call(std::string_view program, std::span<char* const> arguments) {
    Invocation call;
    call.program = program;
    call.arguments.assign(arguments.begin(), arguments.end());
    return call;
}

}  // namespace

int run_program(int argc, char** argv, std::span<const CommandEntry> commands,
                std::string_view valued) {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    const MemoryReserve reserve;
    const std::span<char* const> words(argv, static_cast<std::size_t>(argc));
    std::string_view program = words.empty() ? "newsdex" : words.front();
    program.remove_prefix(program.rfind('/') + 1);
    try {
        Invocation call = read_call(program, words.subspan(words.empty() ? 0 : 1));
        const CommandEntry& command = take_command(commands, valued, call.arguments);
        call.command = command.name;
        return run_reporting(command, call);
    } catch (const std::bad_alloc&) {
        return fail_without_memory(program);
    }
}

std::string_view command_like(std::string_view word, std::span<const CommandEntry> commands) {
    constexpr std::size_t kSlips = 2;
    base::EditDistance distance(base::code_points(base::to_valid_utf8(word)), kSlips);
    for (const CommandEntry& command : commands)
        if (!command.name.empty() && distance.to(command.name) <= kSlips) return command.name;
    return "";
}

std::string sister_program(std::string_view program, std::string_view sister) {
    return std::string(program.starts_with(kInstalledPrefix) ? kInstalledPrefix : "") +
           std::string(sister);
}

}  // namespace newsdex::cli
