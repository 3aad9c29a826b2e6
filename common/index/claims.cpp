#include "index/claims.hpp"

#include <algorithm>
#include <cstring>
#include <tuple>

#include "article/identity.hpp"
#include "schema/document_data.hpp"

namespace newsdex::index {

namespace {

base::Hash claim_of(const KnownDocument& document) {
    return document.identity.claim.value_or(document.identity.id);
}

struct Claimant {
    KnownDocument known;
    std::string data;
    Article article;

    [[nodiscard]] auto order() const {
        const std::uint64_t first = article.byte_range ? article.byte_range->first : 0;
        // Members are mostly numbers: the shorter one is the smaller.
        return std::tuple(std::string_view(article.path), first, article.member.size(),
                          std::string_view(article.member));
    }
};

std::vector<Claimant> read_claimants(IndexWriter& writer, const base::Hash& claim) {
    std::vector<Claimant> out;
    for (const KnownDocument& known : writer.claimants_of(claim)) {
        Claimant claimant{known, writer.data_of(known.docid), {}};
        claimant.article = schema::decode_article(claimant.data, schema::Parts::kHead).article;
        out.push_back(std::move(claimant));
    }
    std::sort(out.begin(), out.end(),
              [](const Claimant& a, const Claimant& b) { return a.order() < b.order(); });
    return out;
}

/// How many claimants before `index` are equal to it in path and content. All equal articles of a
/// file claim the same id (the guid is part of the content), so this is the count within the file.
std::uint64_t equal_before(const std::vector<Claimant>& claimants, std::size_t index) {
    std::uint64_t count = 0;
    for (std::size_t i = index; i-- > 0;) {
        if (claimants[i].article.path != claimants[index].article.path) break;
        if (claimants[i].known.content == claimants[index].known.content) ++count;
    }
    return count;
}

}  // namespace

std::size_t Claims::HashOfHash::operator()(const base::Hash& hash) const noexcept {
    std::size_t out = 0;
    std::memcpy(&out, hash.data(), sizeof out);
    return out;
}

Claims::State& Claims::state_of(const base::Hash& claim) {
    const auto [it, is_new] = states_.try_emplace(claim);
    State& state = it->second;
    if (is_new && !empty_index_) {
        state.before = static_cast<std::int64_t>(writer_.claimants_of(claim).size());
        state.now = state.before;
        if (state.before > 1) mark_unsettled(claim, state);
    }
    return state;
}

void Claims::mark_unsettled(const base::Hash& claim, State& state) {
    if (!state.unsettled) unsettled_.push_back(claim);
    state.unsettled = true;
}

Identity Claims::on_add(const base::Hash& claim, const base::Hash& place) {
    // A claim on the own place is never contested: place ids are different for different places.
    if (claim == place) return {claim, std::nullopt};
    State& state = state_of(claim);
    if (++state.now == 1) return {claim, std::nullopt};
    mark_unsettled(claim, state);
    return {place, claim};
}

void Claims::on_remove(const KnownDocument& document) {
    State& state = state_of(claim_of(document));
    --state.now;
}

Identity Claims::on_move(const KnownDocument& document, const base::Hash& claim,
                         const base::Hash& place) {
    if (claim != claim_of(document)) {
        on_remove(document);
        return on_add(claim, place);
    }
    if (claim == place) return document.identity;
    State& state = state_of(claim);
    if (state.now > 1) mark_unsettled(claim, state);
    return document.identity;
}

void Claims::settle() {
    for (const base::Hash& claim : unsettled_) {
        states_.find(claim)->second.unsettled = false;
        std::vector<Claimant> claimants = read_claimants(writer_, claim);
        for (std::size_t i = 0; i < claimants.size(); ++i) {
            Claimant& claimant = claimants[i];
            Identity identity{claim, std::nullopt};
            if (i > 0) {
                const std::uint64_t equal = equal_before(claimants, i);
                identity = {article::place_id(claimant.article, claimant.known.content, equal),
                            claim};
            }
            if (identity == claimant.known.identity) continue;
            writer_.rewrite(claimant.known.docid, std::nullopt, identity, std::move(claimant.data));
        }
    }
    unsettled_.clear();
}

std::int64_t Claims::change_of_duplicates() const {
    std::int64_t change = 0;
    for (const auto& [claim, state] : states_) {
        change +=
            std::max<std::int64_t>(0, state.now - 1) - std::max<std::int64_t>(0, state.before - 1);
    }
    return change;
}

}  // namespace newsdex::index
