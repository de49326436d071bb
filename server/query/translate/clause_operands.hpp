// The operands of clauses: words, phrases, ranges, regular expressions and what GDELT alone knows,
// one at a time, and the signs and names before them. Knows no order of operators.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/query/characters.hpp"
#include "server/query/translate/findings.hpp"
#include "server/query/translate/leaves.hpp"

namespace backfile {

// name: in front of an operand.
struct FieldName {
  std::string name;
  Span span;             // with the colon
  bool special = false;  // near5: and repeat3: of GDELT
};

class ClauseOperands {
 public:
  // `text` and `findings` must outlive this. Requires: text is valid UTF-8.
  ClauseOperands(std::string_view text, Dialect dialect, Findings& findings)
      : text_(text), dialect_(dialect), findings_(findings), leaves_(dialect, findings) {}

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] bool at(CharacterClass kind) const {
    return !at_end() && character_at(text_, at_).kind == kind;
  }
  [[nodiscard]] Span here() const;  // the character
  void advance(std::size_t byte) { at_ = byte; }
  void skip_space();

  // Moves behind a word when it stands alone here, with the space behind it.
  std::optional<Span> take_word(std::string_view word);
  [[nodiscard]] std::optional<Span> word_here(std::string_view word) const;
  [[nodiscard]] bool at_operator() const;  // AND, OR, && or ||
  // + - or ! right before an operand, or '\0'.
  char take_sign(Span& typed);
  std::optional<FieldName> take_field_name();

  [[nodiscard]] const Scope& scope() const { return scope_; }
  // Gives the scope outside.
  Scope enter_field(const FieldName& name);
  // Notes what became of the field; `whole` is it and its operand.
  void leave_field(const Scope& outside, const FieldName& name, Span whole);

  // Requires: at an operand that is no group.
  Piece leaf();
  // The operand of near5: or repeat3:, or nothing when none is there.
  std::optional<Piece> special(const FieldName& name);
  void skip_boost();

 private:
  Piece quoted();
  Piece loose_phrase(const std::string& text, Span span, unsigned slop);
  Piece chunk();
  Piece range();
  Piece comparison();
  std::optional<Piece> regular_expression();
  Piece existence(bool of_date, Span span);

  [[nodiscard]] bool is_lucene() const {
    return dialect_ == Dialect::Lucene || dialect_ == Dialect::MediaCloud;
  }
  [[nodiscard]] bool has_escapes() const { return dialect_ != Dialect::Gdelt; }
  [[nodiscard]] std::string_view slice(Span span) const {
    return text_.substr(span.begin, span.end - span.begin);
  }
  // To the next character that is not escaped and ends a chunk.
  [[nodiscard]] Span chunk_here() const;
  // Byte of the mark that ends what the one before `byte` began, or kNoQuote.
  [[nodiscard]] std::size_t closing_quote(std::size_t byte, CharacterClass kind) const;
  [[nodiscard]] std::string unescaped(std::string_view text, bool wildcards) const;
  std::optional<DateInterval> bound(std::string_view text, Span span, bool first);
  Piece left_out(std::string_view what, Span span);

  std::string_view text_;
  Dialect dialect_;
  Findings& findings_;
  Leaves leaves_;
  Scope scope_;
  std::size_t at_ = 0;
};

}  // namespace backfile
