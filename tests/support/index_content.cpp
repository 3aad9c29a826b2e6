#include "tests/support/index_content.hpp"

#include <newsdex/error.hpp>

#include <xapian.h>

#include <sstream>

#include "schema/document_data.hpp"
#include "schema/schema.hpp"
#include "schema/values.hpp"

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

bool is_of_file(std::string_view term) {
    const std::size_t length = schema::prefix::kFile.size();
    return term.starts_with(schema::prefix::kFile) && term.size() > length && term[length] >= '0' &&
           term[length] <= '9';
}

std::string place_line(schema::FileNumber file, std::uint32_t docid,
                       const std::function<std::string(const std::string& key)>& metadata) {
    if (file == 0) return "in no file\n";
    Article article;
    try {
        schema::fill_place(file, docid, metadata, article);
    } catch (const Error& error) {
        return std::string("NO PLACE: ") + error.what() + '\n';
    }
    std::string out = "in " + printable(article.path) + ' ' + printable(article.member);
    if (article.byte_range)
        out += ' ' + std::to_string(article.byte_range->first) + ' ' +
               std::to_string(article.byte_range->second);
    return out + '\n';
}

namespace {

std::string text_of(const Xapian::Database& database, Xapian::docid docid) {
    std::ostringstream out;
    const Xapian::Document document = database.get_document(docid);
    out << "length " << database.get_doclength(docid) << '\n';
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        if (is_of_file(*term)) continue;
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
        if (value.get_valueno() != schema::kFile)
            out << "value " << value.get_valueno() << ' ' << printable(*value) << '\n';
    const auto file = schema::decode_count(document.get_value(schema::kFile)).value_or(0);
    out << place_line(file, docid,
                      [&](const std::string& key) { return database.get_metadata(key); });
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

std::vector<IndexedArticle> read_articles(const std::filesystem::path& index) {
    std::vector<IndexedArticle> out;
    const Xapian::Database database(index.string());
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
        const Xapian::Document document = database.get_document(*it);
        auto stored = schema::decode_article(document.get_data(), schema::UpTo::kWhole);
        const auto file = schema::decode_count(document.get_value(schema::kFile)).value_or(0);
        const auto metadata = [&](const std::string& key) { return database.get_metadata(key); };
        if (file != 0) schema::fill_place(file, *it, metadata, stored.article);
        out.push_back({*it, std::move(stored.id), std::move(stored.article)});
    }
    return out;
}

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
