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
  std::uint32_t share;           // of stories, in thousandths
  std::array<Topic, 4> company;  // topics it is filed under as well
};

inline constexpr std::array<TopicTraits, kTopicCount> kTopics = {{
    {"politics", 130, {Topic::Economy, Topic::Courts, Topic::Defence, Topic::Education}},
    {"economy", 85, {Topic::Business, Topic::Trade, Topic::Politics, Topic::Business}},
    {"trade", 65, {Topic::Economy, Topic::Business, Topic::Politics, Topic::Economy}},
    {"business", 110, {Topic::Economy, Topic::Technology, Topic::Trade, Topic::Economy}},
    {"technology", 65, {Topic::Business, Topic::Science, Topic::Education, Topic::Business}},
    {"science", 40, {Topic::Environment, Topic::Health, Topic::Technology, Topic::Education}},
    {"health", 65, {Topic::Science, Topic::Politics, Topic::Education, Topic::Science}},
    {"environment", 40, {Topic::Climate, Topic::Science, Topic::Business, Topic::Climate}},
    {"climate", 35, {Topic::Environment, Topic::Science, Topic::Politics, Topic::Economy}},
    {"disasters", 45, {Topic::Climate, Topic::Environment, Topic::Health, Topic::Politics}},
    {"crime", 70, {Topic::Courts, Topic::Politics, Topic::Courts, Topic::Business}},
    {"courts", 50, {Topic::Crime, Topic::Politics, Topic::Business, Topic::Crime}},
    {"defence", 45, {Topic::Politics, Topic::Technology, Topic::Trade, Topic::Politics}},
    {"sport", 85, {Topic::Business, Topic::Culture, Topic::Health, Topic::Culture}},
    {"culture", 40, {Topic::Education, Topic::Business, Topic::Sport, Topic::Politics}},
    {"education", 30, {Topic::Politics, Topic::Culture, Topic::Technology, Topic::Health}},
}};

}  // namespace backfile::corpus
