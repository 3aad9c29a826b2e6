// Addresses in running text: the scheme, which people do not type.
#pragma once

#include <cstddef>

namespace newsdex::analysis {

/// Where the host of an address begins, if http://, https:// or ftp:// stands at character `begin`
/// and a word follows; else `begin`. Its words are those that it would have without the scheme.
template <class Source>
[[nodiscard]] std::size_t host_begin(const Source& source, std::size_t begin);

}  // namespace newsdex::analysis
