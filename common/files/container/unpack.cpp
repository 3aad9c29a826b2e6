// The bounds of unpacking, whatever the codec: ratio, size, what a cut stream keeps.
#include "files/container/unpack.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "files/container/decoder.hpp"

namespace newsdex::files {
namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t kRatioFrom = 10'000'000;  // bytes of output before the ratio counts
constexpr std::uint64_t kMaxRatio = 200;
constexpr std::string_view kGzipMagic = "\x1f\x8b"sv;
constexpr std::string_view kXzMagic = "\xfd\x37zXZ\x00"sv;
constexpr std::string_view kZstdMagic = "\x28\xb5\x2f\xfd"sv;
constexpr std::string_view kSkippableMagic = "\x2a\x4d\x18"sv;  // behind 50 to 5f
constexpr std::uint64_t kMaxTotal = 64'000'000'000;

class Unpacked final : public ByteSource {
  public:
    Unpacked(std::unique_ptr<Decoder> decoder, ByteSource& packed,
             std::function<std::uint64_t()> stored_bytes)
        : decoder_(std::move(decoder)), packed_(packed), stored_bytes_(std::move(stored_bytes)) {}

    std::size_t read(char* to, std::size_t size) override {
        while (!ended_) {
            const bool input_ended = waiting_.empty() && !refill();
            if (input_ended && packed_.problem().kind != Problem::Kind::kNone) {
                problem_ = packed_.problem();
                ended_ = true;
                break;
            }
            const Decoder::Step step = decoder_->decode(waiting_, to, size, input_ended);
            if (step.produced > 0) {
                // Bytes made before a fault are sound: they go out first, the fault comes back.
                if (!within_limits(step.produced)) return 0;
                return step.produced;
            }
            if (step.state == Decoder::State::kDamaged)
                end(Problem::Kind::kCut,
                    "damaged: " + std::string(decoder_->name()) + " data that cannot be unpacked");
            else if (step.state == Decoder::State::kTrailing)
                end(Problem::Kind::kCut, "damaged: other bytes behind the end of the " +
                                             std::string(decoder_->name()) + " data");
            else if (step.state == Decoder::State::kTooLarge)
                end(Problem::Kind::kRefused, "needs too much memory to unpack");
            else if (step.state == Decoder::State::kDone)
                ended_ = true;
            else if (input_ended)
                end(Problem::Kind::kCut,
                    "cut short: the " + std::string(decoder_->name()) + " data has no end");
        }
        return 0;
    }

    [[nodiscard]] const Problem& problem() const override { return problem_; }

  private:
    /// False if there is no more input.
    bool refill() {
        const std::size_t got = packed_.read(input_.data(), input_.size());
        waiting_ = {input_.data(), got};
        return got > 0;
    }

    void end(Problem::Kind kind, std::string reason) {
        ended_ = true;
        problem_ = {kind, std::move(reason)};
    }

    bool within_limits(std::size_t produced) {
        produced_ += produced;
        if (produced_ > kRatioFrom && produced_ / kMaxRatio > stored_bytes_())
            end(Problem::Kind::kRefused, "unpacks to more than 200 times its size");
        else if (produced_ > kMaxTotal)
            end(Problem::Kind::kRefused, "unpacks to more than 64 GB");
        return !ended_;
    }

    std::unique_ptr<Decoder> decoder_;
    ByteSource& packed_;
    std::function<std::uint64_t()> stored_bytes_;
    std::array<char, 1 << 16> input_;
    std::string_view waiting_;
    std::uint64_t produced_ = 0;
    bool ended_ = false;
    Problem problem_;
};

}  // namespace

Codec codec_of(std::string_view head) {
    if (head.starts_with(kGzipMagic)) return Codec::kGzip;
    if (head.starts_with(kXzMagic)) return Codec::kXz;
    if (head.starts_with(kZstdMagic)) return Codec::kZstd;
    const bool skippable =
        head.size() >= 4 && (head[0] & '\xf0') == '\x50' && head.substr(1, 3) == kSkippableMagic;
    return skippable ? Codec::kZstd : Codec::kNone;
}

bool is_cut_magic(std::string_view head) {
    if (head.empty() || codec_of(head) != Codec::kNone) return false;
    return kGzipMagic.starts_with(head) || kXzMagic.starts_with(head) ||
           kZstdMagic.starts_with(head);
}

Decoder::State behind_member(std::string_view& input, bool& padded) {
    const std::size_t zeros = std::min(input.find_first_not_of('\0'), input.size());
    input.remove_prefix(zeros);
    padded = padded || zeros > 0;
    if (input.empty()) return zeros > 0 ? Decoder::State::kMore : Decoder::State::kDone;
    return padded ? Decoder::State::kTrailing : Decoder::State::kMore;
}

std::unique_ptr<ByteSource> unpack(Codec codec, ByteSource& packed,
                                   std::function<std::uint64_t()> stored_bytes) {
    auto decoder = codec == Codec::kGzip ? make_gzip_decoder()
                   : codec == Codec::kXz ? make_xz_decoder()
                                         : make_zstd_decoder();
    return std::make_unique<Unpacked>(std::move(decoder), packed, std::move(stored_bytes));
}

}  // namespace newsdex::files
