#include "server/search/word_impacts.hpp"

#include <map>
#include <random>

#include <doctest/doctest.h>

#include "schema/slots.hpp"

namespace backfile {
namespace {

constexpr CollectionFigures kFigures{.articles = 2'000, .average_length = 50};
const Bm25Formula kFormula({}, kFigures);

// Documents 1..count, each another number of words long.
std::shared_ptr<const Columns> columns_of(Docid count) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (Docid docid = 1; docid <= count; ++docid) {
    Xapian::Document document;
    document.add_value(number(Slot::Id), "d" + std::to_string(docid));
    document.add_term("words", 1 + docid % 97);
    database.add_document(document);
  }
  return Columns::load(database, nullptr);
}

using Wdfs = std::map<Docid, std::uint32_t>;

std::shared_ptr<const PostingList> list_of(const Wdfs& wdfs) {
  std::vector<Docid> docids;
  std::vector<std::uint32_t> counts;
  for (const auto& [docid, wdf] : wdfs) {
    docids.push_back(docid);
    counts.push_back(wdf);
  }
  return std::make_shared<const PostingList>(std::move(docids), std::move(counts));
}

Wdfs random_wdfs(std::mt19937& random, Docid last, unsigned one_in) {
  Wdfs wdfs;
  for (Docid docid = 1; docid <= last; ++docid) {
    if (random() % one_in == 0) wdfs[docid] = 1 + static_cast<std::uint32_t>(random() % 5);
  }
  return wdfs;
}

// By document, what each part adds, one after the other.
std::map<Docid, double> expected(const std::vector<double>& weights,
                                 const std::vector<std::vector<Wdfs>>& parts,
                                 const Columns& columns) {
  std::map<Docid, double> impacts;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    Wdfs together;
    for (const Wdfs& list : parts[part]) {
      for (const auto& [docid, wdf] : list) together[docid] += wdf;
    }
    for (const auto& [docid, wdf] : together) {
      if (docid > columns.last_docid()) continue;
      impacts[docid] +=
          Bm25Formula::score(weights[part], wdf, kFormula.length_part(columns.length(docid)));
    }
  }
  return impacts;
}

std::map<Docid, double> as_map(const ImpactList& list) {
  std::map<Docid, double> impacts;
  for (std::size_t i = 0; i < list.size(); ++i) impacts[list.docids()[i]] = list.impacts()[i];
  return impacts;
}

TEST_CASE("a word's impacts are the sum of its parts, whole or of some documents") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  constexpr Docid kLast = 2'000;
  const auto columns = columns_of(kLast);
  for (int round = 0; round < 50; ++round) {
    const std::vector<double> weights{1, 0.25};
    std::vector<std::vector<Wdfs>> parts(2);
    ImpactSources sources{
        .parts = {}, .lists = {}, .bm25 = {}, .figures = kFigures, .columns = columns};
    for (std::size_t part = 0; part < parts.size(); ++part) {
      for (std::size_t list = 0; list <= random() % 3; ++list) {
        // A list may know of documents that a later revision has.
        parts[part].push_back(random_wdfs(random, kLast + 50, 1U << (random() % 8)));
        sources.lists.push_back(list_of(parts[part].back()));
      }
      sources.parts.push_back(
          {.weight = weights[part], .terms = std::vector<std::string>(parts[part].size(), "term")});
    }
    const std::map<Docid, double> all = expected(weights, parts, *columns);
    CHECK(as_map(whole_impacts(sources)) == all);

    std::map<Docid, double> some;
    for (Docid docid = 1; docid <= kLast; ++docid) {
      const auto found = all.find(docid);
      if (random() % 10 == 0) some[docid] = found == all.end() ? 0 : found->second;
    }
    DocSet documents;
    for (const auto& [docid, impact] : some) documents.add(docid);
    CHECK(as_map(impacts_among(sources, documents)) == some);
  }
}

TEST_CASE("a list that holds all documents of the others lends the impacts its ranks") {
  const auto columns = columns_of(10);
  const auto longest = list_of({{1, 1}, {2, 1}, {5, 3}});
  const ImpactSources sources{
      .parts = {{.weight = 1, .terms = {"a"}}, {.weight = 2, .terms = {"b"}}},
      .lists = {longest, list_of({{2, 1}})},
      .bm25 = {},
      .figures = kFigures,
      .columns = columns};
  longest->ranks()->note_wanted_again();
  const ImpactList impacts = whole_impacts(sources);
  CHECK(impacts.docids().data() == longest->docids().data());
  REQUIRE(impacts.ranks() != nullptr);
  CHECK(impacts.ranks() == longest->ranks()->find());
}

}  // namespace
}  // namespace backfile
