// The order of an answer: total, whatever ties.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include <newsdex/search.hpp>

#include "engine/engine.hpp"

namespace newsdex::engine {

/// Key of a document whose ascending byte order is: by date as `sort` says, undated last, then by
/// id.
[[nodiscard]] std::string date_key(const Xapian::Document& document, Sort sort);

class DateKeyMaker : public Xapian::KeyMaker {
  public:
    explicit DateKeyMaker(Sort sort) : sort_(sort) {}
    std::string operator()(const Xapian::Document& document) const override {
        return date_key(document, sort_);
    }

  private:
    Sort sort_;
};

/// Orders runs of equal scores, where they reach into the window: by how many of the words stand as
/// written, most first, then by date and id. `hits` come by score.
void settle_ties(const Xapian::Database& database, const Window& window,
                 const std::vector<std::string>& written, std::vector<Scored>& hits);

}  // namespace newsdex::engine
