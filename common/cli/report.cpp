// The sentences of sync, status, check, compact and inspect.
#include "cli/report.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/lists.hpp"
#include "cli/amounts.hpp"
#include "cli/printable.hpp"
#include "cli/terminal.hpp"
#include "output/safe_text.hpp"
#include "output/shown_path.hpp"
#include "output/text.hpp"

namespace newsdex::cli {
namespace {

std::string more_line(std::size_t all, std::size_t listed, std::string_view what) {
    if (all <= listed) return {};
    return "and " + grouped(all - listed) + " more " + std::string(what) +
           "; --verbose or --json lists all\n";
}

std::string changes_text(const SyncReport& report) {
    std::string text = grouped(report.added) + " added, " + grouped(report.replaced) +
                       " replaced, " + grouped(report.removed) + " removed";
    if (report.moved > 0) text += ", " + grouped(report.moved) + " moved";
    return text;
}

std::string skipped_line(const SyncReport& report, bool records) {
    std::string reasons;
    std::uint64_t skipped = 0;
    std::map<std::string_view, std::uint64_t> by_reason;
    for (const auto& [skip, count] : report.skipped)
        if (skip.of_record == records) by_reason[skip.reason] += count;
    for (const auto& [reason, count] : by_reason) {
        skipped += count;
        reasons += (reasons.empty() ? ": " : ", ") + grouped(count) + ' ' + output::visible(reason);
    }
    if (skipped == 0) return {};
    return "skipped " + counted(skipped, records ? "record" : "file") + reasons + '\n';
}

/// A name that the index has for a file, as it opens from here.
std::string shown_name(const std::string& name, const std::string& holder) {
    if (holder.empty()) return printable(name);
    return printable(output::path_from(current_folder(), output::absolute_of(holder, name)));
}

std::string skipped_text(const SyncReport& report, std::size_t listed) {
    std::string text = skipped_line(report, true) + skipped_line(report, false);
    const auto& paths = report.skipped_paths;
    for (std::size_t i = 0; i < std::min(listed, paths.size()); ++i)
        text += "  " + shown_name(paths[i].path, report.holder) + ": " +
                output::visible(paths[i].reason) + '\n';
    const std::string more = more_line(paths.size(), listed, "skipped");
    return more.empty() ? text : text + "  " + more;
}

std::string row(std::string_view name, const std::string& value) {
    std::string text(name);
    text.resize(12, ' ');
    return text + value + '\n';
}

/// "icu 76.1 wrote, too; here is 72.1": each version that wrote but the one here.
std::string other_library_text(const OtherLibrary& library) {
    std::string wrote;
    for (const std::string& version : library.wrote)
        if (version != library.here) wrote += (wrote.empty() ? "" : ", ") + printable(version);
    const bool also_here = base::is_one_of(library.here, library.wrote);
    return printable(library.name) + ' ' + wrote + " wrote" + (also_here ? ", too" : "") +
           "; here is " + (library.here.empty() ? "none" : printable(library.here));
}

/// "  --include '*.txt' --exclude drafts"
std::string globs_text(const RootGlobs& globs) {
    std::string text(1, ' ');
    for (const std::string& glob : globs.include) text += " --include " + output::shell_name(glob);
    for (const std::string& glob : globs.exclude) text += " --exclude " + output::shell_name(glob);
    return text;
}

}  // namespace

std::string failure_line(const Failure& failure, const std::string& holder) {
    std::string place = shown_name(failure.path, holder);
    if (failure.line > 0)
        place += ':' + std::to_string(failure.line);
    else if (!failure.member.empty())
        place += ", " + printable(failure.member);
    return "cannot read: " + place + ": " + output::visible(failure.reason) + '\n';
}

std::string sync_text(const SyncReport& report, const std::filesystem::path& index, bool dry_run,
                      std::size_t listed) {
    std::string text;
    if (dry_run) text += "dry run, nothing is written; a run would do this:\n";
    text += "read " + counted(report.files_read, "file") + " (" + size_text(report.bytes_read) +
            ") in " + took_text(report.took_seconds) + ", " + grouped(report.files_unchanged) +
            " unchanged";
    if (report.files_removed > 0) text += ", " + grouped(report.files_removed) + " gone";
    text += "\narticles: " + changes_text(report) + "; " + grouped(report.articles) + " in " +
            printable(index.string()) + '\n';
    text += skipped_text(report, listed);
    if (report.duplicate_ids > 0)
        text += counted(report.duplicate_ids, "article claims", "articles claim") +
                " an id that another has; all are kept\n";
    if (report.superseded > 0)
        text += counted(report.superseded, "article is", "articles are") +
                " superseded by another version and not shown; status:superseded finds them\n";
    if (report.rebuilt) text += "the index was built anew: " + report.rebuild_reason + '\n';
    if (report.stopped)
        text += "stopped early: what was committed stays, the next run does the rest\n";
    return text;
}

std::string forgotten_text(const Forgotten& forgotten, const std::filesystem::path& index) {
    std::string text = counted(forgotten.articles, "article") + " of " +
                       counted(forgotten.files, "file") + " left " + printable(index.string()) +
                       '\n';
    for (const std::string& root : forgotten.roots)
        text += printable(root) + " is looked at no more\n";
    if (!forgotten.below.empty())
        text += "it lies below " + printable(forgotten.below) +
                ", whose runs leave it out until it is named again\n";
    return text;
}

std::string problems_text(const SyncReport& report, std::size_t listed) {
    std::string text;
    for (const std::string& remark : report.remarks) text += "note: " + printable(remark) + '\n';
    for (const std::string& warning : report.warnings)
        text += "warning: " + printable(warning) + '\n';
    for (std::size_t i = 0; i < std::min(listed, report.failures.size()); ++i)
        text += failure_line(report.failures[i], report.holder);
    return text + more_line(report.failures.size(), listed, "that cannot be read");
}

std::string status_text(const IndexStatus& status, std::size_t listed) {
    std::string dates;
    if (status.first_day && status.last_day)
        dates = ", " + *status.first_day + " to " + *status.last_day;
    if (status.undated > 0) dates += ", " + grouped(status.undated) + " undated";
    std::string text =
        row("index", printable(status.directory.string()) + ", " + status.generation + ", " +
                         size_text(status.size_bytes)) +
        row("articles", grouped(status.articles) + dates) +
        row("files", grouped(status.files) +
                         (status.failed_files > 0
                              ? ", of which " + grouped(status.failed_files) + " cannot be read"
                              : "")) +
        row("terms", grouped(status.terms)) + row("language", printable(status.language)) +
        row("versions", "schema " + std::to_string(status.schema_version) + ", analyzer " +
                            std::to_string(status.analyzer_version)) +
        row("writer", status.writer ? printable(*status.writer) : "none at work");
    std::string_view title = "roots";
    for (const std::string& root : status.roots) {
        text += row(title, shown_name(root, status.holder));
        title = "";
        for (const RootGlobs& globs : status.globs)
            if (globs.root == root) text += row("", globs_text(globs));
    }
    for (const std::string& name : status.forgotten)
        text += row("forgotten", shown_name(name, status.holder));
    title = "libraries";
    for (const OtherLibrary& library : status.other_libraries) {
        text += row(title, other_library_text(library));
        title = "";
    }
    for (std::size_t i = 0; i < std::min(listed, status.failures.size()); ++i)
        text += failure_line(status.failures[i], status.holder);
    return text + more_line(status.failures.size(), listed, "that cannot be read");
}

std::string check_text(const std::vector<std::string>& problems,
                       const std::filesystem::path& index) {
    const std::string name = printable(index.string());
    if (problems.empty()) return name + ": sound\n";
    std::string text = name + ": " + counted(problems.size(), "problem") + '\n';
    for (const std::string& problem : problems) text += "  " + printable(problem) + '\n';
    return text;
}

std::string compact_text(const Compaction& done, const std::filesystem::path& index) {
    return printable(index.string()) + ": " + size_text(done.bytes_before) + " before, " +
           size_text(done.bytes_after) + " after\n";
}

std::string inspection_text(const Inspection& inspection, const output::RenderOptions& options) {
    std::string text = printable(inspection.path) + ": ";
    if (inspection.outcome == InspectionOutcome::kSkipped)
        return text + "skipped: " + output::visible(inspection.reason) + '\n';
    if (inspection.outcome == InspectionOutcome::kFailed)
        return text + "failed: " + output::visible(inspection.reason) + '\n';
    text += "read as " + inspection.format + ", " + counted(inspection.article_count, "article");
    if (inspection.article_count > inspection.articles.size())
        text += " (" + grouped(inspection.articles.size()) + " shown; --limit shows more)";
    text += '\n';
    for (const Failure& failure : inspection.failures) text += failure_line(failure);
    for (const Article& article : inspection.articles)
        text += '\n' + output::article_text(article, "", true, options);
    return text;
}

}  // namespace newsdex::cli
