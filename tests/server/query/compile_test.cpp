#include "server/query/compile.hpp"

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "schema/analysis.hpp"
#include "schema/terms.hpp"
#include "server/query/parser.hpp"

namespace backfile {
namespace {

using Terms = std::vector<std::string>;

Node tree_of(std::string_view text) {
  const auto result = parse_query(text);
  REQUIRE(std::holds_alternative<ParsedQuery>(result));
  return std::get<ParsedQuery>(result).tree;
}

Terms texts(const std::vector<PhraseTerm>& places) {
  Terms terms;
  for (std::size_t i = 0; i < places.size(); ++i) {
    CHECK(places[i].offset == i);
    terms.push_back(places[i].term);
  }
  return terms;
}

Terms phrase(std::string_view text) {
  return texts(phrase_terms(std::get<Phrase>(tree_of(text).value)));
}

TEST_CASE("a word becomes its stems in every class of the archive") {
  StemmerSet stemmers;
  const Word word{.field = Field::Text, .word = "représentées"};
  const Terms english = word_terms(word, {"en"}, stemmers);
  const Terms both = word_terms(word, {"en", "fr"}, stemmers);
  CHECK(both.size() > english.size());
  for (const std::string& stem : stemmers.stems("représentées", "fr")) {
    CAPTURE(stem);
    CHECK(std::count(both.begin(), both.end(), stem_term(Field::Text, "fr", stem)) == 1);
  }
  CHECK(std::is_sorted(both.begin(), both.end()));
}

TEST_CASE("a word has a term even in an archive without stem classes") {
  StemmerSet stemmers;
  CHECK(word_terms({.field = Field::Title, .word = "rice"}, {}, stemmers) ==
        Terms{stem_term(Field::Title, kNoStemmer, "rice")});
}

TEST_CASE("a name is looked for as it is indexed: in no language") {
  StemmerSet stemmers;
  CHECK(word_terms({.field = Field::Author, .word = "banks"}, {"en", "fr"}, stemmers) ==
        Terms{stem_term(Field::Author, kNoStemmer, "banks")});
}

Terms exact(const Terms& words, Field field = Field::Text) {
  Terms terms;
  for (const std::string& word : words) terms.push_back(exact_term(field, word));
  return terms;
}

TEST_CASE("a phrase becomes terms at consecutive places") {
  struct Case {
    std::string_view query;
    Terms terms;
  };
  const std::vector<Case> cases{
      {"\"Steel and café\"", exact({"steel", "and", "café"})},
      {"\"rice\"", exact({"rice"})},
      {"title:\"a b\"", exact({"a", "b"}, Field::Title)},
      {"国", exact({"国"})},
      {"東京", exact({"東京"})},
      {"東京都", exact({"東京", "京都"})},
      {"東京都2020年", exact({"東京", "京都", "都", "2020", "年"})},
      {"\"東京 大阪\"", exact({"東京", "京", "大阪"})},
  };
  for (const Case& c : cases) {
    CAPTURE(c.query);
    CHECK(phrase(c.query) == c.terms);
  }
}

TEST_CASE("a pattern in a phrase is marked and keeps its place") {
  const Phrase phrase{.field = Field::Title,
                      .words = {"the", "tar*ff", "東", "京"},
                      .joined = {false, false, false, true}};
  CHECK(phrase_terms(phrase) ==
        std::vector<PhraseTerm>{
            {.term = exact_term(Field::Title, "the"), .offset = 0, .pattern = false},
            {.term = exact_term(Field::Title, "tar*ff"), .offset = 1, .pattern = true},
            {.term = exact_term(Field::Title, "東京"), .offset = 2, .pattern = false}});
}

TEST_CASE("a star fits any characters or none, a question mark exactly one") {
  struct Case {
    std::string_view term;
    std::string_view pattern;
    bool fits;
  };
  const std::vector<Case> cases{
      {"tariff", "tariff*", true},
      {"tariffs", "tariff*", true},
      {"tarif", "tariff*", false},
      {"tariff", "tar*ff", true},
      {"tarff", "tar*ff", true},
      {"tariffs", "tar*ff", false},
      {"woman", "wom?n", true},
      {"womén", "wom?n", true},
      {"wom東n", "wom?n", true},
      {"womn", "wom?n", false},
      {"womaan", "wom?n", false},
      {"womaan", "wom??n", true},
      {"abxc", "ab*?c", true},
      {"abc", "ab*?c", false},
      {"abccc", "ab*c", true},
      {"abcbcx", "ab*c", false},
      {"abcd", "ab**d", true},
      {"café", "caf?", true},
      {"", "*", true},
      {"", "?", false},
      {"ab", "", false},
      {"abab", "ab*ab*", true},
      {"aba", "ab*ab*", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.term);
    CAPTURE(c.pattern);
    CHECK(term_fits(c.term, c.pattern) == c.fits);
  }
  CHECK(literal_prefix("wom?n*") == "wom");
  CHECK(literal_prefix("rice") == "rice");
}

TEST_CASE("many stars take no more than a moment") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "a*";
  CHECK_FALSE(term_fits(std::string(20'000, 'a') + "b", pattern + "c"));
}

TEST_CASE("the pairs of a phrase are those the archive has, in text, title, lead and body") {
  const FrequentPairs pairs("white house\nhouse press\nr o\n東 京\n");
  const auto pairs_of = [&](std::string_view text) {
    return pair_terms(std::get<Phrase>(tree_of(text).value), pairs);
  };
  using Pairs = std::vector<PairTerm>;
  CHECK(pairs_of("\"the white house press corps\"") ==
        Pairs{{.term = pair_term("white", "house"), .offset = 1},
              {.term = pair_term("house", "press"), .offset = 2}});
  CHECK(pairs_of("title:\"white house\"") ==
        Pairs{{.term = pair_term("white", "house"), .offset = 0}});
  CHECK(pairs_of("author:\"white house\"").empty());
  CHECK(pairs_of("\"house white\"").empty());
  CHECK(pairs_of("\"white hous*\"").empty());
  CHECK(pairs_of("\"house\"").empty());
  CHECK(pairs_of("\"東京\"").empty());  // the bigram says it
  CHECK(pairs_of("\"東 京\"").size() == 1);
}

TEST_CASE("the places of a word are those of its stems, and of the word that is its own stem") {
  StemmerSet stemmers;
  const Word word{.field = Field::Title, .word = "prices"};
  const std::vector<StemPlaces> places = word_places(word, {"en"}, stemmers);
  REQUIRE(places.size() == word_terms(word, {"en"}, stemmers).size());
  const StemPlaces price{.stem = stem_term(Field::Text, "en", "price"),
                         .exact = exact_term(Field::Text, "price")};
  CHECK(std::count(places.begin(), places.end(), price) == 1);
  const std::vector<StemPlaces> author =
      word_places({.field = Field::Author, .word = "banks"}, {"en"}, stemmers);
  CHECK(author == std::vector<StemPlaces>{{.stem = stem_term(Field::Author, kNoStemmer, "banks"),
                                           .exact = exact_term(Field::Author, "banks")}});
}

// Articles as Xapian documents, numbered from 1, with the terms the analyser gives.
Xapian::WritableDatabase archive_of(const std::vector<std::string>& texts) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  TextAnalyzer analyzer;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Xapian::Document document;
    analyzer.analyze(texts[i], "en", 1, [&](const TextTerm& term) {
      if (term.form == TermForm::Stem) {
        document.add_term(stem_term(Field::Text, "en", term.text));
      } else if (term.form == TermForm::Exact || term.form == TermForm::Bigram) {
        document.add_posting(exact_term(Field::Text, term.text), term.position);
      }
    });
    document.add_boolean_term(value_term(Field::Source, i % 2 == 0 ? "The Mainichi" : "CNN"));
    document.add_boolean_term(id_term({"article-" + std::to_string(i + 1)}));
    database.add_document(document);
  }
  return database;
}

// These articles have each term's positions in a list of its own, as Xapian's matcher wants them.
Xapian::Query by_positions(const Node& node) {
  std::vector<Xapian::Query> places;
  for (const PhraseTerm& place : phrase_terms(std::get<Phrase>(node.value))) {
    places.emplace_back(place.term);
  }
  return {Xapian::Query::OP_PHRASE, places.begin(), places.end()};
}

class Archive {
 public:
  explicit Archive(const std::vector<std::string>& texts) : database_(archive_of(texts)) {}

  std::set<Xapian::docid> found(std::string_view query) {
    std::set<Xapian::docid> ids;
    for (const auto& hit : hits(query)) ids.insert(hit.first);
    return ids;
  }

  // Document and weight.
  std::vector<std::pair<Xapian::docid, double>> hits(std::string_view query) {
    Xapian::Enquire enquire(database_);
    enquire.set_query(compile_query(tree_of(query), {stem_classes_, stemmers_, by_positions}));
    std::vector<std::pair<Xapian::docid, double>> hits;
    const Xapian::MSet matches = enquire.get_mset(0, database_.get_doccount());
    for (auto hit = matches.begin(); hit != matches.end(); ++hit) {
      hits.emplace_back(*hit, hit.get_weight());
    }
    return hits;
  }

 private:
  Xapian::WritableDatabase database_;
  std::vector<std::string> stem_classes_{"en"};
  StemmerSet stemmers_;
};

using Ids = std::set<Xapian::docid>;

TEST_CASE("a compiled query finds what it says") {
  Archive archive({"Rice prices rise", "The price of wheat", "Rice and wheat", "東京都の報告書",
                   "東京、大阪の米", "Expensive café in Tokyo", "COVID-19 cases",
                   "19 covid cases"});
  struct Case {
    std::string_view query;
    Ids found;
  };
  const std::vector<Case> cases{
      {"", {1, 2, 3, 4, 5, 6, 7, 8}},
      {"*", {1, 2, 3, 4, 5, 6, 7, 8}},
      {"price", {1, 2}},
      {"PRICES", {1, 2}},
      {"\"prices\"", {1}},
      {"rice price", {1}},
      {"rice OR price", {1, 2, 3}},
      {"rice -price", {3}},
      {"-rice", {2, 4, 5, 6, 7, 8}},
      {"-rice -price", {4, 5, 6, 7, 8}},
      {"-*", {}},
      {"price OR -wheat", {1, 2, 4, 5, 6, 7, 8}},
      {"rice (price OR wheat)", {1, 3}},
      {"-(rice OR wheat) -covid", {4, 5, 6}},
      {"\"rice prices\"", {1}},
      {"\"prices rice\"", {}},
      {"covid-19", {7}},
      {"cafe", {6}},
      {"\"cafe\"", {}},
      {"\"café\"", {6}},
      {"expenses", {6}},
      {"\"expenses\"", {}},
      {"東京", {4, 5}},
      {"東京都", {4}},
      {"京都", {4}},
      {"都", {4}},
      {"米", {5}},
      {"\"東京、大阪\"", {5}},
      {"\"東京 大阪\"", {5}},
      {"東京大阪", {}},
      {"\"東京都の 報告書\"", {4}},
      {"-東京", {1, 2, 3, 6, 7, 8}},
      {"source:\"the mainichi\"", {1, 3, 5, 7}},
      {"source:cnn rice", {}},
      {"-source:CNN rice", {1, 3}},
      {"source:(CNN OR \"The Mainichi\") price", {1, 2}},
      {"id:article-3", {3}},
      {"id:ARTICLE-3", {}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.query);
    CHECK(archive.found(c.query) == c.found);
  }
}

TEST_CASE("adding a minus never finds more") {
  Archive archive({"a b", "a c", "b c", "a b c", "d"});
  for (const std::string_view query : {"a", "a b", "a OR b", "-a", "a OR b c", "(a OR b) c"}) {
    CAPTURE(query);
    const Ids before = archive.found(query);
    const Ids after = archive.found(std::string(query) + " -c");
    CHECK(std::includes(before.begin(), before.end(), after.begin(), after.end()));
  }
}

TEST_CASE("words and phrases score, values and NOT do not") {
  Archive archive({"rice", "wheat", "rice wheat"});
  for (const auto& hit : archive.hits("source:CNN OR -rice OR *")) {
    CAPTURE(hit.first);
    CHECK(hit.second == 0);
  }
  const double word = archive.hits("rice").front().second;
  CHECK(word > 0);
  CHECK(archive.hits("rice source:\"The Mainichi\" -maize").front().second == word);
}

}  // namespace
}  // namespace backfile
