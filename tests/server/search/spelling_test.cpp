#include "server/search/spelling.hpp"

#include <doctest/doctest.h>

#include "server/query/parser.hpp"
#include "tests/support/small_archive.hpp"

namespace backfile {
namespace {

using test::SmallArchive;

Node parsed(const std::string& text) { return std::get<ParsedQuery>(parse_query(text)).tree; }

// One article for each title.
struct TitleArchive {
  explicit TitleArchive(const std::vector<std::string>& titles) {
    std::vector<Article> articles;
    for (const std::string& title : titles) {
      Article article;
      article.id = {"a" + std::to_string(articles.size())};
      article.title = title;
      article.authors = {"Ingrid Aalto"};
      article.language = "en";
      articles.push_back(article);
    }
    archive.add(articles);
    database = Xapian::Database((archive.path() / "current").string());
  }

  std::vector<Misspelling> misspellings(const std::string& query) {
    return find_misspellings(parsed(query), {database, stem_classes, stemmers});
  }
  std::vector<std::string> spellings(const std::string& query) {
    std::vector<std::string> words;
    for (const Misspelling& each : misspellings(query)) {
      for (const Spelling& spelling : each.spellings) words.push_back(spelling.word);
    }
    return words;
  }

  SmallArchive archive;
  Xapian::Database database;
  std::vector<std::string> stem_classes{"en"};
  StemmerSet stemmers;
};

using Words = std::vector<std::string>;

TEST_CASE("a word the archive lacks is given the words that are near to it, nearest first") {
  TitleArchive archive({"tariff", "tariff", "tarifa", "tarot", "turf"});
  CHECK(archive.misspellings("tarif") ==
        std::vector<Misspelling>{{{Field::Text, "tarif", false},
                                  {{"tariff", 1, 2}, {"tarifa", 1, 1}, {"tarot", 2, 1}}}});
  CHECK(archive.spellings("tairff").front() == "tariff");
  CHECK(archive.spellings("tariff").empty());  // rare, but nothing near to it is more common
}

TEST_CASE("up to four letters one edit is allowed, from five on two") {
  TitleArchive archive({"rice", "harbour"});
  CHECK(archive.spellings("rize") == Words{"rice"});
  CHECK(archive.spellings("rixe rxze") == Words{"rice"});
  CHECK(archive.spellings("harbur") == Words{"harbour"});
  CHECK(archive.spellings("hrabur") == Words{"harbour"});
  CHECK(archive.spellings("hbor").empty());
  CHECK(archive.spellings("haxbxr").empty());
}

TEST_CASE("letters count, not bytes") {
  TitleArchive archive({"économie", "тариф"});
  CHECK(archive.spellings("éconômie") == Words{});  // without accents it is the same word
  CHECK(archive.spellings("\"éconômie\"") == Words{"économie"});
  CHECK(archive.spellings("тарив") == Words{"тариф"});
}

TEST_CASE(
    "a word that enough articles have is left alone; a rare one is when nothing is more common") {
  std::vector<std::string> titles(kRareWord, "from");
  titles.insert(titles.end(), kRareWord - 1, "form");
  titles.insert(titles.end(), 2, "fork");
  TitleArchive archive(titles);
  CHECK(archive.spellings("from").empty());
  CHECK(archive.spellings("form") == Words{"from"});
  CHECK(archive.spellings("fork") == Words{"form"});
}

TEST_CASE("words with digits, short words, CJK characters and patterns are taken to be meant") {
  TitleArchive archive({"covid19", "2024", "an", "東京", "rice"});
  for (const char* query : {"covid18", "2025", "ab", "東都", "\"東都\"", "*"}) {
    CAPTURE(query);
    CHECK(archive.spellings(query).empty());
  }
  const Node pattern{Phrase{Field::Text, {"rize*"}, {false}}};
  CHECK(query_words(pattern).empty());
}

TEST_CASE("forms that a bare word finds alike are one; of an exact word each counts") {
  TitleArchive archive({"tariff", "tariff", "tariffs"});
  CHECK(archive.spellings("tarriff") == Words{"tariff"});
  CHECK(archive.spellings("\"tarriff\"") == Words{"tariff", "tariffs"});
}

TEST_CASE("a field has words of its own") {
  TitleArchive archive({"aalto"});
  CHECK(archive.spellings("author:ingrit") == Words{"ingrid"});
  CHECK(archive.spellings("ingrit").empty());
  CHECK(archive.spellings("title:aalt") == Words{"aalto"});
}

TEST_CASE("the words of a query are those it looks for, wherever they stand") {
  const Node near{Near{.operands = {Node{Word{Field::Text, "near"}},
                                    Node{Phrase{Field::Text, {"a", "b"}, {false, false}}}}}};
  const Node tree{All{{parsed("rice (\"rice council\" OR title:rice) -export"), near,
                       Node{AtLeast{2, {Node{Word{Field::Text, "often"}}}}},
                       Node{Same{{Node{Word{Field::Text, "same"}}, near}}}}}};
  std::vector<QueryWord> want{
      {Field::Text, "rice", false},  {Field::Text, "rice", true},   {Field::Text, "council", true},
      {Field::Title, "rice", false}, {Field::Text, "near", false},  {Field::Text, "a", true},
      {Field::Text, "b", true},      {Field::Text, "often", false}, {Field::Text, "same", false}};
  CHECK(query_words(tree) == want);
}

TEST_CASE("a word is replaced in every place of its kind, and not where it is excluded") {
  const Node tree = parsed("rize (oats OR rize) \"rize bran\" title:rize -rize");
  CHECK(with_word(tree, {Field::Text, "rize", false}, "rice") ==
        parsed("rice (oats OR rice) \"rize bran\" title:rize -rize"));
  CHECK(with_word(tree, {Field::Text, "rize", true}, "rice") ==
        parsed("rize (oats OR rize) \"rice bran\" title:rize -rize"));
}

TEST_CASE("at most so many words of a query and so many spellings of each are named") {
  TitleArchive archive({"bread", "break", "breed", "bream", "wheat", "sugar", "cocoa", "maize"});
  CHECK(archive.spellings("brea").size() == kMostSpellings);
  CHECK(archive.misspellings("whaet sugra cocao mazie braed").size() == kMostMisspelt);
}

}  // namespace
}  // namespace backfile
