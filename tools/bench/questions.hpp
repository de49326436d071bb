// Seeded search questions made of an archive's own articles, as a reporter would ask: a few words,
// a phrase, some with filters.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace backfile {

struct Question {
  std::vector<std::string> words;  // normalised, none twice
  bool phrase = false;             // the words side by side, as they are
  std::string source;              // selected value, or empty
  std::string topic;               // the same
  int year = 0;                    // from = to = this year; 0: no date filter

  [[nodiscard]] bool filtered() const { return !source.empty() || !topic.empty() || year != 0; }
  // Path and query of the HTTP search with 20 hits, snippets, every facet and a histogram by month.
  [[nodiscard]] std::string target() const;
};

// Of five questions three are 1 to 3 words, one is a phrase of 2 or 3 and one is words with a
// filter. Each finds something: its words stand in one article. The same archive and seed give the
// same questions.
std::vector<Question> make_questions(const Xapian::Database& database, std::size_t count,
                                     std::uint64_t seed);

}  // namespace backfile
