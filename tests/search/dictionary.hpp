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
    std::vector<std::string> files;

    std::uint64_t article_count() const override { return 100; }
    std::uint64_t frequency(const schema::Term&) const override { return 10; }
    std::uint64_t with_value(std::uint32_t) const override { return 100; }
    void walk(const schema::Term& start,
              const std::function<bool(std::string_view, std::uint64_t)>& visit) const override {
        const std::string from = schema::bytes_of(start);
        for (const std::string& term : listed) {
            const auto text = term.starts_with(from) ? schema::text_of(start, term) : std::nullopt;
            if (text && !visit(*text, 10)) return;
        }
    }
    void walk_files(const std::function<bool(std::string_view)>& visit) const override {
        for (const std::string& file : files)
            if (!visit(file)) return;
    }
};

}  // namespace newsdex::test
