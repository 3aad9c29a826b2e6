// One stream of zlib is kept and reset for each tag: a database has a tag for each article.
#include "store/glass/inflate.hpp"

#include <zlib.h>

#include <array>
#include <new>

namespace newsdex::store {

struct Inflater::Stream {
    Stream() {
        constexpr int kBare = -MAX_WBITS;
        if (inflateInit2(&state, kBare) != Z_OK) throw std::bad_alloc();
    }
    ~Stream() { inflateEnd(&state); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    z_stream state{};
};

Inflater::Inflater() : stream_(std::make_unique<Stream>()) {}
Inflater::~Inflater() = default;

bool Inflater::inflate(std::string_view packed, std::string& out) {
    z_stream& state = stream_->state;
    inflateReset(&state);
    out.clear();
    std::array<unsigned char, 16384> piece;
    // zlib takes no const input, but does not write to it.
    state.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(packed.data()));
    state.avail_in = static_cast<unsigned>(packed.size());
    for (;;) {
        state.next_out = piece.data();
        state.avail_out = static_cast<unsigned>(piece.size());
        const int result = ::inflate(&state, Z_SYNC_FLUSH);
        if (result == Z_MEM_ERROR) throw std::bad_alloc();
        const std::size_t got = piece.size() - state.avail_out;
        out.append(reinterpret_cast<const char*>(piece.data()), got);
        if (result == Z_STREAM_END) return state.avail_in == 0;
        if (result != Z_OK || got == 0) return false;
    }
}

}  // namespace newsdex::store
