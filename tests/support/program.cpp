#include "tests/support/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace newsdex::test {
namespace {

struct Pipe {
    int read_end = -1, write_end = -1;
    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe2");
        read_end = ends[0];
        write_end = ends[1];
    }
};

std::vector<std::string> environment_of(const ProgramOptions& options) {
    std::map<std::string, std::string> all = {{"LC_ALL", "C.UTF-8"}};
    for (const char* name : {"PATH", "ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS"})
        if (const char* value = std::getenv(name)) all[name] = value;
    all["HOME"] = options.directory.empty() ? "/nonexistent" : options.directory.string();
    for (const auto& [name, value] : options.environment) all[name] = value;
    std::vector<std::string> lines;
    for (const auto& [name, value] : all) lines.push_back(name + '=' + value);
    return lines;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (std::string& text : texts) result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

void feed(int descriptor, const std::string& input) {
    // Inputs of tests are shorter than a pipe's buffer (64 KiB), so one write does not block.
    if (::write(descriptor, input.data(), input.size()) != static_cast<ssize_t>(input.size()))
        throw std::runtime_error("cannot feed the program's input");
}

}  // namespace

bool has_terminals() {
    int terminal = -1;
    int terminal_end = -1;
    if (::openpty(&terminal, &terminal_end, nullptr, nullptr, nullptr) != 0) return false;
    ::close(terminal);
    ::close(terminal_end);
    return true;
}

Program::Program(std::vector<std::string> command, ProgramOptions options) {
    std::vector<std::string> lines = environment_of(options);
    const std::vector<char*> argv = pointers(command);
    const std::vector<char*> envp = pointers(lines);
    const Pipe in, out, err;
    if (!options.input.empty()) feed(in.write_end, options.input);
    int terminal = -1, terminal_end = -1;
    if (options.terminal_columns != 0) {
        winsize size{};
        size.ws_col = static_cast<unsigned short>(options.terminal_columns);
        size.ws_row = 24;
        if (::openpty(&terminal, &terminal_end, nullptr, nullptr, &size) != 0)
            throw std::runtime_error("openpty");
        ::fcntl(terminal, F_SETFD, FD_CLOEXEC);
    }
    pid_ = ::fork();
    if (pid_ < 0) throw std::runtime_error("fork");
    if (pid_ == 0) {
        // Between fork and exec only calls that are safe there.
        ::signal(SIGPIPE, SIG_DFL);
        ::dup2(in.read_end, 0);
        ::dup2(terminal_end >= 0 ? terminal_end : out.write_end, 1);
        ::dup2(terminal_end >= 0 ? terminal_end : err.write_end, 2);
        if (options.out_closed_early) ::close(out.read_end);
        if (!options.directory.empty() && ::chdir(options.directory.c_str()) != 0) ::_exit(126);
        ::execve(argv[0], argv.data(), envp.data());
        ::_exit(127);
    }
    for (const int end : {in.read_end, in.write_end, out.write_end, err.write_end}) ::close(end);
    out_ = out.read_end;
    err_ = err.read_end;
    if (options.out_closed_early) ::close(std::exchange(out_, -1));
    if (terminal >= 0) {
        ::close(terminal_end);
        ::close(out_);
        out_ = terminal;
    }
}

Program::~Program() {
    if (pid_ > 0) {
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }
    if (out_ >= 0) ::close(out_);
    if (err_ >= 0) ::close(err_);
}

void Program::send_signal(int signal) const { ::kill(pid_, signal); }

bool Program::read_some(int timeout_ms) {
    std::array<pollfd, 2> wanted{pollfd{out_, POLLIN, 0}, pollfd{err_, POLLIN, 0}};
    if (::poll(wanted.data(), wanted.size(), timeout_ms) <= 0) return out_ >= 0 || err_ >= 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i].revents == 0) continue;
        std::array<char, 65536> buffer{};
        const ssize_t got = ::read(wanted[i].fd, buffer.data(), buffer.size());
        if (got > 0) {
            (i == 0 ? result_.out : result_.err)
                .append(buffer.data(), static_cast<std::size_t>(got));
        } else {  // a terminal whose other end is closed reads as EIO
            ::close(std::exchange(i == 0 ? out_ : err_, -1));
        }
    }
    return out_ >= 0 || err_ >= 0;
}

bool Program::wait_for_message(const std::string& text, int milliseconds) {
    const auto limit = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    const auto seen = [&] {
        return result_.err.find(text) != std::string::npos ||
               result_.out.find(text) != std::string::npos;
    };
    while (!seen() && std::chrono::steady_clock::now() < limit)
        if (!read_some(50)) break;
    return seen();
}

ProgramResult Program::wait() {
    while (read_some(-1)) {
    }
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    result_.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return std::move(result_);
}

}  // namespace newsdex::test
