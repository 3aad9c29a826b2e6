// What all engines share: what cannot match is not asked for, and what may not be shown is left out
// of the plan's answer and counted.
#include "engine/engine.hpp"

#include <algorithm>
#include <cstring>

#include "engine/can_match.hpp"
#include "engine/visible.hpp"

namespace newsdex::engine {

std::uint32_t stamp_of(std::string_view content_hash) {
    if (content_hash.size() < sizeof(std::uint32_t)) return 0;
    std::uint32_t stamp = 0;
    std::memcpy(&stamp, content_hash.data(), sizeof stamp);
    return std::max(stamp, 1U);
}

Answer Engine::run(const Request& request) const {
    const plan::Plan& plan = *request.plan;
    if (!can_match(plan, plan.root, *this)) return {};
    const std::optional<plan::Plan> shown = visible(plan, *this);
    if (!shown) return answer(request);
    Request visible_only = request;
    visible_only.plan = &*shown;
    Answer out = answer(visible_only);
    if (request.window.limit == 0) return out;
    match::Work work(kMostWork, request.work->deadline());
    out.hidden = answer({&plan, {0, 0}, Sort::kRelevance, &work}).total - out.total;
    return out;
}

std::uint64_t Engine::count(const plan::Plan& plan, match::Work& work) const {
    return run({&plan, {0, 0}, Sort::kRelevance, &work}).total;
}

}  // namespace newsdex::engine
