// Values with keys, as JSON, YAML and TOML have them: what is known of an article before it is one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::sources {

class Tree;

/// A place in a tree; as cheap as a pointer. Valid until the tree is cleared. A value that does not
/// exist is kNull, so that paths can be followed without asking at each step.
class Value {
  public:
    enum class Kind : std::uint8_t { kNull, kBool, kNumber, kString, kList, kMap };

    Value() = default;
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool is_null() const { return kind() == Kind::kNull; }
    [[nodiscard]] bool is_map() const { return kind() == Kind::kMap; }
    [[nodiscard]] bool is_list() const { return kind() == Kind::kList; }
    [[nodiscard]] bool is_string() const { return kind() == Kind::kString; }
    [[nodiscard]] bool is_true() const;
    /// Of a string, a number as written, "true" or "false"; else "".
    [[nodiscard]] std::string_view text() const;
    /// The key under which it stands in its map, "" elsewhere.
    [[nodiscard]] std::string_view key() const;
    /// Of a map: the value of the key, letter by letter; the last one if it occurs twice.
    [[nodiscard]] Value operator[](std::string_view key) const;
    /// The first text in it: itself, or of the first item of a list.
    [[nodiscard]] std::string_view first_text() const;

    /// Items of a list or map in order: `for (Value item = list.first(); item; item =
    /// item.next())`.
    [[nodiscard]] Value first() const;
    [[nodiscard]] Value next() const;
    explicit operator bool() const { return tree_ != nullptr; }
    [[nodiscard]] bool empty() const { return !first(); }
    /// Has it an item, or a text that is not empty?
    [[nodiscard]] bool has_content() const {
        return is_map() || is_list() ? !empty() : !text().empty();
    }

  private:
    friend class Tree;
    Value(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

    const Tree* tree_ = nullptr;
    std::uint32_t index_ = 0;
};

/// Holds the values. Built in document order; reused for many documents without new memory.
class Tree {
  public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    void clear();
    [[nodiscard]] Value root() const { return nodes_.empty() ? Value() : Value(this, 0); }
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

    /// Adds a value below `parent` (kNone: the root, first of all). Views must live as long as the
    /// tree is used; keep() makes a copy that does.
    std::uint32_t add(std::uint32_t parent, std::string_view key, Value::Kind kind,
                      std::string_view text = {});
    std::string_view keep(std::string text);

  private:
    friend class Value;
    struct Node {
        std::string_view key;
        std::string_view text;
        Value::Kind kind = Value::Kind::kNull;
        std::uint32_t first = kNone, last = kNone, next = kNone;
    };
    std::vector<Node> nodes_;
    std::deque<std::string> kept_;
};

}  // namespace newsdex::sources
