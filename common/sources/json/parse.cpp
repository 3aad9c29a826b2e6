// simdjson at full speed; what it refuses is decoded, mended and read again.
#include "sources/json/parse.hpp"

#include <charconv>
#include <cstring>
#include <new>

#include <simdjson.h>

#include "base/ascii.hpp"
#include "sources/json/mend.hpp"
#include "text/charset.hpp"

namespace newsdex::sources {

static_assert(JsonParser::kPadding >= simdjson::SIMDJSON_PADDING);

struct JsonParser::Engine {
    simdjson::dom::parser parser;
};

namespace {

namespace dom = simdjson::dom;

/// The numbers of a valid JSON text that simdjson makes a double of, as written, in their order:
/// those with a fraction or an exponent. {"a": 1, "b": "2.5", "c": [3.50, 1e3]} has 3.50 and 1e3.
/// Strings are leapt over by memchr(), so that this takes a few percent of the parsing.
class Fractions {
  public:
    explicit Fractions(std::string_view text) : text_(text) {}

    /// The next one; "" behind the last.
    std::string_view next() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"') {
                skip_string();
            } else if (c == '-' || base::is_digit(c)) {
                const std::size_t begin = at_;
                bool is_fraction = false;
                for (; at_ < text_.size() && is_of_a_number(text_[at_]); ++at_)
                    is_fraction = is_fraction || text_[at_] == '.' || (text_[at_] | 0x20) == 'e';
                if (is_fraction) return text_.substr(begin, at_ - begin);
            } else {
                ++at_;
            }
        }
        return {};
    }

  private:
    static bool is_of_a_number(char c) {
        return base::is_digit(c) || c == '.' || c == '-' || c == '+' || (c | 0x20) == 'e';
    }

    void skip_string() {
        for (std::size_t end = at_ + 1; (end = text_.find('"', end)) < text_.size(); ++end) {
            std::size_t escapes = 0;
            while (text_[end - 1 - escapes] == '\\') ++escapes;
            at_ = end + 1;
            if (escapes % 2 == 0) return;
        }
        at_ = text_.size();
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// Copies simdjson's tape into the tree; the strings stay in the parser's memory.
class TreeBuilder {
  public:
    TreeBuilder(Tree& tree, std::string_view text) : tree_(tree), fractions_(text) {}

    void add(std::uint32_t parent, std::string_view key, const dom::element& element) {
        using Kind = Value::Kind;
        switch (element.type()) {
            case dom::element_type::OBJECT: {
                const std::uint32_t map = tree_.add(parent, key, Kind::kMap);
                for (const auto& [name, item] : dom::object(element)) add(map, clean(name), item);
                break;
            }
            case dom::element_type::ARRAY: {
                const std::uint32_t list = tree_.add(parent, key, Kind::kList);
                for (const dom::element item : dom::array(element)) add(list, {}, item);
                break;
            }
            case dom::element_type::STRING:
                tree_.add(parent, key, Kind::kString, clean(std::string_view(element)));
                break;
            case dom::element_type::INT64:
                add_number(parent, key, std::int64_t(element));
                break;
            case dom::element_type::UINT64:
                add_number(parent, key, std::uint64_t(element));
                break;
            case dom::element_type::DOUBLE:
                // It may be an id: then its digits count, which a double would not keep.
                tree_.add(parent, key, Kind::kNumber, fractions_.next());
                break;
            case dom::element_type::BOOL:
                tree_.add(parent, key, Kind::kBool, bool(element) ? "true" : "false");
                break;
            case dom::element_type::NULL_VALUE:
                tree_.add(parent, key, Kind::kNull);
                break;
        }
    }

  private:
    template <class Number>
    void add_number(std::uint32_t parent, std::string_view key, Number number) {
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        tree_.add(parent, key, Value::Kind::kNumber, tree_.keep(std::string(digits, end)));
    }

    /// Without U+0000, which no text of an article may hold.
    std::string_view clean(std::string_view text) {
        if (std::memchr(text.data(), 0, text.size()) == nullptr) return text;
        std::string kept(text);
        std::erase(kept, '\0');
        return tree_.keep(std::move(kept));
    }

    Tree& tree_;
    Fractions fractions_;
};

}  // namespace

JsonParser::JsonParser() : engine_(std::make_unique<Engine>()) {}
JsonParser::~JsonParser() = default;

bool JsonParser::parse_strictly(std::string_view padded_text) {
    dom::parser& parser = engine_->parser;
    if (parser.capacity() < padded_text.size() || parser.max_depth() != kMaxJsonDepth) {
        // Doubled, so that growing records do not allocate at each step.
        const std::size_t capacity = std::max<std::size_t>(padded_text.size() * 2, 1 << 16);
        const auto error = parser.allocate(capacity, kMaxJsonDepth);
        if (error == simdjson::MEMALLOC) throw std::bad_alloc();
        if (error != simdjson::SUCCESS) return false;
    }
    const auto parsed = parser.parse(padded_text.data(), padded_text.size(), false);
    tree_.clear();
    if (parsed.error() == simdjson::MEMALLOC) throw std::bad_alloc();
    if (parsed.error() != simdjson::SUCCESS) return false;
    TreeBuilder(tree_, padded_text).add(Tree::kNone, {}, parsed.value_unsafe());
    return true;
}

std::optional<JsonFault> JsonParser::parse(std::string_view padded_text) {
    encoding_.clear();
    if (!text::is_encoded_twice(padded_text) && parse_strictly(padded_text)) return std::nullopt;
    const std::optional<text::Decoded> decoded = text::decode_text(padded_text);
    if (!decoded) return JsonFault{0, "binary content"};
    encoding_ = decoded->origin();
    mended_.clear();
    if (std::optional<JsonFault> fault = mend_json(decoded->text(), mended_)) {
        tree_.clear();
        return fault;
    }
    const std::size_t size = mended_.size();
    mended_.resize(size + kPadding);
    if (!parse_strictly({mended_.data(), size})) return JsonFault{0, "not valid JSON"};
    return std::nullopt;
}

std::optional<JsonFault> JsonParser::parse_copy(std::string_view text) {
    copy_.reserve(text.size() + kPadding);
    copy_ = text;
    copy_.resize(text.size() + kPadding);
    return parse({copy_.data(), text.size()});
}

}  // namespace newsdex::sources
