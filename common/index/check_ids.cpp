// Walks the ids that somebody claims and decides each anew.
#include "index/check_ids.hpp"

#include "index/claimants.hpp"
#include "index/lookup.hpp"
#include "index/naming.hpp"
#include "schema/schema.hpp"

namespace newsdex::index {

namespace {

std::vector<Claimant> read_claimants(const Xapian::Database& database, const base::Hash& claim) {
    std::vector<Claimant> out;
    for (const KnownDocument& known : claimants_of(database, claim)) {
        out.push_back({known, database.get_document(known.docid).get_data(), {}});
    }
    return in_order(std::move(out));
}

}  // namespace

std::vector<std::string> check_ids(const Xapian::Database& database) {
    std::vector<std::string> problems;
    const std::string prefix(schema::prefix::kClaim);
    for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it) {
        const auto claim = claim_in(*it);
        if (!claim) {
            problems.push_back("term " + *it + " holds no id");
            continue;
        }
        const std::vector<Claimant> claimants = read_claimants(database, *claim);
        const std::vector<Identity> wanted = settled_identities(*claim, claimants);
        for (std::size_t i = 0; i < claimants.size(); ++i) {
            if (claimants[i].known.identity == wanted[i]) continue;
            problems.push_back("document " + std::to_string(claimants[i].known.docid) +
                               ": its id " + base::base32(claimants[i].known.identity.id) +
                               " should be " + base::base32(wanted[i].id));
        }
    }
    return problems;
}

}  // namespace newsdex::index
