// One file as a sync would read it.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <newsdex/error.hpp>
#include <newsdex/inspect.hpp>

#include "tests/support/temporary_folder.hpp"

namespace newsdex {
namespace {

// The time was multiplied to nanoseconds without a look at its size, and the date was lost.
TEST(Inspect, TakesADateFromAFileOfAFarFuture) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("a.txt", "Ferries\n\nThe ferry sank.\n");
    const timespec times[2] = {{13'569'465'600, 0}, {13'569'465'600, 0}};  // in the year 2400
    ASSERT_EQ(::utimensat(AT_FDCWD, file.c_str(), times, 0), 0);
    const Inspection found = inspect(file);
    ASSERT_EQ(found.articles.size(), 1U);
    ASSERT_TRUE(found.articles[0].published);
    EXPECT_EQ(found.articles[0].published->origin, DateOrigin::kMtime);
    EXPECT_GT(found.articles[0].published->utc_seconds, 4'000'000'000);
}

TEST(Inspect, RefusesAFolderAndNamesWhatIsNotThere) {
    const test::TemporaryFolder folder;
    const auto message = [](const std::filesystem::path& path) -> std::string {
        try {
            static_cast<void>(inspect(path));
        } catch (const Error& error) {
            return error.what();
        }
        return "no error";
    };
    EXPECT_EQ(message(folder.path()),
              "cannot inspect: " + folder.path().string() + ": a folder; name one file in it");
    EXPECT_EQ(message(folder / "x"),
              "cannot read: " + (folder / "x").string() + ": No such file or directory");
}

}  // namespace
}  // namespace newsdex
