// Notes as text, for tables: each as "code: message", a line each.
#pragma once

#include <string>
#include <vector>

#include <newsdex/names.hpp>

namespace newsdex::test {

inline std::string note_text(const Note& note) {
    return std::string(name_of(note.code)) + ": " + note.message;
}

inline std::string notes_text(const std::vector<Note>& notes) {
    std::string out;
    for (const Note& note : notes) out += (out.empty() ? "" : "\n") + note_text(note);
    return out;
}

}  // namespace newsdex::test
