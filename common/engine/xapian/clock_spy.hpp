// The clock, looked at while libxapian's own loop runs, which takes no steps.
#pragma once

#include <xapian.h>

#include "base/deadline.hpp"

namespace newsdex::engine {

/// Told of each match. Throws base::OutOfTime. Between two matches nothing is asked: what libxapian
/// does for a query without any is bounded by what take_cost() lets through.
class ClockSpy : public Xapian::MatchSpy {
  public:
    /// `deadline` must outlive it, and it the enquire.
    explicit ClockSpy(const base::Deadline& deadline) : deadline_(deadline) {}

    /// Looks at the clock, and again as the enquire is run, if the deadline can pass at all: a spy
    /// takes 3 to 6 ns a match, of 55 to 170.
    void watch(Xapian::Enquire& enquire) {
        if (!deadline_.is_set()) return;
        deadline_.ask();
        enquire.add_matchspy(this);
    }
    void operator()(const Xapian::Document&, double) override {
        if (++matches_ % kBetween == 0) deadline_.ask();
    }

  private:
    static constexpr unsigned kBetween = 1'000;  // below 1 ms

    const base::Deadline& deadline_;
    unsigned matches_ = 0;
};

}  // namespace newsdex::engine
