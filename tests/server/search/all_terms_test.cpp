#include "server/search/all_terms.hpp"

#include <array>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "tests/support/temporary_directory.hpp"

namespace backfile {
namespace {

constexpr Docid kDocuments = 6000;

// In one document of so many on average: sets held as bits, as arrays, and of next to none.
constexpr std::array<unsigned, 9> kOneIn{1, 2, 5, 12, 20, 40, 90, 500, 3000};

std::string term_of_one_in(unsigned one_in) { return "t" + std::to_string(one_in); }

// Documents with terms at random, and which have which.
struct RandomIndex {
  explicit RandomIndex(std::mt19937& random)
      : database((directory.path() / "index").string(),
                 Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC) {
    for (Docid docid = 1; docid <= kDocuments; ++docid) {
      Xapian::Document document;
      document.add_boolean_term("every");
      for (const unsigned one_in : kOneIn) {
        if (random() % one_in != 0) continue;
        document.add_term(term_of_one_in(one_in));
        holding[term_of_one_in(one_in)].add(docid);
      }
      database.add_document(document);
    }
    holding["absent"] = {};
    database.commit();
  }

  [[nodiscard]] TermReader reader(std::shared_ptr<SearchCaches> caches) const {
    const auto file = std::make_shared<const glass::TableFile>(directory.path() / "index",
                                                               database.get_revision());
    return {database, file, Revision{1}, std::move(caches)};
  }

  test::TemporaryDirectory directory;
  Xapian::WritableDatabase database;
  std::map<std::string, DocSet> holding;
};

std::vector<std::string> random_terms(std::mt19937& random) {
  std::vector<std::string> terms;
  for (unsigned left = 1 + random() % 4; left > 0; --left) {
    const std::size_t picked = random() % (kOneIn.size() + 1);
    terms.push_back(picked == kOneIn.size() ? "absent" : term_of_one_in(kOneIn.at(picked)));
  }
  return terms;
}

DocSet random_candidates(std::mt19937& random) {
  const unsigned one_in = 1U << (random() % 10);
  DocSet candidates;
  for (Docid docid = 1; docid <= kDocuments; ++docid) {
    if (random() % one_in == 0) candidates.add(docid);
  }
  return candidates;
}

TEST_CASE("what holds all terms is in every list, with lists at hand and without") {
  constexpr unsigned kSeed = 20261128;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  const RandomIndex index(random);
  const auto warm = std::make_shared<SearchCaches>(std::size_t{1} << 24U);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const std::vector<std::string> terms = random_terms(random);
    const DocSet candidates = random_candidates(random);
    DocSet expected = candidates;
    for (const std::string& term : terms) expected &= index.holding.at(term);
    TermReader first = index.reader(nullptr);
    REQUIRE(holding_terms(terms, candidates, first) == expected);
    TermReader later = index.reader(warm);
    REQUIRE(holding_terms(terms, candidates, later) == expected);
    later.publish();
  }
}

TEST_CASE("of a long list that nobody asked for yet, only what is left of the others is read") {
  std::mt19937 random(1);
  const RandomIndex index(random);
  const auto caches = std::make_shared<SearchCaches>(std::size_t{1} << 24U);
  TermReader reader = index.reader(caches);
  const DocSet all = index.holding.at(term_of_one_in(1));
  const DocSet few = holding_terms({term_of_one_in(3000), term_of_one_in(20)}, all, reader);
  CHECK(few == (index.holding.at(term_of_one_in(3000)) & index.holding.at(term_of_one_in(20))));
  reader.publish();
  CHECK(caches->postings.find(term_of_one_in(3000)) != nullptr);
  CHECK(caches->postings.find(term_of_one_in(20)) == nullptr);
}

}  // namespace
}  // namespace backfile
