// Facts of an index for tests that have none.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/make.hpp"

namespace newsdex::test {

/// An index that has every word asked, and the words of `listed` for prefixes and inflections.
class Dictionary final : public plan::IndexFacts {
  public:
    std::vector<std::string> listed;

    std::uint64_t article_count() const override { return 100; }
    std::uint64_t frequency(std::string_view) const override { return 10; }
    std::uint64_t with_value(std::uint32_t) const override { return 100; }
    void walk(std::string_view prefix,
              const std::function<bool(std::string_view, std::uint64_t)>& visit) const override {
        for (const std::string& term : listed) {
            if (term.starts_with(prefix) && !visit(term, 10)) return;
        }
    }
};

}  // namespace newsdex::test
