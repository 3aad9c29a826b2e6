// Compressed streams: gzip, xz, zstd.
//
// The codecs are called directly and not through libarchive, which gives up the whole block (64
// KiB) in which a cut stream ends: here every byte that was whole comes out.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "files/byte_source.hpp"

namespace newsdex::files {

enum class Codec : std::uint8_t { kNone, kGzip, kXz, kZstd };

/// The codec by its magic number; needs 6 bytes.
[[nodiscard]] Codec codec_of(std::string_view head);

/// True for a few bytes, not none, with which a magic number begins.
[[nodiscard]] bool is_cut_magic(std::string_view head);

/// What the bytes unpack to. Members or frames that follow one another are read on; zeros behind
/// the last one are padding, anything else is a problem. `stored_bytes` tells how many bytes of the
/// file itself were read so far: after 10 MB of output more than 200 for each of them are refused.
[[nodiscard]] std::unique_ptr<ByteSource> unpack(Codec codec, ByteSource& packed,
                                                 std::function<std::uint64_t()> stored_bytes);

}  // namespace newsdex::files
