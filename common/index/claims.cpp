#include "index/claims.hpp"

#include <algorithm>
#include <cstring>

#include "index/claimants.hpp"

namespace newsdex::index {

namespace {

base::Hash claim_of(const KnownDocument& document) {
    return document.identity.claim.value_or(document.identity.id);
}

std::vector<Claimant> read_claimants(IndexWriter& writer, const base::Hash& claim) {
    std::vector<Claimant> out;
    for (const KnownDocument& known : writer.claimants_of(claim)) {
        out.push_back({known, writer.data_of(known.docid), {}});
    }
    return in_order(std::move(out));
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
    if (claim == place) return {claim, std::nullopt, false};
    State& state = state_of(claim);
    if (++state.now == 1) return {claim, std::nullopt, false};
    mark_unsettled(claim, state);
    return {place, claim, false};
}

void Claims::on_remove(const KnownDocument& document) {
    const base::Hash claim = claim_of(document);
    State& state = state_of(claim);
    // Whoever is left may have waited for the id, and a commit of this run may have settled that
    // it does.
    if (--state.now > 0) mark_unsettled(claim, state);
}

Identity Claims::identity_of(const KnownDocument& document) const {
    const auto settled = settled_.find(document.docid);
    return settled == settled_.end() ? document.identity : settled->second;
}

Identity Claims::on_move(const KnownDocument& document, const base::Hash& claim,
                         const base::Hash& place) {
    if (claim != claim_of(document)) {
        on_remove(document);
        return on_add(claim, place);
    }
    if (claim == place) return identity_of(document);
    State& state = state_of(claim);
    if (state.now > 1) mark_unsettled(claim, state);
    return identity_of(document);
}

void Claims::settle() {
    for (const base::Hash& claim : unsettled_) {
        states_.find(claim)->second.unsettled = false;
        std::vector<Claimant> claimants = read_claimants(writer_, claim);
        const std::vector<Identity> identities = settled_identities(claim, claimants);
        for (std::size_t i = 0; i < claimants.size(); ++i) {
            Claimant& claimant = claimants[i];
            if (identities[i] == claimant.known.identity) continue;
            writer_.rewrite(claimant.known.docid, std::nullopt, identities[i],
                            std::move(claimant.data));
            settled_[claimant.known.docid] = identities[i];
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
