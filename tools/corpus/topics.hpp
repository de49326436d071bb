// The sixteen topics of the sample archive, and how often each leads a story.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace backfile::corpus {

enum class Topic : std::uint8_t {
  Politics,
  Economy,
  Trade,
  Business,
  Technology,
  Science,
  Health,
  Environment,
  Climate,
  Disasters,
  Crime,
  Courts,
  Defence,
  Sport,
  Culture,
  Education,
};

inline constexpr std::size_t kTopicCount = 16;

struct TopicTraits {
  std::string_view name;
  std::uint32_t share;  // of stories, in thousandths
  std::uint32_t
      largest_sums;  // of money: zeros of the largest unit, 3 for thousands to 9 for billions
  std::uint32_t fact_scale;      // how large a number about it may well be
  std::array<Topic, 4> company;  // topics it is filed under as well
};

inline constexpr std::array<TopicTraits, kTopicCount> kTopics = {{
    {"politics", 130, 9, 2, {Topic::Economy, Topic::Courts, Topic::Defence, Topic::Education}},
    {"economy", 85, 9, 40, {Topic::Business, Topic::Trade, Topic::Politics, Topic::Business}},
    {"trade", 65, 9, 5, {Topic::Economy, Topic::Business, Topic::Politics, Topic::Economy}},
    {"business", 110, 9, 20, {Topic::Economy, Topic::Technology, Topic::Trade, Topic::Economy}},
    {"technology", 65, 8, 30, {Topic::Business, Topic::Science, Topic::Education, Topic::Business}},
    {"science", 40, 7, 2, {Topic::Environment, Topic::Health, Topic::Technology, Topic::Education}},
    {"health", 65, 8, 4, {Topic::Science, Topic::Politics, Topic::Education, Topic::Science}},
    {"environment", 40, 7, 2, {Topic::Climate, Topic::Science, Topic::Business, Topic::Climate}},
    {"climate", 35, 9, 12, {Topic::Environment, Topic::Science, Topic::Politics, Topic::Economy}},
    {"disasters", 45, 8, 1, {Topic::Climate, Topic::Environment, Topic::Health, Topic::Politics}},
    {"crime", 70, 5, 1, {Topic::Courts, Topic::Politics, Topic::Courts, Topic::Business}},
    {"courts", 50, 7, 1, {Topic::Crime, Topic::Politics, Topic::Business, Topic::Crime}},
    {"defence", 45, 9, 10, {Topic::Politics, Topic::Technology, Topic::Trade, Topic::Politics}},
    {"sport", 85, 7, 60, {Topic::Business, Topic::Culture, Topic::Health, Topic::Culture}},
    {"culture", 40, 6, 8, {Topic::Education, Topic::Business, Topic::Sport, Topic::Politics}},
    {"education", 30, 7, 6, {Topic::Politics, Topic::Culture, Topic::Technology, Topic::Health}},
}};

}  // namespace backfile::corpus
