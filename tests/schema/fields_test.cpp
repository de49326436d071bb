#include "schema/fields.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace backfile;

TEST_CASE("each field is found by its name and by no other spelling") {
  for (const FieldRow& field : kFields) {
    CAPTURE(field.name);
    CHECK(field_named(field.name) == field.field);
    CHECK(&row(field.field) == &field);
    CHECK_FALSE(field.what.empty());
  }
  CHECK_FALSE(field_named("").has_value());
  CHECK_FALSE(field_named("Source").has_value());
  CHECK_FALSE(field_named("sourc").has_value());
}

TEST_CASE("no prefix and word of one field can be taken for another field's term") {
  for (const FieldRow& field : kFields) {
    CAPTURE(field.name);
    for (const char c : field.prefix) CHECK(((c >= 'A' && c <= 'Z') || c == ':'));
    for (const char c : field.facet_prefix) CHECK(((c >= 'A' && c <= 'Z') || c == ':'));
    CHECK_FALSE(field.prefix.starts_with("Z"));
    if (field.kind == FieldKind::Value) CHECK(field.prefix.ends_with(":"));
  }
}

TEST_CASE("a mistyped field name has the nearest known name") {
  CHECK(nearest_field_name("sorce") == "source");
  CHECK(nearest_field_name("soruce") == "source");
  CHECK(nearest_field_name("SOURCE") == "source");
  CHECK(nearest_field_name("titel") == "title");
  CHECK(nearest_field_name("auth") == "author");
  CHECK(nearest_field_name("topics") == "topic");
  CHECK(nearest_field_name("language") == "lang");
  CHECK(nearest_field_name("idea") == std::nullopt);
  CHECK(nearest_field_name("lng") == "lang");
  CHECK(nearest_field_name("ag") == "agency");
  CHECK_FALSE(nearest_field_name("").has_value());
  CHECK_FALSE(nearest_field_name("xy").has_value());
  CHECK_FALSE(nearest_field_name("http").has_value());
  CHECK_FALSE(nearest_field_name(std::string(100'000, 's')).has_value());
}
