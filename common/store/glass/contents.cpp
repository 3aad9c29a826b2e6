// What one table says is held against what another says of the same article or term.
#include "store/glass/contents.hpp"

#include "store/glass/positions.hpp"

namespace newsdex::store {

namespace {

using Problem = Contents::Problem;
using namespace std::string_view_literals;

constexpr auto kMetadataKey = "\0\xc0"sv;
constexpr auto kSlotKey = "\0\xd0"sv;
constexpr auto kValuesKey = "\0\xd8"sv;
constexpr auto kLengthsKey = "\0\xe0"sv;

std::string of_document(std::uint32_t docid) { return "document " + std::to_string(docid) + ": "; }

}  // namespace

Problem Contents::check(GlassTable table, const TableEntry& entry) {
    if (table == kTermlist) return check_termlist(entry);
    if (table == kPostlist) return check_postlist(entry);
    return table == kPosition ? check_position(entry) : std::nullopt;
}

Problem Contents::check_docid(const char* what, std::uint64_t docid) const {
    if (docid > 0 && docid <= version_.last_docid) return std::nullopt;
    return std::string(what) + " of document " + std::to_string(docid) + ", which there is not";
}

Problem Contents::check_termlist(const TableEntry& entry) {
    std::string_view key = entry.key;
    const auto docid = take_sortable(key);
    if (!docid) return "a key cannot be read";
    if (const Problem problem = check_docid("a list of terms", *docid)) return problem;
    // The slots of a document's values follow its terms.
    if (key == "\0"sv) {
        Unpacker in(entry.tag);
        std::uint64_t slot = 0;
        while (in.ok() && !in.at_end()) slot += std::uint64_t{in.number()} + 1;
        if (in.ok() && slot <= std::uint64_t{1} << 32U) return std::nullopt;
        return of_document(*docid) + "its slots cannot be read";
    }
    if (!key.empty()) return "a key cannot be read";
    return check_terms(*docid, entry.tag);
}

Problem Contents::check_terms(std::uint32_t docid, std::string_view tag) {
    if (tag.empty()) {
        lengths_.emplace_back(docid, 0);
        return std::nullopt;
    }
    Unpacker in(tag);
    const std::uint32_t length = in.number();
    const std::uint32_t count = in.number();
    std::uint64_t sum = 0;
    std::uint32_t found = 0;
    std::string term;
    while (in.ok() && !in.at_end()) {
        std::uint32_t wdf = 0;
        bool has_wdf = false;
        std::string previous = term;
        if (!term.empty()) {
            // How many bytes of the term before to keep; a small frequency may be in it, too.
            std::size_t keep = in.byte();
            if (keep > term.size()) {
                const std::size_t divisor = term.size() + 1;
                wdf = static_cast<std::uint32_t>(keep / divisor - 1);
                keep %= divisor;
                has_wdf = true;
            }
            term.resize(keep);
        }
        term += in.bytes(in.byte());
        if (!has_wdf) wdf = in.number();
        if (!in.ok()) break;
        if (term <= previous) return of_document(docid) + "its terms are out of order";
        sum += wdf;
        ++found;
    }
    if (!in.ok()) return of_document(docid) + "its list of terms cannot be read";
    if (found != count || sum != length)
        return of_document(docid) + "its terms are not those that it counts";
    lengths_.emplace_back(docid, length);
    terms_ += count;
    return std::nullopt;
}

Problem Contents::check_postlist(const TableEntry& entry) {
    if (entry.key.starts_with(kMetadataKey))
        return entry.tag.empty() ? Problem("an empty piece of metadata") : std::nullopt;
    if (entry.key.starts_with(kSlotKey))
        return check_slot(entry.key.substr(kSlotKey.size()), entry.tag);
    if (entry.key.starts_with(kValuesKey))
        return check_values(entry.key.substr(kValuesKey.size()), entry.tag);
    if (entry.key.starts_with(kLengthsKey))
        return check_lengths(entry.key.substr(kLengthsKey.size()), entry.tag);
    return check_postings(entry.key, entry.tag);
}

Problem Contents::check_slot(std::string_view key, std::string_view tag) {
    // The slot without its leading zero bytes, lowest byte first.
    if (key.size() > 4) return "a slot's key cannot be read";
    std::uint32_t number = 0;
    for (std::size_t i = key.size(); i-- > 0;)
        number = number << 8U | static_cast<unsigned char>(key[i]);
    Unpacker in(tag);
    Slot& slot = slots_[number];
    slot.frequency = in.number();
    slot.lowest = in.string();
    if (!in.ok()) return "slot " + std::to_string(number) + ": its bounds cannot be read";
    slot.highest = in.at_end() ? slot.lowest : std::string(in.rest());
    return std::nullopt;
}

Problem Contents::check_values(std::string_view key, std::string_view tag) {
    Unpacker slot_in(key);
    const std::uint32_t number = slot_in.number();
    key = slot_in.rest();
    const auto first = slot_in.ok() ? take_sortable(key) : std::nullopt;
    if (!first || !key.empty()) return "the key of a list of values cannot be read";
    const std::string name = "slot " + std::to_string(number) + ": ";
    Slot& slot = slots_[number];
    Unpacker in(tag);
    std::uint64_t docid = *first;
    for (;;) {
        const std::string_view value = in.string();
        if (!in.ok()) return name + "its values cannot be read";
        if (const Problem problem = check_docid("a value", docid)) return name + *problem;
        if (value < slot.lowest || value > slot.highest) return name + "a value beyond its bounds";
        ++slot.count;
        if (in.at_end()) return std::nullopt;
        docid += std::uint64_t{in.number()} + 1;
    }
}

Problem Contents::check_lengths(std::string_view key, std::string_view tag) {
    Unpacker in(tag);
    std::uint64_t first = 0;
    if (key.empty()) {
        // Of a first chunk of postings the two numbers are not used here.
        const bool are_zero = in.byte() == 0 && in.byte() == 0;
        first = std::uint64_t{in.number()} + 1;
        if (!are_zero || !in.ok()) return "the lengths of documents cannot be read";
        run_ = {};
        run_.name = "the lengths of documents";
    } else {
        const auto docid = take_sortable(key);
        if (!docid || !key.empty()) return "a key of lengths cannot be read";
        first = *docid;
        if (!run_.is_open) return "a part of the lengths stands alone";
    }
    if (const Problem problem = check_docid("a length", first)) return problem;
    return read_chunk(in, static_cast<std::uint32_t>(first), true);
}

Problem Contents::check_postings(std::string_view key, std::string_view tag) {
    const auto term = take_term(key);
    if (!term || term->empty()) return "a key cannot be read";
    Unpacker in(tag);
    std::uint64_t first = 0;
    if (key.empty()) {
        if (const Problem problem = finish_run()) return problem;
        run_ = {};
        run_.name = *term;
        run_.documents = in.number();
        run_.occurrences = in.number();
        first = std::uint64_t{in.number()} + 1;
        if (!in.ok()) return "term " + *term + ": its postings cannot be read";
    } else {
        const auto docid = take_sortable(key);
        if (!docid || !key.empty()) return "a key cannot be read";
        first = *docid;
        if (!run_.is_open || run_.name != *term)
            return "term " + *term + ": a part of its postings stands alone";
    }
    if (const Problem problem = check_docid("a posting", first)) return problem;
    return read_chunk(in, static_cast<std::uint32_t>(first), false);
}

Problem Contents::read_chunk(Unpacker& in, std::uint32_t first, bool are_lengths) {
    const unsigned last_flag = in.byte();
    const std::uint64_t last = std::uint64_t{first} + in.number();
    const bool is_flag = last_flag == '0' || last_flag == '1';
    if (!in.ok() || !is_flag || last > version_.last_docid || first <= run_.last_docid)
        return run_.name + ": a part of its postings cannot be read";
    std::uint64_t docid = first;
    for (;;) {
        const std::uint32_t wdf = in.number();
        if (!in.ok()) return run_.name + ": its postings cannot be read";
        if (docid > last) return run_.name + ": postings go on behind their end";
        ++run_.count;
        run_.sum += wdf;
        if (are_lengths) {
            if (Problem problem = check_length(static_cast<std::uint32_t>(docid), wdf))
                return problem;
        }
        if (in.at_end()) break;
        docid += std::uint64_t{in.number()} + 1;
    }
    run_.is_open = last_flag == '0';
    run_.last_docid = static_cast<std::uint32_t>(last);
    if (!run_.is_open && docid != last) return run_.name + ": its last posting is missing";
    if (!are_lengths || run_.is_open) return std::nullopt;
    const bool are_all = run_.count == version_.documents && run_.sum == version_.total_length &&
                         next_length_ == lengths_.size();
    run_.documents = static_cast<std::uint32_t>(run_.count);
    run_.occurrences = static_cast<std::uint32_t>(run_.sum);
    postings_ -= run_.count;  // finish_run() adds it
    return are_all ? std::nullopt : Problem("the lengths of documents are not those of all");
}

Problem Contents::check_length(std::uint32_t docid, std::uint32_t length) {
    // A document without terms may have no list of them.
    const bool has_terms = next_length_ < lengths_.size() && lengths_[next_length_].first == docid;
    const std::uint32_t expected = has_terms ? lengths_[next_length_].second : 0;
    next_length_ += has_terms ? 1 : 0;
    if (length == expected) return std::nullopt;
    return of_document(docid) + "its length is " + std::to_string(length) +
           ", that of its list of terms " + std::to_string(expected);
}

Problem Contents::finish_run() {
    if (run_.is_open) return run_.name + ": its last postings are missing";
    postings_ += run_.count;
    // Occurrences are counted in 32 bits, and wrap.
    const bool agrees =
        run_.documents == run_.count && run_.occurrences == static_cast<std::uint32_t>(run_.sum);
    return agrees ? std::nullopt : Problem(run_.name + ": its postings are not those it counts");
}

Problem Contents::finish_postlist() {
    if (Problem problem = finish_run()) return problem;
    if (postings_ != terms_) return "its postings are not those of the lists of terms";
    for (const auto& [number, slot] : slots_)
        if (slot.frequency != slot.count)
            return "slot " + std::to_string(number) + ": its values are not those it counts";
    if (version_.documents > 0 && lengths_.size() > version_.documents)
        return "there are more lists of terms than articles";
    return std::nullopt;
}

Problem Contents::check_position(const TableEntry& entry) const {
    std::string_view key = entry.key;
    const auto term = take_term(key);
    const auto docid = term && !term->empty() ? take_sortable(key) : std::nullopt;
    if (!docid || !key.empty()) return "a key cannot be read";
    if (const Problem problem = check_docid("positions", *docid)) return problem;
    if (are_positions_sound(entry.tag)) return std::nullopt;
    return of_document(*docid) + "the positions of a term cannot be read";
}

}  // namespace newsdex::store
