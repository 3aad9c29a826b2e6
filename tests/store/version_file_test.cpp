// Each byte of `iamglass` in turn is made another. The index then opens and says what it said, or
// is damaged: libxapian by itself ends the process, or counts otherwise.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <newsdex/error.hpp>

#include <fstream>
#include <functional>
#include <iterator>

#include "store/seal.hpp"
#include "store/xapian/snapshot.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::store {
namespace {

namespace fs = std::filesystem;

void overwrite(const fs::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct VersionFile : testing::Test {
    test::TemporaryFolder folder;

    void add(const fs::path& database, unsigned articles, const std::string& word) const {
        Xapian::WritableDatabase writer(database.string(), Xapian::DB_CREATE_OR_OPEN);
        for (unsigned i = 0; i < articles; ++i) {
            Xapian::Document document;
            for (unsigned k = 0; k < 40; ++k)
                document.add_posting(word + std::to_string((i * 7 + k * k) % 900), k + 1);
            document.add_posting("all", 99);
            document.set_data("{}");
            writer.add_document(document);
        }
        const schema::IndexInfo info{schema::kSchemaVersion, 1, "en", "english"};
        writer.set_metadata(std::string(schema::kInfoKey), schema::encode_info(info));
        const auto counts = counts_of(writer, writer.get_revision() + 1);
        writer.set_metadata(std::string(schema::kCountsKey), schema::encode_counts(counts));
        writer.commit();
        write_seal(database);
    }

    /// What an index says of itself: all terms, with their articles and positions.
    static std::string told_by(const fs::path& database) {
        const auto snapshot = Snapshot::open(database);
        const Xapian::Database& reader = snapshot->database();
        std::string out = std::to_string(reader.get_doccount());
        for (auto term = reader.allterms_begin(); term != reader.allterms_end(); ++term) {
            out += ' ' + *term + ' ' + std::to_string(term.get_termfreq());
            auto posting = reader.postlist_begin(*term);
            out += ' ' + std::to_string(*posting) + ' ' + std::to_string(posting.get_wdf());
            auto position = posting.positionlist_begin();
            if (position != posting.positionlist_end()) out += '@' + std::to_string(*position);
            out += reader.get_document(*posting).get_data();
        }
        return out;
    }

    enum Verdict { kTruth, kNamed, kOtherError, kAnotherAnswer };
    /// In a process of its own, which may die: then the test's message has the signal.
    static int verdict(const fs::path& database, const std::string& truth) {
        const pid_t child = ::fork();
        if (child == 0) {
            int exit_code = kOtherError;
            try {
                exit_code = told_by(database) == truth ? kTruth : kAnotherAnswer;
            } catch (const Error& error) {
                const std::string what = error.what();
                const bool is_named = what.find(database.string()) != std::string::npos;
                if (error.code() == ErrorCode::kDamaged && is_named) exit_code = kNamed;
                if (error.code() == ErrorCode::kTooNew && is_named) exit_code = kNamed;
            } catch (...) {
                exit_code = kOtherError;
            }
            ::_exit(exit_code);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
};

TEST_F(VersionFile, AnyByteOfItChangedIsSeenOrHarmless) {
    const fs::path database = folder / "db";
    add(database, 150, "w");
    add(database, 20, "v");
    const std::string truth = told_by(database);
    const fs::path file = database / kVersionFile;
    const std::string sound = content_of(file);
    const std::function<unsigned(unsigned)> kChanges[] = {
        [](unsigned) { return 0U; },
        [](unsigned) { return 0xffU; },
        [](unsigned old) { return old ^ 1U; },
        [](unsigned old) { return old ^ 2U; },
        [](unsigned old) { return old ^ 0x80U; },
        [](unsigned old) { return old + 1U; },
    };
    for (const bool is_sealed : {true, false}) {
        if (!is_sealed) fs::remove(database / kSealFile);
        for (std::size_t at = 0; at < sound.size(); ++at) {
            for (std::size_t which = 0; which < std::size(kChanges); ++which) {
                // Without a seal it is bounds alone: one way in turn, to keep this short.
                if (!is_sealed && which != at % std::size(kChanges)) continue;
                const auto& change = kChanges[which];
                std::string damaged = sound;
                damaged[at] = static_cast<char>(change(static_cast<unsigned char>(sound[at])));
                overwrite(file, damaged);
                const int got = verdict(database, truth);
                // Of a number that may be right nobody but the seal knows that it is another.
                const bool is_silent = !is_sealed && got == kAnotherAnswer;
                EXPECT_TRUE(got == kTruth || got == kNamed || is_silent)
                    << "byte " << at << " = " << int(static_cast<unsigned char>(damaged[at]))
                    << ", sealed " << is_sealed << ": " << got;
            }
        }
    }
}

TEST_F(VersionFile, OfAnotherLengthIndexOrCommitIsRefused) {
    const fs::path database = folder / "db";
    add(database, 150, "w");
    const std::string truth = told_by(database);
    const fs::path file = database / kVersionFile;
    const std::string first = content_of(file);
    add(database, 20, "v");
    add(folder / "other", 90, "x");
    add(folder / "other", 1, "x");
    add(folder / "other", 1, "x");
    const std::string sound = content_of(file);
    for (std::size_t length = 0; length < sound.size(); ++length) {
        overwrite(file, sound.substr(0, length));
        EXPECT_EQ(verdict(database, truth), kNamed) << length;
    }
    for (const std::string& content :
         {sound + '\0', sound + sound, sound + std::string(100'000, '\1'), first,
          content_of(folder / "other/iamglass"), std::string(300, '\0')}) {
        overwrite(file, content);
        EXPECT_EQ(verdict(database, truth), kNamed) << content.size();
    }
}

TEST_F(VersionFile, TablesOfAnotherIndexAreRefused) {
    add(folder / "other", 100, "x");
    add(folder / "other", 20, "y");
    for (const char* table : {"postlist", "docdata", "termlist", "position"}) {
        const fs::path database = folder / "db";
        fs::remove_all(database);
        add(database, 150, "w");
        add(database, 20, "v");
        const std::string name = std::string(table) + ".glass";
        fs::copy_file(folder / "other" / name, database / name,
                      fs::copy_options::overwrite_existing);
        EXPECT_EQ(verdict(database, ""), kNamed) << table;
    }
}

TEST_F(VersionFile, AnIndexWithoutSealOrCountsOpens) {
    const fs::path database = folder / "db";
    add(database, 150, "w");
    const std::string truth = told_by(database);
    fs::remove(database / kSealFile);
    EXPECT_EQ(told_by(database), truth);
    Xapian::WritableDatabase(database.string()).set_metadata(std::string(schema::kCountsKey), "");
    EXPECT_EQ(told_by(database), truth);
}

TEST_F(VersionFile, WhatOthersCommitIsNoDamage) {
    const fs::path database = folder / "db";
    add(database, 150, "w");
    Xapian::WritableDatabase(database.string()).add_document(Xapian::Document());
    EXPECT_EQ(told_by(database).substr(0, 3), "151");
}

TEST_F(VersionFile, SealTellsFilesThatAreAsTheyWereLeft) {
    const fs::path database = folder / "db";
    add(database, 50, "w");
    EXPECT_TRUE(is_sealed(database));
    fs::copy(database, folder / "copy");
    EXPECT_FALSE(is_sealed(folder / "copy"));
    {
        std::fstream table(database / "position.glass");
        table.seekp(0);
        table.put('\0');
    }
    EXPECT_FALSE(is_sealed(database));
}

}  // namespace
}  // namespace newsdex::store
