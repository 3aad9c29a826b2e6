// How far an address reaches, and the words in it.
#include "analysis/url.hpp"

#include <algorithm>

#include "analysis/normalize.hpp"
#include "analysis/overlong.hpp"
#include "analysis/sources.hpp"

namespace newsdex::analysis {
namespace {

constexpr std::size_t kMostParts = 24;

template <class Source>
bool begins_with(const Source& source, std::size_t at, std::string_view lower) {
    if (at + lower.size() > source.size()) return false;
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const char32_t c = source.at(at + i);
        const char32_t folded = c >= 'A' && c <= 'Z' ? c + 32 : c;
        if (folded != static_cast<unsigned char>(lower[i])) return false;
    }
    return true;
}

/// Signs that never stand in an address as it is printed.
bool ends_address(char32_t c) {
    constexpr std::string_view kOutside = "<>\"`{}|\\^";
    return c <= ' ' || c == 0x7F ||
           (c < 0x80 && kOutside.find(static_cast<char>(c)) != std::string_view::npos);
}

/// Signs that close a sentence rather than an address.
bool is_closing(char32_t c) {
    constexpr std::string_view kClosing = ".,;:!?'*)]";
    return c < 0x80 && kClosing.find(static_cast<char>(c)) != std::string_view::npos;
}

}  // namespace

template <class Source>
UrlExtent find_url(const Source& source, std::size_t begin) {
    std::size_t host = begin;
    for (const std::string_view scheme : {"http://", "https://", "ftp://"})
        if (begins_with(source, begin, scheme)) host = begin + scheme.size();
    if (begins_with(source, host, "www.") && goes_on(source, host + 4)) host += 4;
    if (host == begin || !goes_on(source, host)) return {};

    std::size_t end = host;
    std::size_t open = 0;
    std::size_t closed = 0;
    while (end < source.size() && !ends_address(source.at(end)) &&
           (Source::kAscii || source.at(end) < 0x80 || goes_on(source, end))) {
        open += source.at(end) == '(' ? 1U : 0U;
        closed += source.at(end) == ')' ? 1U : 0U;
        ++end;
    }
    // A closing bracket belongs to the address if it was opened there.
    while (end > host + 1 && is_closing(source.at(end - 1))) {
        if (source.at(end - 1) == ')') {
            if (open >= closed) break;
            --closed;
        }
        --end;
    }
    return {host, end};
}

template UrlExtent find_url(const AsciiSource& source, std::size_t begin);
template UrlExtent find_url(const UnicodeSource& source, std::size_t begin);

std::vector<std::string> url_parts(std::string_view url, CharacterTable& table) {
    std::vector<std::string> parts;
    const auto add = [&](std::string_view part) {
        const bool is_new = std::find(parts.begin(), parts.end(), part) == parts.end();
        if (is_new && !part.empty() && !is_overlong(part) && parts.size() < kMostParts)
            parts.emplace_back(part);
    };
    const std::string_view path = url.substr(0, url.find_first_of("?#"));
    add(path.substr(0, path.find_first_of("/:")));
    std::size_t begin = 0;
    for (std::size_t i = 0; i < path.size();) {
        const Decoded next = decode_leniently(path, i);
        if (!table[next.code_point].is(Character::kWordPart)) {
            add(path.substr(begin, i - begin));
            begin = i + next.length;
        }
        i += next.length;
    }
    add(path.substr(begin));
    return parts;
}

}  // namespace newsdex::analysis
