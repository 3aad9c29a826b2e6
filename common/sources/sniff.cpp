// Bytes before text, content before name.
#include "sources/sniff.hpp"

#include <algorithm>
#include <cstdint>

#include "base/ascii.hpp"
#include "base/file_name.hpp"
#include "sources/json/lines.hpp"
#include "sources/json/scan.hpp"
#include "sources/media_kind.hpp"
#include "sources/sniff_kind.hpp"
#include "sources/sniff_lines.hpp"
#include "sources/sniff_markup.hpp"
#include "text/charset.hpp"

namespace newsdex::sources {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kOfficeDocument = "office document";

bool is_json_name(std::string_view name) {
    return has_ending(name, {".json", ".jsonl", ".ndjson"});
}

/// The sum that a tar header's 148th byte on writes down, over the header with blanks in its place.
bool is_tar(std::string_view head) {
    if (head.size() < 512) return false;
    if (head.substr(257, 5) == "ustar") return true;
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < 512; ++i)
        sum += i >= 148 && i < 156 ? ' ' : static_cast<unsigned char>(head[i]);
    std::uint32_t written = 0;
    bool any = false;
    for (const char c : head.substr(148, 8)) {
        if (c >= '0' && c <= '7') {
            written = written * 8 + static_cast<std::uint32_t>(c - '0');
            any = true;
        } else if (any) {
            break;
        }
    }
    return any && written == sum && head[0] != 0;
}

bool is_zip(std::string_view head) {
    return head.starts_with("PK\3\4"sv) || head.starts_with("PK\5\6"sv);
}

bool is_zipped_office(std::string_view head) {
    if (!is_zip(head)) return false;
    const std::string_view first_name = head.substr(std::min<std::size_t>(30, head.size()), 19);
    return first_name.starts_with("mimetype") || first_name == "[Content_Types].xml";
}

/// Formats that their bytes tell, whatever charset.
std::string_view sniff_binary(std::string_view head) {
    if (is_zip(head)) return "zip";
    if (head.starts_with("7z\xbc\xaf\x27\x1c"sv)) return "7z";
    if (head.size() >= 4 && head.starts_with("BZh") && head[3] >= '1' && head[3] <= '9')
        return "bzip2";
    if (head.starts_with("\x04\x22\x4d\x18"sv)) return "lz4";
    if (head.starts_with("WARC/")) return "warc";
    if (head.starts_with("filedesc:")) return "arc";
    if (head.substr(0, 1024).find("%PDF-") != std::string_view::npos) return "pdf";
    if (is_tar(head)) return "tar";
    return sniff_wire(head);
}

/// Is text that begins with a bracket the head of JSON? `[Editor's note]` is none.
bool is_json(std::string_view text, std::string_view name) {
    const bool is_scalar = text.starts_with('"') || text.starts_with("true") ||
                           text.starts_with("false") || text.starts_with("null") ||
                           text.starts_with('-') || base::is_digit(text.front());
    if (is_json_name(name) && is_scalar) return true;
    if (!text.starts_with('{') && !text.starts_with('[')) return false;
    if (is_json_name(name)) return true;
    const auto skip_blanks = [&text] {
        while (!text.empty() && base::is_html_space(text.front())) text.remove_prefix(1);
    };
    while (text.starts_with('[')) {
        text.remove_prefix(1);
        skip_blanks();
    }
    if (!text.starts_with('{')) return false;
    text.remove_prefix(1);
    skip_blanks();
    ValueScan key;
    if (!text.starts_with('"') || key.scan(text) != ValueScan::State::kDone) return false;
    text.remove_prefix(key.length());
    skip_blanks();
    return text.starts_with(':');
}

std::string_view without_blanks_before(std::string_view text) {
    while (!text.empty() && (base::is_html_space(text.front()) || text.front() == '\x1e'))
        text.remove_prefix(1);
    return text;
}

std::string_view sniff_text(std::string_view text, bool is_all, std::string_view name) {
    const std::string_view content = without_blanks_before(text);
    if (content.empty()) return is_all ? "blank" : "text";
    if (const std::string_view mail = sniff_mail(text, name); !mail.empty()) return mail;
    if (!is_json_name(name) && has_front_matter(text)) return "markdown";
    const bool declares_itself =
        content.starts_with("<?xml") || (content.starts_with("<!") && !content.starts_with("<!--"));
    if (has_ending(name, {".md", ".markdown", ".mdx", ".mkd"}) && !declares_itself)
        return "markdown";
    if (content.starts_with('<')) {
        const std::string_view markup = sniff_markup(content);
        if (!markup.empty()) return markup;
        if (has_ending(name, {".html", ".htm", ".xhtml", ".xml"})) return "html";
    }
    const bool has_records = is_json_name(name) && has_json_lines(content);
    if (is_json(content, name) || has_records || ends_a_record(content, is_all)) return "json";
    return is_csv(text, is_all, name) ? "csv" : "text";
}

/// Without a character that the end of the head cuts.
std::string_view whole_characters(std::string_view head) {
    std::size_t end = head.size();
    for (std::size_t back = 1; back <= 3 && back <= head.size(); ++back) {
        const auto byte = static_cast<unsigned char>(head[head.size() - back]);
        if ((byte & 0xC0U) == 0x80) continue;
        if (byte >= 0xC0) end = head.size() - back;
        break;
    }
    return head.substr(0, end & ~std::size_t{1});  // even: UTF-16
}

}  // namespace

std::string_view content_name(std::string_view path) {
    std::string_view name = base::without_turn(path.substr(path.rfind('/') + 1));
    while (has_ending(name, {".gz", ".xz", ".zst"}) && name.rfind('.') > 0)
        name = base::without_turn(name.substr(0, name.rfind('.')));
    return name;
}

Sniffed sniff(std::string_view head, bool is_all, std::string_view name) {
    const Magic magic = kind_by_bytes(head);
    // The name may promise text: a document saved under another name is still one.
    if (is_zipped_office(head) || magic.kind == kOfficeDocument)
        return {"kind", std::string(kOfficeDocument)};
    if (const std::string_view binary = sniff_binary(head); !binary.empty()) return {binary, ""};
    if (!magic.kind.empty()) return {"binary", std::string(magic.what)};
    const auto decoded = text::decode_text(is_all ? head : whole_characters(head));
    if (!decoded) return {"binary", ""};
    if (const auto kind = kind_by_text(without_blanks_before(decoded->text())); !kind.empty())
        return {"kind", std::string(kind)};
    return {sniff_text(decoded->text(), is_all, name), ""};
}

}  // namespace newsdex::sources
