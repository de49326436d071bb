#include "server/search/prefix_terms.hpp"

#include <doctest/doctest.h>

namespace backfile {
namespace {

// An index of one document for each text, of terms behind the prefix "S".
Xapian::WritableDatabase database_of(const std::vector<std::vector<std::string>>& documents) {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (const std::vector<std::string>& words : documents) {
    Xapian::Document document;
    for (const std::string& word : words) document.add_term("S" + word);
    database.add_document(document);
  }
  return database;
}

TEST_CASE(
    "accented spellings of a beginning are found, itself first, and only those that are there") {
  const auto database =
      database_of({{"école", "economie", "ėcole", "ecôle", "eclair", "épée", "œuvre"},
                   {"ελληνικά", "έλατο", "ёлка", "елка", "東京"}});
  using Texts = std::vector<std::string>;
  CHECK(accented_prefixes(database, "S", "eco") == Texts{"eco", "ecô", "éco", "ėco"});
  CHECK(accented_prefixes(database, "S", "o") == Texts{"o", "œ"});
  CHECK(accented_prefixes(database, "S", "oeu") == Texts{"oeu", "œu"});
  CHECK(accented_prefixes(database, "S", "ελ") == Texts{"ελ", "έλ"});
  CHECK(accented_prefixes(database, "S", "東") == Texts{"東"});
  CHECK(accented_prefixes(database, "S", "zz") == Texts{"zz"});
}

TEST_CASE("the most frequent terms come first, equals in byte order, cut where they are many") {
  const auto database = database_of({{"rice", "rich", "risk"}, {"rich", "road"}, {"rich", "risk"}});
  const auto terms = frequent_terms(database, "S", {"ri"}, 10);
  REQUIRE(terms.size() == 3);
  CHECK(terms[0].text == "rich");
  CHECK(terms[0].articles == 3);
  CHECK(terms[1].text == "risk");
  CHECK(terms[2].text == "rice");
  CHECK(frequent_terms(database, "S", {"ri"}, 1).size() == 1);
  CHECK(frequent_terms(database, "S", {"x"}, 1).empty());
}

TEST_CASE("what a prefix costs is bounded, however many letters and words an index has") {
  std::vector<std::vector<std::string>> documents(1);
  for (int i = 0; i < 10'000; ++i) documents[0].push_back("a" + std::to_string(i));
  for (char32_t c = 0x80; c < 0x800; ++c) {
    documents[0].push_back(
        {static_cast<char>(0xC0 | (c >> 6U)), static_cast<char>(0x80 | (c & 0x3FU))});
  }
  const auto database = database_of(documents);
  CHECK(frequent_terms(database, "S", {"a"}, 100'000).size() == kMostPrefixTerms);
  const auto beginnings = accented_prefixes(database, "S", "a");
  CHECK(beginnings.size() > 5);
  CHECK(beginnings.size() <= kMostPrefixSeeks);
}

}  // namespace
}  // namespace backfile
