// What comes to light while a text is translated: notes, the first fault, and how much of the
// limits is used up. Knows no dialect.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/query/faults.hpp"
#include "server/query/parser.hpp"
#include "server/query/remarks.hpp"
#include "server/query/translate.hpp"

namespace backfile {

// Positions go in as bytes of the text and come out as code points.
class Findings {
 public:
  // Both must outlive this. Requires: the text is valid UTF-8.
  Findings(std::string_view text, const ParseOptions& options)
      : text_(text), options_(options), faults_(text) {}

  void note(std::string code, std::string message, Span span);
  // Unless there is a note of this code already: what holds for the whole text is said once.
  void note_once(std::string code, std::string message, Span span);

  // What is read from here on is left out as a whole: no notes and no terms of it.
  void mute() { ++muted_; }
  void unmute() { --muted_; }

  // The first fault wins. Readers stop when failed().
  void fail(QueryError fault);
  [[nodiscard]] bool failed() const { return fault_.has_value(); }
  [[nodiscard]] const Faults& faults() const { return faults_; }

  // A parenthesis or a prefix of an operand begins; false, and failed, when they are too deep.
  bool enter(Span opening);
  void leave() { --depth_; }
  // Fails when the text has more terms than allowed.
  void use_terms(std::size_t count, Span span);

  // The nearest number from 1 to `most`, with a note when it is another one.
  unsigned in_range(unsigned number, unsigned most, Span span);

  [[nodiscard]] Instant now() const { return options_.now; }
  std::optional<QueryError> take_fault() { return std::move(fault_); }
  std::vector<TranslationNote> take_notes();

 private:
  std::string_view text_;
  const ParseOptions& options_;
  Faults faults_;
  std::vector<Remark> found_;
  std::optional<QueryError> fault_;
  std::size_t depth_ = 0;
  std::size_t terms_ = 0;
  int muted_ = 0;
};

// A piece of the text as it may stand in a sentence: cut when long, in quotation marks.
std::string shown(std::string_view piece);

}  // namespace backfile
