#include "cli/printable.hpp"

#include "output/safe_text.hpp"

namespace newsdex::cli {

std::string printable(std::string_view bytes) {
    std::string marked;
    for (const char c : bytes) {
        if (c == '\n') {
            marked += "␊";
        } else if (c == '\r') {
            marked += "␍";
        } else if (c == '\t') {
            marked += "␉";
        } else {
            marked += c;
        }
    }
    return output::visible(marked);
}

}  // namespace newsdex::cli
