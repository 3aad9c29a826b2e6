// A clause more, of terms and a value that each article has.
#include "engine/visible.hpp"

#include <newsdex/names.hpp>

#include <utility>
#include <vector>

#include "plan/terms.hpp"

namespace newsdex::engine {
namespace {

schema::Term status_term(Status status) {
    return {schema::Form::kValue, 1, article::Field::kStatus,
            std::string(newsdex::name_of(status))};
}

plan::Node term_node(schema::Term term, plan::Plan& plan) {
    plan.terms.push_back(std::move(term));
    return plan::term_node(static_cast<plan::TermId>(plan.terms.size() - 1));
}

plan::Node both(plan::Node a, plan::Node b) {
    std::vector<plan::Node> nodes;
    nodes.push_back(std::move(a));
    nodes.push_back(std::move(b));
    return plan::group(plan::Kind::kAnd, std::move(nodes));
}

}  // namespace

std::optional<plan::Plan> visible(const plan::Plan& plan, const plan::IndexFacts& facts) {
    const schema::Term usable = status_term(Status::kUsable);
    if (!plan.only_usable || facts.frequency(usable) == facts.article_count()) return std::nullopt;
    plan::Plan out = plan;
    plan::Node shown = term_node(usable, out);
    const schema::Term embargoed = status_term(Status::kEmbargoed);
    if (facts.frequency(embargoed) > 0) {
        plan::Node released = plan::leaf(plan::Kind::kReleased);
        released.instant = plan.now;
        plan::Node either = plan::leaf(plan::Kind::kOr);
        either.children.push_back(std::move(shown));
        either.children.push_back(both(term_node(embargoed, out), std::move(released)));
        shown = std::move(either);
    }
    return plan::narrowed(std::move(out), std::move(shown));
}

}  // namespace newsdex::engine
