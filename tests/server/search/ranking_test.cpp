#include "server/search/ranking.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "server/search/plain_ranking.hpp"

namespace backfile {
namespace {

// Documents 1..n with the given dates; ids "d1".. in document order.
std::shared_ptr<const Columns> columns_of(const std::vector<Instant>& dates) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (std::size_t i = 0; i < dates.size(); ++i) {
    Xapian::Document document;
    document.add_value(number(Slot::Id), "d" + std::to_string(i + 1));
    if (dates[i] != kUndated) {
      document.add_value(number(Slot::Published), encode_instant(dates[i]));
    }
    database.add_document(document);
  }
  return Columns::load(database, nullptr);
}

TEST_CASE("newer stands before older, undated last, equal dates by id") {
  const auto columns = columns_of({100, 200, kUndated, 200});
  CHECK(newer_first(*columns, 2, 1));
  CHECK(newer_first(*columns, 2, 4));
  CHECK(newer_first(*columns, 1, 3));
  CHECK_FALSE(newer_first(*columns, 3, 1));
  CHECK_FALSE(newer_first(*columns, 2, 2));
}

TEST_CASE("pages by date of any size, joined, are the sorted list") {
  constexpr unsigned kSeed = 99;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  std::vector<Instant> dates;
  for (int i = 0; i < 500; ++i) {
    dates.push_back(random() % 10 == 0 ? kUndated : static_cast<Instant>(random() % 50));
  }
  const auto columns = columns_of(dates);
  DocSet hits;
  hits.addRange(1, 501);
  for (const Sort sort : {Sort::Newest, Sort::Oldest}) {
    const DatePage whole = page_by_date(hits, sort, std::nullopt, 1000, *columns);
    CHECK(whole.ranked.size() == 500);
    CHECK_FALSE(whole.more);
    for (const std::size_t size :
         {std::size_t{1}, std::size_t{7}, std::size_t{499}, std::size_t{500}}) {
      std::vector<Ranked> joined;
      std::optional<ListPosition> after;
      for (bool more = true; more;) {
        const DatePage page = page_by_date(hits, sort, after, size, *columns);
        joined.insert(joined.end(), page.ranked.begin(), page.ranked.end());
        more = page.more;
        ListPosition last;
        const Instant published = columns->published(joined.back().docid);
        last.published = published == kUndated ? std::nullopt : std::optional(published);
        last.id = ArticleId{columns->id(joined.back().docid)};
        after = last;
      }
      CHECK(joined == whole.ranked);
    }
  }
}

TEST_CASE("a page of no hits only says whether there are any") {
  const auto columns = columns_of({1, 2});
  DocSet hits;
  hits.add(1);
  CHECK(page_by_date(hits, Sort::Newest, std::nullopt, 0, *columns).more);
  CHECK_FALSE(page_by_date(DocSet(), Sort::Newest, std::nullopt, 10, *columns).more);
}

TEST_CASE("only words and phrases score") {
  const Node word{Word{Field::Text, "rice"}};
  const Node value{Value{Field::Source, "x"}};
  CHECK(has_score(word));
  CHECK_FALSE(has_score(value));
  CHECK_FALSE(has_score(Node{Everything{}}));
  CHECK_FALSE(has_score(Node{Not{{word}}}));
  CHECK(has_score(Node{All{{value, word}}}));
  CHECK(has_score(Node{Any{{value, word}}}));
}

TEST_CASE("ties are seen whole before they are cut, however few hits are asked for") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (int i = 0; i < 300; ++i) {
    Xapian::Document document;
    document.add_term("rice");
    document.add_value(number(Slot::Id), "d" + std::to_string(i));
    document.add_value(number(Slot::Published), encode_instant(i));
    database.add_document(document);
  }
  const auto columns = Columns::load(database, nullptr);
  DocSet hits;
  hits.addRange(1, 301);
  const std::vector<ScorePart> parts{
      {.text = "rice", .via = "rice", .word = "rice", .terms = {"rice"}}};
  const auto top = plain_best(hits, parts, 3, Bm25(), database, *columns);
  REQUIRE(top.size() == 3);
  CHECK(top[0].docid == 300);
  CHECK(top[1].docid == 299);
  CHECK(top[2].docid == 298);
}

}  // namespace
}  // namespace backfile
