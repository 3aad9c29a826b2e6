// Addresses in running text: one position each, whatever their length.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/characters.hpp"

namespace newsdex::analysis {

/// Character numbers within a source; end 0 where there is no address.
struct UrlExtent {
    std::size_t host = 0;  ///< after the scheme and "www."
    std::size_t end = 0;
};

/// Does http://, https://, ftp:// or www. begin at `begin`, with an address after it? Ends before
/// the punctuation that closes a sentence or a bracket around it.
template <class Source>
[[nodiscard]] UrlExtent find_url(const Source& source, std::size_t begin);

/// What an address is found by beside the whole of it: its host, and the words of host and path.
/// `url` is without scheme, in lower case. At most 24.
[[nodiscard]] std::vector<std::string> url_parts(std::string_view url, CharacterTable& table);

}  // namespace newsdex::analysis
