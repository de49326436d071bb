#include "indexer/document_builder.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "schema/analysis.hpp"
#include "schema/fields.hpp"
#include "schema/slots.hpp"
#include "schema/term_places.hpp"
#include "schema/terms.hpp"

namespace backfile {
namespace {

struct TermView {
  Xapian::termcount wdf = 0;
  std::vector<Position> positions;
};

using Terms = std::map<std::string, TermView>;

// With each term's positions.
Terms terms_of(const Xapian::Document& document) {
  DocumentPlaces places;
  places.open(document.get_value(number(Slot::Places)));
  Terms terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    terms[*term].wdf = term.get_wdf();
    places.append(*term, terms[*term].positions);
  }
  return terms;
}

Xapian::Document build(const Article& article, const FrequentPairs& pairs = {}) {
  ArticleCodec codec;
  return DocumentBuilder().build(article, codec, pairs);
}

Article sample() {
  Article article;
  article.id = {"x-1"};
  article.title = "Rice prices";
  article.lead = "Harvests failed";
  article.body = {"Farmers sold rice.", "Markets opened."};
  article.language = "en";
  return article;
}

TEST_CASE("title, lead and paragraphs take positions from 1 on with gaps between them") {
  const Terms terms = terms_of(build(sample()));
  // rice 1, prices 2 | harvests 103, failed 104 | farmers 205, sold 206, rice 207 | markets 308,
  // opened 309
  CHECK(terms.at(exact_term(Field::Text, "rice")).positions == std::vector<Position>{1, 207});
  CHECK(terms.at(exact_term(Field::Text, "prices")).positions == std::vector<Position>{2});
  CHECK(terms.at(exact_term(Field::Text, "harvests")).positions == std::vector<Position>{103});
  CHECK(terms.at(exact_term(Field::Text, "opened")).positions == std::vector<Position>{309});
  CHECK(terms.at(exact_term(Field::Title, "rice")).positions.empty());
  CHECK(terms.at(exact_term(Field::Lead, "rice")).wdf == 2);
  CHECK(terms.count(exact_term(Field::Title, "harvests")) == 0);
}

TEST_CASE("marks say where title, lead, body, paragraphs and sentences begin or end") {
  Article article = sample();
  article.body.front() = "Farmers sold rice. Mills closed.";
  const Terms terms = terms_of(build(article));
  CHECK(terms.at(mark_term(Mark::TitleEnd)).positions == std::vector<Position>{3});
  CHECK(terms.at(mark_term(Mark::Body)).positions == std::vector<Position>{205});
  CHECK(terms.at(mark_term(Mark::LeadEnd)).positions == std::vector<Position>{312});
  CHECK(terms.at(mark_term(Mark::Paragraph)).positions == std::vector<Position>{1, 103, 205, 310});
  CHECK(terms.at(mark_term(Mark::Sentence)).positions ==
        std::vector<Position>{1, 103, 205, 208, 310});
  CHECK(terms.at(mark_term(Mark::Sentence)).wdf == 0);
}

TEST_CASE("a lead that ends inside a paragraph is marked there; what is missing has no mark") {
  Article article = sample();
  article.title.clear();
  article.lead.clear();
  std::string words;
  for (int i = 0; i < 60; ++i) words += "w" + std::to_string(i) + " ";
  article.body = {words};
  const Terms terms = terms_of(build(article));
  CHECK(terms.at(mark_term(Mark::LeadEnd)).positions == std::vector<Position>{51});
  CHECK(terms.at(mark_term(Mark::Body)).positions == std::vector<Position>{1});
  CHECK(terms.count(mark_term(Mark::TitleEnd)) == 0);
  article.body.clear();
  article.title = "Rice";
  CHECK(terms_of(build(article)).count(mark_term(Mark::Body)) == 0);
}

TEST_CASE("pairs of the archive are terms without weight or place; none runs between paragraphs") {
  const FrequentPairs pairs(
      "rice prices\nprices harvests\nsold rice\nrice markets\nprices rice\nmarkets opened\n");
  Article article = sample();
  article.body.back() += " The markets opened.";
  const Terms terms = terms_of(build(article, pairs));
  std::set<std::string> found;
  for (const auto& [term, view] : terms) {
    if (!term.starts_with("XW:")) continue;
    found.insert(term);
    CHECK(view.wdf == 0);
    CHECK(view.positions.empty());
  }
  CHECK(found == std::set<std::string>{pair_term("rice", "prices"), pair_term("sold", "rice"),
                                       pair_term("markets", "opened")});
  Terms without = terms_of(build(article));
  CHECK(without.size() + found.size() == terms.size());
}

TEST_CASE("an article without a title begins its body at position 1") {
  Article article = sample();
  article.title.clear();
  article.lead.clear();
  CHECK(terms_of(build(article)).at(exact_term(Field::Text, "farmers")).positions ==
        std::vector<Position>{1});
}

TEST_CASE(
    "stems stand once for each word in every zone of it, with a position where they differ from "
    "it") {
  const Terms terms = terms_of(build(sample()));
  const TermView& stem = terms.at(stem_term(Field::Text, "en", "rice"));
  CHECK(stem.positions.empty());
  CHECK(stem.wdf == 2);
  CHECK(terms.at(stem_term(Field::Text, "en", "price")).positions == std::vector<Position>{2});
  CHECK(terms.at(stem_term(Field::Title, "en", "price")).wdf == 1);
  CHECK(terms.count(stem_term(Field::Lead, "en", "market")) == 1);
  CHECK(terms.count(stem_term(Field::Text, "x", "market")) == 0);
}

TEST_CASE("the field Lead ends after the first fifty words of the body") {
  Article article = sample();
  std::string words;
  for (int i = 0; i < 60; ++i) words += "w" + std::to_string(i) + " ";
  article.body = {"alpha beta", words};
  const Terms terms = terms_of(build(article));
  CHECK(terms.count(exact_term(Field::Lead, "alpha")) == 1);
  CHECK(terms.count(exact_term(Field::Lead, "w47")) == 1);
  CHECK(terms.count(exact_term(Field::Lead, "w48")) == 0);
  CHECK(terms.count(stem_term(Field::Lead, "en", "w48")) == 0);
  CHECK(terms.count(exact_term(Field::Text, "w59")) == 1);
}

TEST_CASE("CJK text has single characters and pairs with positions") {
  Article article;
  article.id = {"j"};
  article.title = "東京都";
  article.language = "ja";
  const Terms terms = terms_of(build(article));
  CHECK(terms.at(exact_term(Field::Text, "東")).positions == std::vector<Position>{1});
  CHECK(terms.at(exact_term(Field::Text, "東京")).positions == std::vector<Position>{1});
  CHECK(terms.at(exact_term(Field::Text, "京都")).positions == std::vector<Position>{2});
  CHECK(terms.count(exact_term(Field::Title, "京都")) == 1);
  CHECK(build(article).get_value(number(Slot::Words)) == encode_count(3));
}

TEST_CASE("authors have positions of their own with a gap between names, and no language") {
  Article article = sample();
  article.authors = {"Anna Brown", "Brown Stone"};
  const Terms terms = terms_of(build(article));
  CHECK(terms.at(exact_term(Field::Author, "anna")).positions == std::vector<Position>{1});
  CHECK(terms.at(exact_term(Field::Author, "brown")).positions == std::vector<Position>{2, 103});
  CHECK(terms.count(stem_term(Field::Author, "x", "stone")) == 1);
  CHECK(terms.count(exact_term(Field::Text, "anna")) == 0);
}

TEST_CASE("values are boolean terms, folded and as written, and stand in their slots") {
  Article article = sample();
  article.source = "The Mainichi";
  article.agency = "Kyodo";
  article.place = "Tokyo";
  article.topics = {"Trade", "Rice"};
  article.url = "https://example.org/A";
  article.published = parse_published("2025-06-02");
  article.seq = 17;
  const Xapian::Document document = build(article);
  const Terms terms = terms_of(document);
  const std::set<std::string> wanted{value_term(Field::Source, "the mainichi"),
                                     facet_term(Field::Source, "The Mainichi"),
                                     value_term(Field::Agency, "kyodo"),
                                     facet_term(Field::Agency, "Kyodo"),
                                     value_term(Field::Place, "tokyo"),
                                     value_term(Field::Topic, "TRADE"),
                                     facet_term(Field::Topic, "Trade"),
                                     facet_term(Field::Topic, "Rice"),
                                     value_term(Field::Language, "en"),
                                     facet_term(Field::Language, "en"),
                                     value_term(Field::Url, "https://example.org/A"),
                                     id_term(article.id)};
  for (const std::string& term : wanted) {
    CAPTURE(term);
    REQUIRE(terms.count(term) == 1);
    CHECK(terms.at(term).wdf == 0);
  }
  CHECK(document.get_value(number(Slot::Source)) == "The Mainichi");
  CHECK(document.get_value(number(Slot::Agency)) == "Kyodo");
  CHECK(document.get_value(number(Slot::Language)) == "en");
  CHECK(document.get_value(number(Slot::Id)) == "x-1");
  CHECK(decode_instant(document.get_value(number(Slot::Published))) == article.published.start);
  CHECK(decode_count(document.get_value(number(Slot::Words))) == 9);
  CHECK(decode_count(document.get_value(number(Slot::Seq))) == 17);
  const std::string topics = document.get_value(number(Slot::Topics));
  CHECK(decode_values(topics)->size() == 2);
  CHECK(ArticleCodec().decode(document.get_data()) == article);
}

TEST_CASE("what an article lacks leaves no terms and no values") {
  Article article;
  article.id = {"bare"};
  article.title = "!?";
  const Xapian::Document document = build(article);
  CHECK(terms_of(document).size() == 1);  // the id
  for (const Slot slot :
       {Slot::Published, Slot::Source, Slot::Topics, Slot::Language, Slot::Agency}) {
    CHECK(document.get_value(number(slot)).empty());
  }
  CHECK(decode_count(document.get_value(number(Slot::Words))) == 0);
}

TEST_CASE("very long words and values become terms that Xapian takes") {
  Article article = sample();
  article.body = {std::string(5000, 'a') + " " + std::string(5000, 'b')};
  article.source = std::string(900, 's');
  const Terms terms = terms_of(build(article));
  const auto longest = std::max_element(
      terms.begin(), terms.end(),
      [](const auto& a, const auto& b) { return a.first.size() < b.first.size(); });
  CHECK(longest->first.size() <= kMaxTermBytes);
}

}  // namespace
}  // namespace backfile
