#include "server/api/ranking_json.hpp"

#include <array>
#include <string_view>

namespace backfile {
namespace {

std::string_view name_of(MatchForm form) {
  constexpr std::array<std::string_view, 10> kNames{"stem",      "exact",  "pattern", "title",
                                                    "lead",      "near",   "passage", "title_equal",
                                                    "expansion", "recency"};
  return kNames.at(static_cast<std::size_t>(form));
}

}  // namespace

void write_ranking(JsonBuilder& json, const RankingWeights& weights) {
  json.key("ranking");
  json.begin_object();
  json.member("model", "bm25");
  json.member("k1", weights.bm25.k1);
  json.member("k2", weights.bm25.k2);
  json.member("k3", weights.bm25.k3);
  json.member("b", weights.bm25.b);
  json.member("min_normlen", weights.bm25.min_normlen);
  json.member("stem", weights.stem);
  json.member("exact", weights.exact);
  json.member("title", weights.title);
  json.member("lead", weights.lead);
  json.member("recurrence", weights.recurrence);
  json.member("passage", weights.passage);
  json.member("passage_words", std::uint64_t{weights.passage_words});
  json.member("proximity", weights.proximity);
  json.member("proximity_reach", std::uint64_t{weights.proximity_reach});
  json.member("place_depth", std::uint64_t{weights.place_depth});
  json.member("title_equal", weights.title_equal);
  json.member("expansion", weights.expansion);
  json.member("expansion_articles", std::uint64_t{weights.expansion_articles});
  json.member("expansion_words", std::uint64_t{weights.expansion_words});
  json.member("recency_share", weights.recency_share);
  json.end_object();
}

void write_explanation(JsonBuilder& json, const std::vector<Contribution>& explanation) {
  json.key("explain");
  json.begin_array();
  for (const Contribution& contribution : explanation) {
    json.begin_object();
    json.member("form", name_of(contribution.form));
    json.member_or_null("text", contribution.text);
    json.member_or_null("via", contribution.via);
    json.member("weight", contribution.weight);
    json.end_object();
  }
  json.end_array();
}

}  // namespace backfile
