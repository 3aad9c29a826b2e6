// Versions asked of ICU, and those the build was told.
#include "sources/libraries.hpp"

#include <unicode/uversion.h>

namespace newsdex::sources {

std::map<std::string, std::string> libraries() {
    UVersionInfo version;
    u_getVersion(version);
    return {{"icu", std::to_string(version[0]) + '.' + std::to_string(version[1])},
            {"md4c", NEWSDEX_MD4C_VERSION},
            {"uchardet", NEWSDEX_UCHARDET_VERSION}};
}

}  // namespace newsdex::sources
