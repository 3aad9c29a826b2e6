// The list is cut at kMostNotes, but the first doubt is kept whatever it holds: strict mode refuses
// by it.
#include "query/notes.hpp"

#include <algorithm>
#include <utility>

#include <newsdex/error.hpp>

#include "base/utf8.hpp"

namespace newsdex::query {
namespace {

/// In strict mode nothing is searched or left out: `no field is called "titel"; searched as words
/// (did you mean title:?)` without the middle.
std::string without_what_was_done(std::string message) {
    for (const std::string_view done : {"; searched ", "; left out", "; closed at the end"}) {
        const std::size_t at = message.find(done);
        if (at != std::string::npos) return message.erase(at, message.find(" (", at) - at);
    }
    return message;
}

}  // namespace

void Notes::add(Doubt doubt, NoteCode code, std::string message, Range range) {
    const bool earlier = !first_doubt_ || range.first < first_doubt_->first;
    if (doubt == Doubt::kYes && earlier)
        first_doubt_ = Note{code, message, range.first, range.last};
    if (entries_.size() == kMostNotes) {
        ++left_out_;
        return;
    }
    entries_.push_back({code, std::move(message), range.first, range.last});
}

std::vector<Note> Notes::take() {
    std::stable_sort(entries_.begin(), entries_.end(),
                     [](const Note& a, const Note& b) { return a.first < b.first; });
    std::vector<Note> notes = std::move(entries_);
    if (left_out_ > 0) {
        notes.push_back(
            {NoteCode::kMoreNotes, std::to_string(left_out_) + " more notes are not listed", 0, 0});
    }
    return notes;
}

void Notes::throw_if_doubtful(std::string_view text) const {
    if (!first_doubt_) return;
    throw Error(ErrorCode::kQuery, "query: column " +
                                       std::to_string(column_of(text, first_doubt_->first)) + ": " +
                                       without_what_was_done(first_doubt_->message));
}

std::size_t column_of(std::string_view text, std::size_t byte) {
    std::size_t column = 1;
    for (std::size_t at = 0; at < std::min(byte, text.size()); ++column)
        at += std::max<std::size_t>(base::decode(text, at).length, 1);
    return column;
}

}  // namespace newsdex::query
