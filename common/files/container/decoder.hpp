// One codec library each behind the same step.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace newsdex::files {

/// One thread at a time.
class Decoder {
  public:
    /// kTrailing: sound to its end, and more than zeros behind it.
    enum class State { kMore, kDone, kDamaged, kTrailing, kTooLarge };
    struct Step {
        std::size_t produced = 0;
        State state = State::kMore;
    };

    virtual ~Decoder() = default;
    [[nodiscard]] virtual std::string_view name() const = 0;
    /// Takes bytes from the front of `input` and writes up to `size` to `to`. Called until it
    /// produces nothing and says kDone, a fault or, with `input_ended`, still kMore: cut short.
    /// `input` is empty only if it has ended.
    virtual Step decode(std::string_view& input, char* to, std::size_t size, bool input_ended) = 0;
};

[[nodiscard]] std::unique_ptr<Decoder> make_gzip_decoder();
[[nodiscard]] std::unique_ptr<Decoder> make_xz_decoder();
[[nodiscard]] std::unique_ptr<Decoder> make_zstd_decoder();
/// Drops the zeros at the front of `input`, which may stand behind the last member or frame, and
/// tells how it goes on; `padded` keeps whether there were any. kMore: with another member.
[[nodiscard]] Decoder::State behind_member(std::string_view& input, bool& padded);

}  // namespace newsdex::files
