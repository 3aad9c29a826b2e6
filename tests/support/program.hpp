// Runs a program as a user would: own folder, own environment, output and exit code kept.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace newsdex::test {

struct ProgramResult {
    int exit_code = -1;  ///< 128 + signal if a signal ended it, as a shell has it
    std::string out, err;
};

struct ProgramOptions {
    std::filesystem::path directory;  ///< to run in; empty: the test's own
    /// The whole environment but for PATH, the sanitizers' options, HOME (the directory) and LC_ALL
    /// (C.UTF-8), which may be overridden here.
    std::map<std::string, std::string> environment;
    std::string input;  ///< fed to stdin
    unsigned terminal_columns =
        0;  ///< not 0: stdout and stderr are one terminal this wide (result in out)
    bool out_closed_early = false;  ///< the reader of stdout goes away before the program writes
};

/// A program under way. Destroying it kills and reaps what still runs.
class Program {
  public:
    explicit Program(std::vector<std::string> command, ProgramOptions options = {});
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();

    void send_signal(int signal) const;
    /// Waits up to `milliseconds` for `text` on stderr (on the terminal, if it has one); false if
    /// the program ended first or the time ran out. What is read is still part of wait()'s result.
    bool wait_for_message(const std::string& text, int milliseconds);
    /// Reads to the end and reaps. Once.
    ProgramResult wait();

  private:
    bool read_some(int timeout_ms);

    pid_t pid_ = -1;
    int out_ = -1, err_ = -1;
    ProgramResult result_;
};

/// False where the system has no pseudo-terminals (a bare chroot without /dev/pts): then a test
/// with terminal_columns skips.
[[nodiscard]] bool has_terminals();

inline ProgramResult run_program(std::vector<std::string> command, ProgramOptions options = {}) {
    return Program(std::move(command), std::move(options)).wait();
}

}  // namespace newsdex::test
