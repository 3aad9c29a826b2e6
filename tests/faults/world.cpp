#include "tests/faults/world.hpp"

#include <cstdlib>

#include "tests/sources/packing.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {

namespace fs = std::filesystem;

namespace {

std::string made_text(unsigned seed, unsigned words) {
    static const std::vector<std::string> kWords = {
        "harbour",  "ferry",    "the",    "of",       "council", "rates", "interest",
        "bank",     "minister", "said",   "co-op",    "café",    "U.S.",  "1,000",
        "election", "storm",    "bridge", "Brandt's", "oil",     "prices"};
    Random random(seed);
    std::string text;
    for (unsigned i = 0; i < words; ++i) {
        text += kWords[random.below(static_cast<std::uint32_t>(kWords.size()))];
        if (random.below(9) == 0) text += " word" + std::to_string(random.below(5000));
        text += i % 12 == 11 ? ". " : " ";
    }
    return text + "end.";
}

std::string made_lines(unsigned first, unsigned count, unsigned words) {
    std::string lines;
    for (unsigned i = first; i < first + count; ++i) {
        lines += R"({"id": "r)" + std::to_string(i) + R"(", "title": "Record )" +
                 std::to_string(i) + R"(", "date": "2026-01-0)" + std::to_string(1 + i % 9) +
                 R"(", "body": ")" + made_text(1000 + i, words) + "\"}\n";
    }
    return lines;
}

}  // namespace

World::World(unsigned files, unsigned words) : files_(files), words_(words) {
    for (unsigned i = 0; i < files; ++i) {
        folder_.write("news/" + std::to_string(i) + ".txt",
                      "Headline " + std::to_string(i) + "\n\n" + made_text(i, words) + "\n");
    }
    folder_.write("news/lines.jsonl", made_lines(0, 2 * files, words));
}

void World::add_formats() const {
    const auto repeated = [](std::string_view text) {
        std::string out;
        for (int i = 0; i < 12; ++i) out += text;
        return out;
    };
    folder_.write("news/packed.txt.gz", sources::packed_by_gzip("Packed\n\nA harbour story.\n"));
    folder_.write("news/packed.jsonl.xz",
                  sources::packed_by_xz(R"({"title": "Xz", "body": "an xz story"})"));
    folder_.write("news/packed.md.zst", sources::packed_by_zstd("# Zst\n\nA *zstd* story.\n"));
    folder_.write("news/yaml.md",
                  "---\ntitle: Bridge vote\ntags: [a, b]\ndate: 2025-11-05\n---\n\nThe [bridge](x) "
                  "was lost.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
    folder_.write("news/toml.md",
                  "+++\ntitle = \"Ferry\"\ndate = 2026-01-02\n+++\n\nThe ferry met a storm.\n");
    folder_.write("news/zone.jsonl",
                  R"({"title": "Zone", "date": "2026-01-01T10:00:00[Europe/Paris]", "body": "x"})");
    folder_.write("news/1252.txt",
                  "\xC9"
                  "conomie\n\nLe caf\xE9 de l'\xE9t\xE9, d\xE9j\xE0 vu.\n");
    // KOI8-R: "Порт" and "новый мост".
    folder_.write("news/koi8.txt",
                  "\xF0\xCF\xD2\xD4\n\n" + repeated("\xCE\xCF\xD7\xD9\xCA \xCD\xCF\xD3\xD4. "));
    folder_.write("news/below/chinese.txt", "港口的消息\n\n" + repeated("北京大学生前来应聘。"));
}

void World::change() {
    for (unsigned i = 0; i < files_; i += 3) {
        folder_.write("news/" + std::to_string(i) + ".txt",
                      "Changed " + std::to_string(i) + "\n\n" + made_text(5000 + i, words_) + "\n");
    }
    fs::remove(news() / "1.txt");
    fs::rename(news() / "2.txt", news() / "moved.txt");
    folder_.write("news/new.txt", "Added\n\n" + made_text(9000, words_) + "\n");
    folder_.write("news/lines.jsonl", made_lines(0, files_, words_) + made_lines(7000, 1, words_) +
                                          made_lines(files_, files_, words_));
}

void World::change_again() {
    for (unsigned i = 4; i < files_; i += 3) {
        folder_.write(
            "news/" + std::to_string(i) + ".txt",
            "Once more " + std::to_string(i) + "\n\n" + made_text(11000 + i, words_) + "\n");
    }
    fs::remove(news() / "5.txt");
}

std::vector<std::string> World::indexer(const std::vector<std::string>& options) const {
    std::vector<std::string> command = {NEWSDEX_BIN_DIR "/indexer", "--db", index().string()};
    command.insert(command.end(), options.begin(), options.end());
    command.push_back(news().string());
    return command;
}

ProgramResult World::sync(const ProgramOptions& options) const {
    return run_program(indexer(), options);
}

std::string World::check() const {
    if (!fs::exists(index() / "XAPIANDB")) return {};
    const ProgramResult checked =
        run_program({NEWSDEX_BIN_DIR "/indexer", "check", "--db", index().string()});
    if (checked.exit_code == 0) return {};
    return "exit " + std::to_string(checked.exit_code) + ": " + checked.out + checked.err;
}

IndexContent World::from_nothing() const {
    // Beside the other index, so that paths are relative to the same folder.
    const fs::path fresh = folder_ / "fresh";
    fs::remove_all(fresh);
    run_program({NEWSDEX_BIN_DIR "/indexer", "--db", fresh.string(), news().string()});
    return read_content(fresh);
}

void World::forget() const { fs::remove_all(index()); }

void World::save() const {
    fs::remove_all(folder_ / "saved");
    fs::copy(index(), folder_ / "saved", fs::copy_options::recursive);
}

void World::restore() const {
    forget();
    fs::copy(folder_ / "saved", index(), fs::copy_options::recursive);
}

bool can_preload(const char* library) {
    ProgramOptions options;
    options.environment = {{"LD_PRELOAD", library}};
    return run_program({NEWSDEX_BIN_DIR "/indexer", "--version"}, options).exit_code == 0;
}

bool is_long_run() { return std::getenv("NEWSDEX_LONG") != nullptr; }

}  // namespace newsdex::test
