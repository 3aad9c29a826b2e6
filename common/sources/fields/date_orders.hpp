// Is 03/04/2026 in March or in April? What the other dates of a file of JSON tell.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/hash.hpp"

namespace newsdex::sources {

/// Counts the dates that can be read one way alone (03/25/2026), by their key. Made on the head of
/// a file and then only asked: any thread.
class DateOrders {
  public:
    DateOrders() = default;
    /// Looks through JSON, of any shape, which may be cut anywhere. Linear.
    explicit DateOrders(std::string_view json);

    /// The order that most dates under the key have, else most of all; nullopt if none tells.
    [[nodiscard]] std::optional<bool> month_first(std::string_view key) const;

    /// Equal for orders that answer alike.
    [[nodiscard]] base::Hash fingerprint() const;

  private:
    /// Dates with the month first, less those with the day first.
    std::map<std::string, long, std::less<>> votes_;
    long all_ = 0;
};

}  // namespace newsdex::sources
