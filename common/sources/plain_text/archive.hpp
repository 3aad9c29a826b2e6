// Articles as news archives download them: ProQuest, Nexis, Factiva.
//
// Each writes the article between lines of labels. They are turned into a header block and the text
// of the body, which are then read as those of any plain text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sources/plain_text/header_block.hpp"

namespace newsdex::sources {

struct ArchiveDocument {
    HeaderBlock head;  ///< its end means nothing
    std::string body;  ///< lines as they stood
    const char* archive = "";
    std::vector<std::pair<std::string, std::string>> notes = {};  ///< what no field takes, by label

    void add(Field field, std::string_view name, std::string_view value);
    void add(std::string_view name, std::string_view value);
};

/// "Author: Doe, Jane" … "Full text: …" … "ProQuest document ID: 1"
[[nodiscard]] std::optional<ArchiveDocument> read_proquest(std::string_view text);
/// "Harbour Times", "March 5, 2024 Tuesday", "BYLINE: Jane Doe", "LENGTH: 512 words" …, or the
/// headline first and "Body" on a line of its own.
[[nodiscard]] std::optional<ArchiveDocument> read_nexis(std::string_view text);
/// "HD", "BY", "WC", "PD" … with their values below or behind, or the headline, "512 words", the
/// date and "Document HARTIM0020240305ek3500001".
[[nodiscard]] std::optional<ArchiveDocument> read_factiva(std::string_view text);
/// Whichever of them it is.
[[nodiscard]] std::optional<ArchiveDocument> read_archive(std::string_view text);

/// What is no article of an archive's download: "cover page", "bibliography", "search summary"; ""
/// for anything else.
[[nodiscard]] std::string_view archive_matter(std::string_view text);
/// The same of what follows the last article: by its first line.
[[nodiscard]] std::string_view archive_foot(std::string_view text);
/// "Document HARTIM0020240305ek3500001": the last line of an article of Factiva.
[[nodiscard]] bool is_accession_line(std::string_view line);
/// Bytes of a cover page in front of the first article, 0 if there is none.
[[nodiscard]] std::size_t cover_length(std::string_view text);

}  // namespace newsdex::sources
