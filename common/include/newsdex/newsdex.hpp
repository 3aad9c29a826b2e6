#pragma once

/// Everything: search (index.hpp, search.hpp), indexing (indexer.hpp) and their values.
#include <newsdex/article.hpp>
#include <newsdex/error.hpp>
#include <newsdex/index.hpp>
#include <newsdex/indexer.hpp>
#include <newsdex/inspect.hpp>
#include <newsdex/names.hpp>
#include <newsdex/note.hpp>
#include <newsdex/search.hpp>
#include <newsdex/version.hpp>
