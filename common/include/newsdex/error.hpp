// What is thrown. Begin with Error::code(), which says whether to ask again, to ask for something
// else, or to tell a person; what() is the sentence to tell. Any thread.
#pragma once

#include <stdexcept>
#include <string>

#include <newsdex/api.hpp>

namespace newsdex {

/// Why an operation could not be done.
enum class ErrorCode {
    kUsage,      ///< the caller asked for something that makes no sense
    kNoIndex,    ///< there is no index at the path
    kLocked,     ///< another writer holds the index
    kIo,         ///< the system refused a read or write (disk full, permission, damaged disk)
    kDamaged,    ///< the index's files do not hold what they should
    kTooNew,     ///< the index was written by a later version
    kTooCostly,  ///< the query needs more work than is allowed; the message names the clause
    kQuery,      ///< strict mode: the query is not understood as written
    kNotFound,   ///< no article has the id, or several have the prefix
    kOvertaken,  ///< some hits of a list were left out: their articles changed while it was made
    kDeadline,   ///< the request was out of time or told to stop; the message names the clause
};

/// An operation that could not be done. what() is one sentence without a full stop:
/// "<what failed>: <subject>: <reason>; <what to do>". An input that could not be read is a Failure
/// and a query that was read leniently is a Note: those are values and are never thrown.
class NEWSDEX_API Error : public std::runtime_error {
  public:
    /// An error that says `message` and is of the kind `code`.
    Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
    /// Of which kind it is.
    [[nodiscard]] ErrorCode code() const noexcept { return code_; }

  private:
    ErrorCode code_;
};

}  // namespace newsdex
