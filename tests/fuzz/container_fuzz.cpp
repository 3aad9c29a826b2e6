// Unpacking and sniffing.
#include <cstddef>
#include <cstdint>
#include <vector>

#include "files/container/unpack.hpp"
#include "files/input.hpp"
#include "sources/registry.hpp"
#include "sources/sniff.hpp"
#include "tests/fuzz/reader_fuzz.hpp"
#include "tests/support/memory_source.hpp"

namespace {

void sniff_all_names(std::string_view head) {
    using namespace newsdex::sources;
    for (const char* name : {"a", "a.txt", "a.md", "a.json", "a.csv"})
        for (const bool is_all : {true, false}) {
            const std::string_view format = sniff(head, is_all, name).format;
            newsdex::test::require(format == "binary" || format == "blank" ||
                                   find_format(format) != nullptr);
        }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace newsdex;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    sniff_all_names(bytes);
    const files::Codec codec = files::codec_of(bytes);
    if (codec == files::Codec::kNone) return 0;
    newsdex::test::MemorySource packed(bytes, 100);
    const auto unpacked = files::unpack(codec, packed, [size] { return size; });
    std::vector<char> buffer(1 << 16);
    std::size_t total = 0;
    for (std::size_t got = 1; got > 0; total += got)
        got = unpacked->read(buffer.data(), buffer.size());
    newsdex::test::require(total <= 200 * size + 10'000'000 + buffer.size());
    return 0;
}
