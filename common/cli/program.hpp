// The frame of a program: which command is meant, and errors as one line and an exit code.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::cli {

/// One call of a command.
struct Invocation {
    std::string program;                 ///< name it was called by: "searcher", "newsdex-searcher"
    std::string command;                 ///< "status"; "" for what the program does without one
    std::vector<std::string> arguments;  ///< behind the command's name
};

struct CommandEntry {
    std::string_view name;  ///< "" for the one that runs when no other is named; one has it
    int (*run)(const Invocation&);
};

/// Finds the command, runs it, and turns what it throws into a message on stderr and exit code 2.
/// The first operand is the command if it is the name of one, whatever options stand before it;
/// behind `--` no word is. `valued`: the options of all commands that take a value, blanks between:
/// what follows one is no operand. A closed pipe and a file size limit come back as failed writes,
/// not as signals.
int run_program(int argc, char** argv, std::span<const CommandEntry> commands,
                std::string_view valued);

/// The command whose name is within two slips of `word`; "" if there is none.
[[nodiscard]] std::string_view command_like(std::string_view word,
                                            std::span<const CommandEntry> commands);

/// The name of the sister program under the same naming: "newsdex-indexer" for "newsdex-searcher".
[[nodiscard]] std::string sister_program(std::string_view program, std::string_view sister);

}  // namespace newsdex::cli
