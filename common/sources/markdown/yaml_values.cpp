// YAML front matter by libyaml's events: nothing is built that an alias could blow up.
#include <new>
#include <vector>

#include <yaml.h>

#include "base/lists.hpp"
#include "sources/markdown/head_values.hpp"

namespace newsdex::sources {
namespace {

class Parser {
  public:
    explicit Parser(std::string_view text) {
        if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                     text.size());
    }
    ~Parser() {
        drop_event();
        yaml_parser_delete(&parser_);
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    bool next() {
        drop_event();
        has_event_ = yaml_parser_parse(&parser_, &event_) != 0;
        if (!has_event_ && parser_.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
        return has_event_;
    }
    [[nodiscard]] const yaml_event_t& event() const { return event_; }
    [[nodiscard]] std::string problem() const {
        return parser_.problem == nullptr ? "it is not YAML" : parser_.problem;
    }

  private:
    void drop_event() {
        if (has_event_) yaml_event_delete(&event_);
        has_event_ = false;
    }

    yaml_parser_t parser_{};
    yaml_event_t event_{};
    bool has_event_ = false;
};

Value::Kind kind_of_plain(std::string_view text) {
    if (base::is_one_of(text, {"", "~", "null", "Null", "NULL"})) return Value::Kind::kNull;
    // YAML 1.1 has yes, no, on, off as well; a title "No" keeps its text all the same.
    if (base::is_one_of(text, {"true", "True", "TRUE", "false", "False", "FALSE", "yes", "Yes",
                               "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF"}))
        return Value::Kind::kBool;
    return Value::Kind::kString;
}

/// Puts events into the tree.
class Builder {
  public:
    explicit Builder(Tree& tree) : tree_(tree) {}

    void open(Value::Kind kind) {
        const std::uint32_t node = add(kind, {});
        levels_.push_back({node, kind == Value::Kind::kMap, false, {}});
    }
    void close() { levels_.pop_back(); }
    void scalar(std::string_view text, bool plain) {
        if (!levels_.empty() && levels_.back().is_map && !levels_.back().has_key) {
            levels_.back().key = tree_.keep(std::string(text));
            levels_.back().has_key = true;
            return;
        }
        const Value::Kind kind = plain ? kind_of_plain(text) : Value::Kind::kString;
        add(kind, kind == Value::Kind::kNull ? std::string_view() : tree_.keep(std::string(text)));
    }
    [[nodiscard]] std::size_t nodes() const { return nodes_; }

  private:
    struct Level {
        std::uint32_t node;
        bool is_map, has_key;
        std::string_view key;
    };

    std::uint32_t add(Value::Kind kind, std::string_view text) {
        ++nodes_;
        if (levels_.empty()) return tree_.add(Tree::kNone, {}, kind, text);
        Level& level = levels_.back();
        level.has_key = false;  // a map or list as key: its value gets no key
        const std::uint32_t node = tree_.add(level.node, level.key, kind, text);
        level.key = {};
        return node;
    }

    Tree& tree_;
    std::vector<Level> levels_;
    std::size_t nodes_ = 0;
};

}  // namespace

std::string yaml_values(std::string_view head, Tree& tree) {
    tree.clear();
    Parser parser(head);
    Builder builder(tree);
    for (bool ended = false; !ended;) {
        if (!parser.next()) return parser.problem();
        const yaml_event_t& event = parser.event();
        switch (event.type) {
            case YAML_MAPPING_START_EVENT:
                builder.open(Value::Kind::kMap);
                break;
            case YAML_SEQUENCE_START_EVENT:
                builder.open(Value::Kind::kList);
                break;
            case YAML_MAPPING_END_EVENT:
            case YAML_SEQUENCE_END_EVENT:
                builder.close();
                break;
            case YAML_SCALAR_EVENT:
                builder.scalar({reinterpret_cast<const char*>(event.data.scalar.value),
                                event.data.scalar.length},
                               event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE);
                break;
            case YAML_ALIAS_EVENT:
                return "it has aliases";
            case YAML_DOCUMENT_END_EVENT:
            case YAML_STREAM_END_EVENT:
                ended = true;
                break;
            default:
                break;
        }
        if (builder.nodes() > kMaxNodes) return "it has more than 10,000 values";
    }
    return tree.root().is_map() ? "" : "it is no list of keys";
}

}  // namespace newsdex::sources
