#include "tests/support/index_content.hpp"

#include <xapian.h>

#include <sstream>

namespace newsdex::test {

std::string printable(const std::string& bytes) {
    static const char* const kDigits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7f) {
            out += c;
        } else {
            out += "\\x";
            out += kDigits[byte >> 4U];
            out += kDigits[byte & 15U];
        }
    }
    return out;
}

namespace {

std::string text_of(const Xapian::Database& database, Xapian::docid docid) {
    std::ostringstream out;
    const Xapian::Document document = database.get_document(docid);
    out << "length " << database.get_doclength(docid) << '\n';
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        out << "term " << printable(*term) << " wdf " << term.get_wdf();
        for (auto p = term.positionlist_begin(); p != term.positionlist_end(); ++p)
            out << ' ' << *p;
        // The posting list must say the same as the term list.
        auto posting = database.postlist_begin(*term);
        posting.skip_to(docid);
        if (posting == database.postlist_end(*term) || *posting != docid)
            out << " NO POSTING";
        else if (posting.get_wdf() != term.get_wdf())
            out << " OTHER WDF " << posting.get_wdf();
        out << '\n';
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
        out << "value " << value.get_valueno() << ' ' << printable(*value) << '\n';
    out << "data " << document.get_data() << '\n';
    return out.str();
}

std::string name_of(const Xapian::Database& database, Xapian::docid docid) {
    std::string name;
    unsigned count = 0;
    for (auto term = database.termlist_begin(docid); term != database.termlist_end(docid); ++term) {
        if ((*term)[0] != 'Q') continue;
        name = *term;
        ++count;
    }
    return count == 1 ? name : "document " + std::to_string(docid) + " without one Q term";
}

}  // namespace

IndexContent read_content(const std::filesystem::path& index) {
    IndexContent out;
    const Xapian::Database database(index.string());
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
        std::string& text = out[name_of(database, *it)];
        if (!text.empty()) text += "TWO DOCUMENTS WITH ONE ID\n";
        text += text_of(database, *it);
    }
    return out;
}

std::string difference(const IndexContent& left, const IndexContent& right) {
    constexpr int kMost = 3;
    std::ostringstream out;
    int found = 0;
    for (const auto& [id, text] : left) {
        const auto other = right.find(id);
        if (other != right.end() && other->second == text) continue;
        if (++found > kMost) break;
        out << (other == right.end() ? "only left: " : "differs: left: ") << id << '\n' << text;
        if (other != right.end()) out << "right:\n" << other->second;
    }
    for (const auto& [id, text] : right) {
        if (left.contains(id) || ++found > kMost) continue;
        out << "only right: " << id << '\n' << text;
    }
    return out.str();
}

}  // namespace newsdex::test
