// What of an article is asked as a whole: keywords, publisher, host, days.
#pragma once

#include <functional>
#include <string_view>

#include <newsdex/article.hpp>

namespace newsdex::document {

/// Calls add(prefix, value) for each term of a whole value, but those that depend on the id. The
/// same term may come twice.
void for_each_value(
    const Article& article,
    const std::function<void(std::string_view prefix, std::string_view value)>& add);
/// The part of it that depends on the file's name, but the name itself.
void for_each_of_file(
    std::string_view format, std::string_view path,
    const std::function<void(std::string_view prefix, std::string_view value)>& add);

/// The host of a URL, lower case, without user and port; "" if there is none.
[[nodiscard]] std::string host_of(std::string_view url);

}  // namespace newsdex::document
