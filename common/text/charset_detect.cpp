// Asks the model of letters for eight-bit charsets, uchardet for all others, and looks whether what
// it says makes words of letters.
#include "text/charset_detect.hpp"

#include <uchardet/uchardet.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "text/charset_convert.hpp"
#include "text/letter_model.hpp"

namespace newsdex::text {
namespace {

constexpr std::size_t kSample = 256 << 10;
// Below this size a guess counts only where many bytes speak for it: the statistics of a few
// accented letters in an English text are noise, and windows-1252 is the better bet.
constexpr std::size_t kEnough = 2048;
// Of a guess by letters: see LetterGuess. A lead of 4, and what the table takes off for the
// charset, is one euro sign for iso-8859-15, or two bytes for macintosh that windows-1252 makes no
// letters of.
constexpr std::size_t kFewSigns = 24;
constexpr double kPlausible = -4.2, kEnoughLead = 4;

struct CloseDetector {
    void operator()(uchardet_t detector) const noexcept { uchardet_delete(detector); }
};

std::string ask_detector(std::string_view sample) {
    const std::unique_ptr<struct uchardet, CloseDetector> detector(uchardet_new());
    // It fails for want of memory only, and where it has none to copy the name it gives none.
    errno = 0;
    if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0)
        throw std::bad_alloc();
    uchardet_data_end(detector.get());
    std::string charset = uchardet_get_charset(detector.get());
    if (charset.empty() && errno == ENOMEM) throw std::bad_alloc();
    return charset;
}

bool is_c1(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte < 0xA0;
}

/// Letters outside ASCII in what `charset` makes of the sample: the better of two readings is the
/// one that finds letters in its bytes, not signs. nullopt for a charset of several bytes a
/// character.
std::optional<std::size_t> count_letters(std::string_view sample, std::string_view charset) {
    sample = sample.substr(0, 16 << 10);
    const auto converted = convert(sample, charset);
    if (!converted || converted->code_points != sample.size()) return std::nullopt;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < converted->text.size();) {
        const base::Decoded c = base::decode(converted->text, at);
        at += std::max<std::size_t>(c.length, 1);
        const bool is_letter = u_isalpha(static_cast<UChar32>(c.code_point)) != 0;
        letters += c.code_point >= 0x80 && is_letter ? 1U : 0U;
    }
    return letters;
}

/// ISO 8859 has no signs in 80 to 9F: text that has bytes there is in Microsoft's relative.
std::string windows_relative(std::string_view iso) {
    constexpr std::pair<std::string_view, std::string_view> kRelatives[] = {
        {"iso-8859-2", "windows-1250"},  {"iso-8859-4", "windows-1257"},
        {"iso-8859-5", "windows-1251"},  {"iso-8859-6", "windows-1256"},
        {"iso-8859-7", "windows-1253"},  {"iso-8859-8", "windows-1255"},
        {"iso-8859-10", "windows-1257"}, {"iso-8859-13", "windows-1257"},
        {"iso-8859-15", "windows-1252"}};
    for (const auto& [name, relative] : kRelatives)
        if (name == iso) return std::string(relative);
    return std::string(iso);
}

std::string refined(std::string charset, std::string_view sample) {
    if (std::any_of(sample.begin(), sample.end(), is_c1)) charset = windows_relative(charset);
    if (charset == "windows-1250" &&
        count_letters(sample, "iso-8859-2") > count_letters(sample, "windows-1250"))
        return "iso-8859-2";
    // DOS code pages are guessed in short texts; they would turn letters into lines and signs.
    const auto letters = count_letters(sample, charset);
    if (letters && letters < count_letters(sample, "windows-1252")) return {};
    return charset;
}

}  // namespace

std::string detect_charset(std::string_view bytes) {
    const std::size_t at = base::find_beyond_ascii(bytes);
    const std::string_view sample = bytes.substr(at > 64 ? at - 64 : 0, kSample);
    const LetterGuess guess = guess_by_letters(sample);
    const bool is_plain = guess.average >= kPlausible;
    // Windows-1252 is what is assumed anyway.
    if (is_plain && guess.lead < kEnoughLead) return {};
    if (is_plain) return std::string(guess.charset);
    if (sample.size() < kEnough && guess.bytes * 25 < sample.size()) return {};
    const std::string charset = charset_of_label(ask_detector(sample));
    if (charset.empty() || charset == "utf-8" || charset.starts_with("mac") ||
        charset.starts_with("x-mac") || charset.starts_with("utf-16"))
        return {};
    // A few signs that are no language's say nothing of an eight-bit charset.
    if (guess.bytes < kFewSigns && count_letters(sample, charset)) return {};
    return refined(charset, sample);
}

}  // namespace newsdex::text
