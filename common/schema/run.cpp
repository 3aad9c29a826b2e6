#include "schema/run.hpp"

namespace newsdex::schema {

std::vector<RunText> run_texts(const Article& article) {
    std::vector<RunText> out;
    const auto add = [&out](Section section, std::string_view text) {
        if (!text.empty()) out.push_back({section, text});
    };
    const auto origin = article.origin.find("title");
    const bool title_from_body = origin != article.origin.end() && origin->second == "lede";
    if (!title_from_body) add(Section::kTitle, article.title);
    add(Section::kSubtitle, article.subtitle);
    add(Section::kSummary, article.summary);
    for (const std::string& author : article.authors) add(Section::kByline, author);
    add(Section::kDateline, article.dateline);
    add(Section::kBody, article.body);
    return out;
}

}  // namespace newsdex::schema
