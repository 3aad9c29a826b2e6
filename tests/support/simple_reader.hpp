// A reader too simple to be wrong, for tests of what surrounds it.
//
//   *.txt     first line title, the rest body; an empty file is skipped; one that says "today" is
//             of the time of its file
//   *.lines   one article a line: guid|title|body (guid may be empty); a line without bars fails; a
//             title "T@3" declares version 3, "T@3!" that it is cancelled, "T~" is truncated
//   *.bad     fails; *.pic is skipped
#pragma once

#include <atomic>
#include <functional>
#include <string>

#include "base/hash.hpp"
#include "ingest/readers.hpp"

namespace newsdex::test {

/// What the fake formats answer; raise a version to have files read again.
struct SimpleReader {
    unsigned version = 1;
    std::atomic<unsigned> opened = 0;  ///< files opened so far, by all workers
    /// Called with each file's path before it is read, from a worker.
    std::function<void(const std::string&)> before_reading;

    [[nodiscard]] ingest::Readers readers();
};

}  // namespace newsdex::test
