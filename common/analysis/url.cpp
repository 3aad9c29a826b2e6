// Where the words of an address begin: behind its scheme.
#include "analysis/url.hpp"

#include <string_view>

#include "analysis/sources.hpp"

namespace newsdex::analysis {
namespace {

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

}  // namespace

template <class Source>
std::size_t host_begin(const Source& source, std::size_t begin) {
    std::size_t host = begin;
    for (const std::string_view scheme : {"http://", "https://", "ftp://"})
        if (begins_with(source, begin, scheme)) host = begin + scheme.size();
    return goes_on(source, host) ? host : begin;
}

template std::size_t host_begin(const AsciiSource& source, std::size_t begin);
template std::size_t host_begin(const UnicodeSource& source, std::size_t begin);

}  // namespace newsdex::analysis
