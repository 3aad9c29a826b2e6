// The backend that searches with libxapian. No type of Xapian's is in this header.
#pragma once

#include <memory>

#include "engine/backend.hpp"

namespace newsdex::engine {

[[nodiscard]] std::unique_ptr<Backend> make_xapian_backend();

}  // namespace newsdex::engine
