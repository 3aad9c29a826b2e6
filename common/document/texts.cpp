// One order and one numbering for the writer and for highlights.
#include "document/texts.hpp"

#include <algorithm>

#include "schema/schema.hpp"

namespace newsdex::document {
namespace {

using analysis::Position;
using article::Field;
using article::Part;
using Numbers = Text::Numbers;

Position after(Position last) { return last == 0 ? 0 : last + schema::kGap; }

/// Appends the texts of a field.
struct Texts {
    const Article& article;
    std::vector<Text> texts;

    void add(Field field, Numbers numbers) {
        const article::Member& member = article::row_of(field).member;
        if (const auto* text = std::get_if<std::string Article::*>(&member))
            add(field, article.**text, numbers);
        else if (const auto* list = std::get_if<std::vector<std::string> Article::*>(&member))
            for (const std::string& value : article.**list) add(field, value, numbers);
    }
    void add(Field field, std::string_view text, Numbers numbers) {
        if (!text.empty()) texts.push_back({field, text, numbers});
    }
};

}  // namespace

std::vector<Text> texts_of(const Article& article) {
    Texts out{article, {}};
    for (std::size_t i = 0; i < article::kParts; ++i) {
        const auto part = static_cast<Part>(i);
        if (part == Part::kTitle && article.title_is_lede) continue;
        out.add(field_of(part), Numbers::kRun);
    }
    if (article.title_is_lede) out.add(Field::kTitle, Numbers::kLede);
    for (const article::Row& row : article::fields())
        if (row.asked == article::Asked::kList) out.add(row.field, Numbers::kList);
    return std::move(out.texts);
}

Position Numbering::base_of(const Text& text) const {
    switch (text.numbers) {
        case Numbers::kRun:
            break;
        case Numbers::kLede:
            return std::max<Position>(lede_first(), 1) - 1;
        case Numbers::kList:
            return text.field == list_ ? after(list_last_) : 0;
    }
    return after(parts_.last);
}

Position Numbering::lede_first() const {
    for (const Part part : {Part::kBody, Part::kSubtitle, Part::kSummary})
        if (const Position first = parts_.first.at(static_cast<std::size_t>(part))) return first;
    return 0;
}

void Numbering::took(const Text& text, Position last) {
    if (last == 0 || text.numbers == Numbers::kLede) return;
    const Position base = base_of(text);
    if (text.numbers == Numbers::kList) {
        list_ = text.field;
        list_last_ = base + last;
        return;
    }
    auto& first = parts_.first.at(static_cast<std::size_t>(*article::part_of(text.field)));
    if (first == 0) first = base + 1;
    parts_.last = base + last;
}

}  // namespace newsdex::document
