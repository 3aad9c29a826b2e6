// ICU's converters, the labels that people write, and Windows-1252 by hand.
#include "text/charset_convert.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <new>
#include <utility>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "base/utf8.hpp"

namespace newsdex::text {
namespace {

struct Aliases {
    std::string_view charset;
    std::string_view labels;
};

// Labels of the WHATWG Encoding standard whose meaning differs from their name, and names of
// detectors; other labels go to ICU as they are.
constexpr Aliases kAliases[] = {
    {"windows-1252",
     "ansi_x3.4-1968 ascii cp1252 cp819 ibm819 iso-8859-1 iso8859-1 iso88591 iso_8859-1 l1 latin1 "
     "us-ascii x-cp1252"},
    {"big5-hkscs", "big5 big5-hkscs csbig5 x-x-big5"},
    {"gb18030", "chinese cp936 gb18030 gb2312 gb_2312 gb_2312-80 gbk windows-936 x-gbk"},
    {"windows-874", "cp874 dos-874 iso-8859-11 tis-620"},
    {"ibm-943_p15a-2003", "cp932 ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"},
    {"windows-949",
     "cp949 euc-kr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 uhc windows-949"},
    {"hz", "hz hz-gb-2312"},
    {"utf-16le", "iso-10646-ucs-2 unicode utf-16 utf-16le"},
    {"windows-1254", "iso-8859-9 iso8859-9 iso88599 iso_8859-9 l5 latin5"},
    {"utf-16be", "utf-16be"},
    {"utf-8", "utf-8 utf8"}};

// U+0080 to U+009F by windows-1252 (WHATWG index); unassigned bytes stay C1 controls.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

bool is_never_believed(std::string_view label) {
    constexpr std::string_view kNever =
        "utf-7 x-user-defined x-mac-roman macintosh mac utf-ebcdic scsu bocu-1 cesu-8";
    return base::has_word(kNever, label) || label.starts_with("ibm037") ||
           label.starts_with("ebcdic") || label.starts_with("cp037");
}

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// ICU's own substitution writes U+001A for some charsets.
void replace_undecodable(const void*, UConverterToUnicodeArgs* arguments, const char*, std::int32_t,
                         UConverterCallbackReason reason, UErrorCode* error) {
    if (reason > UCNV_IRREGULAR) return;
    *error = U_ZERO_ERROR;
    constexpr UChar kUnit = 0xFFFD;
    ucnv_cbToUWriteUChars(arguments, &kUnit, 1, 0, error);
}

Converter open_converter(std::string_view charset) {
    errno = 0;
    UErrorCode error = U_ZERO_ERROR;
    Converter converter(ucnv_open(std::string(charset).c_str(), &error));
    // Without memory ICU may also say that there is no such charset.
    if (U_FAILURE(error) && errno == ENOMEM) throw std::bad_alloc();
    if (U_FAILURE(error)) return nullptr;
    ucnv_setToUCallBack(converter.get(), replace_undecodable, nullptr, nullptr, nullptr, &error);
    return U_FAILURE(error) ? nullptr : std::move(converter);
}

void append_counted(Converted& out, char32_t c) {
    if (c == 0 || (c == 0xFEFF && out.text.empty())) return;
    if (c >= 0xD800 && c <= 0xDFFF) c = base::kReplacement;
    if (c == base::kReplacement) ++out.replaced;
    ++out.code_points;
    if (c < 0x80)
        out.text += static_cast<char>(c);
    else
        base::append(out.text, c);
}

Converted convert_windows_1252(std::string_view bytes) {
    Converted out;
    out.text.reserve(bytes.size() + bytes.size() / 16);
    for (const char byte : bytes)
        append_counted(out, windows_1252(static_cast<unsigned char>(byte)));
    return out;
}

}  // namespace

std::string charset_of_label(std::string_view label) {
    label = base::trim(label, [](char c) { return base::is_blank(c) || c == '"' || c == '\''; });
    if (label.empty() || label.size() > 40) return {};
    const std::string name = base::lower_case(label);
    if (is_never_believed(name)) return {};
    for (const Aliases& row : kAliases)
        if (base::has_word(row.labels, name)) return std::string(row.charset);
    return open_converter(name) ? name : std::string();
}

std::optional<Converted> convert(std::string_view bytes, std::string_view charset) {
    if (charset == "windows-1252") return convert_windows_1252(bytes);
    const Converter converter = open_converter(charset);
    if (!converter) return std::nullopt;
    Converted out;
    out.text.reserve(bytes.size() + bytes.size() / 4);
    std::array<UChar, 8192> units;
    const char* source = bytes.data();
    const char* const source_end = source + bytes.size();
    char32_t lead = 0;
    for (bool more = true; more;) {
        UChar* target = units.data();
        UErrorCode error = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, source_end,
                       nullptr, true, &error);
        more = error == U_BUFFER_OVERFLOW_ERROR;
        if (error == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
        if (!more && U_FAILURE(error)) return std::nullopt;
        for (const UChar* unit = units.data(); unit != target; ++unit) {
            // A pair of surrogates may be cut by the end of the buffer.
            if (lead != 0 && U16_IS_TRAIL(*unit)) {
                append_counted(out, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, *unit)));
                lead = 0;
                continue;
            }
            if (lead != 0) append_counted(out, lead);
            lead = U16_IS_LEAD(*unit) ? *unit : 0;
            if (lead == 0) append_counted(out, *unit);
        }
    }
    if (lead != 0) append_counted(out, lead);
    return out;
}

char32_t windows_1252(unsigned char byte) noexcept {
    return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : char32_t{byte};
}

std::optional<unsigned char> to_windows_1252(char32_t code_point) noexcept {
    if (code_point < 0x80 || (code_point >= 0xA0 && code_point <= 0xFF))
        return static_cast<unsigned char>(code_point);
    const auto* found = std::find(kWindows1252.begin(), kWindows1252.end(), code_point);
    if (found == kWindows1252.end()) return std::nullopt;
    return static_cast<unsigned char>(0x80 + (found - kWindows1252.begin()));
}

}  // namespace newsdex::text
