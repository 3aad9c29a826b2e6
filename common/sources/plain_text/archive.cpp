// What the archives have in common, and what of their downloads is no article.
#include "sources/plain_text/archive.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/names.hpp"
#include "text/lines.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kCoverBytes = 16 << 10;

/// How the lines of cover pages begin.
constexpr std::string_view kCoverLines[] = {
    "User Name:",        "Date and Time:",    "Job Number:",          "Documents (",
    "Document (",        "Client/Matter:",    "Search Terms:",        "Search Type:",
    "Narrowed by:",      "Content Type",      "Print Request:",       "Time of Request:",
    "Number of Doc",     "Client ID/Project", "Research Information", "Project ID:",
    "Number of Lines",   "Job Number",        "Combined Source:",     "Send to:",
    "Report Information"};

bool is_cover_line(std::string_view line) {
    return std::any_of(std::begin(kCoverLines), std::end(kCoverLines),
                       [line](std::string_view start) { return line.starts_with(start); });
}

std::string_view first_line(std::string_view text) {
    text::LineReader reader(text.substr(0, 4096));
    while (const auto line = reader.next())
        if (!line->is_blank()) return line->content();
    return "";
}

}  // namespace

void ArchiveDocument::add(Field field, std::string_view name, std::string_view value) {
    if (!value.empty()) head.entries.push_back({field, std::string(name), std::string(value)});
}

void ArchiveDocument::add(std::string_view name, std::string_view value) {
    if (!value.empty()) notes.emplace_back(name, value);
}

std::optional<ArchiveDocument> read_archive(std::string_view text) {
    if (auto document = read_proquest(text)) return document;
    if (auto document = read_nexis(text)) return document;
    return read_factiva(text);
}

bool is_accession_line(std::string_view line) {
    constexpr std::string_view kStart = "Document ";
    constexpr std::size_t kFewestSigns = 20, kMostSigns = 32;
    if (!line.starts_with(kStart)) return false;
    const std::string_view code = line.substr(kStart.size());
    const auto is_sign = [](char c) { return base::is_letter(c) || base::is_digit(c); };
    return code.size() >= kFewestSigns && code.size() <= kMostSigns &&
           std::all_of(code.begin(), code.end(), is_sign) &&
           std::count_if(code.begin(), code.end(), base::is_digit) >= 8;
}

std::size_t cover_length(std::string_view text) {
    text::LineReader reader(text.substr(0, kCoverBytes));
    std::size_t cover_lines = 0, last = 0;
    while (const auto line = reader.next()) {
        const std::string_view content = line->content();
        cover_lines += is_cover_line(content) ? 1U : 0U;
        const bool is_foot =
            content.find("LexisNexis") != std::string_view::npos &&
            (content.starts_with("About ") || content.starts_with("Copyright") ||
             content.starts_with("©") || content.find("Privacy Policy") != std::string_view::npos);
        if (cover_lines >= 2 && is_foot) last = line->next;
        // The articles have feet of their own.
        if (last > 0 && !is_foot && line->begin > last + 400) break;
    }
    return last;
}

std::string_view archive_foot(std::string_view text) {
    const std::string_view first = first_line(text);
    const std::string_view head = text.substr(0, kCoverBytes);
    if (first == "Bibliography" && head.find("Citation style") != std::string_view::npos)
        return "bibliography";
    if (first == "Search Summary" && text.size() < kCoverBytes) return "search summary";
    if (first.starts_with("Contact us at: ") && head.find("ProQuest") != std::string_view::npos)
        return "foot of the archive";
    return "";
}

std::string_view archive_matter(std::string_view text) {
    if (const auto foot = archive_foot(text); !foot.empty()) return foot;
    const std::string_view head = text.substr(0, kCoverBytes);
    text::LineReader reader(head);
    std::size_t lines = 0, cover_lines = 0;
    while (const auto line = reader.next()) {
        lines += line->is_blank() ? 0U : 1U;
        cover_lines += is_cover_line(line->content()) ? 1U : 0U;
    }
    return cover_lines >= 2 && text.size() < kCoverBytes && cover_lines * 6 >= lines ? "cover page"
                                                                                     : "";
}

}  // namespace newsdex::sources
