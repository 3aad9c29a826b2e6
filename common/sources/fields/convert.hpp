// Values as sources write them to values as an article holds them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "sources/fields/value.hpp"
#include "sources/reader.hpp"

namespace newsdex::sources {

/// Bytes of a text that is looked through for a date: longer ones tell of something else.
inline constexpr std::size_t kLongestDate = 100;

/// The text of a string or number, or of a map that wraps one ({"rendered": …}, {"name": …},
/// {"$t": …}, {"en-US": …}), up to four deep; of a list the first. "" if there is none: true and
/// false are none, nor is what programs write for no value ("NaN", "None").
[[nodiscard]] std::string_view text_of(Value value);
/// text_of() as one line: tags dropped if it holds markup, entities decoded, white space squeezed.
[[nodiscard]] std::string line_of(Value value);
[[nodiscard]] std::string line_of(std::string_view text);
/// Paragraphs in the form of Article::body: markup to text, else lines as in plain text.
[[nodiscard]] std::string body_of(std::string_view text);
/// The same of a text, a wrapping map, a list of paragraphs or a tree (rich_text.hpp), also of one
/// that was written into a string.
[[nodiscard]] std::string body_of(Value value);

/// Names of people: a string, a list, maps with a name, a list in a string. Strings are cut at
/// semicolons, commas and "and"; "By", roles behind a bar, addresses, URLs and ids are dropped.
[[nodiscard]] std::vector<std::string> authors_of(Value value);
/// A list of words, or one string cut at commas or semicolons; maps give their name. No doubles, no
/// ids.
[[nodiscard]] std::vector<std::string> words_of(Value value);
/// The name of a section, not its id.
[[nodiscard]] std::string section_of(Value value);
/// The name of who published; "" for a URL.
[[nodiscard]] std::string publisher_of(Value value);
/// The host of a URL: "quay.example".
[[nodiscard]] std::string host_of(Value value);

/// A date and what was assumed or dropped to read it; static text, "" if nothing.
struct NotedDate {
    Date date;
    std::string_view note;
};
/// A date in an element of the format, also {"$date": …}, [2016, 3, 4], {"year": 2016, …}.
[[nodiscard]] std::optional<NotedDate> noted_date_of(Value value, const ReadOptions& options,
                                                     std::string_view language = {});
[[nodiscard]] std::optional<Date> date_of(Value value, const ReadOptions& options,
                                          std::string_view language = {});
/// When a program fetched the article: shown to the day, but no date of publication.
[[nodiscard]] std::optional<Date> crawl_date(Value value, const ReadOptions& options);
/// BCP 47: "en_GB" to "en-GB", "English" and "eng" to "en"; "" for what is no language.
[[nodiscard]] std::string language_of(std::string_view text);

}  // namespace newsdex::sources
