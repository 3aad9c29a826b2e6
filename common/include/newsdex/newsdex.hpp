// Everything. Begin with Index (index.hpp) to search and Indexer (indexer.hpp) to build an index;
// each header says which threads may do what.
#pragma once

#include <newsdex/article.hpp>
#include <newsdex/error.hpp>
#include <newsdex/index.hpp>
#include <newsdex/indexer.hpp>
#include <newsdex/inspect.hpp>
#include <newsdex/names.hpp>
#include <newsdex/note.hpp>
#include <newsdex/search.hpp>
#include <newsdex/version.hpp>
