#include "schema/article_codec.hpp"

#include <limits>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "schema/article_record.hpp"
#include "schema/varint.hpp"

using namespace backfile;

namespace {

std::string random_text(std::mt19937& random, std::size_t words) {
  static const std::vector<std::string> kWords{"tariff", "steel", "the", "minister",   "said",
                                               "東京",   "café",  "\n",  "\"quoted\"", "😀"};
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text += kWords[random() % kWords.size()] + " ";
  return text;
}

std::vector<std::string> random_texts(std::mt19937& random, std::size_t most) {
  std::vector<std::string> texts(random() % (most + 1));
  for (std::string& text : texts) text = random_text(random, random() % 30);
  return texts;
}

Published random_date(std::mt19937& random) {
  Published published;
  if (random() % 2 == 0) published.start = static_cast<Instant>(random()) - 2'000'000'000;
  published.precision = static_cast<Precision>(random() % 5);
  published.method = static_cast<DateMethod>(random() % 8);
  if (random() % 2 == 0) published.utc_offset_minutes = static_cast<int>(random() % 1800) - 900;
  if (random() % 2 == 0) published.original = random_text(random, 2);
  return published;
}

// Every member is absent now and then.
Article random_article(unsigned seed) {
  std::mt19937 random(seed);
  const auto sometimes = [&](std::size_t words) {
    return random() % 3 == 0 ? "" : random_text(random, words);
  };
  Article article;
  article.id.value = std::to_string(seed);
  article.title = sometimes(8);
  article.body = random_texts(random, 12);
  article.lead = sometimes(20);
  article.source = sometimes(2);
  article.agency = sometimes(1);
  article.place = sometimes(1);
  article.authors = random_texts(random, 3);
  article.topics = random_texts(random, 5);
  article.language = random() % 2 == 0 ? "en" : "";
  article.url = sometimes(3);
  article.published = random_date(random);
  article.rights = sometimes(3);
  article.partial = random() % 2 == 0;
  for (std::size_t i = random() % 3; i > 0; --i) {
    article.extra.push_back({.name = random_text(random, 1), .json = R"({"a": [1, null]})"});
  }
  article.first_indexed = static_cast<Instant>(random()) - 2'000'000'000;
  article.seq = (std::uint64_t{random()} << 32) | random();
  return article;
}

std::vector<Article> random_articles(unsigned count) {
  std::vector<Article> articles;
  for (unsigned seed = 1; seed <= count; ++seed) articles.push_back(random_article(seed));
  return articles;
}

CodecDictionary trained() {
  const auto dictionary = train_dictionary(random_articles(400), 8 << 10);
  REQUIRE(dictionary != nullptr);
  return *dictionary;
}

// True when decoding either works or says CodecError; false for any other answer.
bool decodes_or_refuses(ArticleCodec& codec, std::string_view bytes) {
  try {
    codec.decode(bytes);
    return true;
  } catch (const CodecError&) {
    return true;
  } catch (...) {
    return false;
  }
}

bool refuses(ArticleCodec& codec, std::string_view bytes) {
  try {
    codec.decode(bytes);
    return false;
  } catch (const CodecError&) {
    return true;
  }
}

}  // namespace

TEST_CASE("an article comes back from its record as it was") {
  const std::vector<CodecDictionary> dictionaries{trained()};
  ArticleCodec plain;
  ArticleCodec with_dictionary(dictionaries);
  for (unsigned seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    const Article article = random_article(seed);
    REQUIRE(plain.decode(plain.encode(article)) == article);
    REQUIRE(with_dictionary.decode(with_dictionary.encode(article)) == article);
    REQUIRE(with_dictionary.decode(plain.encode(article)) == article);
  }
}

Article without_body(Article article) {
  article.body.clear();
  return article;
}

TEST_CASE("the head comes back without the body, and whatever has become of that") {
  const std::vector<CodecDictionary> dictionaries{trained()};
  ArticleCodec codec(dictionaries);
  for (unsigned seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    const Article article = random_article(seed);
    std::string record = codec.encode(article);
    REQUIRE(codec.decode_head(record) == without_body(article));
    if (article.body.empty()) continue;
    record.back() = static_cast<char>(record.back() ^ 1);
    REQUIRE(codec.decode_head(record) == without_body(article));
    REQUIRE(refuses(codec, record));
  }
  CHECK(codec.decode_head(codec.encode(Article{})) == Article{});
  CHECK_THROWS_AS(codec.decode_head(""), CodecError);
  CHECK_THROWS_AS(codec.decode_head(codec.encode(random_article(1)).substr(0, 30)), CodecError);
}

TEST_CASE("a record of the format before is still read") {
  using namespace std::string_view_literals;
  const std::string_view record =
      "\x01\x27\x28\xb5\x2f\xfd\x24\x27\x39\x01\x00\x01\x01\x61\x02\x05\x54\x69\x74\x6c"
      "\x65\x03\x05\x46\x69\x72\x73\x74\x03\x06\x53\x65\x63\x6f\x6e\x64\x09\x05\x74\x72"
      "\x61\x64\x65\x0a\x02\x65\x6e\x11\x01\x07\x2c\xc8\xcf\xcf"sv;
  Article article;
  article.id.value = "a";
  article.title = "Title";
  article.body = {"First", "Second"};
  article.topics = {"trade"};
  article.language = "en";
  article.seq = 7;
  ArticleCodec codec;
  CHECK(codec.decode(record) == article);
  CHECK(codec.decode_head(record) == without_body(article));
  CHECK(refuses(codec, record.substr(0, record.size() - 1)));
}

TEST_CASE("an empty article and one at the limits come back") {
  ArticleCodec codec;
  CHECK(codec.decode(codec.encode(Article{})) == Article{});
  Article article;
  article.body = {std::string(3 << 20, 'x'), "", std::string(1 << 20, 'y')};
  article.published.start = -62'135'596'800;
  article.first_indexed = std::numeric_limits<Instant>::min();
  article.seq = std::numeric_limits<std::uint64_t>::max();
  CHECK(codec.decode(codec.encode(article)) == article);
}

TEST_CASE("records are the same bytes every time") {
  const std::vector<CodecDictionary> dictionaries{trained()};
  ArticleCodec first(dictionaries);
  ArticleCodec second(dictionaries);
  for (unsigned seed = 1; seed <= 50; ++seed) {
    CHECK(first.encode(random_article(seed)) == second.encode(random_article(seed)));
  }
}

TEST_CASE("a dictionary makes small records smaller, and older ones stay readable") {
  const CodecDictionary older = trained();
  std::vector<Article> others = random_articles(300);
  for (Article& article : others) article.title += " something else entirely " + article.id.value;
  const auto newer = train_dictionary(others, 4 << 10);
  REQUIRE(newer != nullptr);
  REQUIRE(newer->id != older.id);
  const Article article = random_article(1000);
  ArticleCodec none;
  ArticleCodec with_older(std::vector<CodecDictionary>{older});
  ArticleCodec with_both(std::vector<CodecDictionary>{older, *newer});
  const std::string old_record = with_older.encode(article);
  CHECK(old_record.size() < none.encode(article).size());
  CHECK(with_both.decode(old_record) == article);
  CHECK(with_both.encode(article) != old_record);
  CHECK(refuses(none, old_record));
  CHECK(refuses(with_older, with_both.encode(article)));
}

TEST_CASE("too few samples make no dictionary") {
  CHECK(train_dictionary({}) == nullptr);
  CHECK(train_dictionary(random_articles(2)) == nullptr);
}

TEST_CASE("a damaged dictionary is refused when the codec is made") {
  CodecDictionary dictionary = trained();
  dictionary.id += 1;
  CHECK_THROWS_AS(ArticleCodec(std::vector<CodecDictionary>{dictionary}), CodecError);
  CHECK_THROWS_AS(ArticleCodec(std::vector<CodecDictionary>{{.id = 5, .bytes = "garbage"}}),
                  CodecError);
  CHECK_THROWS_AS(ArticleCodec(std::vector<CodecDictionary>{{.id = 0, .bytes = ""}}), CodecError);
}

TEST_CASE("truncated records are refused at every length") {
  const std::vector<CodecDictionary> dictionaries{trained()};
  ArticleCodec codec(dictionaries);
  const std::string record = codec.encode(random_article(3));
  for (std::size_t size = 0; size < record.size(); ++size) {
    CAPTURE(size);
    CHECK(refuses(codec, std::string_view(record).substr(0, size)));
  }
  CHECK(refuses(codec, record + "x"));
  CHECK(refuses(codec, record + record));
}

TEST_CASE("records with flipped bits are refused or read, and nothing worse") {
  ArticleCodec codec;
  for (unsigned seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string record = codec.encode(random_article(seed));
    for (int i = 0; i < 50; ++i) {
      std::string bad = record;
      for (std::size_t flips = 1 + random() % 3; flips > 0; --flips) {
        char& byte = bad[random() % bad.size()];
        byte = static_cast<char>(byte ^ (1 << (random() % 8)));
      }
      REQUIRE(decodes_or_refuses(codec, bad));
    }
  }
}

TEST_CASE("a flipped bit of the text does not pass the checksum") {
  ArticleCodec codec;
  Article article;
  std::mt19937 random(4);
  for (int i = 0; i < 2000; ++i) {
    article.title.push_back(static_cast<char>('a' + random() % 26));  // stored nearly as it is
  }
  const std::string record = codec.encode(article);
  constexpr std::size_t kBefore = 23;  // lengths and headers, whose bits may have no meaning
  std::size_t refused = 0;
  for (std::size_t i = kBefore; i < record.size(); ++i) {
    std::string bad = record;
    bad[i] = static_cast<char>(bad[i] ^ 4);
    refused += refuses(codec, bad) ? 1U : 0U;
  }
  CHECK(refused == record.size() - kBefore);
}

TEST_CASE("a record that claims more than it holds, or than any record may, is refused") {
  ArticleCodec codec;
  const std::string record = codec.encode(random_article(5));
  std::string_view frame = record;
  frame.remove_prefix(2);
  REQUIRE(take_varint(frame).has_value());
  for (const std::uint64_t claim :
       {std::uint64_t{0}, std::uint64_t{kMaxRecordBytes}, std::uint64_t{kMaxRecordBytes} + 1,
        std::numeric_limits<std::uint64_t>::max()}) {
    CAPTURE(claim);
    std::string bad = record.substr(0, 2);
    append_varint(bad, claim);
    bad.append(frame);
    CHECK(refuses(codec, bad));
  }
}

TEST_CASE("a record of another format is refused") {
  ArticleCodec codec;
  std::string record = codec.encode(random_article(6));
  record[0] = static_cast<char>(kRecordFormat + 1);
  CHECK(refuses(codec, record));
}

TEST_CASE("text that could not be read back is not written") {
  ArticleCodec codec;
  Article article;
  article.title = "\xFF";
  CHECK_THROWS_AS(codec.encode(article), CodecError);
  article.title = std::string(1, '\0');
  CHECK_THROWS_AS(codec.encode(article), CodecError);
  article.title = "";
  article.extra = {{.name = "n", .json = "\xC0"}};
  CHECK_THROWS_AS(codec.encode(article), CodecError);
  article.extra = {};
  article.body = {std::string(kMaxRecordBytes, 'x')};
  CHECK_THROWS_AS(codec.encode(article), CodecError);
}

TEST_CASE("raw fields that the format does not know are refused") {
  using namespace std::string_view_literals;
  CHECK(article_from_record("") == Article{});
  CHECK(article_from_record("\x02\x01T"sv).title == "T");
  for (const std::string_view bad : {
           "\x00\x00"sv,              // no such tag
           "\x12\x00"sv,              // nor this one yet
           "\x02"sv,                  // no length
           "\x02\x05T"sv,             // longer than what is there
           "\x02\x01T\x02\x01T"sv,    // twice
           "\x02\x01\xFF"sv,          // not UTF-8
           "\x02\x01\x00"sv,          // NUL
           "\x0E\x01x"sv,             // partial holds nothing
           "\x0C\x02\x00\x00"sv,      // date without flags
           "\x0C\x03\x05\x00\x00"sv,  // precision beyond the last
           "\x0C\x03\x00\x08\x00"sv,  // method beyond the last
           "\x0C\x03\x00\x00\x04"sv,  // unknown flag
           "\x0C\x03\x00\x00\x01"sv,  // start announced but not there
           "\x0C\x0D\x00\x01\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"sv,  // a start outside the
                                                                              // calendar
           "\x0C\x06\x00\x00\x02\xFF\xFF\x03"sv,                              // an offset of weeks
           "\x0F\x01\x05"sv,      // extra field without its name
           "\x11\x02\x01\x01"sv,  // bytes after a number
           "\x11\x00"sv,          // no number
       }) {
    CAPTURE(bad);
    CHECK_THROWS_AS(article_from_record(bad), CodecError);
  }
}
