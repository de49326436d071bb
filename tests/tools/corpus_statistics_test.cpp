// What a reader would count: shares of features, length, and a vocabulary that grows and falls off
// as that of real news.
#include <string>

#include <doctest/doctest.h>

#include "tests/tools/corpus_reading.hpp"
#include "tools/corpus/statistics.hpp"

using namespace backfile::corpus;

namespace {

const Statistics& five_thousand() {
  static const Statistics kStatistics = [] {
    Composer composer = make_composer(5000);
    return measure(composer, 0, 5000);
  }();
  return kStatistics;
}

double share(const std::string& feature) {
  const auto& features = five_thousand().features();
  const auto found = features.find(feature);
  return found == features.end() ? 0 : static_cast<double>(found->second) / 5000.0;
}

void check_share(const std::string& feature, double least, double most) {
  CAPTURE(feature);
  CHECK(share(feature) >= least);
  CHECK(share(feature) <= most);
}

}  // namespace

TEST_CASE("new words keep coming, and few words make most of the text") {
  const Statistics& statistics = five_thousand();
  CAPTURE(statistics.report());
  CHECK(statistics.heaps_beta() >= 0.4);
  CHECK(statistics.heaps_beta() <= 0.75);
  CHECK(statistics.zipf_slope() >= -1.25);
  CHECK(statistics.zipf_slope() <= -0.8);
  CHECK(statistics.distinct() > 25000);
}

TEST_CASE("every feature that the archive is there to show occurs in its share") {
  check_share("language en", 0.80, 0.90);
  check_share("language fr", 0.03, 0.09);
  check_share("language de", 0.03, 0.08);
  check_share("language ja", 0.015, 0.05);
  check_share("story starts", 0.35, 0.50);
  check_share("follow-ups", 0.30, 0.50);
  check_share("copies", 0.12, 0.22);
  check_share("corrections", 0.003, 0.015);
  check_share("undated", 0.01, 0.04);
  check_share("excerpts", 0.03, 0.07);
  check_share("dates not an ISO day or time", 0.02, 0.06);
  check_share("with a lead", 0.35, 0.60);
  check_share("from an agency", 0.40, 0.65);
  for (const TopicTraits& topic : kTopics) {
    check_share("topic " + std::string(topic.name), 0.01, 0.20);
  }
}

TEST_CASE("articles have the length of real ones") {
  const double words =
      static_cast<double>(five_thousand().tokens()) / (5000.0 * (1 - share("language ja")));
  CHECK(words >= 350);
  CHECK(words <= 450);
}

TEST_CASE("a report of nothing is a report") {
  const Statistics nothing;
  CHECK(nothing.heaps_beta() == 0);
  CHECK(nothing.zipf_slope() == 0);
  CHECK(nothing.report().find("articles        0") == 0);
}
