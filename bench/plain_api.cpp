// The floor for a build through Xapian's API: takes the documents of a finished index (terms, wdf,
// positions, values, data) and adds the same to a new database, doing nothing else. Only the adding
// is timed; the documents are read into memory before.
#include <sys/resource.h>
#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace {

struct Term {
    std::string name;
    Xapian::termcount wdf = 0;
    std::vector<Xapian::termpos> positions;
};

struct Record {
    std::vector<Term> terms;
    std::vector<std::pair<Xapian::valueno, std::string>> values;
    std::string data;
};

std::vector<Record> read_all(const std::string& path) {
    const Xapian::Database database(path);
    std::vector<Record> records;
    for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");
         ++posting) {
        const Xapian::Document document = database.get_document(*posting);
        Record& record = records.emplace_back();
        record.data = document.get_data();
        for (auto value = document.values_begin(); value != document.values_end(); ++value)
            record.values.emplace_back(value.get_valueno(), *value);
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
            Term& copy = record.terms.emplace_back();
            copy.name = *term;
            copy.wdf = term.get_wdf();
            copy.positions.assign(term.positionlist_begin(), term.positionlist_end());
        }
    }
    return records;
}

double cpu_seconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void add_all(const std::vector<Record>& records, const std::string& path, std::size_t batch) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
    std::size_t pending = 0;
    for (const Record& record : records) {
        Xapian::Document document;
        for (const Term& term : record.terms) {
            document.add_term(term.name, term.positions.empty() ? term.wdf : 0);
            Xapian::termcount wdf = term.wdf;
            for (const Xapian::termpos position : term.positions) {
                document.add_posting(term.name, position, wdf);
                wdf = 0;
            }
        }
        for (const auto& [slot, value] : record.values) document.add_value(slot, value);
        document.set_data(record.data);
        database.add_document(document);
        if (++pending == batch) {
            database.commit();
            pending = 0;
        }
    }
    database.commit();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: plain_api FINISHED_INDEX NEW_DATABASE DOCUMENTS_A_COMMIT\n"
                     "(set XAPIAN_FLUSH_THRESHOLD above it)\n";
        return 2;
    }
    try {
        const std::vector<Record> records = read_all(argv[1]);
        const double before = cpu_seconds();
        add_all(records, argv[2], std::stoul(argv[3]));
        std::cout << records.size() << " documents, " << cpu_seconds() - before << " CPU seconds\n";
    } catch (const Xapian::Error& error) {
        std::cerr << "plain_api: " << error.get_description() << '\n';
        return 2;
    }
    return 0;
}
