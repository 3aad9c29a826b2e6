// Which file may include which: the rooms of common/ (common/rooms.txt) and the homes of the
// third-party headers. Replacing a library, or moving a room, then touches one place.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/house/project_files.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

using Rooms = std::map<std::string, std::set<std::string>>;

struct Include {
    std::string place;  // "common/base/hash.cpp:3", for messages
    std::string file;   // "common/base/hash.cpp"
    std::string header;
    bool angled = false;
};

Rooms read_rooms() {
    Rooms rooms;
    for (const std::string& line : file_lines(fs::path(NEWSDEX_SOURCE_DIR) / "common/rooms.txt")) {
        if (line.empty() || line.starts_with('#')) continue;
        const std::size_t colon = line.find(':');
        EXPECT_NE(colon, std::string::npos) << "common/rooms.txt: not 'room: rooms': " << line;
        std::istringstream names(line.substr(colon + 1));
        std::set<std::string> allowed;
        for (std::string name; names >> name;) {
            EXPECT_TRUE(rooms.contains(name))
                << "common/rooms.txt: " << line << ": " << name << " is not above it";
            allowed.insert(name);
        }
        EXPECT_TRUE(rooms.emplace(line.substr(0, colon), allowed).second) << line << ": twice";
    }
    return rooms;
}

std::vector<Include> includes_below(const fs::path& folder) {
    static const std::regex pattern(R"rx(^\s*#\s*include\s*([<"])([^>"]+)[>"])rx");
    std::vector<Include> includes;
    for (const fs::path& file : project_files(folder, {".hpp", ".cpp", ".h"})) {
        int number = 0;
        for (const std::string& line : file_lines(file)) {
            ++number;
            std::smatch match;
            if (!std::regex_search(line, match, pattern)) continue;
            includes.push_back({short_name(file) + ':' + std::to_string(number), short_name(file),
                                match[2], match[1] == "<"});
        }
    }
    return includes;
}

// "base" of "common/base/hash.cpp".
std::string room_of(const std::string& file) { return *std::next(fs::path(file).begin()); }

TEST(IncludeRules, EveryFolderOfCommonIsARoomWithALine) {
    const Rooms rooms = read_rooms();
    for (const auto& entry : fs::directory_iterator(fs::path(NEWSDEX_SOURCE_DIR) / "common")) {
        const std::string name = entry.path().filename();
        if (!entry.is_directory() || name == "include") continue;
        EXPECT_TRUE(rooms.contains(name)) << "common/" << name << ": no line in common/rooms.txt";
    }
}

TEST(IncludeRules, EveryRoomIncludesOnlyRoomsItsLineNames) {
    const Rooms rooms = read_rooms();
    for (const Include& include : includes_below("common")) {
        const std::string room = room_of(include.file);
        if (include.angled || room == "include" || !rooms.contains(room)) continue;
        const std::string other = *fs::path(include.header).begin();
        EXPECT_TRUE(other == room || rooms.at(room).contains(other))
            << include.place << ": " << room << " may not include " << other
            << "; see common/rooms.txt";
    }
}

// The linker takes the rooms from USES: one that is not written there works only as long as
// another room happens to bring it.
TEST(IncludeRules, TheBuildLinksTheRoomsThatAreIncluded) {
    const Rooms rooms = read_rooms();
    Rooms uses;
    static const std::regex call(R"rx(newsdex_room\s*\(\s*(\w+)([^)]*)\))rx");
    static const std::regex list(R"rx(\bUSES\b([^A-Z)]*))rx");
    for (const fs::path& file : project_files("common", {"CMakeLists.txt"})) {
        const std::string text = file_text(file);
        std::smatch match;
        std::smatch used;
        if (!std::regex_search(text, match, call)) continue;
        const std::string arguments = match[2];
        std::set<std::string>& names = uses[match[1]];
        if (!std::regex_search(arguments, used, list)) continue;
        std::istringstream words(used[1]);
        for (std::string name; words >> name;) {
            names.insert(name);
            EXPECT_TRUE(rooms.contains(match[1]) && rooms.at(match[1]).contains(name))
                << short_name(file) << ": USES " << name << ", which common/rooms.txt forbids";
        }
    }
    for (const Include& include : includes_below("common")) {
        const std::string room = room_of(include.file);
        if (include.angled || !uses.contains(room)) continue;
        const std::string other = *fs::path(include.header).begin();
        EXPECT_TRUE(other == room || uses.at(room).contains(other))
            << include.place << ": common/" << room << "/CMakeLists.txt lacks USES " << other;
    }
}

// A grant that no file needs is an open door.
TEST(IncludeRules, EveryRoomIncludesEachRoomThatItsLineNames) {
    Rooms unused = read_rooms();
    for (const Include& include : includes_below("common")) {
        const auto room = unused.find(room_of(include.file));
        if (include.angled || room == unused.end()) continue;
        room->second.erase(*fs::path(include.header).begin());
    }
    for (const auto& [room, names] : unused) {
        for (const std::string& name : names) {
            ADD_FAILURE() << "common/rooms.txt: " << room << " may include " << name
                          << " and does not: take it out there and in common/" << room
                          << "/CMakeLists.txt";
        }
    }
}

// Each room has a namespace of its name: a file that includes one without naming it needs it not,
// or has by it what it should include itself.
TEST(IncludeRules, FilesNameTheRoomsThatTheyInclude) {
    for (const Include& include : includes_below("common")) {
        const std::string other = *fs::path(include.header).begin();
        if (include.angled || other == room_of(include.file)) continue;
        const std::string text = file_text(fs::path(NEWSDEX_SOURCE_DIR) / include.file);
        EXPECT_TRUE(text.find(other + "::") != std::string::npos ||
                    text.find("namespace newsdex::" + other) != std::string::npos)
            << include.place << ": " << include.header << ": nothing of " << other << " is named";
    }
}

// A library's headers and the files that may include them: folders, or files by their whole name.
// In the folders `.cpp` files alone, if `sources_only`: so that a room's header does not bring the
// library into the rooms above it.
struct Home {
    std::vector<std::string> packages;  // as docs/dependencies.md has them
    std::vector<std::string> headers;   // a prefix if it ends in '/'
    std::vector<std::string> files;
    bool sources_only = false;
    bool closed = false;  // nor may other files come to it by way of a header
};

const std::vector<Home>& homes() {
    static const std::vector<Home> table = {
        {{"libxapian-dev"},
         {"xapian.h", "xapian/"},
         {"common/store/xapian/", "common/index/", "common/engine/xapian/",
          "common/analysis/stemmer.cpp"},
         false,
         true},
        {{"libb2-dev"}, {"blake2.h"}, {"common/base/"}, true},
        {{"nlohmann-json3-dev"},
         {"nlohmann/"},
         {"common/schema/", "common/output/", "common/output/json_fields.hpp"},
         true},
        {{"libsimdjson-dev"}, {"simdjson.h"}, {"common/sources/json/", "common/text/"}, true},
        {{"libtomlplusplus-dev"},
         {"toml++/"},
         {"common/sources/markdown/", "common/store/", "common/cli/"},
         true},
        {{"libmd4c-dev", "libyaml-dev"}, {"md4c.h", "yaml.h"}, {"common/sources/markdown/"}, true},
        {{"liblzma-dev", "libzstd-dev"},
         {"lzma.h", "zstd.h", "zstd_errors.h"},
         {"common/files/container/"},
         true},
        {{"zlib1g-dev"}, {"zlib.h"}, {"common/files/container/", "common/store/glass/"}, true},
        {{"libuchardet-dev"}, {"uchardet/"}, {"common/text/"}, true},
        {{"libicu-dev"},
         {"unicode/"},
         {"common/analysis/", "common/base/", "common/dates/", "common/text/", "common/sources/",
          "common/schema/"},
         true},
        {{"libcli11-dev"}, {"CLI/"}, {"common/cli/"}},
    };
    return table;
}

bool names(const std::string& rule, const std::string& header) {
    return rule.ends_with('/') ? header.starts_with(rule) : header == rule;
}

const Home* home_of(const std::string& header) {
    for (const Home& home : homes()) {
        for (const std::string& rule : home.headers)
            if (names(rule, header)) return &home;
    }
    return nullptr;
}

bool is_at(const Home& home, const std::string& file) {
    return std::any_of(home.files.begin(), home.files.end(), [&](const std::string& place) {
        return file == place || (place.ends_with('/') && file.starts_with(place) &&
                                 (!home.sources_only || file.ends_with(".cpp")));
    });
}

// The file of the project that an include names.
std::string file_of(const Include& include) {
    return (include.angled ? "common/include/" : "common/") + include.header;
}

// Files that include one of the headers, or another file that does, with the way that leads there.
std::map<std::string, std::string> ways_to(const Home& home, const std::vector<Include>& includes) {
    std::map<std::string, std::string> ways;
    for (bool grew = true; grew;) {
        grew = false;
        for (const Include& include : includes) {
            if (ways.contains(include.file)) continue;
            const auto further = ways.find(file_of(include));
            if (include.angled && home_of(include.header) == &home)
                ways.emplace(include.file, include.place + " <" + include.header + ">");
            else if (further != ways.end())
                ways.emplace(include.file, include.place + ", " + further->second);
            else
                continue;
            grew = true;
        }
    }
    return ways;
}

bool is_standard_or_system(const std::string& header) {
    static const std::set<std::string> system = {
        "dirent.h", "errno.h",  "fcntl.h",   "fnmatch.h", "glob.h",   "langinfo.h",
        "locale.h", "poll.h",   "pthread.h", "pwd.h",     "signal.h", "stdio.h",
        "stdlib.h", "string.h", "termios.h", "time.h",    "unistd.h", "wchar.h"};
    return system.contains(header) || header.starts_with("sys/") || header.starts_with("linux/") ||
           header.find_first_of("./") == std::string::npos;
}

TEST(IncludeRules, ThirdPartyHeadersStayInTheirHomes) {
    for (const char* folder : {"common", "indexer", "searcher"}) {
        for (const Include& include : includes_below(folder)) {
            if (!include.angled || include.header.starts_with("newsdex/")) continue;
            if (is_standard_or_system(include.header)) continue;
            const Home* home = home_of(include.header);
            if (home == nullptr) {
                ADD_FAILURE() << include.place << ": <" << include.header
                              << "> has no home; add it to the table in this test";
                continue;
            }
            EXPECT_TRUE(is_at(*home, include.file))
                << include.place << ": <" << include.header
                << "> does not belong here; the table in this test has its home";
        }
    }
}

// Worked example: search/reader_pool.hpp included store/snapshot.hpp, which includes xapian.h: two
// files of search and two of api then saw every name of libxapian.
TEST(IncludeRules, ClosedHeadersAreNotReachedFromElsewhere) {
    const std::vector<Include> includes = includes_below("common");
    for (const Home& home : homes()) {
        if (!home.closed) continue;
        for (const auto& [file, way] : ways_to(home, includes))
            EXPECT_TRUE(is_at(home, file)) << file << " comes to it by " << way;
    }
}

TEST(IncludeRules, TheDependenciesPageHasEachHome) {
    const std::vector<std::string> page =
        file_lines(fs::path(NEWSDEX_SOURCE_DIR) / "docs/dependencies.md");
    static const std::regex place(R"rx(`((?:common|indexer|searcher)/[\w./]+)`)rx");
    for (const Home& home : homes()) {
        std::set<std::string> places;
        for (const std::string& file : home.files)
            places.insert(file.ends_with('/') ? file.substr(0, file.size() - 1) : file);
        for (const std::string& package : home.packages) {
            std::set<std::string> named;
            for (const std::string& line : page) {
                if (!line.starts_with("| `" + package + "` |")) continue;
                for (std::sregex_iterator at(line.begin(), line.end(), place), end; at != end; ++at)
                    named.insert((*at)[1]);
            }
            EXPECT_EQ(named, places) << package;
        }
    }
}

TEST(IncludeRules, EveryHomeIsLivedIn) {
    std::vector<Include> includes;
    for (const char* folder : {"common", "indexer", "searcher"}) {
        const std::vector<Include> more = includes_below(folder);
        includes.insert(includes.end(), more.begin(), more.end());
    }
    for (const Home& home : homes()) {
        for (const std::string& place : home.files) {
            const bool lived_in =
                std::any_of(includes.begin(), includes.end(), [&](const Include& include) {
                    return include.angled && home_of(include.header) == &home &&
                           (place.ends_with('/') ? include.file.starts_with(place)
                                                 : include.file == place);
                });
            EXPECT_TRUE(lived_in) << place << " has no include of " << home.headers.front()
                                  << ": take it out of the table in this test";
        }
    }
}

TEST(IncludeRules, PublicHeadersIncludeTheStandardLibraryAndEachOtherOnly) {
    for (const Include& include : includes_below("common/include")) {
        EXPECT_TRUE(include.angled && (include.header.starts_with("newsdex/") ||
                                       include.header.find_first_of("./") == std::string::npos))
            << include.place << ": " << include.header;
    }
}

TEST(IncludeRules, ProgramsTakeFromTheLibraryOnlyItsPublicHeaders) {
    for (const char* folder : {"indexer", "searcher"}) {
        for (const Include& include : includes_below(folder)) {
            if (include.angled) continue;
            const std::string other = *fs::path(include.header).begin();
            EXPECT_TRUE(other == folder || other == "cli" || other == "output" || other == "base")
                << include.place << ": " << folder << " may not include " << include.header;
        }
    }
}

TEST(IncludeRules, EveryHeaderIsGuarded) {
    for (const char* folder : {"common", "indexer", "searcher", "tests"}) {
        for (const fs::path& file : project_files(folder, {".hpp", ".h"})) {
            EXPECT_TRUE(file_text(file).find("#pragma once\n") != std::string::npos)
                << short_name(file);
        }
    }
}

}  // namespace
}  // namespace newsdex::test
