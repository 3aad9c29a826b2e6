// Compressing in tests.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include <lzma.h>
#include <zlib.h>
#include <zstd.h>

#include "files/container/unpack.hpp"

namespace newsdex::sources {

inline std::string ending_of(files::Codec codec) {
    if (codec == files::Codec::kGzip) return ".gz";
    return codec == files::Codec::kXz ? ".xz" : ".zst";
}

inline std::string packed_by_gzip(std::string_view content) {
    z_stream stream{};
    std::string out(content.size() + content.size() / 100 + 1000, '\0');
    ::deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string copy(content);
    stream.next_in = reinterpret_cast<Bytef*>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (::deflate(&stream, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("deflate");
    out.resize(stream.total_out);
    ::deflateEnd(&stream);
    return out;
}

inline std::string packed_by_xz(std::string_view content) {
    std::string out(::lzma_stream_buffer_bound(content.size()), '\0');
    std::size_t size = 0;
    if (::lzma_easy_buffer_encode(1, LZMA_CHECK_CRC32, nullptr,
                                  reinterpret_cast<const std::uint8_t*>(content.data()),
                                  content.size(), reinterpret_cast<std::uint8_t*>(out.data()),
                                  &size, out.size()) != LZMA_OK)
        throw std::runtime_error("lzma");
    out.resize(size);
    return out;
}

/// As packed_by_xz, but the header asks for a dictionary of that size when it is unpacked.
inline std::string packed_by_xz_with_dictionary(std::string_view content, std::uint32_t size) {
    std::string out = packed_by_xz(content);
    // xz format 1.2.1: the block header from byte 12 on: size, flags, filter 21, one byte of
    // properties: the dictionary's size coded by exponent; then padding and a CRC32 of it all.
    std::uint8_t code = 0;
    while (code < 40 && (std::uint64_t{2 | (code & 1U)} << (code / 2U + 11U)) < size) ++code;
    const std::size_t header = 12;
    const std::size_t length = (static_cast<unsigned char>(out[header]) + 1U) * 4U;
    const std::size_t filter = out.find("\x21\x01", header);
    out[filter + 2] = static_cast<char>(code);
    const std::uint32_t check =
        ::lzma_crc32(reinterpret_cast<const std::uint8_t*>(out.data() + header), length - 4, 0);
    for (unsigned i = 0; i < 4; ++i)
        out[header + length - 4 + i] = static_cast<char>(check >> (8U * i));
    return out;
}

inline std::string packed_by_zstd(std::string_view content) {
    std::string out(::ZSTD_compressBound(content.size()), '\0');
    out.resize(::ZSTD_compress(out.data(), out.size(), content.data(), content.size(), 3));
    return out;
}

/// As `zstd` packs: with a checksum of the content.
inline std::string packed_by_zstd_with_check(std::string_view content) {
    std::string out(::ZSTD_compressBound(content.size()) + 64, '\0');
    ZSTD_CCtx* context = ::ZSTD_createCCtx();
    ::ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    out.resize(::ZSTD_compress2(context, out.data(), out.size(), content.data(), content.size()));
    ::ZSTD_freeCCtx(context);
    return out;
}

inline std::string packed(files::Codec codec, std::string_view content) {
    if (codec == files::Codec::kGzip) return packed_by_gzip(content);
    return codec == files::Codec::kXz ? packed_by_xz(content) : packed_by_zstd(content);
}

/// As the codec's own program packs.
inline std::string packed_with_check(files::Codec codec, std::string_view content) {
    return codec == files::Codec::kZstd ? packed_by_zstd_with_check(content)
                                        : packed(codec, content);
}

}  // namespace newsdex::sources
