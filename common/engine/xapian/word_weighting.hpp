// The weights of score.hpp for libxapian's own posting lists.
#pragma once

#include <xapian.h>

#include <string>

#include "engine/score.hpp"

namespace newsdex::engine {

/// Each term scores by word_weight() with the statistics of all databases searched.
class WordWeighting final : public Xapian::Weight {
  public:
    explicit WordWeighting(const Ranking& ranking);

    Xapian::Weight* clone() const override { return new WordWeighting(ranking_); }
    std::string name() const override { return "newsdex::WordWeighting"; }
    double get_sumpart(Xapian::termcount wdf, Xapian::termcount length,
                       Xapian::termcount) const override {
        return weight_.of(wdf, length);
    }
    double get_maxpart() const override { return most_; }
    double get_sumextra(Xapian::termcount, Xapian::termcount) const override { return 0; }
    double get_maxextra() const override { return 0; }

  private:
    void init(double factor) override;

    Ranking ranking_;
    WordWeight weight_;
    double most_ = 0;
};

}  // namespace newsdex::engine
