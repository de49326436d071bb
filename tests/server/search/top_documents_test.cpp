#include "server/search/top_documents.hpp"

#include <map>
#include <random>

#include <doctest/doctest.h>

#include "schema/slots.hpp"

namespace backfile {
namespace {

// Documents 1..count, the higher the newer, ids in order.
std::shared_ptr<const Columns> columns_of(Docid count) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (Docid docid = 1; docid <= count; ++docid) {
    Xapian::Document document;
    document.add_value(number(Slot::Id), "d" + std::to_string(docid));
    document.add_value(number(Slot::Published), encode_instant(docid));
    database.add_document(document);
  }
  return Columns::load(database, nullptr);
}

// With ranks where asked for, as a list has that is not too sparse; of a document behind it too.
ImpactList list_of(const std::map<Docid, double>& impacts, bool with_ranks = false) {
  std::vector<Docid> docids;
  std::vector<double> values;
  for (const auto& [docid, impact] : impacts) {
    docids.push_back(docid);
    values.push_back(impact);
  }
  std::shared_ptr<const ListRanks> ranks;
  if (with_ranks) {
    std::vector<Docid> and_behind = docids;
    and_behind.push_back(docids.empty() ? 1 : docids.back() + 1);
    ranks = std::make_shared<const ListRanks>(SharedArray<Docid>(std::move(and_behind)));
    ranks->note_wanted_again();
  }
  return {SharedArray<Docid>(std::move(docids)), std::move(values), std::move(ranks)};
}

std::vector<Ranked> all_sorted(const DocSet& hits,
                               const std::vector<std::map<Docid, double>>& lists,
                               const Columns& columns) {
  std::vector<Ranked> all;
  for (const Docid docid : hits) {
    double score = 0;
    for (const auto& list : lists) {
      if (const auto found = list.find(docid); found != list.end()) score += found->second;
    }
    all.push_back({docid, score});
  }
  sort_by_score(all, columns);
  return all;
}

// Random lists: dense and sparse, some with few distinct impacts, so that many scores tie.
std::map<Docid, double> random_list(std::mt19937& random, Docid documents) {
  const unsigned one_in = 1U << (random() % 10);
  const bool ties = random() % 2 == 0;
  std::map<Docid, double> list;
  for (Docid docid = 1; docid <= documents; ++docid) {
    if (random() % one_in != 0) continue;
    list[docid] = (ties ? 0.5 : 1e-6) * static_cast<double>(1 + random() % (ties ? 3 : 5'000'000));
  }
  return list;
}

TEST_CASE("the best by block bounds are the first of all, sorted") {
  constexpr unsigned kSeed = 20261125;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  constexpr Docid kDocuments = 6000;
  const auto columns = columns_of(kDocuments);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    std::vector<std::map<Docid, double>> wanted;
    std::vector<ImpactList> lists;
    for (std::size_t i = random() % 6; i > 0; --i) {
      wanted.push_back(random_list(random, kDocuments));
      lists.push_back(list_of(wanted.back(), random() % 2 == 0));
    }
    // A list counts by its factor: as much as all its impacts times that.
    std::vector<double> factors;
    for (auto& list : wanted) {
      factors.push_back(1U << (random() % 3));
      for (auto& [docid, impact] : list) impact *= factors.back();
    }
    DocSet hits;
    const unsigned one_in = 1U << (random() % 12);
    for (Docid docid = 1; docid <= kDocuments; ++docid) {
      if (random() % one_in == 0) hits.add(docid);
    }
    const std::size_t count = random() % 3 == 0 ? 200 : 1 + random() % 20;
    std::vector<WeightedList> pointers;
    for (std::size_t i = 0; i < lists.size(); ++i) pointers.push_back({&lists[i], factors[i]});
    const std::vector<Ranked> found = top_documents(hits, pointers, count, *columns);
    std::vector<Ranked> all = all_sorted(hits, wanted, *columns);
    all.resize(std::min(all.size(), count));
    REQUIRE(found.size() == all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      CHECK(found[i].docid == all[i].docid);
      CHECK(found[i].score == doctest::Approx(all[i].score).epsilon(1e-12));
    }
  }
}

TEST_CASE("equal scores stand newest first, also where they are cut") {
  const auto columns = columns_of(3000);
  std::map<Docid, double> same;
  for (Docid docid = 1; docid <= 3000; ++docid) same[docid] = 1;
  const ImpactList list = list_of(same);
  DocSet hits;
  hits.addRange(1, 3001);
  const std::vector<WeightedList> lists{{&list}};
  const auto top = top_documents(hits, lists, 3, *columns);
  REQUIRE(top.size() == 3);
  CHECK(top[0].docid == 3000);
  CHECK(top[1].docid == 2999);
  CHECK(top[2].docid == 2998);
}

TEST_CASE("hits that no word scores come last with a score of nothing") {
  const auto columns = columns_of(10);
  const ImpactList list = list_of({{4, 2.0}});
  const ImpactList empty;
  DocSet hits;
  hits.addRange(3, 7);
  const std::vector<WeightedList> lists{{&list}, {&empty}};
  const auto top = top_documents(hits, lists, 10, *columns);
  REQUIRE(top.size() == 4);
  CHECK(top[0] == Ranked{4, 2.0});
  CHECK(top[1] == Ranked{6, 0});
  CHECK(top[3] == Ranked{3, 0});
}

TEST_CASE("nothing is found in no hits, and none of many when none is asked for") {
  const auto columns = columns_of(10);
  const ImpactList list = list_of({{4, 2.0}});
  const std::vector<WeightedList> lists{{&list}};
  CHECK(top_documents(DocSet(), lists, 10, *columns).empty());
  DocSet hits;
  hits.add(4);
  CHECK(top_documents(hits, lists, 0, *columns).empty());
}

}  // namespace
}  // namespace backfile
