// A file that changes right after it was read may bear the same times as before: then nothing tells
// that it did.
#pragma once

#include "sources/reader.hpp"

namespace newsdex::ingest {

/// To be asked right before a file is read. Waits until a change that comes later would have
/// another time, if that takes but a tick of the system's clock (at most 20 ms). True if it would
/// take longer, as the file system counts whole seconds or two of them: then the file must be read
/// again in the next run. False also for times in the future: a clock that was set back is not
/// waited for.
[[nodiscard]] bool must_be_read_again(const sources::FileEntry& entry);

}  // namespace newsdex::ingest
