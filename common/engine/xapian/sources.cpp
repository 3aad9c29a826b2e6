// The lists are made when a database is searched, whole.
#include "engine/xapian/sources.hpp"

#include <algorithm>
#include <limits>

#include "engine/xapian/files.hpp"
#include "engine/xapian/occurrences.hpp"
#include "plan/clause.hpp"

namespace newsdex::engine {

void ListSource::init(const Xapian::Database& database) {
    items_ = list(database);
    at_ = 0;
    begun_ = false;
    double most = 0;
    for (const Item& item : items_) most = std::max(most, item.weight);
    set_maxweight(most);
}

void ListSource::next(double) {
    if (begun_) ++at_;
    begun_ = true;
}

void ListSource::skip_to(Xapian::docid docid, double) {
    begun_ = true;
    const auto from = items_.begin() + static_cast<std::ptrdiff_t>(at_);
    const auto found = std::lower_bound(
        from, items_.end(), docid,
        [](const Item& item, Xapian::docid wanted) { return item.docid < wanted; });
    at_ = static_cast<std::size_t>(found - items_.begin());
}

std::vector<ListSource::Item> UnionSource::list(const Xapian::Database& database) const {
    Tally tally(database, plan_, scoring_, nodes_);
    for (const plan::Node* node : nodes_) {
        deadline_.ask();
        if (const auto term = only_term(*node)) tally.add_list(*node, *term);
    }
    std::vector<Item> items;
    const std::vector<Tally::Count>& counts = tally.counts();
    for (Xapian::docid docid = 1; docid < counts.size(); ++docid)
        if (counts[docid].words > 0) items.push_back({docid, counts[docid].score});
    return items;
}

std::vector<ListSource::Item> PathSource::list(const Xapian::Database& database) const {
    XapianFiles own(database);
    XapianFiles& files = plan_.files != nullptr ? *plan_.files : own;
    std::vector<Item> items;
    for (const Xapian::docid docid : files.articles_like(*node_.path, deadline_))
        items.push_back({docid, 0});
    return items;
}

std::vector<ListSource::Item> JudgedSource::list(const Xapian::Database& database) const {
    std::vector<Item> items;
    try {
        const std::vector<Xapian::docid> found =
            found_by(database, candidates(plan_, node_), work_.deadline());
        XapianOccurrences occurrences(database, plan_.bytes, found, work_);
        for (std::size_t i = 0; i < found.size(); ++i) {
            occurrences.move_to(i);
            if (match::matches(node_, occurrences, work_)) items.push_back({found[i], 0});
        }
    } catch (const match::OutOfWork&) {
        plan::refuse(plan::clause_of(*plan_.plan, node_),
                     "the articles with its words are too many or have them too often",
                     "add a rarer word or search for a part of it");
    } catch (const base::OutOfTime&) {
        plan::refuse_late(plan::clause_of(*plan_.plan, node_), work_.deadline());
    }
    return items;
}

void WeightSource::init(const Xapian::Database& database) {
    database_ = database;
    most_ = database.get_doccount();
    lists_.clear();
    docid_ = 0;
    begun_ = false;
    set_maxweight(weight_.bound());
}

void WeightSource::next(double min_weight) { skip_to(docid_ + 1, min_weight); }

void WeightSource::skip_to(Xapian::docid docid, double) {
    const Xapian::PostingIterator end;
    if (!begun_) {
        begun_ = true;
        for (const std::string& term : terms_) lists_.push_back(database_.postlist_begin(term));
    }
    docid_ = std::numeric_limits<Xapian::docid>::max();
    std::erase_if(lists_, [&](Xapian::PostingIterator& list) {
        if (list != end && *list < docid) list.skip_to(docid);
        if (list == end) return true;
        docid_ = std::min(docid_, *list);
        return false;
    });
}

double WeightSource::get_weight() const {
    double count = 0;
    for (const Xapian::PostingIterator& list : lists_)
        if (*list == docid_) count += list.get_wdf();
    return weight_.of(count, weight_.slope == 0 ? 0 : database_.get_doclength(docid_));
}

std::vector<ListSource::Item> MostSource::list(const Xapian::Database& database) const {
    Tally tally(database, plan_, scoring_, operands_of(node_.children));
    for (const plan::Node& word : node_.children) {
        work_.deadline().ask();
        if (const auto term = only_term(word)) {
            tally.add_list(word, *term);
            continue;
        }
        const Xapian::Query query = compile(plan_, word, work_);
        for (const Xapian::docid docid : found_by(database, query, work_.deadline()))
            tally.add(word, docid);
    }
    std::vector<Item> items;
    const std::vector<Tally::Count>& counts = tally.counts();
    for (Xapian::docid docid = 1; docid < counts.size(); ++docid) {
        const Tally::Count& count = counts[docid];
        if (count.words > 1) items.push_back({docid, count.counted * kWordWeight + count.score});
    }
    return items;
}

}  // namespace newsdex::engine
