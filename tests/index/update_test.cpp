// One run's changes: claims, batches, dry runs; for each kind of index.
#include "index/update.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

#include "article/content_hash.hpp"
#include "document/builder.hpp"
#include "index/ledger.hpp"
#include "index/members.hpp"
#include "tests/index/beds.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {
namespace {

using index::Claim;
using index::Identity;
using index::KnownDocument;
using index::Update;

constexpr std::uint64_t kMemory = 1ULL << 30U;

/// What a file holds: a record each, with the id that its source gives it.
struct Record {
    std::string guid, body, version;
};
using Files = std::map<std::string, std::vector<Record>>;

Article article_of(const std::string& path, std::size_t number, const Record& record) {
    Article out;
    out.path = path;
    out.member = std::to_string(number);
    out.guid = record.guid;
    out.body = record.body;
    out.version = record.version;
    return out;
}

class UpdateSuite : public testing::TestWithParam<BedKind> {
  protected:
    UpdateSuite() { start(); }

    /// Another run: what the last one did not commit is gone.
    void start() {
        update.reset();
        auto writer = bed->writer();
        if (!known) {
            writer->commit();
            known = bed->known();
        }
        known->refresh();
        update.emplace(*known, std::move(writer), kMemory, index::CommitPace{});
    }

    /// Makes the index's documents of a path those of `records`, as a sync would; `from`: the path
    /// that the file had before.
    void set_file(const std::string& path, const std::vector<Record>& records,
                  const std::string& from = "") {
        if (!from.empty()) {
            set_file(path, {});
            numbers[path] = std::exchange(numbers[from], 0);
        }
        schema::FileNumber& number = numbers[path];
        if (number == 0) number = update->new_file();
        if (known->metadata(schema::source_key(number)) != schema::encode_source(path))
            write_source(*update, number, path);
        const std::vector<KnownDocument> old = known->documents_of(number, path);
        index::MemberTable members(number, index::members_of(*known, number));
        std::vector<bool> used(old.size());
        std::map<base::Hash, std::uint64_t> seen;
        for (std::size_t i = 0; i < records.size(); ++i) {
            const Article article = article_of(path, i + 1, records[i]);
            const base::Hash content = article::content_hash(article);
            const Claim claim = index::claim_of(article, content, seen[content]++);
            std::size_t at = 0;
            while (at < old.size() && (used[at] || old[at].content != content)) ++at;
            if (at == old.size()) {
                const auto docid =
                    update->add(builder.build(article, content, claim.id, number), claim);
                members.put({docid, article.member, {}, {}});
                continue;
            }
            used[at] = true;
            members.put({old[at].docid, article.member, {}, {}});
            if (from.empty())
                update->move(old[at], std::nullopt, claim);
            else
                update->move(old[at], {{from, path}}, claim);
        }
        for (std::size_t i = 0; i < old.size(); ++i) {
            if (used[i]) continue;
            update->remove(old[i]);
            members.remove(old[i].docid);
        }
        members.write(*update);
    }

    /// The same files, built from nothing in memory.
    static IndexContent from_nothing(const Files& files) {
        MemoryIndex index;
        MemoryKnown none(index);
        document::Builder builder("en");
        Update update(none, std::make_unique<MemoryWriter>(index), kMemory, {});
        for (const auto& [path, records] : files) {
            const schema::FileNumber number = update.new_file();
            write_source(update, number, path);
            index::MemberTable members(number, {});
            std::map<base::Hash, std::uint64_t> seen;
            for (std::size_t i = 0; i < records.size(); ++i) {
                const Article article = article_of(path, i + 1, records[i]);
                const base::Hash content = article::content_hash(article);
                const Claim claim = index::claim_of(article, content, seen[content]++);
                const auto docid =
                    update.add(builder.build(article, content, claim.id, number), claim);
                members.put({docid, article.member, {}, {}});
            }
            members.write(update);
        }
        update.commit();
        return index.committed.content();
    }

    /// Path and member of the document that has an id.
    std::string holder(const std::string& guid) {
        const Article article = article_of("", 1, {guid, "", ""});
        const base::Hash id = index::claim_of(article, {}, 0).id;
        for (const KnownDocument& document : known->claimants_of(id)) {
            if (document.identity.id != id) continue;
            Article found;
            known->fill_place(document.docid, found);
            return found.path + "#" + found.member;
        }
        return "";
    }

    std::unique_ptr<Bed> bed = GetParam().make();
    document::Builder builder{"en"};
    std::unique_ptr<index::Known> known;
    std::optional<Update> update;
    std::map<std::string, schema::FileNumber> numbers;  // of the files, as a ledger has them
};

INSTANTIATE_TEST_SUITE_P(Beds, UpdateSuite, testing::ValuesIn(kBeds), name_of_bed);

TEST_P(UpdateSuite, ClaimsGoToTheFirstByPathWhateverCameFirst) {
    for (const bool reversed : {false, true}) {
        std::vector<std::string> paths{"a", "b", "c"};
        if (reversed) std::reverse(paths.begin(), paths.end());
        for (const std::string& path : paths) set_file(path, {{"urn:x:1", "x " + path, ""}});
        EXPECT_EQ(update->change_of_duplicates(), 2);
        update->commit();
        EXPECT_EQ(holder("urn:x:1"), "a#1");
        EXPECT_EQ(known->claims(), 2U);
        set_file("a", {});
        EXPECT_EQ(update->change_of_duplicates(), 1);
        update->commit();
        EXPECT_EQ(holder("urn:x:1"), "b#1");
        for (const std::string& path : paths) set_file(path, {});
        update->commit();
        EXPECT_EQ(update->change_of_duplicates(), 0);
    }
}

TEST_P(UpdateSuite, ClaimsOfMembersGoByTheirNumber) {
    std::vector<Record> records(10, {"", "x", ""});
    for (const std::size_t i : {8U, 9U}) records.push_back({"urn:x:1", std::to_string(i), ""});
    std::rotate(records.begin(), records.begin() + 2, records.end());
    set_file("feed", records);  // 9 and 10 claim it
    update->commit();
    EXPECT_EQ(holder("urn:x:1"), "feed#9");
}

TEST_P(UpdateSuite, ClaimOfAnEarlierRunIsSettledWhenItsHolderGoes) {
    set_file("a", {{"urn:x:1", "one", ""}});
    set_file("b", {{"urn:x:1", "two", ""}});
    update->commit();
    start();
    set_file("a", {});
    update->commit();
    EXPECT_EQ(update->change_of_duplicates(), -1);
    EXPECT_EQ(holder("urn:x:1"), "b#1");
}

TEST_P(UpdateSuite, WhoComesAndGoesInOneBatchIsSettledByWhatIsLeft) {
    set_file("b", {{"urn:x:1", "one", ""}});
    update->commit();
    set_file("b", {});
    set_file("c", {{"urn:x:1", "two", ""}});
    set_file("a", {{"urn:x:1", "three", ""}, {"urn:x:1", "four", ""}});
    update->commit();
    EXPECT_EQ(holder("urn:x:1"), "a#1");
    EXPECT_EQ(known->claims(), 2U);
}

TEST_P(UpdateSuite, ReplacesADocumentInItsPlace) {
    set_file("a", {{"urn:x:1", "one", ""}});
    set_file("b", {{"urn:x:1", "two", ""}});
    update->commit();
    const Article now = article_of("a", 1, {"urn:x:2", "three", ""});
    const base::Hash content = article::content_hash(now);
    const Claim claim = index::claim_of(now, content, 0);
    const KnownDocument old = known->documents_of(numbers["a"], "a").at(0);
    update->replace(old, builder.build(now, content, claim.id, numbers["a"]), claim);
    EXPECT_EQ(update->articles(), 2U);
    update->commit();
    EXPECT_EQ(known->documents_of(numbers["a"], "a").at(0).docid, old.docid);
    EXPECT_EQ(difference(bed->content(), from_nothing({{"a", {{"urn:x:2", "three", ""}}},
                                                       {"b", {{"urn:x:1", "two", ""}}}})),
              "");
}

TEST_P(UpdateSuite, WritesNothingForWhatIsAsItWas) {
    set_file("a", {{"urn:x:1", "one", ""}, {"", "two", ""}});
    set_file("b", {{"urn:x:1", "one", ""}});
    update->commit();
    start();
    set_file("a", {{"urn:x:1", "one", ""}, {"", "two", ""}});
    EXPECT_FALSE(update->has_changes());
    set_file("a", {{"urn:x:1", "one", ""}, {"", "three", ""}});
    EXPECT_TRUE(update->has_changes());
}

TEST_P(UpdateSuite, CommitIsDueByArticlesOrWorkOrMemory) {
    const auto due_after_two = [&](const index::CommitPace& pace) {
        MemoryIndex spare;
        Update paced(*known, std::make_unique<MemoryWriter>(spare), kMemory, pace);
        const Article article = article_of("a", 1, {"", "x", ""});
        std::vector<bool> due;
        for (int i = 0; i < 2; ++i) {
            paced.add(builder.build(article, {}, {}, 1), {});
            due.push_back(paced.is_commit_due());
        }
        paced.commit();
        due.push_back(paced.is_commit_due());
        return due;
    };
    // A batch of MemoryWriter is full with its first document.
    EXPECT_EQ(due_after_two({}), (std::vector<bool>{true, true, false}));
    Update dry(*known, nullptr, kMemory, {0, 2});
    const Article article = article_of("a", 1, {"", "x", ""});
    dry.add(builder.build(article, {}, {}, 1), {});
    EXPECT_FALSE(dry.is_commit_due());
    dry.add(builder.build(article, {}, {}, 1), {});
    EXPECT_TRUE(dry.is_commit_due());
    dry.commit();
    EXPECT_FALSE(dry.is_commit_due());
}

/// Never full, so that commits are due by other reasons alone.
class RoomyWriter : public MemoryWriter {
  public:
    using MemoryWriter::MemoryWriter;
    std::uint64_t batch_bytes() const override { return std::numeric_limits<std::uint64_t>::max(); }
};

TEST_P(UpdateSuite, CommitIsDueByWorkWhateverTheClock) {
    MemoryIndex spare;
    constexpr std::uint64_t kWork = 1'000'000;
    Update paced(*known, std::make_unique<RoomyWriter>(spare), kMemory, {kWork});
    paced.on_read(1'000 * kWork);
    EXPECT_FALSE(paced.is_commit_due());  // what was read is not saved by a commit of nothing
    paced.commit();
    paced.set_metadata("file/a", "read");
    EXPECT_FALSE(paced.is_commit_due());
    paced.on_read(kWork);
    EXPECT_FALSE(paced.is_commit_due());  // bytes are read sooner than pending ones are made
    paced.on_read(1'000 * kWork);
    EXPECT_TRUE(paced.is_commit_due());
    paced.commit();
    EXPECT_FALSE(paced.is_commit_due());
    Update other(*known, std::make_unique<RoomyWriter>(spare), kMemory, {0});
    other.set_metadata("file/a", "read");
    EXPECT_TRUE(other.is_commit_due());
}

TEST_P(UpdateSuite, DryRunCountsAndWritesNothing) {
    set_file("a", {{"urn:x:1", "one", ""}});
    update->commit();
    const IndexContent before = bed->content();
    update.emplace(*known, nullptr, kMemory, index::CommitPace{});
    set_file("b", {{"urn:x:1", "two", ""}, {"urn:x:1", "three", ""}});
    EXPECT_EQ(update->articles(), 3U);
    EXPECT_EQ(update->change_of_duplicates(), 2);
    update->commit();
    set_file("a", {});
    update->set_metadata("k", "v");
    EXPECT_FALSE(update->has_changes());
    EXPECT_EQ(update->articles(), 2U);
    EXPECT_EQ(difference(bed->content(), before), "");
}

/// Whatever changes in whatever batches and runs: the index is that of the files there are.
TEST_P(UpdateSuite, IsAlwaysAsBuiltFromNothing) {
    for (unsigned seed = 1; seed <= 30; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        bed = GetParam().make();
        update.reset();
        known.reset();
        start();
        Random random(seed);
        Files files, committed;
        numbers.clear();
        std::map<std::string, schema::FileNumber> committed_numbers;
        const auto record = [&] {
            return Record{random.pick({"urn:x:1", "urn:x:1", "urn:x:2", "9", ""}),
                          random.pick({"oil", "gas", "oil prices", "today"}),
                          random.pick({"", "", "1", "2", "10"})};
        };
        for (int batch = 0; batch < 6; ++batch) {
            std::vector<std::string> untouched{"a", "b", "c", "d"};
            for (std::size_t i = random.below(4); i > 0; --i) {
                const std::size_t at = random.below(untouched.size());
                const std::string path = untouched[at];
                untouched.erase(untouched.begin() + static_cast<std::ptrdiff_t>(at));
                std::vector<Record>& records = files[path];
                if (!records.empty() && random.one_in(3)) records.erase(records.begin());
                for (std::size_t more = random.below(3); more > 0; --more) {
                    records.insert(records.begin() + static_cast<std::ptrdiff_t>(
                                                         random.below(records.size() + 1)),
                                   record());
                }
                std::string from;
                if (random.one_in(3) && untouched.size() > 1) {
                    from = untouched.back();
                    untouched.pop_back();
                    records.insert(records.end(), files[from].begin(), files[from].end());
                    files.erase(from);
                }
                set_file(path, records, from);
            }
            if (random.one_in(4)) {  // a run that is cut off
                files = committed;
                numbers = committed_numbers;
                start();
                continue;
            }
            update->commit();
            committed = files;
            committed_numbers = numbers;
            ASSERT_EQ(difference(bed->content(), from_nothing(files)), "") << "batch " << batch;
            if (random.one_in(3)) start();
        }
    }
}

}  // namespace
}  // namespace newsdex::test
