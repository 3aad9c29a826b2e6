// How a document is named in an index.
#pragma once

#include <optional>

#include "base/hash.hpp"

namespace newsdex::index {

struct Identity {
    base::Hash id{};
    std::optional<base::Hash> claim;  ///< the id it asked for, where another article has that
    bool superseded = false;          ///< by another version that asks for the same id
    bool operator==(const Identity&) const = default;
};

}  // namespace newsdex::index
