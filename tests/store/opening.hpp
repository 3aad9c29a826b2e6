// What happens while libxapian opens a database: its calls of open(2) come here.
#pragma once

#include <functional>
#include <string>

namespace newsdex::test {

/// While it lives, `work` is done once, before libxapian opens the first file whose name ends in
/// `name` to read it.
/// One at a time, one thread.
class BeforeOpening {
  public:
    BeforeOpening(std::string name, std::function<void()> work);
    ~BeforeOpening();
    BeforeOpening(const BeforeOpening&) = delete;
    BeforeOpening& operator=(const BeforeOpening&) = delete;
};

}  // namespace newsdex::test
