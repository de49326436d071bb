// Words written in capitals alone, and initialisms, told apart from other words: what caps:US
// finds. Part of the contract. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.hpp"

namespace backfile {

// A text of more tokens with an upper-case letter than this that has no lower-case letter at all is
// set in capitals: nothing in it counts as written so.
inline constexpr std::size_t kMostTokensSetInCapitals = 3;

struct CapitalWord {
  std::string word;       // normalised; of an initialism without its full stops: "us"
  Position position = 0;  // of its first token
  bool operator==(const CapitalWord&) const = default;
};

// Collects the capitals of one text as its tokens go by.
class CapitalsReader {
 public:
  // `text` must outlive the reader's use of it.
  void reset(std::string_view text);
  // The tokens of the text in order, each with its position.
  void add(const Token& token, Position position);
  // All of the text's, by position; the reader is then ready for reset(). Valid until then.
  const std::vector<CapitalWord>& finish();

 private:
  void end_initialism();

  std::string_view text_;
  std::vector<CapitalWord> words_;
  CapitalWord initialism_;  // what single letters with full stops between spell so far
  std::size_t initialism_tokens_ = 0;
  std::size_t last_end_ = 0;  // of the token before
  std::size_t tokens_with_upper_ = 0;
};

}  // namespace backfile
