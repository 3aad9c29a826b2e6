// Opens an index as Xapian does and ends: the floor for a cold query.
#include <xapian.h>

#include <iostream>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: open_only INDEX\n";
        return 2;
    }
    const Xapian::Database database(argv[1]);
    return database.get_doccount() > 0 ? 0 : 1;
}
