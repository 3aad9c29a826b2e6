// Notes on how a query was read, gathered while it is parsed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/search.hpp>

#include "query/tree.hpp"

namespace newsdex::query {

/// Is a reading one that the text does not plainly ask for (an error in strict mode)?
enum class Doubt : bool { kNo, kYes };

class Notes {
  public:
    void add(Doubt doubt, NoteCode code, std::string message, Range range);
    /// The notes in the order of the text, kMostNotes at most; the last says how many more there
    /// were.
    [[nodiscard]] std::vector<Note> take();
    /// Something of the text says nothing: punctuation between words.
    void leave_out() noexcept { all_read_ = false; }
    /// Does all of the text stand in the tree, as it plainly asks?
    [[nodiscard]] bool all_read() const noexcept { return all_read_ && !first_doubt_; }
    /// Throws Error kQuery for the first doubtful note, if there is one.
    void throw_if_doubtful(std::string_view text) const;

    static constexpr std::size_t kMostNotes = 20;

  private:
    std::vector<Note> entries_;
    std::optional<Note> first_doubt_;  ///< among all, those not listed included
    std::size_t left_out_ = 0;
    bool all_read_ = true;
};

/// Column of a byte, in code points from 1.
[[nodiscard]] std::size_t column_of(std::string_view text, std::size_t byte);

}  // namespace newsdex::query
