// Front matter that is no valid YAML or TOML, as people write it: `title: Storm: day two`.
#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/markdown/head_values.hpp"

namespace newsdex::sources {
namespace {

std::string_view trimmed(std::string_view text) { return base::trim(text, base::is_line_space); }

/// Without the quotes around it, or without a comment behind it.
std::string_view bare(std::string_view text) {
    text = trimmed(text);
    if (text.size() > 1 && (text.front() == '"' || text.front() == '\'')) {
        const std::size_t close = text.rfind(text.front());
        if (close > 0) return text.substr(1, close - 1);
    }
    return trimmed(text.substr(0, text.find(" #")));
}

struct KeyLine {
    std::string_view key, value;
};

/// False for a line that is indented or has no `:` or `=` behind a word.
bool read_key(std::string_view line, KeyLine& found) {
    const std::size_t mark = line.find_first_of(":=");
    if (mark == std::string_view::npos || mark == 0 || base::is_line_space(line.front()))
        return false;
    found.key = bare(line.substr(0, mark));
    found.value = trimmed(line.substr(mark + 1));
    return !found.key.empty() && line.front() != '-' && line.front() != '#';
}

void add_inline_list(Tree& tree, std::uint32_t root, const KeyLine& line) {
    const std::uint32_t list = tree.add(root, line.key, Value::Kind::kList);
    std::string_view rest = line.value.substr(1, line.value.size() - 2);
    while (!rest.empty() && tree.size() < kMaxNodes)
        tree.add(list, {}, Value::Kind::kString, bare(base::take_part(rest, ',')));
}

}  // namespace

void line_values(std::string_view head, Tree& tree) {
    tree.clear();
    const std::uint32_t root = tree.add(Tree::kNone, {}, Value::Kind::kMap);
    std::string_view open_key;
    std::uint32_t open_list = Tree::kNone;  // the list that `- item` lines go to
    while (!head.empty() && tree.size() < kMaxNodes) {
        const std::string_view line = base::take_part(head, '\n');
        KeyLine found;
        if (const std::string_view item = trimmed(line);
            item.starts_with("- ") && !open_key.empty()) {
            if (open_list == Tree::kNone) open_list = tree.add(root, open_key, Value::Kind::kList);
            tree.add(open_list, {}, Value::Kind::kString, bare(item.substr(2)));
        } else if (read_key(line, found)) {
            open_key = found.key;
            open_list = Tree::kNone;
            const std::string_view value = bare(found.value);
            const bool is_list = found.value.starts_with('[') && found.value.ends_with(']');
            if (is_list) {
                add_inline_list(tree, root, found);
            } else if (!value.empty()) {
                const bool truth = value == "true" || value == "false";
                tree.add(root, found.key, truth ? Value::Kind::kBool : Value::Kind::kString, value);
            }
        }
    }
}

}  // namespace newsdex::sources
