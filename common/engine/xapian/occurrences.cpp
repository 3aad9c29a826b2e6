#include "engine/xapian/occurrences.hpp"

#include <cstdlib>
#include <string>

#include "schema/values.hpp"

namespace newsdex::engine {
namespace {

/// Steps that looking for a term in an article takes, and finding its positions.
constexpr std::uint64_t kPostingSteps = 10;
constexpr std::uint64_t kPositionListSteps = 100;

}  // namespace

std::string XapianOccurrences::Values::at(const Xapian::Database& database, Xapian::docid docid) {
    const Xapian::ValueIterator end = database.valuestream_end(slot_);
    if (!begun_) at_ = database.valuestream_begin(slot_);
    begun_ = true;
    if (at_ != end) at_.skip_to(docid);
    return at_ != end && at_.get_docid() == docid ? *at_ : std::string();
}

XapianOccurrences::XapianOccurrences(const Xapian::Database& database,
                                     const std::vector<plan::Term>& terms, match::Work& work)
    : database_(database), terms_(terms), work_(work), states_(terms.size()) {}

void XapianOccurrences::move_to(Xapian::docid docid, const Xapian::Document& document) {
    if (docid < docid_) {
        // Several databases are matched one after the other, so docids may start anew.
        for (State& state : states_) state.begun = false;
        section_starts_ = Values(schema::kSectionStarts);
    }
    docid_ = docid;
    document_ = &document;
    sections_.reset();
}

bool XapianOccurrences::has(plan::TermId term) {
    State& state = states_[term];
    if (state.checked == docid_) return state.found;
    work_.take(kPostingSteps);
    const Xapian::PostingIterator end = database_.postlist_end(terms_[term].bytes);
    if (!state.begun) {
        state.at = database_.postlist_begin(terms_[term].bytes);
        state.begun = true;
    }
    if (state.at != end) state.at.skip_to(docid_);
    state.checked = docid_;
    state.found = state.at != end && *state.at == docid_;
    return state.found;
}

std::span<const match::Position> XapianOccurrences::positions(plan::TermId term) {
    State& state = states_[term];
    if (state.read == docid_) return state.positions;
    state.read = docid_;
    state.positions.clear();
    if (!has(term)) return state.positions;
    work_.take(kPositionListSteps + state.at.get_wdf());
    const Xapian::PositionIterator end = database_.positionlist_end(docid_, terms_[term].bytes);
    for (auto at = database_.positionlist_begin(docid_, terms_[term].bytes); at != end; ++at) {
        state.positions.push_back(*at);
    }
    return state.positions;
}

std::span<const match::Position> XapianOccurrences::section_starts() {
    if (!sections_) {
        sections_.emplace();
        const auto map = schema::decode_sections(section_starts_.at(database_, docid_));
        if (map) sections_->assign(map->first.begin(), map->first.end());
    }
    return *sections_;
}

std::optional<match::Occurrences::Days> XapianOccurrences::days() {
    const std::string first = document_->get_value(schema::kFirstDay);
    const std::string last = document_->get_value(schema::kLastDay);
    if (first.size() != 8 || last.size() != 8) return std::nullopt;
    return Days{static_cast<std::uint32_t>(std::strtoul(first.c_str(), nullptr, 10)),
                static_cast<std::uint32_t>(std::strtoul(last.c_str(), nullptr, 10))};
}

bool Judge::operator()(const Xapian::Document& document) const {
    occurrences_.move_to(document.get_docid(), document);
    return match::matches(node_, occurrences_, work_);
}

}  // namespace newsdex::engine
