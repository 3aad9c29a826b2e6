// Bytes read forward, once: a file, or what a compressed file unpacks to.
#pragma once

#include <cstddef>
#include <string>

namespace newsdex::files {

/// Why bytes ended before their end.
struct Problem {
    enum class Kind {
        kNone,
        kCut,      ///< cut short or damaged from here on; what came before is sound
        kRefused,  ///< a limit: bombs, too many layers
        kIo,       ///< the system refused; the file may be whole
    };
    Kind kind = Kind::kNone;
    std::string reason;  ///< lower case, no full stop
};

/// One thread at a time.
class ByteSource {
  public:
    virtual ~ByteSource() = default;
    /// Up to `size` bytes; 0 at the end or at a problem.
    virtual std::size_t read(char* to, std::size_t size) = 0;
    /// What ended it early, after read() gave 0.
    [[nodiscard]] virtual const Problem& problem() const = 0;
};

}  // namespace newsdex::files
