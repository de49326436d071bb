#include "indexer/index_writer.hpp"

#include <doctest/doctest.h>

#include "indexer/errors.hpp"
#include "schema/terms.hpp"
#include "schema/version.hpp"
#include "support.hpp"

namespace backfile {
namespace {

using test::TempDir;

constexpr Instant kNow = 1'750'000'000;

// A new index in a directory of its own.
struct Index {
  Index() {
    Metadata metadata;
    metadata.schema_version = kSchemaVersion;
    metadata.uuid = "u";
    IndexWriter::create(path(), metadata);
  }
  [[nodiscard]] std::filesystem::path path() const { return temp / "gen"; }
  [[nodiscard]] Xapian::Database open() const { return Xapian::Database(path().string()); }
  [[nodiscard]] Xapian::docid docid(const std::string& id) const {
    const Xapian::Database database = open();
    const std::string term = id_term({id});
    const auto posting = database.postlist_begin(term);
    return posting == database.postlist_end(term) ? 0 : *posting;
  }
  [[nodiscard]] Article stored(const std::string& id) const {
    const Xapian::Database database = open();
    return ArticleCodec(read_metadata(database).dictionaries)
        .decode(database.get_document(docid(id)).get_data());
  }
  TempDir temp;
};

Article article(const std::string& id, const std::string& title,
                const std::string& language = "en") {
  Article article;
  article.id = {id};
  article.title = title;
  article.language = language;
  return article;
}

Batch batch_of(std::vector<Article> articles) {
  Batch batch;
  batch.articles = std::move(articles);
  return batch;
}

using enum Outcome;
using Outcomes = std::vector<Outcome>;

TEST_CASE("a new id is accepted, other content is an update, the same content changes nothing") {
  const Index index;
  IndexWriter writer(index.path());
  CHECK(writer.write(batch_of({article("a", "One"), article("b", "Two")}), kNow) ==
        Outcomes{Accepted, Accepted});
  CHECK(writer.metadata().revision.value == 1);
  CHECK(writer.metadata().seq == 2);
  CHECK(writer.metadata().committed == kNow);
  CHECK(writer.write(batch_of({article("a", "One"), article("b", "Three")}), kNow + 60) ==
        Outcomes{Unchanged, Updated});
  CHECK(writer.metadata().revision.value == 2);
  CHECK(writer.metadata().seq == 3);
  CHECK(index.stored("a").seq == 1);
  CHECK(index.stored("b").seq == 3);
  CHECK(index.stored("b").first_indexed == kNow);
  CHECK(read_metadata(index.open()) == writer.metadata());
}

TEST_CASE("when nothing changes nothing is committed") {
  const Index index;
  IndexWriter writer(index.path());
  writer.write(batch_of({article("a", "One")}), kNow);
  const Metadata before = writer.metadata();
  const auto written = std::filesystem::last_write_time(index.path() / "iamglass");
  CHECK(writer.write(batch_of({article("a", "One")}), kNow + 60) == Outcomes{Unchanged});
  CHECK(writer.write({}, kNow + 60).empty());
  CHECK(writer.remove(std::vector<ArticleId>{{"zzz"}}, kNow + 60) == 0);
  CHECK(writer.metadata() == before);
  CHECK(std::filesystem::last_write_time(index.path() / "iamglass") == written);
}

TEST_CASE("an id that comes twice in a batch counts twice and stays once, as in two batches") {
  const Index one;
  const Index two;
  IndexWriter first(one.path());
  IndexWriter second(two.path());
  const std::vector<Article> articles{article("a", "One"), article("a", "Two"), article("b", "B"),
                                      article("a", "Two"), article("a", "One")};
  CHECK(first.write(batch_of(articles), kNow) ==
        Outcomes{Accepted, Updated, Accepted, Unchanged, Updated});
  for (const Article& each : articles) second.write(batch_of({each}), kNow);
  for (const std::string id : {"a", "b"}) CHECK(one.stored(id) == two.stored(id));
  CHECK(one.open().get_doccount() == 2);
  CHECK(first.metadata().seq == second.metadata().seq);
  CHECK(one.docid("b") < one.docid("a"));
}

TEST_CASE("a document id is never used again") {
  const Index index;
  {
    IndexWriter writer(index.path());
    writer.write(batch_of({article("a", "One"), article("b", "Two")}), kNow);
    CHECK(index.docid("b") == 2);
    writer.write(batch_of({article("b", "Three")}), kNow);
    CHECK(index.docid("b") == 3);
    CHECK(writer.remove(std::vector<ArticleId>{{"b"}, {"b"}, {"a"}, {"none"}}, kNow) == 2);
  }
  IndexWriter writer(index.path());
  CHECK(writer.metadata().seq == 5);
  CHECK(index.open().get_doccount() == 0);
  writer.write(batch_of({article("c", "Four")}), kNow);
  CHECK(index.docid("c") == 4);
  CHECK(index.stored("c").seq == 6);
}

TEST_CASE("a removed article that comes back is new") {
  const Index index;
  IndexWriter writer(index.path());
  writer.write(batch_of({article("a", "One")}), kNow);
  writer.remove(std::vector<ArticleId>{{"a"}}, kNow);
  CHECK(writer.write(batch_of({article("a", "One")}), kNow + 60) == Outcomes{Accepted});
  CHECK(index.stored("a").first_indexed == kNow + 60);
}

TEST_CASE("stem classes in use are kept sorted") {
  const Index index;
  IndexWriter writer(index.path());
  writer.write(batch_of({article("a", "One"), article("b", "日本", "ja"), article("c", "Eau", "fr"),
                         article("d", "Two")}),
               kNow);
  CHECK(writer.metadata().stem_classes == std::vector<std::string>{"en", "fr", "x"});
}

TEST_CASE(
    "the checkpoint stands in the commit of its batch, with its counts, and goes when the input is "
    "done") {
  const Index index;
  IndexWriter writer(index.path());
  Batch batch = batch_of({article("a", "One"), article("b", "Two"), article("c", "Three")});
  batch.checkpoint =
      Checkpoint{.input = "f", .lines = 4, .bytes = 90, .digest = "d", .rejected = 1};
  batch.checkpoint_from = 1;  // "a" came from another input
  writer.write(batch, kNow);
  Checkpoint want = *batch.checkpoint;
  want.accepted = 2;
  CHECK(writer.checkpoint("f") == want);
  CHECK(read_checkpoint(index.open(), "f") == want);

  // Nothing changes: the place is not worth a commit, the end of the input is.
  batch.checkpoint->lines = 9;
  writer.write(batch, kNow);
  CHECK(writer.checkpoint("f") == want);
  const Metadata before = writer.metadata();
  Batch last;
  last.finished = {"f", "never begun"};
  writer.write(last, kNow);
  CHECK_FALSE(writer.checkpoint("f"));
  CHECK(writer.metadata() == before);
}

TEST_CASE("the first large batch trains a dictionary, and chooses pairs, that later ones use") {
  const Index index;
  {
    IndexWriter writer(index.path());
    std::vector<Article> few(10);
    for (std::size_t i = 0; i < few.size(); ++i) {
      few[i] = article("few-" + std::to_string(i), "Title");
    }
    writer.write(batch_of(few), kNow);
    CHECK(writer.metadata().dictionaries.empty());
    std::vector<Article> many;
    for (int i = 0; i < 300; ++i) {
      Article each =
          article("many-" + std::to_string(i), "Harbour news number " + std::to_string(i * 7919));
      each.body = {"The harbour master said on day " + std::to_string(i) +
                   " that ships would wait for the tide of " + std::to_string(i * 104729)};
      const std::string name = std::to_string(i % 40);
      each.body.push_back("Captain" + name);
      each.body.back().append(" Courageous").append(name);
      each.source = "The Gazette of the Harbour";
      many.push_back(each);
    }
    writer.write(batch_of(many), kNow);
    REQUIRE(writer.metadata().dictionaries.size() == 1);
    CHECK(writer.metadata().pairs_after == 10);
    CHECK(writer.metadata().pairs.contains("captain39", "courageous39"));
  }
  CHECK(index.open().get_termfreq(pair_term("captain39", "courageous39")) == 7);
  IndexWriter writer(index.path());
  CHECK(writer.metadata().dictionaries.size() == 1);
  CHECK(index.stored("few-3").title == "Title");
  CHECK(index.stored("many-3").source == "The Gazette of the Harbour");
  CHECK(writer.write(batch_of({index.stored("many-3")}), kNow) == Outcomes{Unchanged});
}

TEST_CASE("a record that cannot be read is replaced by any version of its article") {
  const Index index;
  {
    IndexWriter writer(index.path());
    writer.write(batch_of({article("a", "One")}), kNow);
  }
  {
    Xapian::WritableDatabase database(index.path().string());
    Xapian::Document document = database.get_document(1);
    document.set_data("rubbish");
    database.replace_document(1, document);
  }
  IndexWriter writer(index.path());
  CHECK(writer.write(batch_of({article("a", "One")}), kNow) == Outcomes{Updated});
  CHECK(index.stored("a").title == "One");
}

TEST_CASE("what cannot be opened is named") {
  const TempDir temp;
  CHECK_THROWS_WITH_AS(IndexWriter(temp / "none"), doctest::Contains("cannot be opened"),
                       ArchiveError);
  const Index index;
  const IndexWriter holder(index.path());
  CHECK_THROWS_AS(IndexWriter(index.path()), LockedError);
}

}  // namespace
}  // namespace backfile
