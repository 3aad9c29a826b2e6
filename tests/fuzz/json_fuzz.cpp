// JSON in all its framings: the same articles whatever the pieces it arrives in.
#include <cstddef>
#include <cstdint>

#include "sources/json/reader.hpp"
#include "tests/fuzz/reader_fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    newsdex::test::fuzz_reader(newsdex::sources::read_json, bytes, "a.json", 1 << 16);
    newsdex::test::fuzz_reader(newsdex::sources::read_json, bytes, "a.jsonl", 7);
    return 0;
}
