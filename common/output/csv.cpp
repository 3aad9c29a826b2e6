// Quotes as RFC 4180 has it, and disarms what a spreadsheet would take for a formula.
#include "output/csv.hpp"

#include <array>
#include <charconv>

#include "base/lists.hpp"
#include "base/utf8.hpp"
#include "output/date_text.hpp"
#include "output/safe_text.hpp"

namespace newsdex::output {
namespace {

bool is_plain_negative_number(std::string_view value) {
    if (value.size() < 2 || value[0] != '-') return false;
    const std::string_view digits = value.substr(1);
    const std::size_t dot = digits.find('.');
    return digits.find_first_not_of("0123456789.") == std::string_view::npos && dot != 0 &&
           dot != digits.size() - 1 &&
           (dot == std::string_view::npos || digits.find('.', dot + 1) == std::string_view::npos);
}

bool is_formula(std::string_view value) {
    if (value.empty() || std::string_view("=+-@\t\r").find(value[0]) == std::string_view::npos)
        return false;
    return !is_plain_negative_number(value);
}

std::string score_text(double score) {
    // printf() would write the decimal sign of the caller's locale. Scores are far below 1e40.
    std::array<char, 64> out{};
    const auto [end, error] =
        std::to_chars(out.data(), out.data() + out.size(), score, std::chars_format::fixed, 4);
    return error == std::errc() ? std::string(out.data(), end) : std::string();
}

class CsvPrinter final : public Printer {
  public:
    explicit CsvPrinter(bool shown) : shown_(shown) {}

    std::string begin(const Results& /*results*/) override {
        return row({"rank", "id", "score", "date", "title", "publisher", "section", "authors",
                    "language", "path", "member", "url", "snippet", "file", "index"});
    }

    std::string hit(const Hit& hit) override {
        const Article& article = hit.article;
        const std::optional<Date> date = publication_date(article.published);
        return row({std::to_string(hit.rank), hit.id, score_text(hit.score),
                    date ? iso_date(*date) : "", article.title, article.publisher, article.section,
                    base::joined(article.authors, "; "), article.language, article.path,
                    article.member, article.url, hit.snippet, hit.file, hit.index});
    }

  private:
    [[nodiscard]] std::string row(std::initializer_list<std::string_view> cells) const {
        std::string out;
        for (const std::string_view& cell : cells) {
            if (&cell != cells.begin()) out += ',';
            out += shown_ ? csv_cell(visible(cell)) : csv_cell(cell);
        }
        return out + "\r\n";
    }

    bool shown_;
};

}  // namespace

std::string csv_cell(std::string_view value) {
    std::string text = is_formula(value) ? "'" : "";
    text += base::to_valid_utf8(value);
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::unique_ptr<Printer> csv_printer(const RenderOptions& options) {
    return std::make_unique<CsvPrinter>(options.terminal);
}

std::string results_csv(const Results& results) {
    CsvPrinter printer(false);
    return printed(printer, results);
}

}  // namespace newsdex::output
