// Searches an index from a program: embed INDEX QUERY
#include <newsdex/newsdex.hpp>

#include <iostream>

int main(int argc, char** argv) try {
    if (argc != 3) return 2;
    const newsdex::Index index = newsdex::Index::open(argv[1]);
    const newsdex::Results found = index.search(argv[2], {.limit = 10});
    std::cout << found.total << " found\n";
    for (const newsdex::Hit& hit : found.hits) std::cout << hit.article.title << '\n';
    return found.total > 0 ? 0 : 1;
} catch (const newsdex::Error& error) {
    std::cerr << error.what() << '\n';
    return 2;
}
