// The suites of engines run over each that there is: the slow one, libxapian over one database, and
// over several. A new engine is a row.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "tests/engine/small_world.hpp"

namespace newsdex::test {

/// GetParam(): what SmallWorld is made with.
class EngineSuite : public testing::TestWithParam<std::size_t> {};

inline const auto kEngines = testing::Values(kSlow, std::size_t{1}, std::size_t{3});

inline std::string engine_name(const testing::TestParamInfo<std::size_t>& info) {
    return info.param == kSlow ? "slow" : "xapian_" + std::to_string(info.param);
}

}  // namespace newsdex::test
