// The name of the index in what is thrown of documents that cannot be read.
#pragma once

#include <newsdex/error.hpp>

#include <filesystem>
#include <utility>

namespace newsdex::store {

/// Throws the kDamaged error being handled again, with the index in its text if it was not.
[[noreturn]] void rethrow_named(const Error& error, const std::filesystem::path& index);

/// Runs work(); what is thrown of a document that cannot be read does not know its index, and gets
/// its name here.
template <class Work>
auto naming(const std::filesystem::path& index, Work&& work) -> decltype(work()) {
    try {
        return std::forward<Work>(work)();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::kDamaged) throw;
        rethrow_named(error, index);
    }
}

}  // namespace newsdex::store
