// Tables of endings and of first bytes.
#include "sources/media_kind.hpp"

#include <array>
#include <unordered_map>

#include "base/ascii.hpp"
#include "base/lists.hpp"

namespace newsdex::sources {
namespace {

using namespace std::string_view_literals;

struct Endings {
    std::string_view kind, endings;
};

constexpr std::string_view kText = "text";
constexpr std::size_t kLongestEnding = 16;

constexpr Endings kEndings[] = {
    {"picture",
     "jpg jpeg jpe jfif png gif bmp tif tiff webp heic heif avif ico psd svg svgz eps ai raw cr2 "
     "nef "
     "dng xcf"},
    {"sound", "mp3 wav ogg oga opus flac m4a aac wma aif aiff mid midi"},
    {"video", "mp4 m4v mov avi mkv webm wmv flv mpg mpeg ogv 3gp"},
    {"program",
     "exe dll so o a obj lib bin com msi deb rpm apk jar class pyc pyo wasm elf ko js mjs cjs css "
     "scss less py pl rb sh bash bat cmd ps1 c cc cpp cxx h hpp java go rs php map"},
    {"font", "ttf otf woff woff2 eot pfb"},
    {"data",
     "db sqlite sqlite3 mdb parquet feather npy npz pkl lock swp torrent iso img dmg glass"},
    {"office document",
     "doc docx xls xlsx ppt pptx odt ods odp rtf epub mobi pages key numbers indd"},
    {"subtitles", "srt vtt sbv ass ssa ttml"},
    {"calendar", "ics ical ifb vcs"},
    {"address book", "vcf"},
    {"bibliography", "ris bib enw nbib"},
    {"TeX source", "tex ltx sty cls bst"},
    {"SQL", "sql"},
    {"configuration", "yaml yml toml ini cfg conf properties"},
    {kText,
     "txt text md markdown mdx mkd json jsonl ndjson htm html xhtml xml rss atom nitf newsml csv "
     "tsv "
     "eml mbox sgm sgml warc tst log rst adoc"}};

struct MagicRow {
    std::string_view bytes, kind, what;
};

constexpr std::array kMagic = {
    MagicRow{"\x89PNG\r\n\x1a\n"sv, "picture"sv, "a PNG picture"sv},
    MagicRow{"\xff\xd8\xff"sv, "picture"sv, "a JPEG picture"sv},
    MagicRow{"GIF87a"sv, "picture"sv, "a GIF picture"sv},
    MagicRow{"GIF89a"sv, "picture"sv, "a GIF picture"sv},
    MagicRow{"II*\0"sv, "picture"sv, "a TIFF picture"sv},
    MagicRow{"MM\0*"sv, "picture"sv, "a TIFF picture"sv},
    MagicRow{"8BPS"sv, "picture"sv, "a Photoshop picture"sv},
    MagicRow{"\x7f"
             "ELF"sv,
             "program"sv, "an ELF program"sv},
    MagicRow{"MZ\x90\0"sv, "program"sv, "a Windows program"sv},
    MagicRow{"\xca\xfe\xba\xbe"sv, "program"sv, "a Java class or Mach-O program"sv},
    MagicRow{"\xcf\xfa\xed\xfe"sv, "program"sv, "a Mach-O program"sv},
    MagicRow{"\0asm"sv, "program"sv, "a WebAssembly program"sv},
    MagicRow{"ID3"sv, "sound"sv, "MP3 sound"sv},
    MagicRow{"OggS"sv, "sound"sv, "Ogg sound"sv},
    MagicRow{"fLaC"sv, "sound"sv, "FLAC sound"sv},
    MagicRow{"\x1a\x45\xdf\xa3"sv, "video"sv, "a Matroska video"sv},
    MagicRow{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "office document"sv, "an office document"sv},
    MagicRow{"{\\rtf"sv, "office document"sv, "an RTF document"sv},
    MagicRow{"SQLite format 3\0"sv, "data"sv, "an SQLite database"sv},
    MagicRow{"wOFF"sv, "font"sv, "a web font"sv},
    MagicRow{"wOF2"sv, "font"sv, "a web font"sv},
};

/// Every ending that means something, to its kind; "text" for those that promise text.
const std::unordered_map<std::string_view, std::string_view>& kinds() {
    static const auto table = [] {
        std::unordered_map<std::string_view, std::string_view> kinds;
        for (auto [kind, endings] : kEndings)
            while (!endings.empty()) kinds.emplace(base::take_part(endings, ' '), kind);
        return kinds;
    }();
    return table;
}

std::string_view kind_of_ending(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || name.size() - dot > kLongestEnding) return "";
    char ending[kLongestEnding];
    std::size_t size = 0;
    for (const char c : name.substr(dot + 1)) ending[size++] = base::to_lower(c);
    const auto found = kinds().find(std::string_view(ending, size));
    return found == kinds().end() ? std::string_view() : found->second;
}

}  // namespace

std::string_view kind_by_name(std::string_view name) {
    const std::string_view kind = kind_of_ending(name);
    return kind == kText ? std::string_view() : kind;
}

Magic kind_by_bytes(std::string_view head) {
    if (head.size() < 12) return {"", ""};
    for (const MagicRow& row : kMagic)
        if (head.starts_with(row.bytes)) return {row.kind, row.what};
    const std::string_view riff = head.starts_with("RIFF") ? head.substr(8, 4) : "";
    if (riff == "WEBP") return {"picture", "a WebP picture"};
    if (riff == "WAVE") return {"sound", "WAVE sound"};
    if (riff == "AVI ") return {"video", "an AVI video"};
    if (head.substr(4, 4) == "ftyp") return {"video", "an MP4 or HEIF file"};
    return {"", ""};
}

bool promises_text(std::string_view name) { return kind_of_ending(name) == kText; }

}  // namespace newsdex::sources
