// A tag as a glass table packs it: a bare deflate stream.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace newsdex::store {

/// Unpacks one tag after the other: to make one takes as long as to unpack a short tag. Not a
/// thread's own static: the C library ends the process where it has no memory to note its
/// destructor. One thread at a time.
class Inflater {
  public:
    Inflater();
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// Puts what `packed` holds into `out`; false if it is no deflate stream, or goes on behind its
    /// end. Throws std::bad_alloc.
    [[nodiscard]] bool inflate(std::string_view packed, std::string& out);

  private:
    struct Stream;
    std::unique_ptr<Stream> stream_;
};

}  // namespace newsdex::store
