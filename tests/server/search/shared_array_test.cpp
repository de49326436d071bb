#include "server/search/shared_array.hpp"

#include <numeric>
#include <thread>

#include <doctest/doctest.h>

namespace backfile {
namespace {

using Numbers = std::vector<unsigned>;

Numbers as_vector(const SharedArray<unsigned>& array) {
  return {array.items().begin(), array.items().end()};
}

SharedArray<unsigned> with_room(Numbers numbers, std::size_t room) {
  numbers.reserve(room);
  return SharedArray<unsigned>(std::move(numbers));
}

TEST_CASE("a longer array has the numbers of the shorter one, which stays as it is") {
  const auto some = with_room({1, 2}, 10);
  const auto more = some.extended(Numbers{3, 4});
  CHECK(as_vector(more) == Numbers{1, 2, 3, 4});
  CHECK(as_vector(some) == Numbers{1, 2});
  CHECK(as_vector(more.extended({})) == Numbers{1, 2, 3, 4});
  CHECK(as_vector(SharedArray<unsigned>().extended(Numbers{5})) == Numbers{5});
  CHECK(as_vector(SharedArray<unsigned>()).empty());
}

TEST_CASE("the room behind is taken once: two that lengthen the same array do not meet") {
  const auto some = with_room({1, 2}, 10);
  const auto one = some.extended(Numbers{3});
  const auto other = some.extended(Numbers{4, 5});
  CHECK(one.items().data() == some.items().data());
  CHECK(other.items().data() != some.items().data());
  CHECK(as_vector(one) == Numbers{1, 2, 3});
  CHECK(as_vector(other) == Numbers{1, 2, 4, 5});
}

TEST_CASE("where there is no room all are copied, with room for more") {
  const SharedArray<unsigned> full(Numbers{1, 2});
  const auto more = full.extended(Numbers(40, 3));
  CHECK(more.items().size() == 42);
  const auto longer = more.extended(Numbers{4});
  CHECK(longer.items().data() == more.items().data());
  CHECK(longer.items().back() == 4);
}

TEST_CASE("an array may be read while others lengthen it") {
  constexpr unsigned kSize = 1000;
  Numbers numbers(kSize);
  std::iota(numbers.begin(), numbers.end(), 0U);
  const auto shared = with_room(numbers, 4 * kSize);
  std::vector<std::thread> threads;
  for (unsigned thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&shared, &numbers, thread] {
      auto mine = shared;
      for (unsigned i = 0; i < kSize; ++i) mine = mine.extended(Numbers{thread});
      const bool is_whole = as_vector(shared) == numbers && mine.items().size() == 2 * kSize &&
                            mine.items().back() == thread;
      CHECK(is_whole);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace backfile
