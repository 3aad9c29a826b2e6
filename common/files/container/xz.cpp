// xz, several streams one after another, by liblzma.
#include <new>

#include <lzma.h>

#include "files/container/decoder.hpp"

namespace newsdex::files {
namespace {

// The strongest preset (xz -9) needs 65 MiB to unpack.
constexpr std::uint64_t kMemoryLimit = 128ULL << 20;

class XzDecoder final : public Decoder {
  public:
    XzDecoder() {
        if (::lzma_stream_decoder(&stream_, kMemoryLimit, LZMA_CONCATENATED) != LZMA_OK)
            throw std::bad_alloc();
    }
    ~XzDecoder() override { ::lzma_end(&stream_); }
    XzDecoder(const XzDecoder&) = delete;
    XzDecoder& operator=(const XzDecoder&) = delete;

    [[nodiscard]] std::string_view name() const override { return "xz"; }

    Step decode(std::string_view& input, char* to, std::size_t size, bool input_ended) override {
        if (ended_) return {0, state_};
        stream_.next_in = reinterpret_cast<const std::uint8_t*>(input.data());
        stream_.avail_in = input.size();
        stream_.next_out = reinterpret_cast<std::uint8_t*>(to);
        stream_.avail_out = size;
        const lzma_ret code = ::lzma_code(&stream_, input_ended ? LZMA_FINISH : LZMA_RUN);
        input.remove_prefix(input.size() - stream_.avail_in);
        state_ = state_of(code);
        ended_ = state_ != State::kMore;
        return {size - stream_.avail_out, state_};
    }

  private:
    static State state_of(lzma_ret code) {
        switch (code) {
            case LZMA_OK:
            case LZMA_BUF_ERROR:  // no input left before the end: the caller sees that it is cut
                return State::kMore;
            case LZMA_STREAM_END:
                return State::kDone;
            case LZMA_MEMLIMIT_ERROR:
                return State::kTooLarge;
            case LZMA_MEM_ERROR:  // of the process: the file may be sound
                throw std::bad_alloc();
            default:
                return State::kDamaged;
        }
    }

    lzma_stream stream_ = LZMA_STREAM_INIT;
    State state_ = State::kMore;
    bool ended_ = false;
};

}  // namespace

std::unique_ptr<Decoder> make_xz_decoder() { return std::make_unique<XzDecoder>(); }

}  // namespace newsdex::files
