// zstd frames, skippable ones between them, by libzstd.
#include <new>

#include <zstd.h>
#include <zstd_errors.h>

#include "files/container/decoder.hpp"

namespace newsdex::files {
namespace {

struct ContextFree {
    void operator()(ZSTD_DCtx* context) const noexcept { ::ZSTD_freeDCtx(context); }
};

class ZstdDecoder final : public Decoder {
  public:
    ZstdDecoder() : context_(::ZSTD_createDCtx()) {
        if (!context_) throw std::bad_alloc();
    }

    [[nodiscard]] std::string_view name() const override { return "zstd"; }

    Step decode(std::string_view& input, char* to, std::size_t size,
                bool /*input_ended*/) override {
        if (damaged_) return {0, State::kDamaged};
        if (between_frames_) {
            const State state = behind_member(input, padded_);
            if (state != State::kMore || input.empty()) return {0, state};
        }
        ZSTD_inBuffer in{input.data(), input.size(), 0};
        ZSTD_outBuffer out{to, size, 0};
        const std::size_t left = ::ZSTD_decompressStream(context_.get(), &out, &in);
        input.remove_prefix(in.pos);
        if (::ZSTD_getErrorCode(left) == ZSTD_error_memory_allocation) throw std::bad_alloc();
        damaged_ = ::ZSTD_isError(left) != 0;
        between_frames_ = left == 0;
        return {out.pos, damaged_ && out.pos == 0 ? State::kDamaged : State::kMore};
    }

  private:
    std::unique_ptr<ZSTD_DCtx, ContextFree> context_;
    bool between_frames_ = false;
    bool padded_ = false;
    bool damaged_ = false;
};

}  // namespace

std::unique_ptr<Decoder> make_zstd_decoder() { return std::make_unique<ZstdDecoder>(); }

}  // namespace newsdex::files
