// What every writer must do, with its reader: run for each that there is. A new one is a row of
// kBeds.
#include <gtest/gtest.h>

#include <functional>
#include <memory>

#include "document/builder.hpp"
#include "tests/index/beds.hpp"
#include "tests/index/memory_index.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {
namespace {

using document::DocumentTerms;
using index::Identity;
using index::KnownDocument;

constexpr base::Hash kOne{1};
constexpr base::Hash kTwo{2};
constexpr base::Hash kThree{3};
constexpr schema::FileNumber kFile = 1;  // of every document, unless a test says otherwise

class WriterSuite : public testing::TestWithParam<BedKind> {
  protected:
    std::unique_ptr<Bed> bed = GetParam().make();
    document::Builder builder{"en"};

    DocumentTerms document(const std::string& path, const std::string& body,
                           const Identity& identity, const base::Hash& content = {}) {
        Article article;
        article.path = path;
        article.body = body;
        article.format = "json";
        DocumentTerms out = builder.build(article, content, kOne, kFile);
        give_name(out, identity);
        return out;
    }
};

INSTANTIATE_TEST_SUITE_P(Beds, WriterSuite, testing::ValuesIn(kBeds), name_of_bed);

TEST_P(WriterSuite, PublishesOnCommitAndShowsOnRefresh) {
    const auto writer = bed->writer();
    const auto known = bed->known();
    EXPECT_EQ(known->articles(), 0U);
    writer->commit();
    known->refresh();
    EXPECT_EQ(writer->add(document("a", "oil", {kOne, {}}, kTwo)), 1U);
    writer->set_metadata("k", "v");
    EXPECT_TRUE(bed->content().empty());
    writer->commit();
    EXPECT_EQ(bed->content().size(), 1U);
    EXPECT_EQ(known->articles(), 0U);
    EXPECT_TRUE(known->documents_of(kFile, "").empty());
    EXPECT_TRUE(known->claimants_of(kOne).empty());
    EXPECT_EQ(known->metadata("k"), "");
    known->refresh();
    EXPECT_EQ(known->articles(), 1U);
    EXPECT_EQ(known->documents_of(kFile, ""), (std::vector<KnownDocument>{{1, kTwo, {kOne, {}}}}));
    EXPECT_EQ(known->metadata("k"), "v");
}

TEST_P(WriterSuite, DropsWhatIsNotCommitted) {
    {
        const auto writer = bed->writer();
        writer->add(document("a", "oil", {kOne, {}}));
        writer->commit();
        writer->add(document("b", "gas", {kTwo, {}}));
        writer->remove(1);
        writer->set_metadata("k", "v");
    }
    const auto known = bed->known();
    known->refresh();
    EXPECT_EQ(known->articles(), 1U);
    EXPECT_EQ(known->documents_of(kFile, "").size(), 1U);
    EXPECT_EQ(known->metadata("k"), "");
}

TEST_P(WriterSuite, GivesEachDocumentANumberOfItsOwn) {
    const auto writer = bed->writer();
    EXPECT_EQ(writer->add(document("a", "oil", {kOne, {}})), 1U);
    EXPECT_EQ(writer->add(document("b", "gas", {kTwo, {}})), 2U);
    writer->remove(2);
    EXPECT_EQ(writer->add(document("c", "gas", {kThree, {}})), 3U);
    writer->commit();
    writer->remove(1);
    EXPECT_EQ(writer->add(document("d", "gas", {kTwo, {}})), 4U);
}

TEST_P(WriterSuite, ReadsDataBackBeforeTheCommit) {
    const auto writer = bed->writer();
    const DocumentTerms one = document("a", "oil", {kOne, {}});
    const DocumentTerms two = document("a", "gas", {kOne, {}});
    writer->add(one);
    EXPECT_EQ(writer->data_of(1), one.data);
    writer->commit();
    EXPECT_EQ(writer->data_of(1), one.data);
    writer->replace(1, two);
    EXPECT_EQ(writer->data_of(1), two.data);
    const index::Renaming renaming = index::make_renaming({kTwo, {}}, two.data);
    writer->rename(1, renaming);
    EXPECT_EQ(writer->data_of(1), *renaming.data);
    EXPECT_NE(*renaming.data, two.data);
}

TEST_P(WriterSuite, RenamesAndKeepsTheWords) {
    const auto writer = bed->writer();
    const DocumentTerms before = document("a", "oil prices", {kOne, kThree});
    const DocumentTerms wanted = document("b", "oil prices", {kTwo, {}});
    for (int i = 0; i < 2; ++i) writer->add(before);
    writer->commit();
    writer->rename(1, index::make_renaming({kTwo, {}}, before.data));
    writer->remove(2);
    writer->commit();
    const auto other = GetParam().make();
    const auto from_nothing = other->writer();
    from_nothing->add(wanted);
    from_nothing->commit();
    EXPECT_EQ(difference(bed->content(), other->content()), "");
}

TEST_P(WriterSuite, RenamesTheKindOfFile) {
    for (const auto& [from, to] :
         {std::pair{"a.json", "b.jsonl"}, {"a.json", "b"}, {"a", "b.gz"}}) {
        const auto renamed = GetParam().make();
        const auto writer = renamed->writer();
        const DocumentTerms wanted = document(to, "oil", {kTwo, {}});
        writer->add(document(from, "oil", {kOne, {}}));
        writer->commit();
        index::Renaming renaming = index::make_renaming({kTwo, {}}, wanted.data);
        index::add_path(to, wanted.data, renaming);
        writer->rename(1, renaming);
        writer->commit();
        const auto other = GetParam().make();
        const auto from_nothing = other->writer();
        from_nothing->add(wanted);
        from_nothing->commit();
        EXPECT_EQ(difference(renamed->content(), other->content()), "") << from << " to " << to;
    }
}

TEST_P(WriterSuite, MarksTheSupersededAndUnmarksThem) {
    const auto writer = bed->writer();
    const auto known = bed->known();
    writer->add(document("a", "oil", {kTwo, kOne}));
    writer->commit();
    known->refresh();
    const std::string data = known->data_of(1);
    for (const bool superseded : {true, false, true}) {
        const Identity identity{kTwo, kOne, superseded};
        writer->rename(1, index::make_renaming(identity, data));
        writer->commit();
        known->refresh();
        EXPECT_EQ(known->superseded(), superseded ? 1U : 0U);
        EXPECT_EQ(known->claims(), 1U);
        EXPECT_EQ(known->documents_of(kFile, "").at(0).identity, identity);
        EXPECT_EQ(known->claimants_of(kOne).at(0).identity, identity);
    }
}

TEST_P(WriterSuite, WalksMetadataInOrder) {
    const auto writer = bed->writer();
    const auto known = bed->known();
    for (const char* key : {"file/b", "file/a", "files", "file/c"}) writer->set_metadata(key, "x");
    writer->commit();
    writer->set_metadata("file/c", "");
    writer->commit();
    known->refresh();
    std::vector<std::string> keys;
    known->walk_metadata("file/",
                         [&](const std::string& key, const std::string&) { keys.push_back(key); });
    EXPECT_EQ(keys, (std::vector<std::string>{"file/a", "file/b"}));
}

TEST_P(WriterSuite, CountsWhatIsPending) {
    const auto writer = bed->writer();
    const DocumentTerms one = document("a", "oil", {kOne, {}});
    const std::function<void()> changes[] = {
        [&] { writer->add(one); },
        [&] { writer->replace(1, one); },
        [&] {
            writer->rename(1, index::make_renaming({kTwo, {}}, one.data));
        },
        [&] { writer->set_metadata("k", "v"); },
        [&] { writer->set_metadata("k", ""); },
        [&] { writer->remove(1); },
    };
    for (const auto& change : changes) {
        EXPECT_EQ(writer->pending_bytes(), 0U);
        change();
        EXPECT_GT(writer->pending_bytes(), 0U);
        writer->commit();
    }
    EXPECT_GT(writer->batch_bytes(), 0U);
}

/// Everything that is done to both is the same: so must be what is known of them.
class Duel {
  public:
    Duel(Bed& bed, document::Builder& builder, Random& random)
        : bed_(bed), builder_(builder), random_(random) {
        reopen();
    }

    void step() {
        switch (random_.below(8)) {
            case 0:
            case 1:
            case 2:
                add();
                break;
            case 3:
                replace();
                break;
            case 4:
                rename();
                break;
            case 5:
                remove();
                break;
            case 6:
                metadata();
                break;
            default:
                if (random_.one_in(5))
                    reopen();
                else
                    commit();
        }
    }

    void commit() {
        writer_->commit();
        model_writer_->commit();
        known_->refresh();
        model_known_.refresh();
        is_made_ = true;
        ASSERT_EQ(difference(bed_.content(), model_.committed.content()), "");
        ASSERT_EQ(known_->articles(), model_known_.articles());
        ASSERT_EQ(known_->superseded(), model_known_.superseded());
        ASSERT_EQ(known_->claims(), model_known_.claims());
        for (const schema::FileNumber file : {1U, 2U, 3U})
            ASSERT_EQ(known_->documents_of(file, ""), model_known_.documents_of(file, "")) << file;
        for (const base::Hash& id : {kOne, kTwo, kThree})
            ASSERT_EQ(known_->claimants_of(id), model_known_.claimants_of(id));
        for (const base::Hash& id : {kOne, kTwo, kThree})
            ASSERT_EQ(known_->is_claimed(id), model_known_.is_claimed(id));
        for (const char* key : {"x", "y"})
            ASSERT_EQ(known_->metadata(key), model_known_.metadata(key));
    }

  private:
    /// What was not committed is gone.
    void reopen() {
        if (!is_made_ && writer_) return;
        writer_.reset();
        writer_ = bed_.writer();
        model_writer_ = std::make_unique<MemoryWriter>(model_);
        docids_.clear();
        for (const auto& [docid, document] : model_.committed.documents) docids_.push_back(docid);
    }
    DocumentTerms made() {
        Article article;
        article.path = random_.pick({"a", "b", "c"});
        for (std::size_t i = random_.below(5); i > 0; --i)
            article.body += random_.pick({"oil ", "U.S. ", "co-op ", "the ", "caf\xC3\xA9 "});
        const auto file = static_cast<schema::FileNumber>(1 + random_.below(3));
        DocumentTerms out = builder_.build(article, {}, kOne, file);
        give_name(out, identity());
        return out;
    }
    Identity identity() {
        Identity out{random_.pick({kOne, kTwo, kThree}), {}, false};
        if (random_.one_in(2)) {
            out.id = base::Hash{9};  // who has an id that is asked for asks for no other
            out.claim = random_.pick({kOne, kTwo, kThree});
            out.superseded = random_.one_in(2);
        }
        return out;
    }
    void add() {
        const DocumentTerms document = made();
        docids_.push_back(writer_->add(document));
        ASSERT_EQ(model_writer_->add(document), docids_.back());
    }
    void replace() {
        if (docids_.empty()) return;
        const index::DocId docid = docids_[random_.below(docids_.size())];
        const DocumentTerms document = made();
        writer_->replace(docid, document);
        model_writer_->replace(docid, document);
    }
    void rename() {
        if (docids_.empty()) return;
        const index::DocId docid = docids_[random_.below(docids_.size())];
        ASSERT_EQ(writer_->data_of(docid), model_writer_->data_of(docid));
        const std::string data = writer_->data_of(docid);
        index::Renaming renaming = index::make_renaming(identity(), data);
        if (random_.one_in(2)) index::add_path("b.txt", data, renaming);
        writer_->rename(docid, renaming);
        model_writer_->rename(docid, renaming);
    }
    void remove() {
        if (docids_.empty()) return;
        const std::size_t at = random_.below(docids_.size());
        writer_->remove(docids_[at]);
        model_writer_->remove(docids_[at]);
        docids_.erase(docids_.begin() + static_cast<std::ptrdiff_t>(at));
    }
    void metadata() {
        const std::string key = random_.pick({"x", "y"});
        const std::string value = random_.pick({"", "1", "2"});
        writer_->set_metadata(key, value);
        model_writer_->set_metadata(key, value);
    }

    Bed& bed_;
    document::Builder& builder_;
    Random& random_;
    bool is_made_ = false;
    MemoryIndex model_;
    MemoryKnown model_known_{model_};
    std::unique_ptr<MemoryWriter> model_writer_;
    std::unique_ptr<index::IndexWriter> writer_;
    std::unique_ptr<index::Known> known_ = bed_.known();
    std::vector<index::DocId> docids_;  // of documents that are there
};

TEST_P(WriterSuite, DoesAsTheModelDoes) {
    for (unsigned seed = 1; seed <= 10; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const auto fresh = GetParam().make();
        Random random(seed);
        Duel duel(*fresh, builder, random);
        for (int i = 0; i < 120 && !HasFatalFailure(); ++i) duel.step();
        duel.commit();
        if (HasFatalFailure()) return;
    }
}

}  // namespace
}  // namespace newsdex::test
