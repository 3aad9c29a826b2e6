// Who asks for an id is what the last commit has of it, less what went, and what was added since.
#include "index/claims.hpp"

#include <algorithm>
#include <utility>

#include "article/identity.hpp"

namespace newsdex::index {

namespace {

base::Hash id_asked_by(const KnownDocument& document) {
    return document.identity.claim.value_or(document.identity.id);
}

}  // namespace

Claim claim_of(const Article& article, const base::Hash& content, std::uint64_t equal_before) {
    return {article::claimed_id(article, content, equal_before),
            article::place_id(article, content, equal_before)};
}

Claims::State& Claims::state_of(const base::Hash& claim) {
    const auto [it, is_new] = states_.try_emplace(claim);
    State& state = it->second;
    if (is_new && !empty_index_)
        state.now = static_cast<std::int32_t>(known_.claimants_of(claim).size());
    return state;
}

void Claims::mark_unsettled(const base::Hash& claim, State& state) {
    if (!state.unsettled) unsettled_.push_back(claim);
    state.unsettled = true;
}

Identity Claims::on_add(const Claim& claim) {
    // A claim on the own place is never contested: place ids are different for different places.
    if (claim.id == claim.place) return {claim.id, std::nullopt, false};
    State& state = state_of(claim.id);
    if (++state.now == 1) return {claim.id, std::nullopt, false};
    ++duplicates_;
    mark_unsettled(claim.id, state);
    return {claim.place, claim.id, false};
}

void Claims::on_added(DocId docid, const Claim& claim, const Identity& identity) {
    if (claim.id == claim.place) return;
    if (identity.claim) {
        later_[claim.id].push_back({docid, {}, identity});
        return;
    }
    State& state = states_.find(claim.id)->second;
    state.sole = docid;
    state.added_in = batch_;
}

void Claims::on_remove(const KnownDocument& document) {
    const base::Hash claim = id_asked_by(document);
    // Of most ids there is but one claimant, which is the document: no need to look for others.
    const bool is_sole =
        !document.identity.claim && !states_.contains(claim) && !known_.is_claimed(claim);
    if (is_sole) states_[claim].now = 1;
    State& state = state_of(claim);
    // Whoever is left may have waited for the id, and a commit of this run may have settled that
    // it does.
    if (--state.now > 0) {
        mark_unsettled(claim, state);
        --duplicates_;
    }
    gone_.insert(document.docid);
    settled_.erase(document.docid);
}

Identity Claims::identity_of(const KnownDocument& document) const {
    const auto settled = settled_.find(document.docid);
    return settled == settled_.end() ? document.identity : settled->second;
}

Identity Claims::on_move(const KnownDocument& document, const Claim& claim) {
    if (claim.id != id_asked_by(document)) {
        on_remove(document);
        const Identity identity = on_add(claim);
        on_added(document.docid, claim, identity);
        return identity;
    }
    if (claim.id == claim.place) return identity_of(document);
    State& state = state_of(claim.id);
    if (state.now > 1) mark_unsettled(claim.id, state);
    return identity_of(document);
}

void Claims::on_keep(const KnownDocument& document) {
    const Identity identity = identity_of(document);
    const base::Hash claim = identity.claim.value_or(identity.id);
    // Most ids have but one claimant, which needs no look at the index.
    const bool is_contested = identity.claim || known_.is_claimed(identity.id);
    if (!is_contested && !states_.contains(claim)) return;
    State& state = state_of(claim);
    if (state.now > 1) mark_unsettled(claim, state);
}

std::vector<Claimant> Claims::claimants_of(const base::Hash& claim, const State& state,
                                           IndexWriter& writer) const {
    std::vector<KnownDocument> all = known_.claimants_of(claim);
    std::erase_if(all, [&](const KnownDocument& known) { return gone_.contains(known.docid); });
    if (state.added_in == batch_) all.push_back({state.sole, {}, {claim, std::nullopt, false}});
    if (const auto later = later_.find(claim); later != later_.end())
        all.insert(all.end(), later->second.begin(), later->second.end());
    std::vector<Claimant> out;
    for (KnownDocument& known : all) {
        known.identity = identity_of(known);
        out.push_back({known, writer.data_of(known.docid), {}});
    }
    return in_order(std::move(out), [&writer](DocId docid, Article& article) {
        writer.fill_place(docid, article);
    });
}

void Claims::settle(IndexWriter& writer) {
    for (const base::Hash& claim : unsettled_) {
        State& state = states_.find(claim)->second;
        state.unsettled = false;
        std::vector<Claimant> claimants = claimants_of(claim, state, writer);
        const std::vector<Identity> identities = settled_identities(claim, claimants);
        for (std::size_t i = 0; i < claimants.size(); ++i) {
            Claimant& claimant = claimants[i];
            if (identities[i] == claimant.known.identity) continue;
            writer.rename(claimant.known.docid,
                          make_renaming(identities[i], std::move(claimant.data)));
            settled_[claimant.known.docid] = identities[i];
        }
    }
    unsettled_.clear();
}

void Claims::on_commit() {
    ++batch_;
    later_.clear();
    gone_.clear();
}

}  // namespace newsdex::index
