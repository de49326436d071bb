#include "schema/characters.hpp"

#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace backfile {
namespace {

TEST_CASE("a character joins a word, belongs to one, stands alone, vanishes or separates") {
  CHECK(character_of(U'a').kind == CharacterKind::Word);
  CHECK(character_of(U'é').kind == CharacterKind::Word);
  CHECK(character_of(U'’').kind == CharacterKind::Separator);
  CHECK(character_of(U'\u0301').kind == CharacterKind::Mark);
  CHECK(character_of(U'\u00AD').kind == CharacterKind::Ignorable);
  CHECK(character_of(U'漢').kind == CharacterKind::Cjk);
  CHECK(character_of(U'㈱').kind == CharacterKind::Mixed);
  CHECK(character_of(U'\U0001F600').kind == CharacterKind::Separator);
  CHECK(character_of(U'\U00020000').kind == CharacterKind::Cjk);
}

TEST_CASE("characters at both ends of what is classified together are themselves") {
  CHECK(character_of(U'ÿ').kind == CharacterKind::Word);
  CHECK(character_of(U'Ā').kind == CharacterKind::Word);
  CHECK(character_of(0xFFFF).kind == CharacterKind::Separator);
  CHECK(character_of(0x10000).kind == CharacterKind::Word);  // a syllable of Linear B
  CHECK(character_of(0x110000).kind == CharacterKind::Separator);
  CHECK(character_of(0xD800).kind == CharacterKind::Separator);  // half of a pair
}

TEST_CASE("a character that normalises to another is not stable") {
  CHECK(character_of(U'é').stable);
  CHECK_FALSE(character_of(U'ﬁ').stable);
}

TEST_CASE("threads that meet the same characters first agree on them") {
  std::vector<CharacterKind> other;
  std::vector<CharacterKind> mine;
  const auto classify = [](std::vector<CharacterKind>& kinds) {
    for (char32_t point = 0; point < 0x3000; ++point) kinds.push_back(character_of(point).kind);
  };
  std::thread thread([&] { classify(other); });
  classify(mine);
  thread.join();
  CHECK(mine == other);
}

}  // namespace
}  // namespace backfile
