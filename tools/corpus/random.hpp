// Random numbers that are the same on every platform: 64-bit integer arithmetic only, no <random>,
// no floating point.
#pragma once

#include <cstddef>
#include <cstdint>

namespace backfile::corpus {

// A bijection that scatters neighbouring numbers (the finaliser of splitmix64).
constexpr std::uint64_t scatter(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

// One number from several: how every article, story and name gets a stream of its own.
template <typename... Rest>
constexpr std::uint64_t seed_of(std::uint64_t first, Rest... rest) {
  std::uint64_t seed = scatter(first + 0x9e3779b97f4a7c15ULL);
  ((seed =
        scatter(seed ^ (static_cast<std::uint64_t>(rest) + 0x9e3779b97f4a7c15ULL + (seed << 6)))),
   ...);
  return seed;
}

// splitmix64: eight bytes of state, so that a stream can be made for a single name and thrown away.
class Random {
 public:
  explicit constexpr Random(std::uint64_t seed) : state_(seed) {}

  constexpr std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    return scatter(state_);
  }

  // 0 to n - 1. Requires: n > 0.
  constexpr std::uint32_t below(std::uint32_t n) {
    return static_cast<std::uint32_t>(((next() >> 32) * n) >> 32);
  }
  constexpr std::size_t index(std::size_t size) { return below(static_cast<std::uint32_t>(size)); }

  // lo to hi, both included. Requires: lo <= hi.
  constexpr std::uint32_t between(std::uint32_t lo, std::uint32_t hi) {
    return lo + below(hi - lo + 1);
  }

  constexpr bool per_mille(std::uint32_t share) { return below(1000) < share; }

  // A rank from 0 on without upper bound (but 2^31): each octave is chosen `continuation`/1000 as
  // often as the one below it, so the chance of rank r falls as r^-s with s = 1 -
  // log2(continuation/1000). Draws of it meet new ranks for ever, about n^(1/s) of them in n draws:
  // what makes the vocabulary of the archive grow as that of a real one does. The first
  // 2^head_octaves ranks are equally likely.
  std::uint32_t power_law(std::uint32_t continuation, std::uint32_t head_octaves = 0);

  // About log-normal, with this median and a standard deviation of `spread`/1000 octaves.
  std::uint32_t log_normal(std::uint32_t median, std::uint32_t spread);

 private:
  std::uint64_t state_;
};

}  // namespace backfile::corpus
