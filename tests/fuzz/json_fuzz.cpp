// JSON in all its framings: the same articles whatever the pieces it arrives in.
#include <cstddef>
#include <cstdint>

#include "sources/json/reader.hpp"
#include "tests/fuzz/reader_fuzz.hpp"
#include "tests/support/memory_source.hpp"

namespace {

void fuzz(std::string_view bytes, const char* name, std::size_t step) {
    newsdex::test::MemorySource source(bytes, step);
    newsdex::files::Input input(source);
    newsdex::test::fuzz_reader(newsdex::sources::read_json, input, name);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    fuzz(bytes, "a.json", 1 << 16);
    fuzz(bytes, "a.jsonl", 7);
    return 0;
}
