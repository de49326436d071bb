#include "schema/ascii.hpp"

#include <doctest/doctest.h>

namespace backfile {
namespace {

TEST_CASE("A to Z become small letters, and no other byte changes") {
  CHECK(lower_case("NEAR/5 AZaz@[`{") == "near/5 azaz@[`{");
  CHECK(lower_case("ÉTÉ") == "ÉtÉ");
  CHECK(lower_case("\xFF\x80Z") == "\xFF\x80z");
  CHECK(lower_case("").empty());
}

}  // namespace
}  // namespace backfile
