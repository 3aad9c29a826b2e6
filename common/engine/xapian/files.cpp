// A few files are found by their terms; for many the slot of all articles is read once.
#include "engine/xapian/files.hpp"

#include <algorithm>

#include "schema/schema.hpp"
#include "schema/values.hpp"

namespace newsdex::engine {

namespace {

/// Of what a reader remembers: some 100 bytes each.
constexpr std::size_t kMostSources = 4096;
constexpr std::size_t kMostPatterns = 16;
/// Opening a term's list takes as long as reading some 50 values.
constexpr std::size_t kFewFiles = 256;
constexpr unsigned kBetween = 500;  // files, from one look at the clock to the next

}  // namespace

schema::FileNumber XapianFiles::file_of(Xapian::docid docid) const {
    const Xapian::Document document = database_.get_document(docid, Xapian::DOC_ASSUME_VALID);
    return schema::decode_count(document.get_value(schema::kFile)).value_or(0);
}

std::string XapianFiles::metadata(const std::string& key) {
    if (!key.starts_with(schema::kSourceKeys)) return database_.get_metadata(key);
    if (sources_.size() > kMostSources) sources_.clear();
    const auto [entry, is_new] = sources_.try_emplace(key);
    if (is_new) entry->second = database_.get_metadata(key);
    return entry->second;
}

void XapianFiles::fill_place(Xapian::docid docid, Article& article) {
    const schema::FileNumber file = file_of(docid);
    if (file == 0) return;
    schema::fill_place(
        file, docid, [this](const std::string& key) { return metadata(key); }, article);
}

std::string XapianFiles::path_of_file(schema::FileNumber file) {
    if (file == 0) return "";
    return std::string(schema::path_in(metadata(schema::source_key(file))).value_or(""));
}

std::vector<Xapian::docid> XapianFiles::articles_in(const std::string& path) const {
    const schema::FileNumber file =
        schema::file_in_entry(database_.get_metadata(schema::file_key(path)));
    return file == 0 ? std::vector<Xapian::docid>() : by_terms({file});
}

bool XapianFiles::walk(
    const std::function<bool(schema::FileNumber file, std::string_view path)>& visit) const {
    const std::string keys(schema::kSourceKeys);
    const auto end = database_.metadata_keys_end(keys);
    for (auto key = database_.metadata_keys_begin(keys); key != end; ++key) {
        const std::string source = database_.get_metadata(*key);
        const auto path = schema::path_in(source);
        if (path && !visit(schema::file_of_key(*key), *path)) return false;
    }
    return true;
}

const XapianFiles::Numbers& XapianFiles::files_like(const plan::PathPattern& pattern,
                                                    const base::Deadline& deadline) {
    const auto known = like_.find(pattern.written());
    if (known != like_.end()) return known->second;
    Numbers found;
    unsigned asked = 0;
    walk([&](schema::FileNumber file, std::string_view path) {
        if (++asked % kBetween == 0) deadline.ask();
        if (pattern.matches(path)) found.push_back(file);
        return true;
    });
    std::sort(found.begin(), found.end());
    if (like_.size() == kMostPatterns) like_.clear();
    return like_[pattern.written()] = std::move(found);
}

std::vector<Xapian::docid> XapianFiles::articles_like(const plan::PathPattern& pattern,
                                                      const base::Deadline& deadline) {
    const Numbers& files = files_like(pattern, deadline);
    return files.size() <= kFewFiles ? by_terms(files) : by_slot(files);
}

std::vector<Xapian::docid> XapianFiles::by_terms(const Numbers& files) const {
    std::vector<Xapian::docid> found;
    for (const schema::FileNumber file : files) {
        const std::string term = schema::file_term(file);
        found.insert(found.end(), database_.postlist_begin(term), database_.postlist_end(term));
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<Xapian::docid> XapianFiles::by_slot(const Numbers& files) const {
    std::vector<bool> wanted(static_cast<std::size_t>(files.back()) + 1);
    for (const schema::FileNumber file : files) wanted[file] = true;
    std::vector<Xapian::docid> found;
    const auto end = database_.valuestream_end(schema::kFile);
    for (auto value = database_.valuestream_begin(schema::kFile); value != end; ++value) {
        const auto file = schema::decode_count(*value);
        if (file && *file < wanted.size() && wanted[*file]) found.push_back(value.get_docid());
    }
    return found;
}

}  // namespace newsdex::engine
