// What of the library a program may link with: classes and functions marked so are seen from
// outside the shared library, all others are not. Nothing to begin with here.
#pragma once

/// Before a class or function: it is part of the shared library's interface.
#define NEWSDEX_API __attribute__((visibility("default")))
