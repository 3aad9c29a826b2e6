// The versions that decide whether an index has to be built anew.
#include "index/info.hpp"

#include <xapian.h>

#include "analysis/analyzer.hpp"

namespace newsdex::index {

schema::IndexInfo info_for(std::string_view language) {
    return {schema::kSchemaVersion, analysis::kAnalyzerVersion, std::string(language),
            analysis::Analyzer(language).language()};
}

std::string xapian_version() { return Xapian::version_string(); }

}  // namespace newsdex::index
