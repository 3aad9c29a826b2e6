// Taking articles over into a rebuilt index from what the old one stores of them, where their files
// cannot be read now.
#pragma once

#include <string_view>

#include "document/builder.hpp"
#include "index/known.hpp"
#include "index/update.hpp"

namespace newsdex::ingest {

/// One thread.
class Carry {
  public:
    Carry(const index::Known& from, index::Update& to, std::string_view language);

    /// Adds the articles that the old index has of a file, `number` and `path` there, as those of
    /// the file `to` of the name `name`; returns how many. Errors: kDamaged, kIo.
    std::uint64_t articles_of(schema::FileNumber number, std::string_view path,
                              schema::FileNumber to, std::string_view name);

  private:
    const index::Known& from_;
    index::Update& to_;
    std::string default_language_;
    document::Builder builder_;
};

}  // namespace newsdex::ingest
