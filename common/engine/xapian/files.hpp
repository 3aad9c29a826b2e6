// Where the articles of one database lie, from the entries of their files (schema/places.hpp).
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "base/deadline.hpp"
#include "plan/paths.hpp"
#include "schema/places.hpp"

namespace newsdex::engine {

/// Of one revision; remembers what it was asked. One thread at a time. Throws Xapian::Error.
class XapianFiles {
  public:
    explicit XapianFiles(Xapian::Database database) : database_(std::move(database)) {}

    /// The number of the file that the article lies in; 0: in none.
    [[nodiscard]] schema::FileNumber file_of(Xapian::docid docid) const;
    /// Fills path, member and byte range. Error kDamaged.
    void fill_place(Xapian::docid docid, Article& article);
    /// "" for 0, an article in no file.
    [[nodiscard]] std::string path_of_file(schema::FileNumber file);
    [[nodiscard]] std::string path_of(Xapian::docid docid) { return path_of_file(file_of(docid)); }
    /// Those of the articles in the file of that name, ascending.
    [[nodiscard]] std::vector<Xapian::docid> articles_in(const std::string& path) const;
    /// Calls visit(number, path) for each file with articles, until it says false; returns what it
    /// said last.
    bool walk(
        const std::function<bool(schema::FileNumber file, std::string_view path)>& visit) const;
    /// The articles in files like the pattern, ascending.
    [[nodiscard]] std::vector<Xapian::docid> articles_like(const plan::PathPattern& pattern,
                                                           const base::Deadline& deadline);

  private:
    using Numbers = std::vector<schema::FileNumber>;  // ascending

    [[nodiscard]] std::string metadata(const std::string& key);
    [[nodiscard]] const Numbers& files_like(const plan::PathPattern& pattern,
                                            const base::Deadline& deadline);
    [[nodiscard]] std::vector<Xapian::docid> by_terms(const Numbers& files) const;
    [[nodiscard]] std::vector<Xapian::docid> by_slot(const Numbers& files) const;

    Xapian::Database database_;
    std::map<std::string, std::string> sources_;  // entries that were read, by key
    std::map<std::string, Numbers> like_;         // by the pattern as written
};

}  // namespace newsdex::engine
