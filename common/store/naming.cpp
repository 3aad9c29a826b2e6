// An error that has the name already is left as it is.
#include "store/naming.hpp"

#include <string>

namespace newsdex::store {

void rethrow_named(const Error& error, const std::filesystem::path& index) {
    const std::string what = error.what();
    if (what.find(index.string()) != std::string::npos) throw Error(error);
    throw Error(error.code(), "cannot read the index: " + index.string() + ": " + what);
}

}  // namespace newsdex::store
