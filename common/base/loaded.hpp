// What a library gives only if there is memory for its tables.
#pragma once

#include <new>

namespace newsdex::base {

/// `instance` itself; throws std::bad_alloc for none. ICU gives no normalizer where it could not
/// load its data, and reads through the pointer all the same.
template <class T>
[[nodiscard]] T* loaded(T* instance) {
    if (instance == nullptr) throw std::bad_alloc();
    return instance;
}
/// What `get` gives, a function of ICU's that takes the place for a status.
template <class T, class Status>
[[nodiscard]] T* loaded(T* (*get)(Status*)) {
    Status status{};
    return loaded(get(&status));
}

}  // namespace newsdex::base
