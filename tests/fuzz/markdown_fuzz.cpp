// Markdown with front matter of any kind.
#include <cstddef>
#include <cstdint>

#include "sources/markdown/reader.hpp"
#include "tests/fuzz/reader_fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto decoded = newsdex::text::decode_text(bytes);
    if (decoded) newsdex::test::fuzz_reader(newsdex::sources::read_markdown, *decoded, "a.md");
    return 0;
}
