// The facts of an index, asked with an eye on the clock.
#pragma once

#include "base/deadline.hpp"
#include "plan/make.hpp"

namespace newsdex::search {

/// Passes on what is asked; a query may ask for 50,000 words and walk over all of an index. Throws
/// base::OutOfTime. One thread at a time; both must outlive it.
class TimedFacts final : public plan::IndexFacts {
  public:
    TimedFacts(const plan::IndexFacts& facts, const base::Deadline& deadline,
               std::vector<std::string> folders)
        : facts_(facts), deadline_(deadline), folders_(std::move(folders)) {}

    std::uint64_t article_count() const override { return facts_.article_count(); }
    std::uint64_t frequency(const schema::Term& term) const override {
        tick();
        return facts_.frequency(term);
    }
    std::uint64_t with_value(std::uint32_t slot) const override { return facts_.with_value(slot); }
    void walk(const schema::Term& start,
              const std::function<bool(std::string_view, std::uint64_t)>& visit) const override {
        facts_.walk(start, [&](std::string_view text, std::uint64_t frequency) {
            tick();
            return visit(text, frequency);
        });
    }
    void walk_files(const std::function<bool(std::string_view)>& visit) const override {
        facts_.walk_files([&](std::string_view path) {
            tick();
            return visit(path);
        });
    }
    std::vector<std::string> folders() const override { return folders_; }
    std::vector<std::uint8_t> joined_spans(const std::string& word) const override {
        tick();
        return facts_.joined_spans(word);
    }

  private:
    void tick() const {
        if (++asked_ % kBetween == 0) deadline_.ask();
    }
    static constexpr unsigned kBetween = 500;  // 1 ms at most

    const plan::IndexFacts& facts_;
    const base::Deadline& deadline_;
    std::vector<std::string> folders_;
    mutable unsigned asked_ = 0;
};

}  // namespace newsdex::search
