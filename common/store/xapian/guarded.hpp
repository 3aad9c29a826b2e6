// Xapian's errors become newsdex::Error here and nowhere else.
#pragma once

#include <newsdex/error.hpp>

#include <xapian.h>

#include <filesystem>
#include <string>
#include <utility>

namespace newsdex::store {

/// Throws the newsdex::Error for the Xapian::Error being handled. `doing`: "cannot open the index".
[[noreturn]] void rethrow_translated(const std::string& doing, const std::filesystem::path& index);

/// Runs work(); throws newsdex::Error for any Xapian::Error, which is no std::exception. A caller
/// that wants to repeat after Xapian::DatabaseModifiedError catches that inside work.
template <class Work>
auto guarded(const char* doing, const std::filesystem::path& index, Work&& work)
    -> decltype(work()) {
    try {
        return std::forward<Work>(work)();
    } catch (const Xapian::Error&) {
        rethrow_translated(doing, index);
    }
}

}  // namespace newsdex::store
