// Work as the compiler sees it: basic blocks that were run. A time would differ from machine to
// machine; this does not, and it grows as the time grows.
//
// The test program `analysis_work` builds the room's sources once more with
// -fsanitize-coverage=trace-pc, which calls a function of ours at each basic block. What these
// have the C library search, compare or copy counts a block for each 16 bytes.
#pragma once

#include <cstdint>

namespace newsdex::test {

/// Basic blocks that this thread has run in the sources built for it. Without the compiler's help
/// always 0.
[[nodiscard]] std::uint64_t blocks_run() noexcept;

}  // namespace newsdex::test
