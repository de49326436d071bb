#include "server/api/cursor.hpp"

#include <random>

#include <doctest/doctest.h>

#include "tests/server/api/requests.hpp"

namespace backfile {
namespace {

using test::get_request;

std::vector<Cursor> samples() {
  const Cursor relevance{.parameters_hash = 0xFFFF'FFFF'FFFF'FFFF,
                         .asked_at = 1'748'855'469,
                         .position = {.revision = {8123}, .offset = 40, .published = {}, .id = {}}};
  Cursor dated{.parameters_hash = 7,
               .asked_at = -1,
               .position = {.revision = {1}, .offset = 0, .published = -86'400, .id = {"a/ü-1"}}};
  Cursor undated = dated;
  undated.position.published.reset();
  undated.position.id.value = std::string(200, 'i');
  Cursor inside_dated = dated;
  inside_dated.position.offset = 3;
  Cursor inside_undated = undated;
  inside_undated.position.offset = 0xFFFF'FFFF'FFFF'FFFF;
  return {relevance, dated, undated, inside_dated, inside_undated};
}

TEST_CASE("a cursor comes back as it was, whatever the place") {
  for (const Cursor& cursor : samples()) {
    const std::string text = encode_cursor(cursor);
    CAPTURE(text);
    CHECK(decode_cursor(text) == cursor);
    CHECK(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                 "0123456789-_") == std::string::npos);
  }
}

TEST_CASE("a cursor with any character changed, dropped or added is none") {
  for (const Cursor& cursor : samples()) {
    const std::string text = encode_cursor(cursor);
    for (std::size_t i = 0; i < text.size(); ++i) {
      CAPTURE(i);
      std::string changed = text;
      changed[i] = changed[i] == 'A' ? 'B' : 'A';
      CHECK_FALSE(decode_cursor(changed));
      CHECK_FALSE(decode_cursor(text.substr(0, i)));
      CHECK_FALSE(decode_cursor(text.substr(0, i) + text.substr(i + 1)));
      CHECK_FALSE(decode_cursor(text.substr(0, i) + "A" + text.substr(i)));
    }
    CHECK_FALSE(decode_cursor(text + "="));
    CHECK_FALSE(decode_cursor(text + text));
  }
}

TEST_CASE("random text is no cursor") {
  constexpr unsigned kSeed = 4711;
  CAPTURE(kSeed);
  std::mt19937 random(kSeed);
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 80, ' ');
    for (char& c : text) c = static_cast<char>(i % 2 == 0 ? random() % 256 : 'A' + random() % 26);
    CHECK_FALSE(decode_cursor(text));
  }
}

TEST_CASE("a forged cursor with a right checksum cannot name what is not there to be named") {
  Cursor cursor = samples()[1];
  cursor.position.published = 1'000'000'000'000'000;  // beyond the calendar
  CHECK_FALSE(decode_cursor(encode_cursor(cursor)));
  cursor = samples()[1];
  cursor.asked_at = -1'000'000'000'000'000;
  CHECK_FALSE(decode_cursor(encode_cursor(cursor)));
  for (const std::string& id : {std::string("\xFF"), std::string(201, 'x')}) {
    cursor = samples()[1];
    cursor.position.id.value = id;
    CHECK_FALSE(decode_cursor(encode_cursor(cursor)));
  }
}

TEST_CASE(
    "the hash stands for all parameters that make the list, in any order of their names: neither "
    "the cursor nor explanations") {
  const auto hash = [](const std::string& query) {
    return hash_parameters(get_request("/x?" + query));
  };
  CHECK(hash("q=a&limit=5") == hash("limit=5&q=a"));
  CHECK(hash("q=a&cursor=zzz") == hash("q=a"));
  CHECK(hash("q=a&explain=1") == hash("q=a"));
  CHECK(hash("q=a") != hash("q=b"));
  CHECK(hash("q=a") != hash("q=a&limit=20"));
  CHECK(hash("source=a&source=b") != hash("source=b&source=a"));
  CHECK(hash("q=a&source=b") != hash("q=as&ource=b"));
  CHECK(hash("") == hash("cursor=1"));
}

}  // namespace
}  // namespace backfile
