// Texts of one short unit repeated: what an attacker writes, and what broken files hold.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace newsdex::test {

/// Units of 1 to 4 characters: every character class alone and every pair of classes, then triples
/// and quadruples drawn with a fixed seed, until there are `most` (all pairs are given in any
/// case).
[[nodiscard]] std::vector<std::string> text_units(std::size_t most);

/// `unit` again and again, `bytes` at least.
[[nodiscard]] std::string repeated(const std::string& unit, std::size_t bytes);

/// Was the long form asked for? (NEWSDEX_LONG=1)
[[nodiscard]] bool is_long_run();

}  // namespace newsdex::test
