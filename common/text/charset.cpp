// The order of evidence: byte order mark, NUL pattern, escape sequences, validity as UTF-8, what is
// declared, statistics, windows-1252. Valid UTF-8 wins over any declaration: measured on web pages,
// declarations and "no declaration means Latin-1" are wrong more often than a chance agreement.
#include "text/charset.hpp"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/utf8.hpp"
#include "text/charset_convert.hpp"
#include "text/charset_detect.hpp"

namespace newsdex::text {
namespace {

// simdjson looks for what the processor can do when it is first asked, allocates for that in a
// function that may not throw, and so would end the process in the middle of a file.
const bool kProcessorIsKnown = simdjson::validate_utf8("", 0);

bool is_rare_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' &&
           byte != 0x1B;
}

std::size_t count_controls(std::string_view bytes) {
    return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_rare_control));
}

Decoded make(std::string text, std::string encoding, std::string note) {
    Decoded decoded = Decoded::owned(std::move(text));
    decoded.encoding = std::move(encoding);
    decoded.note = std::move(note);
    return decoded;
}

/// UTF-16 and UTF-32. Nearly everything decodes as these: what then has many replacement or control
/// characters was no text. One bad character in `tolerance` is borne.
std::optional<Decoded> decode_wide(std::string_view bytes, const std::string& charset,
                                   std::size_t tolerance, std::string note) {
    auto converted = convert(bytes, charset);
    if (!converted || converted->replaced * tolerance > converted->code_points ||
        count_controls(converted->text) * 10 > converted->text.size())
        return std::nullopt;
    return make(std::move(converted->text), charset, std::move(note));
}

/// UTF-16 without a byte order mark shows by its NULs: all in even or all in odd places.
std::string utf16_by_nuls(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 1024) & ~1U);
    std::size_t nuls[2] = {0, 0}, controls[2] = {0, 0}, high = 0;
    for (std::size_t i = 0; i < head.size(); ++i) {
        nuls[i % 2] += head[i] == 0 ? 1U : 0U;
        controls[i % 2] += head[i] != 0 && is_rare_control(head[i]) ? 1U : 0U;
        high += (head[i] & 0x80) != 0 ? 1U : 0U;
    }
    const std::size_t side = nuls[0] > nuls[1] ? 0 : 1, pairs = head.size() / 2;
    // A few signs such as U+0100 have their NUL, or a control character, on the other side.
    if (nuls[side] == 0 || nuls[1 - side] * 8 > nuls[side]) return {};
    if (controls[1 - side] * 4 > pairs) return {};
    // Chinese or Russian text has NULs at blanks and line ends only; but then its other bytes are
    // not those of ASCII text with a few stray NULs.
    const bool other_script = nuls[side] >= 2 && (high * 8 >= pairs || controls[side] * 4 >= pairs);
    if (nuls[side] * 2 < pairs && !other_script) return {};
    return side == 0 ? "utf-16be" : "utf-16le";
}

/// Chinese and Japanese text in UTF-16 may have hardly a NUL: by its commas, full stops, blanks and
/// line ends, which are at home in one order of the bytes alone.
std::string utf16_by_signs(std::string_view bytes) {
    // Not the wide blank, U+3000: it is a 0 in the other order.
    constexpr std::u16string_view kSigns = u"\u000A\u0020\u3001\u3002\uFF0C";
    const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096) & ~1U);
    std::size_t big = 0, little = 0;
    for (std::size_t i = 0; i < head.size(); i += 2) {
        const auto high = static_cast<unsigned char>(head[i]);
        const auto low = static_cast<unsigned char>(head[i + 1]);
        const auto unit = [](unsigned a, unsigned b) { return static_cast<char16_t>(a << 8U | b); };
        big += kSigns.find(unit(high, low)) != kSigns.npos ? 1U : 0U;
        little += kSigns.find(unit(low, high)) != kSigns.npos ? 1U : 0U;
    }
    const std::size_t most = std::max(big, little);
    if (most < 3 || std::min(big, little) * 8 > most || most * 200 < head.size() / 2) return {};
    return big > little ? "utf-16be" : "utf-16le";
}

struct Mark {
    std::string_view bytes;
    const char* charset;
};

/// The charset that a byte order mark names, and the mark's length.
std::pair<std::string, std::size_t> by_mark(std::string_view bytes) {
    using namespace std::string_view_literals;
    // The mark of UTF-32LE begins as that of UTF-16LE does.
    constexpr Mark kMarks[] = {{"\xFF\xFE\0\0"sv, "utf-32le"},
                               {"\0\0\xFE\xFF"sv, "utf-32be"},
                               {"\xEF\xBB\xBF"sv, "utf-8"},
                               {"\xFF\xFE"sv, "utf-16le"},
                               {"\xFE\xFF"sv, "utf-16be"}};
    for (const Mark& mark : kMarks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        if (mark.bytes.size() == 4 && bytes.size() % 4 != 0) continue;
        return {mark.charset, mark.bytes.size()};
    }
    return {};
}

/// Seven-bit text may be Japanese, Korean or Chinese behind escape sequences.
std::string by_escapes(std::string_view bytes) {
    if (std::memchr(bytes.data(), 0x1B, bytes.size()) != nullptr) {
        for (const char* shift : {"\x1B$B", "\x1B$@", "\x1B(J", "\x1B$(D"})
            if (bytes.find(shift) != std::string_view::npos) return "iso-2022-jp";
        if (bytes.find("\x1B$)C") != std::string_view::npos) return "iso-2022-kr";
    }
    const std::size_t open = bytes.find("~{");
    if (open == std::string_view::npos) return {};
    const std::size_t close = bytes.find("~}", open);
    if (close == std::string_view::npos || close == open + 2 || (close - open) % 2 != 0) return {};
    const std::string_view between = bytes.substr(open + 2, close - open - 2);
    const bool all_pairs =
        std::all_of(between.begin(), between.end(), [](char c) { return c > 0x20 && c < 0x7F; });
    return all_pairs ? "hz" : "";
}

/// Would every sign from `from` on go back to a byte of windows-1252, and be UTF-8 then?
bool is_double_encoded(std::string_view text, std::size_t from) {
    int pending = 0;
    for (std::size_t at = from; at < text.size();) {
        const base::Decoded c = base::decode(text, at);
        const auto byte = to_windows_1252(c.code_point);
        if (!byte || ((*byte & 0xC0) == 0x80) != (pending > 0)) return false;
        if (pending > 0) {
            --pending;
        } else if (*byte >= 0x80) {
            if (*byte < 0xC2 || *byte > 0xF4) return false;
            pending = *byte < 0xE0 ? 1 : *byte < 0xF0 ? 2 : 3;
        }
        at += c.length;
    }
    return pending == 0;
}

std::optional<std::string> undo_double_encoding(std::string_view text) {
    const std::size_t from = base::find_beyond_ascii(text);
    if (!is_encoded_twice(text)) return std::nullopt;
    std::string bytes(text.substr(0, from));
    for (std::size_t at = from; at < text.size();) {
        const base::Decoded c = base::decode(text, at);
        bytes += static_cast<char>(to_windows_1252(c.code_point).value_or('?'));
        at += c.length;
    }
    if (!simdjson::validate_utf8(bytes)) return std::nullopt;
    return bytes;
}

constexpr std::size_t kFewNuls = 4;

/// Valid UTF-8, unless it is rather a binary file that happens to be valid.
std::optional<Decoded> decode_valid(std::string_view text, std::size_t skipped) {
    const std::string_view head = text.substr(0, 64 << 10);
    if (count_controls(head) * 10 > head.size()) return std::nullopt;
    if (text.find('\0') != std::string_view::npos) {
        const auto nuls = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
        // A few are a slip whatever the size; more than one byte in ten never is.
        const bool is_slip = nuls * 200 <= text.size() || nuls <= kFewNuls;
        if (!is_slip || nuls * 10 > text.size()) return std::nullopt;
        std::string blanked(text);
        std::replace(blanked.begin(), blanked.end(), '\0', ' ');
        return make(std::move(blanked), "utf-8",
                    std::to_string(nuls) + " NUL bytes read as blanks");
    }
    if (auto undone = undo_double_encoding(text))
        return make(std::move(*undone), "utf-8", "was encoded twice");
    Decoded decoded = Decoded::borrowed(text, skipped);
    decoded.encoding = "utf-8";
    return decoded;
}

/// What decoding as UTF-8 makes of bytes that are not quite that.
struct Repair {
    std::string text;
    std::size_t code_points = 0, multibyte = 0, bad_bytes = 0;
};

Repair repair_utf8(std::string_view bytes) {
    Repair repair;
    repair.text.reserve(bytes.size() + 64);
    for (std::size_t at = 0; at < bytes.size();) {
        const base::Decoded c = base::decode(bytes, at);
        ++repair.code_points;
        if (c.well_formed) {
            repair.text.append(bytes.substr(at, c.length));
            repair.multibyte += c.length > 1 ? 1U : 0U;
        } else {
            base::append(repair.text, windows_1252(static_cast<unsigned char>(bytes[at])));
            ++repair.bad_bytes;
        }
        at += std::max<std::size_t>(c.length, 1);
    }
    return repair;
}

/// Few bad places among good text, or no more of them than good sequences: chance makes some
/// well-formed sequences in EUC text too, but a few times fewer than ill-formed ones.
bool is_damaged_utf8(const Repair& repair) {
    return repair.bad_bytes * 1000 < repair.code_points || repair.multibyte >= repair.bad_bytes ||
           (repair.bad_bytes <= 3 && repair.multibyte * 2 >= repair.bad_bytes);
}

/// Decodes by `charset` if that leaves at most one sign in a thousand undecoded.
std::optional<Decoded> try_charset(std::string_view bytes, const std::string& charset,
                                   const char* how) {
    if (charset.empty() || charset == "utf-8") return std::nullopt;
    auto converted = convert(bytes, charset);
    if (!converted || converted->replaced * 1000 > converted->code_points) return std::nullopt;
    return make(std::move(converted->text), charset, how);
}

std::optional<Decoded> decode_eight_bit(std::string_view bytes, std::string_view declared) {
    if (bytes.find('\0') != std::string_view::npos) return std::nullopt;
    if (count_controls(bytes) * 200 > bytes.size()) return std::nullopt;
    Repair repair = repair_utf8(bytes);
    if (is_damaged_utf8(repair)) {
        return make(std::move(repair.text), "utf-8",
                    std::to_string(repair.bad_bytes) +
                        (repair.bad_bytes == 1 ? " byte" : " bytes") + " read as windows-1252");
    }
    if (auto decoded = try_charset(bytes, charset_of_label(declared), "declared")) return decoded;
    if (auto decoded = try_charset(bytes, detect_charset(bytes), "detected")) return decoded;
    return make(convert(bytes, "windows-1252").value_or(Converted{}).text, "windows-1252",
                "assumed");
}

}  // namespace

Decoded Decoded::borrowed(std::string_view text, std::size_t skipped) {
    Decoded decoded;
    decoded.view_ = text;
    decoded.skipped_ = skipped;
    decoded.is_borrowed_ = true;
    return decoded;
}

Decoded Decoded::owned(std::string text) {
    Decoded decoded;
    decoded.storage_ = std::move(text);
    return decoded;
}

std::string Decoded::origin() const { return note.empty() ? "" : encoding + ", " + note; }

bool is_encoded_twice(std::string_view text) {
    const std::size_t from = base::find_beyond_ascii(text);
    return from < text.size() && is_double_encoded(text, from);
}

std::optional<Decoded> decode_text(std::string_view bytes, std::string_view declared) {
    const auto [marked, mark_length] = by_mark(bytes);
    const std::string_view rest = bytes.substr(mark_length);
    if (mark_length != 0 && marked != "utf-8") return decode_wide(rest, marked, 10, "");
    if (mark_length == 0) {
        const std::string by_signs = utf16_by_signs(bytes);
        if (!by_signs.empty())
            if (auto decoded = decode_wide(bytes, by_signs, 100, "detected by its punctuation"))
                return decoded;
        const std::string charset = utf16_by_nuls(bytes);
        // A guess: what is binary decodes too, but with surrogates that stand alone.
        if (!charset.empty()) return decode_wide(bytes, charset, 100, "detected by NUL bytes");
    }
    if (!simdjson::validate_utf8(rest))
        return decode_eight_bit(rest, mark_length != 0 ? std::string_view() : declared);
    const std::string escaped = mark_length == 0 ? by_escapes(rest) : std::string();
    if (!escaped.empty() && base::find_beyond_ascii(rest) == rest.size()) {
        if (auto decoded = try_charset(rest, escaped, "detected by escape sequences"))
            return decoded;
    }
    return decode_valid(rest, mark_length);
}

}  // namespace newsdex::text
