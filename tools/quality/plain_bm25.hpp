// The yardstick of quality: stock Xapian over the same text. English stems, a stop list, BM25 with
// Xapian's defaults (k1 1, b 0.5), any word may match.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

class PlainBm25 {
 public:
  PlainBm25();
  ~PlainBm25();
  PlainBm25(const PlainBm25&) = delete;
  PlainBm25& operator=(const PlainBm25&) = delete;

  void add(const std::string& id, std::string_view text);
  // Ids of the best, by score and then by id.
  std::vector<std::string> search(std::string_view query, std::size_t count);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace backfile
