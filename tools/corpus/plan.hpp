// What each article is, before a word of it is written: start of a story, follow-up, wire copy or
// correction, by whom and when.
//
// Article k points back to an earlier one (or to none) by a hash of k, and that one may point back
// further: the chain's beginning is the story. So stories grow as the real ones do, the big ones
// fastest, and any article can be planned alone, in any order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "tools/corpus/random.hpp"
#include "tools/corpus/timeline.hpp"
#include "tools/corpus/topics.hpp"
#include "tools/corpus/world.hpp"

namespace backfile::corpus {

enum class Kind : std::uint8_t { Start, FollowUp, Copy, Correction };

inline constexpr std::size_t kNoAgency = SIZE_MAX;

struct Plan {
  Number number = 0;
  Kind kind = Kind::Start;
  Number story = 0;     // the article that started it
  Number original = 0;  // Copy, Correction: the article copied or corrected; else its own number
  std::uint32_t stage = 0;  // follow-ups between the start and this one
  Topic topic = Topic::Politics;
  std::vector<Topic> topics;  // one to three, `topic` first
  Language language = Language::English;
  std::size_t publisher = 0;       // index of publishers()
  std::size_t agency = kNoAgency;  // index of agencies()
  Seconds published = 0;
  std::uint32_t words = 0;  // about, as long as it would be uncut
  bool excerpt = false;     // only the beginning was captured
};

class Planner {
 public:
  Planner(std::uint64_t seed, Timeline timeline) : seed_(seed), timeline_(timeline) {}

  [[nodiscard]] Plan plan(Number article) const;
  [[nodiscard]] const Timeline& timeline() const { return timeline_; }

 private:
  struct Link {
    Kind kind = Kind::Start;
    Number back = 0;
  };
  [[nodiscard]] Link link(Number article) const;
  Link copy_link(Number article, Random& random) const;
  Link correction_link(Number article, Random& random) const;
  [[nodiscard]] Kind drawn_kind(Number article) const;
  [[nodiscard]] bool is_wire(Number article) const;
  [[nodiscard]] Language language(Number article) const;
  [[nodiscard]] std::size_t original_publisher(Number article, Language language) const;
  void choose_topics(Plan& plan) const;
  void choose_publisher(Plan& plan) const;

  std::uint64_t seed_;
  Timeline timeline_;
};

}  // namespace backfile::corpus
