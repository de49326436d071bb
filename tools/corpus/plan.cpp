// Planning by hashes: each decision about an article has a random stream of its own, so that
// decisions can be asked for alone.
#include "tools/corpus/plan.hpp"

#include <algorithm>

namespace backfile::corpus {
namespace {

// Names of the decisions, part of their seeds.
enum class Decision : std::uint64_t {
  Link = 101,
  Kind,
  Wire,
  Language,
  Publisher,
  Topic,
  Length,
  MoreTopics
};

// Shares of articles, in thousandths; the rest are follow-ups.
constexpr std::uint32_t kStarts = 420;
constexpr std::uint32_t kCopies = 190;
constexpr std::uint32_t kCorrections = 9;
constexpr std::uint32_t kWireShare = 420;     // of articles that are not copies
constexpr std::uint32_t kOtherLanguage = 40;  // of follow-ups
constexpr std::uint32_t kExcerpts = 50;

constexpr std::uint32_t kMedianWords = 305;
constexpr std::uint32_t kWordsSpread = 1080;  // in octaves/1000: a factor of 2.1 either way
constexpr std::uint32_t kFewestWords = 40;
constexpr std::uint32_t kMostWords = 3000;
constexpr std::uint32_t kMostForeignWords =
    600;  // their grammars are small and would repeat themselves

Language draw_language(Random& random) {
  std::uint32_t left = random.below(1000);
  for (std::size_t i = 0; i < kLanguageCount; ++i) {
    const auto language = static_cast<Language>(i);
    if (left < traits(language).share) return language;
    left -= traits(language).share;
  }
  return Language::English;
}

Topic draw_topic(Random& random) {
  std::uint32_t left = random.below(1000);
  for (std::size_t i = 0; i < kTopicCount; ++i) {
    if (left < kTopics.at(i).share) return static_cast<Topic>(i);
    left -= kTopics.at(i).share;
  }
  return Topic::Politics;
}

}  // namespace

Kind Planner::drawn_kind(Number article) const {
  Random random(seed_of(seed_, Decision::Kind, article));
  const std::uint32_t draw = random.below(1000);
  if (draw < kStarts) return Kind::Start;
  if (draw < kStarts + kCopies) return Kind::Copy;
  if (draw < kStarts + kCopies + kCorrections) return Kind::Correction;
  return Kind::FollowUp;
}

bool Planner::is_wire(Number article) const {
  return Random(seed_of(seed_, Decision::Wire, article)).per_mille(kWireShare);
}

Planner::Link Planner::link(Number article) const {
  const Kind kind = drawn_kind(article);
  if (kind == Kind::Start) return {Kind::Start, article};
  Random random(seed_of(seed_, Decision::Link, article));
  if (kind == Kind::Copy) return copy_link(article, random);
  if (kind == Kind::Correction) return correction_link(article, random);
  // From six hours to a month later, each doubling equally likely.
  const std::uint64_t minutes = (std::uint64_t{360} << random.below(7)) * random.between(8, 16) / 8;
  const Number distance = timeline_.articles_within(article, minutes) + random.below(4);
  if (distance > article) return {Kind::Start, article};
  return {Kind::FollowUp, article - distance};
}

// Copies look for a wire story a few hours to two days back. Rounding where the search begins makes
// them meet at the same ones.
Planner::Link Planner::copy_link(Number article, Random& random) const {
  constexpr Number kReach = 40;
  const std::uint64_t minutes = std::uint64_t{90} << random.below(6);
  const Number distance = timeline_.articles_within(article, minutes);
  const Number rounding = random.per_mille(600) ? 4 : 16;
  if (distance > article) return {Kind::Start, article};
  Number candidate = (article - distance) / rounding * rounding;
  for (Number tried = 0; tried < kReach && tried <= candidate; ++tried) {
    const Number found = candidate - tried;
    const Kind kind = drawn_kind(found);
    if ((kind != Kind::Start && kind != Kind::FollowUp) || !is_wire(found)) continue;
    const Language spoken = language(found);
    const bool room =
        spoken == Language::English || (spoken != Language::Japanese && random.per_mille(500));
    return {room ? Kind::Copy : Kind::FollowUp, found};
  }
  return {Kind::Start, article};
}

Planner::Link Planner::correction_link(Number article, Random& random) const {
  const Number distance = timeline_.articles_within(article, 600 + random.below(3000)) + 1;
  if (distance > article) return {Kind::Start, article};
  for (Number found = article - distance;; --found) {
    const Kind kind = drawn_kind(found);
    if (kind == Kind::Start || kind == Kind::FollowUp) return {Kind::Correction, found};
    if (found == 0) return {Kind::Start, article};
  }
}

Language Planner::language(Number article) const {
  while (true) {
    const Link back = link(article);
    Random random(seed_of(seed_, Decision::Language, article));
    if (back.kind == Kind::Start) return draw_language(random);
    if (back.kind == Kind::FollowUp && random.per_mille(kOtherLanguage)) {
      // Names of people and places must be the same in both, so not into or out of Japanese.
      const Language before = language(back.back);
      if (before == Language::Japanese) return before;
      const Language other = draw_language(random);
      return other == Language::Japanese ? Language::English : other;
    }
    article = back.back;
  }
}

std::size_t Planner::original_publisher(Number article, Language language) const {
  const auto all = publishers();
  std::uint32_t total = 0;
  for (const Publisher& publisher : all) {
    total += publisher.language == language ? publisher.weight : 0;
  }
  std::uint32_t left = Random(seed_of(seed_, Decision::Publisher, article)).below(total);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].language != language) continue;
    if (left < all[i].weight) return i;
    left -= all[i].weight;
  }
  return 0;
}

void Planner::choose_publisher(Plan& plan) const {
  plan.publisher = original_publisher(plan.original, plan.language);
  if (plan.kind != Kind::Copy) return;
  const auto all = publishers();
  std::vector<std::size_t> others;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].language == plan.language && i != plan.publisher) others.push_back(i);
  }
  // By turns rather than by chance, so that one publisher rarely carries the same copy twice.
  plan.publisher = others[plan.number % others.size()];
}

void Planner::choose_topics(Plan& plan) const {
  Random story(seed_of(seed_, Decision::Topic, plan.story));
  plan.topic = draw_topic(story);
  plan.topics = {plan.topic};
  Random own(seed_of(seed_, Decision::MoreTopics, plan.original));
  const std::uint32_t more = own.per_mille(450) ? 0 : 1 + own.below(2);
  for (std::uint32_t i = 0; i < more; ++i) {
    const Topic topic = kTopics.at(static_cast<std::size_t>(plan.topic)).company.at(own.below(4));
    if (std::find(plan.topics.begin(), plan.topics.end(), topic) == plan.topics.end()) {
      plan.topics.push_back(topic);
    }
  }
}

Plan Planner::plan(Number article) const {
  Plan plan;
  plan.number = article;
  const Link first = link(article);
  plan.kind = first.kind;
  plan.original = first.kind == Kind::Copy || first.kind == Kind::Correction ? first.back : article;
  plan.story = article;
  for (Link step = first; step.kind != Kind::Start; step = link(plan.story)) {
    plan.stage += step.kind == Kind::FollowUp ? 1 : 0;
    plan.story = step.back;
  }
  plan.language = language(article);
  plan.published = timeline_.published(article);
  choose_topics(plan);
  choose_publisher(plan);
  Random wire(seed_of(seed_, Decision::Wire, plan.original, 1U));
  if (is_wire(plan.original)) {
    plan.agency = std::min<std::size_t>(wire.below(7) / 2, agencies().size() - 1);
  }
  Random length(seed_of(seed_, Decision::Length, plan.original));
  const std::uint32_t most = plan.language == Language::English ? kMostWords : kMostForeignWords;
  plan.words = std::clamp(length.log_normal(kMedianWords, kWordsSpread), kFewestWords, most);
  plan.excerpt = Random(seed_of(seed_, Decision::Length, article, 1U)).per_mille(kExcerpts);
  return plan;
}

}  // namespace backfile::corpus
