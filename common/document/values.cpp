// Terms of whole values, from the table of fields; the host, the kind of file and the days are made
// of others.
#include "document/values.hpp"

#include <newsdex/names.hpp>

#include <string>

#include "article/fields.hpp"
#include "document/file_kind.hpp"
#include "schema/days.hpp"
#include "schema/schema.hpp"

namespace newsdex::document {
namespace {

using article::Asked;
using Add = std::function<void(std::string_view, std::string_view)>;

struct Values {
    const Article& article;
    const article::Row& row;
    const Add& add;

    void operator()(std::string Article::*text) const { value(article.*text); }
    void operator()(std::vector<std::string> Article::*list) const {
        for (const std::string& text : article.*list) value(text);
    }
    void operator()(Status Article::*status) const { value(newsdex::name_of(article.*status)); }
    template <class Other>
    void operator()(const Other& /*not asked by value*/) const {}

    void value(std::string_view text) const {
        if (text.empty()) return;
        if (row.asked == Asked::kExact)
            add(row.prefix, text);
        else
            add(row.prefix, schema::fold_value(text));
    }
};

void add_days(const Article& article, const Add& add) {
    namespace prefix = schema::prefix;
    const auto days = schema::days_of(article);
    if (!days) return;
    const std::string digits = schema::encode_day(days->first);
    const std::string_view first = digits;
    const DatePrecision known = article.published->precision;
    if (known >= DatePrecision::kDay) add(prefix::kDay, first);
    if (known >= DatePrecision::kMonth) add(prefix::kMonth, first.substr(0, 6));
    add(prefix::kYear, first.substr(0, 4));
}

}  // namespace

void for_each_value(const Article& article, const Add& add) {
    for (const article::Row& row : article::fields()) {
        if (row.asked != Asked::kFolded && row.asked != Asked::kExact) continue;
        if (article::is_place(row.field)) continue;
        std::visit(Values{article, row, add}, row.member);
    }
    if (const std::string host = host_of(article.url); !host.empty())
        add(article::prefix_of(article::Field::kHost), host);
    for_each_of_file(article.format, article.path, add);
    add_days(article, add);
}

void for_each_of_file(std::string_view format, std::string_view path, const Add& add) {
    if (const std::string ending = ending_of(path); !ending.empty())
        add(article::prefix_of(article::Field::kEnding), ending);
    if (const std::string_view type = media_type_of(format, path); !type.empty())
        add(article::prefix_of(article::Field::kMediaType), type);
}

std::string host_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (const std::size_t at = url.rfind('@'); at != std::string_view::npos)
        url.remove_prefix(at + 1);
    const std::size_t colon = url.rfind(':');
    // The colons inside [2001:db8::1] are no port.
    if (colon != std::string_view::npos && url.find(']', colon) == std::string_view::npos)
        url = url.substr(0, colon);
    return schema::fold_value(url);
}

}  // namespace newsdex::document
