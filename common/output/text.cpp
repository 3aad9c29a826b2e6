// The pages of results and articles, line by line.
#include "output/text.hpp"

#include <algorithm>
#include <utility>

#include <newsdex/names.hpp>

#include "article/fields.hpp"
#include "base/lists.hpp"
#include "output/date_text.hpp"
#include "output/safe_text.hpp"
#include "output/shown_path.hpp"
#include "output/styled_text.hpp"

namespace newsdex::output {
namespace {

constexpr std::size_t kIdShown = 8;  // 40 bits: enough to name one of millions
constexpr std::string_view kDot = " · ";

std::size_t shown_by(const Results& results) {
    return std::max(results.shown, results.hits.size());
}

std::string count_line(const Results& results) {
    if (results.total == 0) return "no article found";
    std::string line = articles_text(results.total) + " found";
    const std::uint64_t last = results.offset + shown_by(results);
    if (last == results.offset) {
        if (results.offset > 0) line += ", none behind the first " + grouped(results.offset);
    } else if (is_cut(results)) {
        line += ", " + grouped(results.offset + 1) + " to " + grouped(last) + " shown";
    }
    return line;
}

std::string suggestion_line(const Results& results) {
    return "did you mean: " + visible(*results.suggestion) + " (" +
           articles_text(results.suggestion_total) + ")";
}

void append_plain(std::string& out, std::string_view text, std::size_t indent,
                  std::size_t columns) {
    StyledText(text, {}).append_wrapped(out, indent, columns, "", palette(false));
}

std::string date_text(const Date& date) {
    std::string text = plain_date(date);
    if (date.origin == DateOrigin::kMtime) text += " (of the file)";
    if (date.origin == DateOrigin::kCrawl) text += " (when collected)";
    return text;
}

std::string meta_line(const Article& article, std::string_view id) {
    std::string line;
    const auto add = [&line](std::string_view part) {
        if (part.empty()) return;
        if (!line.empty()) line += kDot;
        line += visible(part);
    };
    add(article.published ? date_text(*article.published) : "no date");
    add(article.publisher);
    add(article.section);
    if (article.status != Status::kUsable) add(newsdex::name_of(article.status));
    add(id.substr(0, kIdShown));
    return line;
}

std::string place_line(const Article& article, const std::string& path,
                       const RenderOptions& options) {
    std::string line = options.terminal ? shell_name(path) : visible_name(path);
    if (!article.member.empty()) line.append(kDot).append("item ").append(visible(article.member));
    return line;
}

void append_hit(std::string& out, const Hit& hit, std::size_t rank_width,
                const RenderOptions& options) {
    const Palette& colors = palette(options.color);
    const std::string rank = std::to_string(hit.rank);
    const std::size_t indent = rank_width + 2;
    out.append(rank_width - rank.size(), ' ').append(rank).append(". ");
    const std::string_view title =
        hit.article.title.empty() ? std::string_view("(no title)") : hit.article.title;
    StyledText(title, hit.title_highlights)
        .append_wrapped(out, indent, options.columns, colors.title, colors);
    out.append(indent, ' ');
    StyledText(meta_line(hit.article, hit.id), {})
        .append_wrapped(out, indent, options.columns, colors.meta, colors);
    // A path stands whole on its line, however long: it is there to be copied.
    out.append(indent, ' ').append(colors.path);
    out.append(place_line(hit.article, shown_path(hit, options.here), options));
    out.append(colors.off).append("\n");
    if (hit.snippet.empty()) return;
    out.append(indent, ' ');
    StyledText(hit.snippet, hit.highlights)
        .append_wrapped(out, indent, options.columns, "", colors);
}

void append_field(std::string& out, std::string_view name, std::string_view value,
                  const RenderOptions& options) {
    if (value.empty()) return;
    append_plain(out, std::string(name) + ": " + std::string(value), 4, options.columns);
}

/// Paragraphs, each wrapped, a blank line between; empty lines of the body make no more of them.
void append_body(std::string& out, const Article& article, const RenderOptions& options) {
    std::string_view rest = article.body;
    std::string lead = article.dateline.empty() ? "" : article.dateline + " - ";
    while (!rest.empty() || !lead.empty()) {
        const std::size_t end = rest.find("\n\n");
        const std::string_view paragraph = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 2);
        if (paragraph.empty() && lead.empty()) continue;
        out += '\n';
        append_plain(out, lead + std::string(paragraph), 0, options.columns);
        lead.clear();
    }
}

/// Is it shown above the body, as the body, or on request only?
bool has_own_place(article::Field field) {
    using enum article::Field;
    return base::is_one_of(field, {kTitle, kTitleIsLede, kSubtitle, kSummary, kAuthor, kDateline,
                                   kPublished, kPublisher, kSection, kStatus, kPath, kMember,
                                   kByteRange, kBody, kFormat, kOrigin});
}

/// The value of a field as text.
struct FieldText {
    const Article& article;

    std::string operator()(std::string Article::*text) const { return article.*text; }
    std::string operator()(std::vector<std::string> Article::*list) const {
        return base::joined(article.*list, "; ");
    }
    std::string operator()(std::optional<Date> Article::*date) const {
        return article.*date ? date_text(*(article.*date)) : "";
    }
    template <class Other>
    std::string operator()(const Other& /*has a place of its own*/) const {
        return "";
    }
};

void append_markup(std::string& out, const Article& article, bool origins,
                   const RenderOptions& options) {
    const std::size_t before = out.size();
    for (const article::Row& row : article::fields()) {
        if (has_own_place(row.field)) continue;
        append_field(out, row.key, std::visit(FieldText{article}, row.member), options);
    }
    if (origins) {
        append_field(out, "format", article.format, options);
        for (const auto& [field, where] : article.origin)
            append_field(out, "from", std::string(field).append(": ").append(where), options);
    }
    if (out.size() > before) out.insert(before, "\n");
}

class TextPrinter final : public Printer {
  public:
    explicit TextPrinter(RenderOptions options) : options_(std::move(options)) {}

    std::string begin(const Results& results) override {
        std::string out;
        append_plain(out, count_line(results), 0, options_.columns);
        for (const Note& note : results.notes)
            append_plain(out, "note: " + note.message, 6, options_.columns);
        if (results.suggestion) out += suggestion_line(results) + '\n';
        rank_width_ = std::to_string(results.offset + shown_by(results)).size();
        return out;
    }
    std::string hit(const Hit& hit) override {
        std::string out = "\n";
        append_hit(out, hit, rank_width_, options_);
        return out;
    }

  private:
    RenderOptions options_;
    std::size_t rank_width_ = 1;
};

}  // namespace

bool is_cut(const Results& results) { return shown_by(results) < results.total; }

std::unique_ptr<Printer> text_printer(const RenderOptions& options) {
    return std::make_unique<TextPrinter>(options);
}

std::string results_text(const Results& results, const RenderOptions& options) {
    TextPrinter printer(options);
    return printed(printer, results);
}

std::string article_text(const Article& article, std::string_view id, bool origins,
                         const RenderOptions& options, const Location& location) {
    const Palette& colors = palette(options.color);
    std::string out;
    StyledText(article.title.empty() ? "(no title)" : article.title, {})
        .append_wrapped(out, 0, options.columns, colors.title, colors);
    if (!article.subtitle.empty()) append_plain(out, article.subtitle, 0, options.columns);
    if (!article.authors.empty())
        append_plain(out, "by " + base::joined(article.authors, "; "), 0, options.columns);
    StyledText(meta_line(article, id), {})
        .append_wrapped(out, 0, options.columns, colors.meta, colors);
    const std::string path = options.here.empty() || location.file.empty()
                                 ? article.path
                                 : path_from(options.here, location.file);
    if (!path.empty())
        out.append(colors.path).append(place_line(article, path, options)).append(colors.off) +=
            '\n';
    if (origins) append_markup(out, article, origins, options);
    if (!article.summary.empty()) {
        out += '\n';
        append_plain(out, article.summary, 0, options.columns);
    }
    append_body(out, article, options);
    if (!origins) append_markup(out, article, origins, options);
    return out;
}

std::string remarks(const Results& results) {
    std::string out = count_line(results) + '\n';
    for (const Note& note : results.notes) out += "note: " + visible(note.message) + '\n';
    if (results.suggestion) out += suggestion_line(results) + '\n';
    return out;
}

}  // namespace newsdex::output
