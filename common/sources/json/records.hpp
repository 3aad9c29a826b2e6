// A stream of JSON to its records: the texts that may be an article each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsdex::sources {

/// One record where it lies in the stream.
struct Record {
    std::string_view text = {};  ///< with JsonParser::kPadding readable bytes behind it
    std::uint64_t offset = 0;    ///< of its first byte in the stream
    std::uint64_t line = 0;      ///< of its first byte, from 1
    std::uint64_t number = 0;    ///< among the records of the stream, bad ones too, from 1
    bool reaches_end = false;    ///< the stream ends with it, without a line break
    bool whole_value = false;    ///< it is a value of its own, not an item of a list
};

/// Receives the records.
class RecordVisitor {
  public:
    virtual ~RecordVisitor() = default;
    /// Asked of a line before it is looked at. True: it is a record that need not be read.
    virtual bool take_known(const Record& /*line*/) { return false; }
    /// False: stop.
    virtual bool on_record(const Record& record) = 0;
    /// A record that could not even be delimited (its text is not given); `offset` is of the fault.
    virtual void on_bad_record(const Record& record, std::uint64_t offset, std::string reason) = 0;
    /// Is a whole object valid JSON? If not it is read item by item.
    virtual bool is_valid(std::string_view padded_text) = 0;
    /// Is this list, found in an envelope, one of articles? Asked with its first item.
    virtual bool is_list_of_articles(std::string_view padded_first_item) = 0;
};

}  // namespace newsdex::sources
