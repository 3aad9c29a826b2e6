#include "sources/registry.hpp"

#include <algorithm>
#include <array>

#include "sources/json/reader.hpp"
#include "sources/markdown/reader.hpp"
#include "sources/plain_text/reader.hpp"
#include "sources/whole_text.hpp"

namespace newsdex::sources {
namespace {

constexpr std::array kFormats = {
    Format{"text", kPlainTextVersion, read_text, ""},
    Format{"markdown", kMarkdownVersion, read_markdown, ""},
    Format{"json", kJsonVersion, read_json, ""},
    Format{"html", 0, nullptr, "HTML: not read yet"},
    Format{"feed", 0, nullptr, "feed (RSS, Atom): not read yet"},
    Format{"newsml-g2", 0, nullptr, "NewsML-G2: not read yet"},
    Format{"newsml-1", 0, nullptr, "NewsML 1: not read yet"},
    Format{"nitf", 0, nullptr, "NITF: not read yet"},
    Format{"sgml", 0, nullptr, "SGML: not read yet"},
    Format{"xml", 0, nullptr, "XML of an unknown kind: not read"},
    Format{"sitemap", 0, nullptr, "sitemap: no article text"},
    Format{"warc", 0, nullptr, "WARC: not read yet"},
    Format{"arc", 0, nullptr, "ARC: not read yet"},
    Format{"mail", 0, nullptr, "mail: not read yet"},
    Format{"mbox", 0, nullptr, "mbox: not read yet"},
    Format{"iptc7901", 0, nullptr, "IPTC 7901: not read yet"},
    Format{"anpa1312", 0, nullptr, "ANPA 1312: not read yet"},
    Format{"zczc", 0, nullptr, "ZCZC: not read yet"},
    Format{"csv", 0, nullptr, "CSV: not read yet"},
    Format{"pdf", 0, nullptr, "PDF: not read yet"},
    Format{"zip", 0, nullptr, "zip: not read yet"},
    Format{"tar", 0, nullptr, "tar: not read yet"},
    Format{"7z", 0, nullptr, "7z: not read yet"},
    Format{"bzip2", 0, nullptr, "bzip2: not read yet"},
    Format{"lz4", 0, nullptr, "lz4: not read yet"},
    Format{"office document", 0, nullptr, "office document"},
};

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* find_format(std::string_view name) {
    const auto* const found = std::find_if(kFormats.begin(), kFormats.end(),
                                           [&](const Format& row) { return row.name == name; });
    return found == kFormats.end() ? nullptr : found;
}

}  // namespace newsdex::sources
