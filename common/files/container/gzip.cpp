// gzip (RFC 1952), several members one after another, by zlib.
#include <algorithm>
#include <limits>
#include <new>

#define ZLIB_CONST  // next_in is only read
#include <zlib.h>

#include "files/container/decoder.hpp"

namespace newsdex::files {
namespace {

constexpr int kWindowWithGzipHeader = 15 + 16;  // zlib.h, inflateInit2
constexpr std::size_t kMaxStep = std::numeric_limits<uInt>::max();

class GzipDecoder final : public Decoder {
  public:
    GzipDecoder() {
        if (::inflateInit2(&stream_, kWindowWithGzipHeader) != Z_OK) throw std::bad_alloc();
    }
    ~GzipDecoder() override { ::inflateEnd(&stream_); }
    GzipDecoder(const GzipDecoder&) = delete;
    GzipDecoder& operator=(const GzipDecoder&) = delete;

    [[nodiscard]] std::string_view name() const override { return "gzip"; }

    Step decode(std::string_view& input, char* to, std::size_t size,
                bool /*input_ended*/) override {
        if (between_members_) {
            const State state = behind_member(input, padded_);
            if (state != State::kMore || input.empty()) return {0, state};
            // 1f is enough to go on: a second byte that is none of a header is damage.
            if (input.front() != '\x1f') return {0, State::kTrailing};
            ::inflateReset(&stream_);
            between_members_ = false;
        }
        stream_.next_in = reinterpret_cast<const Bytef*>(input.data());
        stream_.avail_in = static_cast<uInt>(std::min(input.size(), kMaxStep));
        stream_.next_out = reinterpret_cast<Bytef*>(to);
        const auto room = static_cast<uInt>(std::min(size, kMaxStep));
        stream_.avail_out = room;
        const int code = ::inflate(&stream_, Z_NO_FLUSH);
        if (code == Z_MEM_ERROR) throw std::bad_alloc();
        input.remove_prefix(static_cast<std::size_t>(
            reinterpret_cast<const char*>(stream_.next_in) - input.data()));
        const std::size_t produced = room - stream_.avail_out;
        between_members_ = code == Z_STREAM_END;
        const bool sound = code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR;
        return {produced, sound ? State::kMore : State::kDamaged};
    }

  private:
    z_stream stream_{};
    bool between_members_ = false;
    bool padded_ = false;
};

}  // namespace

std::unique_ptr<Decoder> make_gzip_decoder() { return std::make_unique<GzipDecoder>(); }

}  // namespace newsdex::files
