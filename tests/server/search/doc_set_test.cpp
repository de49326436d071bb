#include "server/search/doc_set.hpp"

#include <doctest/doctest.h>

#include "server/query/format.hpp"
#include "server/search/live_archive.hpp"
#include "server/search/plain_engine.hpp"
#include "server/search/snapshot.hpp"
#include "tests/support/random_articles.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

std::vector<std::uint32_t> docids(const DocSet& set) {
  std::vector<std::uint32_t> list(set.cardinality());
  set.toUint32Array(list.data());
  return list;
}

std::vector<std::uint32_t> by_xapian(const Node& tree, IndexReader& reader,
                                     const Snapshot& snapshot) {
  Xapian::Enquire enquire(reader.database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  SearchRequest request;
  request.query = tree;
  enquire.set_query(plain_query(request, reader, snapshot));
  std::vector<std::uint32_t> list;
  const Xapian::MSet found = enquire.get_mset(0, reader.database.get_doccount());
  for (auto hit = found.begin(); hit != found.end(); ++hit) {
    list.push_back(*hit);
  }
  return list;
}

TEST_CASE("a tree evaluated to a set holds exactly what Xapian's matcher finds") {
  constexpr unsigned kSeed = 4711;
  CAPTURE(kSeed);
  test::RandomArticles random(kSeed);
  test::SmallArchive archive;
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 300; ++i) {
    articles.push_back(random.article(i));
  }
  archive.add(articles);
  archive.remove({"a5", "a77", "a299"});
  LiveArchive live(archive.path(), {.readers = 1});
  const auto snapshot = live.current();
  const auto reader = snapshot->lease();
  for (int i = 0; i < 500; ++i) {
    const Node tree = random.query(3);
    CAPTURE(format_query(tree));
    const DocSet set = evaluate(tree, {reader->terms, snapshot->live(), snapshot->columns(),
                                       snapshot->metadata().stem_classes, reader->stemmers})
                           .documents;
    CHECK(docids(set) == by_xapian(tree, *reader, *snapshot));
  }
}

TEST_CASE("a set as a posting source lets the matcher see exactly its documents") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < 100; ++i) {
    Xapian::Document document;
    document.add_term("all");
    document.add_term(i % 2 == 0 ? "even" : "odd");
    database.add_document(document);
  }
  const auto within = [&](const DocSet& set, const char* term) {
    DocSetSource source(set);
    Xapian::Enquire enquire(database);
    enquire.set_query(
        Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query(term), Xapian::Query(&source)));
    const Xapian::MSet found = enquire.get_mset(0, 1000);
    DocSet result;
    for (auto hit = found.begin(); hit != found.end(); ++hit) {
      result.add(*hit);
    }
    return result;
  };
  DocSet some;
  some.addRange(10, 31);
  some.add(99);
  CHECK(docids(within(some, "all")) == docids(some));
  CHECK(within(some, "even").cardinality() == 11);
  CHECK(within(DocSet(), "all").isEmpty());
  DocSet last;
  last.add(100);
  CHECK(docids(within(last, "odd")) == std::vector<std::uint32_t>{100});
  CHECK(within(last, "even").isEmpty());
  CHECK(docids(within(last, "all")) == std::vector<std::uint32_t>{100});
}

}  // namespace
}  // namespace backfile
