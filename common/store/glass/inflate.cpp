#include "store/glass/inflate.hpp"

#include <zlib.h>

#include <array>
#include <new>

namespace newsdex::store {

namespace {

class Stream {
  public:
    Stream() {
        constexpr int kBare = -MAX_WBITS;
        if (inflateInit2(&state_, kBare) != Z_OK) throw std::bad_alloc();
    }
    ~Stream() { inflateEnd(&state_); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    z_stream* operator->() noexcept { return &state_; }
    z_stream* get() noexcept { return &state_; }

  private:
    z_stream state_{};
};

}  // namespace

bool inflate(std::string_view packed, std::string& out) {
    // Making one takes as long as unpacking a short tag.
    thread_local Stream stream;
    inflateReset(stream.get());
    out.clear();
    std::array<unsigned char, 16384> piece;
    // zlib takes no const input, but does not write to it.
    stream->next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(packed.data()));
    stream->avail_in = static_cast<unsigned>(packed.size());
    for (;;) {
        stream->next_out = piece.data();
        stream->avail_out = static_cast<unsigned>(piece.size());
        const int result = ::inflate(stream.get(), Z_SYNC_FLUSH);
        const std::size_t got = piece.size() - stream->avail_out;
        out.append(reinterpret_cast<const char*>(piece.data()), got);
        if (result == Z_STREAM_END) return stream->avail_in == 0;
        if (result != Z_OK || got == 0) return false;
    }
}

}  // namespace newsdex::store
