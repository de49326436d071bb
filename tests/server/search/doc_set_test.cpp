#include "server/search/doc_set.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <string>

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
  test::SmallArchive archive(test::RandomArticles::pairs());
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
                                       snapshot->metadata(), reader->stemmers})
                           .documents;
    CHECK(docids(set) == by_xapian(tree, *reader, *snapshot));
  }
}

// Of words enough that some are in no pair, and some pairs are frequent.
std::string common_text(std::mt19937& random, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    text += "w" + std::to_string(std::min(random() % 120, random() % 120)) + " ";
  }
  return text;
}

std::vector<Article> common_articles(std::mt19937& random, std::size_t first, std::size_t count) {
  std::vector<Article> articles;
  for (std::size_t i = first; i < first + count; ++i) {
    Article article;
    article.id = ArticleId{"a" + std::to_string(i)};
    article.title = common_text(random, 5);
    article.body = {common_text(random, 40), common_text(random, 40)};
    article.language = "en";
    articles.push_back(std::move(article));
  }
  return articles;
}

bool holds(const Article& article, Field field, const std::string& words) {
  const auto has = [&](const std::string& text) {
    return (" " + text).find(" " + words + " ") != std::string::npos;
  };
  if (field != Field::Body && has(article.title)) return true;
  return field != Field::Title && std::any_of(article.body.begin(), article.body.end(), has);
}

TEST_CASE("phrases are found by pairs and by places alike, in articles older than the pairs too") {
  constexpr unsigned kSeed = 20261127;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  test::SmallArchive archive;
  std::vector<Article> articles = common_articles(random, 0, 150);  // too few to choose pairs by
  archive.add(articles);
  const std::vector<Article> later = common_articles(random, 150, 450);
  archive.add(later);
  articles.insert(articles.end(), later.begin(), later.end());
  archive.remove({"a7", "a300"});
  std::erase_if(articles, [](const Article& article) {
    return article.id.value == "a7" || article.id.value == "a300";
  });

  LiveArchive live(archive.path(), {.readers = 1});
  const auto snapshot = live.current();
  const auto reader = snapshot->lease();
  const FrequentPairs& pairs = snapshot->metadata().pairs;
  REQUIRE(pairs.size() > 100);
  REQUIRE(snapshot->metadata().pairs_after == 150);

  int by_pairs = 0;
  int found = 0;
  for (int i = 0; i < 600; ++i) {
    Phrase phrase;
    phrase.field = i % 3 == 0 ? Field::Title : i % 3 == 1 ? Field::Body : Field::Text;
    std::string words;
    for (std::size_t n = 2 + random() % 2; n > 0; --n) {
      phrase.words.push_back("w" + std::to_string(random() % 60));
      phrase.joined.push_back(false);
      words += (words.empty() ? "" : " ") + phrase.words.back();
    }
    CAPTURE(words);
    CAPTURE(row(phrase.field).name);
    if (pairs.contains(phrase.words[0], phrase.words[1])) ++by_pairs;
    std::set<std::string> want;
    for (const Article& article : articles) {
      if (holds(article, phrase.field, words)) want.insert(article.id.value);
    }
    std::set<std::string> got;
    const Node tree{phrase};
    for (const Docid docid : evaluate(tree, {reader->terms, snapshot->live(), snapshot->columns(),
                                             snapshot->metadata(), reader->stemmers})
                                 .documents) {
      got.insert(std::string(snapshot->columns().id(docid)));
    }
    CHECK(got == want);
    found += static_cast<int>(got.size());
  }
  CHECK(by_pairs > 50);
  CHECK(found > 500);
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
