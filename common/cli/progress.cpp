// Draws at most ten times a second, and only where it is seen.
#include "cli/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>

#include "cli/amounts.hpp"
#include "cli/streams.hpp"
#include "cli/terminal.hpp"

namespace newsdex::cli {
namespace {

constexpr std::size_t kWidestBar = 30;
constexpr std::size_t kNarrowestBar = 6;  // shorter bars say less than the percentage beside them
constexpr std::chrono::milliseconds kRedraw{100};

double share_done(const SyncProgress& progress) {
    const auto share = [](std::uint64_t done, std::uint64_t total) {
        return std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    };
    if (progress.bytes_total > 0) return share(progress.bytes_done, progress.bytes_total);
    return progress.files_total > 0 ? share(progress.files_done, progress.files_total) : 0;
}

std::string bar(double share, std::size_t width) {
    const auto full = static_cast<std::size_t>(std::floor(share * static_cast<double>(width)));
    return '[' + std::string(full, '#') + std::string(width - full, ' ') + "] ";
}

}  // namespace

std::string progress_line(const SyncProgress& progress, double seconds, std::size_t columns) {
    const double share = share_done(progress);
    std::string text = std::to_string(static_cast<int>(share * 100)) + '%';
    text.insert(0, 4 - std::min<std::size_t>(4, text.size()), ' ');
    // Whole parts, as far as there is room; what matters most comes first.
    const auto add = [&](const std::string& part) {
        if (text.size() + part.size() <= columns) text += part;
    };
    const bool timed = seconds >= 1;
    std::string left;
    if (timed && share >= 0.01)
        left = ", " + duration_text(seconds * (1 - share) / share) + " left";
    const std::string files =
        ' ' + grouped(progress.files_done) + " of " + grouped(progress.files_total) + " files";
    const double rate = timed ? static_cast<double>(progress.bytes_done) / seconds : 0;
    const std::string speed = ", " + size_text(static_cast<std::uint64_t>(rate)) + "/s";
    add(files);
    if (timed && text.size() + speed.size() + left.size() <= columns) add(speed);
    add(left);
    if (text.size() > columns) return text.substr(0, columns);
    const std::size_t room = columns - text.size();
    const std::size_t frame = bar(0, 0).size();
    if (room < frame + kNarrowestBar) return text;
    return bar(share, std::min(kWidestBar, room - frame)) + text;
}

ProgressBar::ProgressBar()
    : on_terminal_(is_terminal(STDERR_FILENO) && !color_facts(STDERR_FILENO).dumb_terminal) {}

void ProgressBar::show(const SyncProgress& progress) {
    if (!on_terminal_) return;
    const auto now = Clock::now();
    if (drawn_ && now - last_ < kRedraw) return;
    last_ = now;
    drawn_ = true;
    const double seconds = std::chrono::duration<double>(now - begin_).count();
    // One column is left free: a full line would make some terminals wrap.
    complain("\r" + progress_line(progress, seconds, terminal_columns(STDERR_FILENO) - 1) +
             "\x1b[K");
}

void ProgressBar::clear() {
    if (drawn_) complain("\r\x1b[K");
    drawn_ = false;
}

}  // namespace newsdex::cli
