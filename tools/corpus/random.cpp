// The two long-tailed samplers, in fixed point.
#include "tools/corpus/random.hpp"

#include <algorithm>
#include <array>

namespace backfile::corpus {
namespace {

// 65536 * 2^(i/16), rounded.
constexpr std::array<std::int64_t, 17> kSixteenths = {
    65536, 68438,  71468,  74632,  77936,  81386,  84990,  88752, 92682,
    96785, 101070, 105545, 110218, 115098, 120194, 125515, 131072};

// 65536 * 2^(x/65536), linear between the sixteenths. Requires: |x| below 2^20.
std::int64_t exp2_fixed(std::int64_t x) {
  const std::int64_t whole = x >> 16;
  const std::int64_t fraction = x & 0xffff;
  const auto step = static_cast<std::size_t>(fraction >> 12);
  const std::int64_t rest = fraction & 0xfff;
  const std::int64_t value =
      kSixteenths[step] + (((kSixteenths[step + 1] - kSixteenths[step]) * rest) >> 12);
  return whole >= 0 ? value << whole : value >> -whole;
}

}  // namespace

std::uint32_t Random::power_law(std::uint32_t continuation, std::uint32_t head_octaves) {
  constexpr unsigned kMaxOctave = 30;
  const auto limit = static_cast<std::uint32_t>((std::uint64_t{continuation} << 16) / 1000);
  unsigned octave = 0;
  std::uint64_t bits = next();
  while (octave < kMaxOctave && (bits & 0xffff) < limit) {
    ++octave;
    bits = octave % 4 == 0 ? next() : bits >> 16;
  }
  if (octave == 0 && head_octaves > 0) {
    return static_cast<std::uint32_t>(((next() >> 32) << head_octaves) >> 32);
  }
  if (head_octaves > 0) octave = std::min(octave + head_octaves - 1, kMaxOctave);
  // Within the octave the density falls to a third, which joins it smoothly to the next for s
  // near 1.6.
  const std::uint64_t u = next() >> 32;
  const std::uint64_t x = (u + ((u * u) >> 32)) / 2;
  const std::uint64_t place = (std::uint64_t{1} << octave) + ((x << octave) >> 32);
  return static_cast<std::uint32_t>(head_octaves > 0 ? place : place - 1);
}

std::uint32_t Random::log_normal(std::uint32_t median, std::uint32_t spread) {
  std::int64_t sum =
      0;  // of eight uniform numbers: near enough to normal, with a deviation of 53,510
  for (int half = 0; half < 2; ++half) {
    std::uint64_t bits = next();
    for (int part = 0; part < 4; ++part, bits >>= 16) {
      sum += static_cast<std::int64_t>(bits & 0xffff);
    }
  }
  const std::int64_t deviations = ((sum - std::int64_t{4} * 65535) << 16) / 53510;  // 65536 is one
  const std::int64_t octaves = deviations * spread / 1000;
  const std::int64_t value = (static_cast<std::int64_t>(median) * exp2_fixed(octaves)) >> 16;
  return static_cast<std::uint32_t>(std::max<std::int64_t>(value, 1));
}

}  // namespace backfile::corpus
