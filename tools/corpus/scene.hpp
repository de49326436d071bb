// Who, where and how much a story is about: what its articles have in common. Values only;
// expander.hpp puts them into words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "tools/corpus/names.hpp"
#include "tools/corpus/timeline.hpp"
#include "tools/corpus/topics.hpp"

namespace backfile::corpus {

struct Person {
  PersonName name;
  std::string role;  // "Trade Minister _", "_, an analyst at Halworth Energy,": the name goes where
                     // the underscore is
};

struct Organisation {
  std::string full;   // "the Vardanian Ministry of Trade"
  std::string brief;  // "the ministry"
};

struct Amount {
  std::uint64_t value = 0;  // in whole units of money
};

struct Scene {
  std::uint64_t seed = 0;  // of the story
  Topic topic = Topic::Politics;
  std::size_t country = 0;
  std::uint32_t women = 440;  // of a thousand people; a sports team is all one or the other
  std::string city;
  CompanyName company;
  std::array<Organisation, 2> organisations;
  std::array<Person, 3> people;
  Amount money;
  std::uint32_t tenths_of_percent = 0;
  std::uint32_t fact = 0;         // the story's number as this article gives it
  std::uint32_t fact_before = 0;  // as given before, smaller
  Seconds begun = 0;              // when the story began
  Seconds published = 0;          // this article
  std::string_view agency;
};

// What has been named in an article so far. A first mention is in full, a later one brief.
struct Mentions {
  std::array<bool, 3> people{};
  std::array<bool, 2> organisations{};
  bool company = false;
  bool woman = false;  // the person named last
};

}  // namespace backfile::corpus
