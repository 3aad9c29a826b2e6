// One row a format, read or named as not read yet.
#include "sources/registry.hpp"

#include <algorithm>
#include <array>

#include "sources/json/reader.hpp"
#include "sources/markdown/reader.hpp"
#include "sources/plain_text/reader.hpp"

namespace newsdex::sources {
namespace {

using namespace std::string_view_literals;

constexpr std::array kFormats = {
    Format{"text", kPlainTextVersion, read_plain_text},
    Format{"markdown", kMarkdownVersion, read_markdown},
    Format{"json", kJsonVersion, read_json},
    Format{"html", 0, "HTML: not read yet"sv},
    Format{"feed", 0, "feed (RSS, Atom): not read yet"sv},
    Format{"newsml-g2", 0, "NewsML-G2: not read yet"sv},
    Format{"newsml-1", 0, "NewsML 1: not read yet"sv},
    Format{"nitf", 0, "NITF: not read yet"sv},
    Format{"sgml", 0, "SGML: not read yet"sv},
    Format{"xml", 0, "XML of an unknown kind: not read"sv},
    Format{"sitemap", 0, "sitemap: no article text"sv},
    Format{"warc", 0, "WARC: not read yet"sv},
    Format{"arc", 0, "ARC: not read yet"sv},
    Format{"mail", 0, "mail: not read yet"sv},
    Format{"mbox", 0, "mbox: not read yet"sv},
    Format{"iptc7901", 0, "IPTC 7901: not read yet"sv},
    Format{"anpa1312", 0, "ANPA 1312: not read yet"sv},
    Format{"zczc", 0, "ZCZC: not read yet"sv},
    Format{"csv", 0, "CSV: not read yet"sv},
    Format{"pdf", 0, "PDF: not read yet"sv},
    Format{"zip", 0, "zip: not read yet"sv},
    Format{"tar", 0, "tar: not read yet"sv},
    Format{"7z", 0, "7z: not read yet"sv},
    Format{"bzip2", 0, "bzip2: not read yet"sv},
    Format{"lz4", 0, "lz4: not read yet"sv},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* find_format(std::string_view name) {
    const auto* const found = std::find_if(kFormats.begin(), kFormats.end(),
                                           [&](const Format& row) { return row.name == name; });
    return found == kFormats.end() ? nullptr : found;
}

}  // namespace newsdex::sources
