#include "schema/terms.hpp"

#include <set>
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>
#include <xapian.h>

#include "schema/unicode.hpp"

using namespace backfile;

TEST_CASE("terms are spelled as the archive's format says") {
  CHECK(exact_term(Field::Text, "rice") == "rice");
  CHECK(exact_term(Field::Title, "rice") == "Srice");
  CHECK(exact_term(Field::Lead, "rice") == "XLrice");
  CHECK(stem_term(Field::Text, "en", "rice") == "Zen:rice");
  CHECK(stem_term(Field::Title, "x", "rice") == "ZSx:rice");
  CHECK(value_term(Field::Source, " The  MAINICHI") == "XS:the mainichi");
  CHECK(value_term(Field::Language, "EN") == "L:en");
  CHECK(value_term(Field::Url, "https://Example.org/A?b=Ç ") == "U:https://Example.org/A?b=Ç ");
  CHECK(value_term(Field::Id, "Ab 1") == "QAb 1");
  CHECK(facet_term(Field::Source, "The Mainichi") == "XFS:The Mainichi");
  CHECK(id_term({"abc"}) == "Qabc");
  CHECK(pair_term("rice", "prices") == "XW:rice prices");
  CHECK(pair_term(std::string(300, 'r'), "x") != pair_term(std::string(300, 'r'), "y"));
}

TEST_CASE("only facets have facet terms") {
  for (const FieldRow& field : kFields) {
    CAPTURE(field.name);
    if (field.facet_prefix.empty()) {
      CHECK_THROWS_AS(facet_term(field.field, "x"), std::logic_error);
    } else {
      CHECK(facet_term(field.field, "x") == std::string(field.facet_prefix) + "x");
    }
  }
}

TEST_CASE("long values keep their beginning, stay apart and fit") {
  const std::string base(500, 'v');
  CHECK(bounded_term("XS:", std::string(197, 'v')).size() == kMaxTermBytes);
  CHECK(bounded_term("XS:", std::string(197, 'v')) == "XS:" + std::string(197, 'v'));
  const std::string term = bounded_term("XS:", base);
  CHECK(term.size() == kMaxTermBytes);
  CHECK(term.starts_with("XS:vvvv"));
  CHECK(term[kMaxTermBytes - 33] == '~');
  CHECK(term == bounded_term("XS:", base));
  CHECK(term != bounded_term("XS:", base + "w"));
  std::string changed = base;
  changed[499] = 'w';
  CHECK(term != bounded_term("XS:", changed));
  // Fixed for ever: archives hold such terms.
  CHECK(term.substr(kMaxTermBytes - 32) == "da03ae2924f88543565a2f5ebf0cf640");
}

TEST_CASE("a long value is cut between characters") {
  std::string value;
  for (int i = 0; i < 100; ++i) value += "東";
  for (const std::string_view prefix : {"", "X", "XS", "XS:"}) {
    const std::string term = bounded_term(prefix, value);
    CHECK(term.size() <= kMaxTermBytes);
    CHECK(is_valid_utf8(term));
  }
}

TEST_CASE("a prefix that leaves no room is a mistake of the program") {
  CHECK_THROWS_AS(bounded_term(std::string(180, 'P'), std::string(200, 'v')), std::length_error);
}

TEST_CASE("Xapian takes the longest terms of every field") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  const std::string long_value(1'000'000, 'x');
  std::set<std::string> terms;
  for (const FieldRow& field : kFields) {
    terms.insert(exact_term(field.field, long_value));
    terms.insert(stem_term(field.field, "en", long_value));
    terms.insert(value_term(field.field, long_value));
    if (!field.facet_prefix.empty()) terms.insert(facet_term(field.field, long_value));
  }
  for (const std::string& term : terms) document.add_term(term);
  CHECK_NOTHROW(database.add_document(document));
}
