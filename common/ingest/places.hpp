// One file has one name, whatever roots were given: relative to the folder that holds the index
// where the file lies below it, else absolute. So a folder moved with its index keeps its articles.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::ingest {

/// A folder or file that sync keeps the index equal to.
struct Root {
    std::string name;           ///< as Places::name_of gives it
    std::uint64_t device = 0;   ///< it lay on, 0 if not known
    bool is_elsewhere = false;  ///< not to be walked: what its name means now is not it
    bool is_given = false;      ///< named for this run, not remembered alone
    bool operator==(const Root&) const = default;
};

class Places {
  public:
    /// `index_directory` need not exist; the folder above it should.
    explicit Places(const std::filesystem::path& index_directory);

    /// The name of a path as the user gave it. Links below the holding folder are kept, others are
    /// resolved. "." is the holding folder itself.
    [[nodiscard]] std::string name_of(const std::filesystem::path& path) const;
    /// The name of a path that begins with path_of(some name), as a walk gives it: "." or
    /// an end of the path. No system calls.
    [[nodiscard]] std::string_view name_of_walked(std::string_view path) const;
    /// Where the file of that name is now; absolute.
    [[nodiscard]] std::filesystem::path path_of(std::string_view name) const;
    [[nodiscard]] const std::filesystem::path& holder() const noexcept { return holder_; }
    /// Does the name lie at or below the root's? Both relative, or both absolute; "." is the
    /// holding folder. For names of which one may be absolute: compare path_of().
    [[nodiscard]] static bool is_below(std::string_view name, std::string_view root);

  private:
    std::filesystem::path holder_;
};

/// A path with its links followed, as far as it exists; without a slash at the end.
[[nodiscard]] std::filesystem::path resolved(const std::filesystem::path& path);

/// Sorted by name, each once, without those that lie below another.
[[nodiscard]] std::vector<Root> outermost(const Places& places, std::vector<Root> roots);
/// Roots whose way leads through links come last, so that a file has the name by which it lies in
/// its folder.
[[nodiscard]] std::vector<Root> in_walking_order(const Places& places, std::vector<Root> roots);
/// `given` and those of `recorded` that show the same places by another way.
[[nodiscard]] std::vector<Root> with_other_ways(const Places& places, std::vector<Root> given,
                                                const std::vector<Root>& recorded);

[[nodiscard]] std::string encode_roots(const std::vector<Root>& roots);
/// Empty for bytes that encode_roots does not make.
[[nodiscard]] std::vector<Root> decode_roots(std::string_view value);

/// Metadata key of the roots.
inline constexpr const char* kRootsKey = "roots";

}  // namespace newsdex::ingest
