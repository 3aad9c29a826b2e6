// The index is kept by threads of the readers' own process.
#include <newsdex/newsdex.hpp>

#include <stdexcept>

#include "tests/threads/upkeep.hpp"

namespace newsdex::test {

void sync(const std::filesystem::path& index, const std::filesystem::path& news) {
    SyncOptions options;
    options.jobs = 2;
    const SyncReport report = Indexer(index).sync({news}, options);
    if (!report.failures.empty()) throw std::runtime_error(report.failures.front().reason);
}

void compact(const std::filesystem::path& index) { Indexer(index).compact(); }

bool check(const std::filesystem::path& index) {
    try {
        const std::vector<std::string> problems = Indexer(index).check();
        if (!problems.empty()) throw std::runtime_error("check: " + problems.front());
        return true;
    } catch (const Error& error) {
        if (error.code() == ErrorCode::kLocked) return false;
        throw;
    }
}

}  // namespace newsdex::test
