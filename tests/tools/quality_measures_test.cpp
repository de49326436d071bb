#include <cmath>

#include <doctest/doctest.h>

#include "tools/quality/measures.hpp"

namespace backfile {
namespace {

TEST_CASE("a perfect list has every measure at one, but for precision of few relevant articles") {
  const Measures perfect = measure({"a", "b", "c"}, {{"a", 1}, {"b", 1}});
  CHECK(perfect.average_precision == doctest::Approx(1));
  CHECK(perfect.ndcg_10 == doctest::Approx(1));
  CHECK(perfect.precision_10 == doctest::Approx(0.2));
  CHECK(perfect.recall_100 == doctest::Approx(1));
}

TEST_CASE("measures count ranks as trec_eval does") {
  const Measures some = measure({"x", "a", "y", "b"}, {{"a", 1}, {"b", 2}, {"c", 1}, {"x", 0}});
  CHECK(some.average_precision == doctest::Approx((1.0 / 2 + 2.0 / 4) / 3));
  const double ideal = 2 + 1 / std::log2(3.0) + 1 / 2.0;
  CHECK(some.ndcg_10 == doctest::Approx((1 / std::log2(3.0) + 2 / std::log2(5.0)) / ideal));
  CHECK(some.precision_10 == doctest::Approx(0.2));
  CHECK(some.recall_100 == doctest::Approx(2.0 / 3));
}

TEST_CASE("nothing found is nothing gained, and a mean is over all queries") {
  const Measures none = measure({}, {{"a", 1}});
  CHECK(none.average_precision == 0);
  CHECK(mean({none, measure({"a"}, {{"a", 1}})}).average_precision == doctest::Approx(0.5));
  CHECK(mean({}).average_precision == 0);
}

}  // namespace
}  // namespace backfile
