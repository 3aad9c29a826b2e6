// The name of the index in what is thrown of documents that cannot be read.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "base/files.hpp"

namespace newsdex::store {

/// Runs work(); what is thrown of a document that cannot be read does not know its index, and gets
/// its name here.
template <class Work>
auto naming(const std::filesystem::path& index, Work&& work) -> decltype(work()) {
    try {
        return std::forward<Work>(work)();
    } catch (const Error& error) {
        const std::string what = error.what();
        const bool is_named = what.find(index.string()) != std::string::npos;
        if (error.code() != ErrorCode::kDamaged || is_named) throw;
        base::throw_error(error.code(), "cannot read the index", index, what);
    }
}

}  // namespace newsdex::store
