// What ingest needs of the sources, as functions, so that tests can put others in their place.
#pragma once

#include <functional>
#include <string_view>

#include "sources/reader.hpp"

namespace newsdex::ingest {

struct Readers {
    std::function<sources::ReadResult(const files::FileEntry&, const sources::ReadOptions&,
                                      sources::ArticleVisitor&)>
        read;
    std::function<unsigned(std::string_view format)> version;
    std::function<unsigned()> versions;
};

}  // namespace newsdex::ingest
