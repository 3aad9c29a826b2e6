// A file that changes right after it was read may bear the same times as before: then nothing tells
// that it did.
#pragma once

#include "files/file_state.hpp"

namespace newsdex::ingest {

/// To be asked right before a file is read. Waits until a change that comes later would have
/// another time, if that takes but a tick of the system's clock (20 ms). True if it would take
/// longer, as the file system counts whole seconds or two of them, or as the clock is set back
/// meanwhile: then the file must be read again in the next run. So must one whose whole second is
/// still to come, as the clock was set back: a change in that second would not show. False for
/// other times in the future.
[[nodiscard]] bool must_be_read_again(const files::FileEntry& entry);

}  // namespace newsdex::ingest
