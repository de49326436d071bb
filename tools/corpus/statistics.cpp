// Counting words: runs of letters and digits, ASCII letters folded. Japanese has no spaces to find
// words by and is left out of them.
#include "tools/corpus/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <sstream>

#include "tools/corpus/json_output.hpp"

namespace backfile::corpus {
namespace {

struct Point {
  double x = 0;
  double y = 0;
};

// Least squares.
double slope(const std::vector<Point>& points) {
  if (points.size() < 2) return 0;
  double sum_x = 0;
  double sum_y = 0;
  for (const Point& point : points) {
    sum_x += point.x;
    sum_y += point.y;
  }
  const double mean_x = sum_x / static_cast<double>(points.size());
  const double mean_y = sum_y / static_cast<double>(points.size());
  double above = 0;
  double below = 0;
  for (const Point& point : points) {
    above += (point.x - mean_x) * (point.y - mean_y);
    below += (point.x - mean_x) * (point.x - mean_x);
  }
  return below > 0 ? above / below : 0;
}

// Letters, digits and accented Latin letters; the punctuation of U+2000 to U+206F and U+00A0 to
// U+00BF parts words.
bool is_word_byte(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z');
  }
  if (byte == 0xc2 || byte == 0xe2) return false;
  if (byte >= 0xc0) return true;
  const auto before = at > 0 ? static_cast<unsigned char>(text[at - 1]) : 0U;
  const auto earlier = at > 1 ? static_cast<unsigned char>(text[at - 2]) : 0U;
  return before != 0xc2 && before != 0xe2 && earlier != 0xe2;
}

std::string kind_name(Kind kind) {
  switch (kind) {
    case Kind::FollowUp:
      return "follow-ups";
    case Kind::Copy:
      return "copies";
    case Kind::Correction:
      return "corrections";
    case Kind::Start:
      break;
  }
  return "story starts";
}

bool is_plain_iso(std::string_view date) {
  return date.size() >= 10 && date[4] == '-' && date.substr(0, 2) != "00";
}

}  // namespace

void Statistics::add_word(std::uint64_t hash) {
  ++tokens_;
  ++words_[hash];
  if (tokens_ < next_point_) return;
  growth_.push_back({tokens_, words_.size()});
  next_point_ += std::max<std::uint64_t>(next_point_ / 4, 1);
}

void Statistics::add_text(std::string_view text) {
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_word_byte(text, i)) {
      const auto byte = static_cast<unsigned char>(text[i]);
      const auto folded =
          static_cast<std::uint64_t>(byte >= 'A' && byte <= 'Z' ? byte | 0x20U : byte);
      hash = scatter((hash == 0 ? 0x5bd1e995 : hash) ^ folded);
    } else if (hash != 0) {
      add_word(hash);
      hash = 0;
    }
  }
  if (hash != 0) add_word(hash);
}

void Statistics::add(const Plan& plan, const Article& article) {
  ++articles_;
  ++features_[kind_name(plan.kind)];
  ++features_["language " + std::string(article.language)];
  ++features_["topic " + std::string(article.topics.front())];
  if (article.partial) ++features_["excerpts"];
  if (!article.agency.empty()) ++features_["from an agency"];
  if (!article.lead.empty()) ++features_["with a lead"];
  if (article.date.empty()) ++features_["undated"];
  if (!article.date.empty() && !is_plain_iso(article.date)) {
    ++features_["dates not an ISO day or time"];
  }
  std::string line;
  append_json(article, false, line);
  bytes_ += line.size();
  if (plan.language == Language::Japanese) return;
  const std::uint64_t before = tokens_;
  add_text(article.title);
  add_text(article.lead);
  for (const std::string& paragraph : article.body) add_text(paragraph);
  lengths_.push_back(static_cast<std::uint32_t>(tokens_ - before));
}

double Statistics::heaps_beta() const {
  std::vector<Point> points;
  for (const GrowthPoint& point : growth_) {
    if (point.tokens < 20000) continue;
    points.push_back({std::log(static_cast<double>(point.tokens)),
                      std::log(static_cast<double>(point.distinct))});
  }
  return slope(points);
}

double Statistics::zipf_slope() const {
  std::vector<std::uint32_t> counts;
  counts.reserve(words_.size());
  for (const auto& [hash, count] : words_) counts.push_back(count);
  std::sort(counts.rbegin(), counts.rend());
  std::vector<Point> points;
  for (std::size_t rank = 10; rank <= 10000 && rank <= counts.size(); rank += rank / 10) {
    if (counts[rank - 1] < 5) break;
    points.push_back(
        {std::log(static_cast<double>(rank)), std::log(static_cast<double>(counts[rank - 1]))});
  }
  return slope(points);
}

std::string Statistics::report() const {
  std::ostringstream out;
  out << std::fixed << std::setprecision(3);
  out << "articles        " << articles_ << '\n';
  out << "megabytes       " << static_cast<double>(bytes_) / 1e6 << '\n';
  out << "words           " << tokens_ << " (without Japanese)\n";
  out << "distinct words  " << words_.size() << '\n';
  out << "heaps beta      " << heaps_beta() << '\n';
  out << "zipf slope      " << zipf_slope() << '\n';
  if (!lengths_.empty()) {
    std::vector<std::uint32_t> sorted = lengths_;
    std::sort(sorted.begin(), sorted.end());
    const auto at = [&](std::size_t percent) {
      return sorted[(sorted.size() - 1) * percent / 100];
    };
    out << "words an article: mean " << tokens_ / sorted.size() << ", least " << at(0) << ", 10% "
        << at(10) << ", half " << at(50) << ", 90% " << at(90) << ", most " << at(100) << '\n';
  }
  for (const auto& [feature, count] : features_) {
    out << std::left << std::setw(30) << feature << std::right << std::setw(10) << count
        << std::setw(9) << std::setprecision(2)
        << 100.0 * static_cast<double>(count) / static_cast<double>(articles_) << "%\n";
  }
  return out.str();
}

Statistics measure(Composer& composer, Number from, Number end) {
  Statistics statistics;
  for (Number number = from; number < end; ++number) {
    statistics.add(composer.planner().plan(number), composer.compose(number));
  }
  return statistics;
}

}  // namespace backfile::corpus
