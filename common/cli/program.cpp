#include "cli/program.hpp"

#include <algorithm>
#include <csignal>
#include <exception>
#include <filesystem>
#include <new>

#include <newsdex/error.hpp>

#include "cli/exit_code.hpp"
#include "cli/streams.hpp"
#include "output/safe_text.hpp"

namespace newsdex::cli {
namespace {

constexpr std::string_view kInstalledPrefix = "newsdex-";

const CommandEntry& find_command(std::span<const CommandEntry> commands, std::string_view name) {
    const auto called = [&](std::string_view wanted) {
        return std::find_if(commands.begin(), commands.end(),
                            [&](const CommandEntry& command) { return command.name == wanted; });
    };
    const auto known = called(name);
    return known != commands.end() ? *known : *called("");  // the usual one, always there
}

int guarded(const CommandEntry& command, const Invocation& call) {
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
        return fail("out of memory; give the process more (ulimit -v)");
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}

}  // namespace

int run_program(int argc, char** argv, std::span<const CommandEntry> commands) {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    Invocation call;
    call.program = argc > 0 ? std::filesystem::path(argv[0]).filename().string() : "newsdex";
    for (int i = 1; i < argc; ++i) call.arguments.emplace_back(argv[i]);
    const CommandEntry& command =
        find_command(commands, call.arguments.empty() ? "" : call.arguments.front());
    call.command = command.name;
    if (!command.name.empty()) call.arguments.erase(call.arguments.begin());
    return guarded(command, call);
}

std::string sister_program(std::string_view program, std::string_view sister) {
    return std::string(program.starts_with(kInstalledPrefix) ? kInstalledPrefix : "") +
           std::string(sister);
}

}  // namespace newsdex::cli
