// Searching. Begin with Index::open() and Index::search(); search.hpp has what goes in and what
// comes out. One Index serves any number of threads, also while another process writes to it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/api.hpp>
#include <newsdex/article.hpp>
#include <newsdex/search.hpp>

namespace newsdex {

/// Where an article is.
struct Location {
    std::string file;   ///< absolute path, bytes; "" if it came in no file
    std::string index;  ///< absolute path of the index directory
};

/// An index opened for searching. Any thread may call any const member at any time; a request sees
/// one revision of the index from start to end, and later requests see what was committed since.
/// Movable, not copyable.
class NEWSDEX_API Index {
  public:
    /// Opens the index at `directory` (the `.newsdex` folder, or any folder Xapian reads as a
    /// database that newsdex wrote), which is made absolute now: a later change of the working
    /// directory changes nothing. Errors: kNoIndex, kDamaged, kTooNew, kIo.
    [[nodiscard]] static Index open(const std::filesystem::path& directory);
    /// One or more of one language and version, searched as one. Errors as open; else kUsage.
    [[nodiscard]] static Index open(const std::vector<std::filesystem::path>& directories);

    /// Takes `other` over, which may then be assigned to or destroyed, and nothing else.
    Index(Index&& other) noexcept;
    /// The same; what was open here is closed. No request may be running in either.
    Index& operator=(Index&& other) noexcept;
    /// Closes the index. No request may be running in it.
    ~Index();

    /// Answers a query in the language of docs/query-language.md; any text is a query. An empty
    /// query gives every article, newest first. Errors: kTooCostly, kQuery (strict only),
    /// kDeadline, kDamaged, kIo.
    [[nodiscard]] Results search(std::string_view query, const SearchOptions& options = {}) const;

    /// The same, with each hit handed over as soon as it is made: Results::hits stays empty. The
    /// order and the total are those of one revision. An article that is changed or removed before
    /// its hit was handed over is left out; if any was, Error kOvertaken comes at the end, when all
    /// others were handed over (256 hits are never torn apart so). Memory: 16 bytes a hit, and some
    /// thousand hits. Errors as above.
    Results search(std::string_view query, const SearchOptions& options, HitVisitor& visitor) const;

    /// The whole article with this id, or with the only id that begins so. Errors: kNotFound,
    /// kDamaged, kIo.
    [[nodiscard]] Article article(std::string_view id) const;

    /// The whole id of the only article whose id begins so. Errors: kNotFound, kDamaged, kIo.
    [[nodiscard]] std::string full_id(std::string_view prefix) const;

    /// Where the article with this whole id came from. Errors: kNotFound, kDamaged, kIo.
    [[nodiscard]] Location location(std::string_view id) const;

    /// Ids of the articles that came in a file, in the order of the file; those not shown included.
    /// `file` need not exist any more. None for a file that is not in the index. Errors: kDamaged,
    /// kIo.
    [[nodiscard]] std::vector<std::string> ids_in(const std::filesystem::path& file) const;

    /// Articles in the index, those not shown included. Errors: kDamaged, kIo.
    [[nodiscard]] std::uint64_t article_count() const;

  private:
    struct Body;
    class Listing;
    explicit Index(std::unique_ptr<Body> body);
    std::unique_ptr<Body> body_;
};

}  // namespace newsdex
